// The plan beside what was on air: when a line was planned for, and what of the plan was not aired.
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { AsRunRow } from '../../shared/broadcast/air'
import type { SlotView } from '../../shared/broadcast/plan/contract'
import { showElapsed, showSeconds } from '../../shared/text/when'
import { useHouse } from '../app/house'
import { recordPath } from '../app/open-record'
import { StateMark } from '../ui/StateMark'
import { Told } from '../ui/Told'
import { SLOT_TONES, showSecond, useSlotWords } from './plan/plan-words'

/** The lines of a day and, among them at their planned time, the slots that have none; what was put into the plan after its time had passed (`now`, UTC ms) was never to come. */
export function againstPlan(lines: readonly AsRunRow[], slots: readonly SlotView[], now: number): ({ line: AsRunRow } | { slot: SlotView })[] {
  const apart = slots.filter(({ state, at }) => state === 'missed' || state === 'skipped' || (state === null && at > now))
  return [...lines.map(line => ({ line, at: line.startedAt })), ...apart.map(slot => ({ slot, at: slot.at }))].sort((a, b) => a.at - b.at)
}

/** Under this nobody calls it early or late (ms). */
const IN_TIME = 1_000

/** When the plan had it, and how far from that it began. */
export function Planned({ line: { plannedAt, startedAt } }: { line: AsRunRow }) {
  const { t } = useTranslation('broadcast')
  const { zone } = useHouse()
  if (plannedAt === null) return <p className="quiet-line">{t('asRun.unplanned')}</p>
  const apart = startedAt - plannedAt
  const span = showElapsed(Math.abs(apart))
  return (
    <p className="quiet-line">
      {t('asRun.planned', { time: showSeconds(plannedAt, zone) })}
      {Math.abs(apart) >= IN_TIME && `, ${t(apart > 0 ? 'asRun.late' : 'asRun.early', { span })}`}
    </p>
  )
}

/** A slot that was missed or skipped, or is still to come. */
export function NotAired({ slot }: { slot: SlotView }) {
  const { t } = useTranslation('broadcast')
  const { name } = useHouse()
  const title = useSlotWords().title(slot)
  const { second, script, programme, state, reason, by } = slot
  const path = script === null ? null : recordPath('broadcast', script.id)
  return (
    <tr className="as-run-planned">
      <td className="number">{showSecond(second)}</td>
      <td>
        <Told text={title} />
        <p className="quiet-line">{path === null ? (script === null ? '' : name(programme)) : <Link to={path}>{script?.number}</Link>}</p>
      </td>
      <td>{by?.name}</td>
      <td>
        <StateMark tone={state === null ? 'waiting' : SLOT_TONES[state]} word={t(state === null ? 'asRun.ends.toCome' : `plan.states.${state}`)} />
        {reason !== '' && (
          <p className="quiet-line">
            <Told text={reason} />
          </p>
        )}
      </td>
      <td />
    </tr>
  )
}
