// One entry of the duty log as it is read.
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { LogEntry } from '../../shared/handover/contract'
import { showMoment } from '../../shared/text/when'
import { useHouse } from '../app/house'
import { recordPath } from '../app/open-record'
import { useNow } from '../app/use-now'
import { capital } from '../ui/capital'
import { StateMark } from '../ui/StateMark'
import { Told } from '../ui/Told'
import { wroteWord } from './handover-words'

interface LogLineProps {
  readonly entry: LogEntry
  /** The whole page: a correction says which number it corrects. */
  readonly entries: readonly LogEntry[]
  readonly onCorrect?: (() => void) | undefined
  readonly onEnd?: (() => void) | undefined
  /** The form that stands open under it. */
  readonly children?: ReactNode
}

export function LogLine({ entry, entries, onCorrect, onEnd, children }: LogLineProps) {
  const { t } = useTranslation('handover')
  const { zone, lang } = useHouse()
  const now = useNow()
  const { no, at, writtenAt, by, kind, place } = entry
  const wrote = wroteWord(entry)
  const corrected = entries.find(({ id }) => id === entry.corrects)
  const written = by === null ? null : t('log.by', { who: by.name, when: showMoment(writtenAt, now, zone, lang) })
  return (
    <li>
      <div className="log-line">
        <time dateTime={new Date(at).toISOString()}>{showMoment(at, now, zone, lang)}</time>
        <div className="log-told">
          <p>
            <strong>{wrote === '' ? capital(t(`kinds.${kind}`)) : wrote}</strong> <LinkOf entry={entry} /> {place !== '' && <span className="log-place"><Told text={place} /></span>} <Marks entry={entry} />
          </p>
          <div>
            <Told text={entry.what} lines />
          </div>
          {entry.done !== '' && <p>{t('log.done')}<Told text={entry.done} /></p>}
          {entry.outcome !== '' && <p>{t('log.outcome')}<Told text={entry.outcome} /></p>}
          <p className="quiet-line">{[t('log.no', { no }), corrected === undefined ? null : t('log.corrects', { no: corrected.no }), written].filter(Boolean).join(' · ')}</p>
        </div>
        <div className="log-acts">
          {onEnd !== undefined && <button type="button" className="link-button" aria-label={`${t('log.end')}: ${t('log.no', { no })}`} onClick={onEnd}>{t('log.end')}</button>}
          {onCorrect !== undefined && <button type="button" className="link-button" aria-label={`${t('log.correct')}: ${t('log.no', { no })}`} onClick={onCorrect}>{t('log.correct')}</button>}
        </div>
      </div>
      {children}
    </li>
  )
}

function LinkOf({ entry: { link } }: { entry: LogEntry }) {
  const path = link === null ? null : recordPath(link.room, link.recordId)
  // What the shift wrote of itself needs no way to itself.
  if (link === null || link.room === 'handover') return null
  return path === null ? <span className="number">{link.number}</span> : <Link className="number" to={path}>{link.number}</Link>
}

function Marks({ entry }: { entry: LogEntry }) {
  const { t } = useTranslation('handover')
  return (
    <>
      {entry.goesOn && <StateMark tone="overdue" word={t('log.goesOn')} />}
      {entry.late && <StateMark tone="soon" word={t('log.late')} />}
      {entry.clockBack && <StateMark tone="soon" word={t('log.clockBack')} />}
    </>
  )
}
