// What is open and goes with the shift: each with the line the outgoing person writes on it.
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { MatterLine, ShiftView } from '../../shared/handover/contract'
import { showDue } from '../../shared/text/when'
import { clockName } from '../app/clock-words'
import { api } from '../app/connection'
import { useHouse } from '../app/house'
import { recordPath } from '../app/open-record'
import { useNow } from '../app/use-now'
import { StateMark } from '../ui/StateMark'
import { Told } from '../ui/Told'
import { lineRecord, lineState, tickedOf } from './handover-words'
import { SavedLine } from './SavedLine'
import { useShiftStep } from './shift-step'
import { TickBox } from './TickBox'

export function Matters({ shift }: { shift: ShiftView }) {
  const { t } = useTranslation('handover')
  const { done, all } = tickedOf(shift)
  return (
    <section className="sheet-part" aria-labelledby="matters-title">
      <header>
        <h2 id="matters-title">{t('matters.title')}</h2>
        {all > 0 && <span className="quiet-line">{t('matters.ticked', { done, all })}</span>}
      </header>
      {shift.matters.length === 0 && <p className="sheet-none">{t('matters.none')}</p>}
      <ul>
        {shift.matters.map(matter => (
          <Matter key={matter.recordId} shift={shift} matter={matter} />
        ))}
      </ul>
    </section>
  )
}

function Matter({ shift, matter }: { shift: ShiftView; matter: MatterLine }) {
  const { t } = useTranslation('handover')
  const line = useShiftStep(shift, api.handover.line)
  const { recordId, number, title, text, tickedAt } = matter
  const path = recordPath(matter.room, recordId)
  const writes = shift.actions.write?.may === true
  const label = t('matters.line', { number })
  return (
    <li className="sheet-row">
      <TickBox shift={shift} label={t('matters.tick', { number })} ticked={tickedAt !== null} recordId={recordId} />
      <div className="sheet-what">
        <p>
          {lineRecord(matter)} {path === null ? <span className="number">{number}</span> : <Link className="number" to={path}>{number}</Link>}
        </p>
        <p className="quiet-line">
          <Told text={[lineState(matter), title].filter(part => part !== '').join(' · ')} />
        </p>
      </div>
      {writes ? (
        <SavedLine label={label} value={text} placeholder={t('matters.write')} max={500} busy={line.busy} problem={line.problem?.fields['text'] ?? line.problem?.detail} onSave={next => void line.run({ recordId, text: next })} />
      ) : (
        <div className="sheet-text">
          <Told text={text} lines />
        </div>
      )}
      <Next matter={matter} closed={shift.state === 'closed'} />
    </li>
  )
}

/** What is due of it next: late as loud as elsewhere, while the shift still cares for it. */
function Next({ matter: { next }, closed }: { matter: MatterLine; closed: boolean }) {
  const { t } = useTranslation('handover')
  const { zone, lang } = useHouse()
  const now = useNow()
  if (next === null) return <span className="sheet-end quiet-line">—</span>
  const when = t('matters.due', { when: showDue(next.dueAt, now, zone, lang) })
  return (
    <span className="sheet-end quiet-line" title={clockName({ name: next.clock })}>
      {!closed && next.dueAt < now ? <StateMark tone="overdue" word={when} /> : when}
    </span>
  )
}
