// The red strip over every screen of every station while an emergency is open.
import './emergencies.css'
import { useQuery } from '@tanstack/react-query'
import { Siren } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { showSpan, showTime } from '../../shared/text/when'
import { api } from '../app/connection'
import { useHouse } from '../app/house'
import { useKeys } from '../app/shortcuts'
import { useNow } from '../app/use-now'
import { KeyCap } from '../ui/KeyCap'
import { placeOf } from './emergency-words'

const OPEN_KEY = 'Alt+E'

/** The newest one, and how many more there are; a press or its key opens it. */
export function EmergencyStrip() {
  const { t } = useTranslation('emergencies')
  const house = useHouse()
  const navigate = useNavigate()
  const now = useNow('second')
  const { data } = useQuery(api.emergencies.current.queryOptions())
  const newest = data?.newest ?? null
  const open = () => void (newest !== null && navigate(`/emergencies/${newest.id}?write=1`))
  useKeys([{ key: OPEN_KEY, label: t('strip.key'), run: open, active: newest !== null }], { ground: true })
  if (data === undefined || newest === null) return null
  return (
    <div className="emergency-strip" role="alert">
      <button type="button" onClick={open} aria-keyshortcuts={OPEN_KEY}>
        <Siren size={18} aria-hidden />
        <strong>{t('strip.one', { kind: t(`kinds.${newest.kind}`) })}</strong>
        <span className="emergency-strip-place" dir="auto">
          {placeOf(newest, house)}
        </span>
        <span aria-live="off">{`${showTime(newest.startedAt, house.zone)} · ${t('strip.lasts', { span: showSpan(Math.max(0, now - newest.startedAt), house.lang) })}`}</span>
        {data.count > 1 && <strong>{t('strip.more', { count: data.count - 1 })}</strong>}
        <span className="emergency-strip-open">
          {t('strip.open')} <KeyCap name={OPEN_KEY} />
        </span>
      </button>
    </div>
  )
}
