// The register of repairs, in the order the desk gives: what is due first, but all of them newest first.
import { useInfiniteQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Cursor } from '../../shared/core/paging'
import type { WorkOrderList as Tab } from '../../shared/work-orders/contract'
import { api } from '../app/connection'
import { RegisterList } from '../ui/RegisterList'
import { narrowedBy } from './narrowing'
import type { Narrowing } from './narrowing'
import { OrderRow } from './OrderRow'

const ROWS = 50

interface WorkOrderListProps {
  readonly tab: Tab
  readonly narrowing: Narrowing
  readonly openId: string | null
  readonly onOpen: (id: string) => void
}

/** One tab of the register, narrowed. Mount it with a `key` of both. */
export function WorkOrderList({ tab, narrowing, openId, onOpen }: WorkOrderListProps) {
  const { t } = useTranslation('work-orders')
  const query = useInfiniteQuery(
    api.workOrders.page.infiniteOptions({
      input: (after: Cursor | null) => ({ list: tab, ...narrowedBy(narrowing), after, limit: ROWS }),
      initialPageParam: null,
      getNextPageParam: page => page.next,
    }),
  )
  const narrowed = narrowing.team !== null || narrowing.person !== null
  return (
    <RegisterList room="work-orders" tab={tab} label={t(`tabs.${tab}`)} query={query} openId={openId} onOpen={onOpen} empty={t(narrowed ? 'board.emptyNarrowed' : `empty.${tab}`)} row={row => <OrderRow order={row} />} />
  )
}
