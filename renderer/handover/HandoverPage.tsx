// The room of the handover: at `/handover` the shift that stands open on one's post, at `/handover/:id` and `/handover?list` the register of shifts.
import './handover.css'
import './sheet.css'
import './cards.css'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, Navigate, useMatch, useNavigate, useSearchParams } from 'react-router'
import type { ShiftView } from '../../shared/handover/contract'
import { showDayKey } from '../../shared/text/when'
import { api } from '../app/connection'
import { useHouse } from '../app/house'
import { recordPath } from '../app/open-record'
import { NoRecord } from '../ui/RecordPage'
import { RegisterPage } from '../ui/RegisterPage'
import { useRegisterTab } from '../ui/use-register-tab'
import { OpenShift } from './OpenShift'
import { RoomLinks } from './room-links'
import { RunningShift } from './RunningShift'
import { ShiftList, shiftTabs } from './ShiftList'
import { ShiftRecord } from './ShiftRecord'

export function HandoverPage() {
  const opened = useMatch('/handover/:id')?.params.id ?? null
  const [search] = useSearchParams()
  const current = useQuery(api.handover.current.queryOptions())
  if (opened !== null && current.data?.id === opened) return <Navigate to="/handover" replace />
  if (opened !== null || search.has('list')) return <Shifts opened={opened} />
  return current.data === undefined ? <NoRecord error={current.error} /> : <Current shift={current.data} />
}

/** After the signatures the next shift is opened from here; the one that was handed over stays a press away. */
function Current({ shift }: { shift: ShiftView | null }) {
  const { t } = useTranslation('handover')
  const [closed, setClosed] = useState<ShiftView | null>(null)
  const path = closed === null ? null : recordPath('handover', closed.id)
  return (
    <>
      {closed !== null && path !== null && (
        <p className="handover-gone" role="status">
          {t('record.gone', { number: closed.number })} <Link to={path}>{t('record.see')}</Link>
        </p>
      )}
      {shift === null ? <NoShift /> : <RunningShift key={shift.id} shift={shift} onClosed={setClosed} />}
    </>
  )
}

function NoShift() {
  const { t } = useTranslation('handover')
  return (
    <div className="handover">
      <header className="handover-head">
        <h1>{t('title')}</h1>
        <div className="handover-head-end">
          <RoomLinks />
        </div>
      </header>
      <OpenShift />
    </div>
  )
}

function Shifts({ opened }: { opened: string | null }) {
  const { t } = useTranslation('handover')
  const { me, lang } = useHouse()
  const navigate = useNavigate()
  const [search, setSearch] = useSearchParams()
  const asked = search.get('day')
  const day = asked !== null && /^\d{8}$/.test(asked) ? asked : null
  const [tab, setTab] = useRegisterTab({ register: { room: 'handover', staffId: me?.staffId }, tabs: shiftTabs, first: 'here', asked: day === null ? null : 'all' })
  const rest = day === null ? '' : `?list&day=${day}`
  return (
    <RegisterPage
      title={t('links.shifts')}
      also={
        <>
          <RoomLinks />
          {day !== null && (
            <button type="button" className="link-button" onClick={() => setSearch({ list: '' }, { replace: true })}>
              {showDayKey(day, lang)} ×
            </button>
          )}
        </>
      }
      tabs={shiftTabs.map(id => ({ id, label: t(`list.${id}`) }))}
      tab={tab}
      onTab={setTab}
      list={<ShiftList key={`${tab} ${day}`} tab={tab} day={day} openId={opened} onOpen={id => void navigate(`/handover/${id}${rest}`)} />}
    >
      {opened === null ? null : <ShiftRecord key={opened} id={opened} />}
    </RegisterPage>
  )
}
