// The register of repairs, in the order the desk gives: what is due first, but all of them newest first.
import { useInfiniteQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Cursor } from '../../shared/core/paging'
import { titleOf } from '../../shared/text/title'
import type { WorkOrderList as Tab, WorkOrderRow } from '../../shared/work-orders/contract'
import { api } from '../app/connection'
import { clockName } from '../app/clock-words'
import { useHouse } from '../app/house'
import { useNow } from '../app/use-now'
import { useNextMark } from '../ui/next-mark'
import { RegisterList } from '../ui/RegisterList'
import { RegisterRow } from '../ui/RegisterRow'
import { StateMark } from '../ui/StateMark'
import { placeOf, useOrderMark } from './work-order-words'

const ROWS = 50

interface WorkOrderListProps {
  readonly tab: Tab
  readonly openId: string | null
  readonly onOpen: (id: string) => void
}

/** One tab of the register. */
export function WorkOrderList({ tab, openId, onOpen }: WorkOrderListProps) {
  const { t } = useTranslation('work-orders')
  const query = useInfiniteQuery(
    api.workOrders.page.infiniteOptions({
      input: (after: Cursor | null) => ({ list: tab, after, limit: ROWS }),
      initialPageParam: null,
      getNextPageParam: page => page.next,
    }),
  )
  return <RegisterList room="work-orders" tab={tab} label={t(`tabs.${tab}`)} query={query} openId={openId} onOpen={onOpen} empty={t(`empty.${tab}`)} row={row => <Row order={row} />} />
}

function Row({ order }: { order: WorkOrderRow }) {
  const { t } = useTranslation('work-orders')
  const house = useHouse()
  const now = useNow()
  const { tone, word, bar } = useNextMark<WorkOrderRow>(useOrderMark())(order, now)
  const { urgency, team, next, round, voided, state } = order
  const waits = voided === null && state !== 'archived'
  return (
    <RegisterRow
      mark={<StateMark tone={tone} word={word} />}
      number={order.number}
      title={titleOf('', order.fault)}
      marks={urgency === 'emergency' && waits && <StateMark tone="overdue" word={t('urgencies.emergency')} />}
      line={[waits && next !== null && clockName({ name: next.clock }), round > 1 && t('round', { no: round }), placeOf(order, house), team !== null && house.name(team)]}
      bar={bar}
      voided={voided !== null}
    />
  )
}
