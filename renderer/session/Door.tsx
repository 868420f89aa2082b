// The frame of the screens in front of the desk: sign-in, lock, first PIN.
import './door.css'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { SessionState } from '../../shared/session/contract'
import { showDayTitle, showTime } from '../../shared/text/when'
import { api } from '../app/connection'
import { useHouse } from '../app/house'
import { LangSwitch } from '../app/LangSwitch'
import { useNow } from '../app/use-now'

/** The mall, its clock and the language switch around `children`; what is not known before the desk is open leaves its place free. */
export function Door({ state, children }: { state: SessionState | null; children: ReactNode }) {
  const { lang, name, zone } = useHouse()
  const now = useNow('second')
  return (
    <div className="door">
      <header className="door-top">
        <LangSwitch />
      </header>
      <main className="door-sheet">
        <header className="door-head">
          <div>
            <p className="door-mall">{state && name(state.mall.names)}</p>
            <p className="door-department">{state && name(state.mall.departmentNames)}</p>
          </div>
          <div className="door-clock">
            <p className="door-time">{state && showTime(now, zone)}</p>
            <p className="door-department">{state && showDayTitle(now, zone, lang)}</p>
          </div>
        </header>
        {state?.setUp === true && <EmergencyGoesOn />}
        {children}
      </main>
    </div>
  )
}

/** Who stands before a locked desk learns that something goes on, and no more. */
function EmergencyGoesOn() {
  const { t } = useTranslation('session')
  const { data } = useQuery(api.emergencies.current.queryOptions())
  if (data === undefined || data.count === 0) return null
  return (
    <p className="door-emergency" role="alert">
      {t('emergency')}
    </p>
  )
}
