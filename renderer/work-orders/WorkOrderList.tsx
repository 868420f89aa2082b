// The register of repairs, newest first.
import { useInfiniteQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Cursor } from '../../shared/core/paging'
import { showMoment } from '../../shared/text/when'
import { workOrderStates } from '../../shared/work-orders/contract'
import type { WorkOrderRow } from '../../shared/work-orders/contract'
import { api } from '../app/connection'
import { useHouse } from '../app/house'
import { useNow } from '../app/use-now'
import { RegisterList } from '../ui/RegisterList'
import { RegisterRow } from '../ui/RegisterRow'
import { StateMark } from '../ui/StateMark'
import { placeOf, useOrderMark } from './work-order-words'

export const workOrderTabs = ['open', ...workOrderStates, 'all'] as const
export type WorkOrderTab = (typeof workOrderTabs)[number]

const ROWS = 50

interface WorkOrderListProps {
  readonly tab: WorkOrderTab
  readonly openId: string | null
  readonly onOpen: (id: string) => void
}

/** One tab of the register. */
export function WorkOrderList({ tab, openId, onOpen }: WorkOrderListProps) {
  const { t } = useTranslation('work-orders')
  const state = tab === 'open' || tab === 'all' ? null : tab
  const query = useInfiniteQuery(
    api.workOrders.page.infiniteOptions({
      input: (after: Cursor | null) => ({ state, open: tab === 'open', after, limit: ROWS }),
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
  const { tone, word } = useOrderMark()(order)
  const { urgency, team, createdAt, voided } = order
  return (
    <RegisterRow
      mark={<StateMark tone={tone} word={word} />}
      number={order.number}
      title={order.fault}
      line={[urgency === 'emergency' && t('urgencies.emergency'), placeOf(order, house), team === null ? '' : house.name(team), showMoment(createdAt, now, house.zone, house.lang)]}
      voided={voided !== null}
    />
  )
}
