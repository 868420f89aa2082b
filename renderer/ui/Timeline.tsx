// The course of a record, oldest first; of one that is watched as it goes on, newest first.
import './timeline.css'
import './words.css'
import { useTranslation } from 'react-i18next'
import type { TimelineEntry } from '../../shared/core/records'
import { showExactly, showMoment } from '../../shared/text/when'
import { clockRuleWords } from '../app/clock-words'
import { useHouse } from '../app/house'
import { useNow } from '../app/use-now'
import { Told } from './Told'

/** One entry in words: what happened, and what was said with it. */
export interface EntryWords {
  readonly what: string
  readonly told?: string
  /** Begins a new part of the course: a round. */
  readonly part?: boolean
}

interface TimelineProps {
  readonly entries: readonly TimelineEntry[]
  /** The room's: it knows its kinds of entries. */
  readonly words: (entry: TimelineEntry) => EntryWords
  /** While it goes on: the newest first, to the second. */
  readonly live?: boolean
}

export function Timeline({ entries, words, live = false }: TimelineProps) {
  const { t } = useTranslation('ui')
  const { zone, lang, name } = useHouse()
  const now = useNow()
  const ruleOf = (entry: TimelineEntry) => (entry.rule === null ? null : clockRuleWords({ rule: entry.rule }, zone, lang))
  const inOrder = [...entries].sort((a, b) => (live ? -1 : 1) * (a.at - b.at || (a.id < b.id ? -1 : 1)))
  return (
    <section className="timeline">
      <h2>{t('record.timeline')}</h2>
      <ol>
        {inOrder.map(entry => {
          const { what, told, part = false } = words(entry)
          return (
            <li key={entry.id} data-part={part ? '' : undefined}>
              <time dateTime={new Date(entry.at).toISOString()}>{live ? showExactly(entry.at, now, zone, lang) : showMoment(entry.at, now, zone, lang)}</time>
              <div>
                <p>{what}</p>
                {told !== undefined && told !== '' && (
                  <p className="timeline-told">
                    <Told text={told} lines />
                  </p>
                )}
                <p className="quiet-line">{[entry.by?.name, entry.post === null ? null : name(entry.post), ruleOf(entry)].filter(Boolean).join(' · ')}</p>
              </div>
            </li>
          )
        })}
      </ol>
    </section>
  )
}
