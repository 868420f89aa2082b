// Where we are, who is on shift, what time it is at the mall; the way to find, to change the language, to lock.
import './top-bar.css'
import { Lock, Search, Siren } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { showDate, showTime } from '../../shared/text/when'
import { ALARM_KEY, openAlarm } from '../emergencies/alarm'
import { useHouse } from './house'
import { LangSwitch } from './LangSwitch'
import { lockDesk } from './lock'
import { LooksMenu } from './LooksMenu'
import { PersonMenu } from './PersonMenu'
import { useNow } from './use-now'

/** The bar over every screen. `onFind` opens the search. */
export function TopBar({ onFind }: { onFind: () => void }) {
  const { t } = useTranslation()
  const { mall, me, name, sampleData, may } = useHouse()
  const mallName = mall === null ? '' : name(mall.names)
  const post = [mall === null ? '' : name(mall.departmentNames), me === null ? '' : name(me.post)].filter(part => part !== '').join(' · ')
  return (
    <header className="top" aria-label={t('top.label')}>
      <div className="top-line">
        <div className="top-where">
          <p className="top-mall" title={mallName}>
            {mallName}
          </p>
          <p className="top-post" title={post}>
            {post}
          </p>
        </div>
        <button type="button" className="top-search" title={`${t('top.search')} · Ctrl+K`} onClick={onFind} aria-keyshortcuts="Control+K">
          <Search size={15} aria-hidden />
          <span>{t('top.search')}</span>
          <kbd>Ctrl K</kbd>
        </button>
        {may('emergencies.report') && (
          <button type="button" className="top-alarm" title={`${t('keys.emergency')} · ${ALARM_KEY}`} aria-label={`${t('top.emergency')}: ${t('keys.emergency')}`} aria-keyshortcuts="Control+Shift+E" onClick={openAlarm}>
            <Siren size={16} aria-hidden />
            <span>{t('top.emergency')}</span>
          </button>
        )}
        {sampleData && (
          <span className="top-sample" title={t('top.sample')}>
            {t('top.sample')}
          </span>
        )}
        <PersonMenu />
        <MallClock />
        <LangSwitch />
        <LooksMenu />
        <button
          type="button"
          className="icon-button"
          title={`${t('top.lock')} · Ctrl+L`}
          aria-label={t('top.lock')}
          onClick={() => void lockDesk().catch(() => undefined)}
        >
          <Lock size={16} aria-hidden />
        </button>
      </div>
    </header>
  )
}

function MallClock() {
  const { t } = useTranslation()
  const { zone, lang } = useHouse()
  const now = useNow('second')
  return (
    <time className="top-clock" title={`${t('top.clock')} · ${showDate(now, zone, lang)}`} dateTime={new Date(now).toISOString()}>
      {showTime(now, zone)}
    </time>
  )
}
