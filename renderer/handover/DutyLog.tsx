// The page of the duty log that belongs to a shift, newest last, and the line in which one writes.
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { LogEntry, ShiftView } from '../../shared/handover/contract'
import { mayWriteEntry } from '../../shared/handover/rules'
import { showDayKey } from '../../shared/text/when'
import { useHouse } from '../app/house'
import { useKeys } from '../app/shortcuts'
import { KeyCap } from '../ui/KeyCap'
import { EndIncident } from './EndIncident'
import { EntryForm } from './EntryForm'
import { LogLine } from './LogLine'

export const WRITE_KEY = 'Alt+N'

/** To the line in which one writes, from wherever one is on the sheet. */
export function toEntry(): void {
  const line = document.querySelector<HTMLInputElement>('.entry-quick [data-field=what] input')
  line?.focus()
  line?.closest('.entry-quick')?.scrollIntoView({ block: 'nearest' })
}

/** What stands open under one entry. */
interface Doing {
  readonly step: 'correct' | 'end'
  readonly entry: LogEntry
}

export function DutyLog({ shift }: { shift: ShiftView }) {
  const { t } = useTranslation('handover')
  const { lang, me } = useHouse()
  const [doing, setDoing] = useState<Doing | null>(null)
  const mayWrite = me !== null && mayWriteEntry({ state: shift.state, people: shift.people.map(({ id }) => id) }, me).may
  const close = () => setDoing(null)
  return (
    <section className="sheet-part duty-log" aria-labelledby="log-title">
      <header>
        <h2 id="log-title">{t('log.title')}</h2>
        <span className="quiet-line">{t('log.page', { day: showDayKey(shift.day, lang), number: shift.number })}</span>
      </header>
      {shift.entries.length === 0 && <p className="sheet-none">{t('log.none')}</p>}
      <ol>
        {shift.entries.map(entry => (
          <LogLine key={entry.id} entry={entry} entries={shift.entries} onCorrect={mayWrite ? () => setDoing({ step: 'correct', entry }) : undefined} onEnd={mayWrite && entry.goesOn ? () => setDoing({ step: 'end', entry }) : undefined}>
            {doing?.entry.id === entry.id && (
              <div className="sheet-form">
                {doing.step === 'end' ? <EndIncident shift={shift} entry={entry} onClose={close} /> : <EntryForm key={entry.id} shift={shift} corrects={entry} onDone={close} onClose={close} />}
              </div>
            )}
          </LogLine>
        ))}
      </ol>
      {mayWrite && (shift.state === 'closed' ? <Late shift={shift} /> : <Quick shift={shift} />)}
    </section>
  )
}

/** Written, the line is a form anew for the next one. */
function Quick({ shift }: { shift: ShiftView }) {
  const { t } = useTranslation('handover')
  const [written, setWritten] = useState(0)
  useKeys([{ key: WRITE_KEY, label: t('keys.entry'), run: toEntry }])
  useEffect(() => {
    if (written > 0) toEntry()
  }, [written])
  return (
    <div className="entry-quick">
      <h3>
        {t('entry.title')} <KeyCap name={WRITE_KEY} />
      </h3>
      <EntryForm key={written} shift={shift} onDone={() => setWritten(count => count + 1)} />
    </div>
  )
}

/** What is remembered after the handover. */
function Late({ shift }: { shift: ShiftView }) {
  const { t } = useTranslation('handover')
  const [open, setOpen] = useState(false)
  const close = () => setOpen(false)
  return (
    <div className="entry-quick">
      {open ? (
        <>
          <p className="quiet-line">{t('entry.lateHint')}</p>
          <EntryForm shift={shift} onDone={close} onClose={close} />
        </>
      ) : (
        <button type="button" className="plain-button" onClick={() => setOpen(true)}>
          {t('entry.late')}
        </button>
      )}
    </div>
  )
}
