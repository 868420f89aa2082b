// An order as it stands in a list or on the board: what is due of it, what is broken where, and who has it.
import { CalendarDays } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { titleOf } from '../../shared/text/title'
import { endOfDay } from '../../shared/text/zone'
import type { WorkOrderRow } from '../../shared/work-orders/contract'
import { clockName } from '../app/clock-words'
import { useHouse } from '../app/house'
import { useNow } from '../app/use-now'
import { useNextMark } from '../ui/next-mark'
import { RegisterRow } from '../ui/RegisterRow'
import { StateMark } from '../ui/StateMark'
import { dayOf, placeOf, useOrderMark } from './work-order-words'

/** One order. `onBoard` leaves out what its column says, and says what the column does not: whether a team was asked. */
export function OrderRow({ order, onBoard = false }: { order: WorkOrderRow; onBoard?: boolean }) {
  const { t } = useTranslation('work-orders')
  const house = useHouse()
  const now = useNow()
  const { tone, word, bar } = useNextMark<WorkOrderRow>(useOrderMark())(order, now)
  const { urgency, team, person, next, round, voided, state, plannedFor } = order
  const waits = voided === null && state !== 'archived'
  const later = waits && plannedFor !== null && plannedFor > endOfDay(now, house.zone) && state !== 'done'
  const step = state === 'registered' && onBoard ? t('states.registered') : waits && next !== null && clockName({ name: next.clock })
  const who = [team === null ? '' : house.name(team), person].filter(part => part !== '').join(' · ')
  const marks = (
    <>
      {urgency === 'emergency' && waits && <StateMark tone="overdue" word={t('urgencies.emergency')} />}
      {later && (
        <span className="order-day">
          <CalendarDays size={13} aria-hidden />
          {t('board.plannedFor', { day: dayOf(plannedFor, house.zone, house.lang) })}
        </span>
      )}
    </>
  )
  return (
    <RegisterRow
      mark={<StateMark tone={tone} word={word} />}
      number={order.number}
      title={titleOf('', order.fault)}
      marks={marks}
      line={[step, round > 1 && t('round', { no: round }), ...(onBoard ? [who, placeOf(order, house)] : [placeOf(order, house), who])]}
      bar={bar}
      voided={voided !== null}
    />
  )
}
