import { putMatter } from '../../../db/repositories/matters'
import { merchants, places } from '../../../db/repositories/shops-and-places'
import { orderRoundsOf } from '../../../db/repositories/work-order-parts'
import type { WorkOrderRecord } from '../../../db/repositories/work-orders'
import type { Tx } from '../../../db/store'
import { bothNames } from '../../../shared/text/search-parts'
import { titleOf } from '../../../shared/text/title'

/** Renews what search and "last matters" know of an order. */
export async function putWorkOrderMatter(tx: Tx, record: WorkOrderRecord): Promise<void> {
  const rounds = await orderRoundsOf(tx, [record.id])
  const shop = record.merchantId === null ? undefined : await merchants.find(tx, record.merchantId)
  const place = record.placeId === null ? undefined : await places.find(tx, record.placeId)
  await putMatter(
    tx,
    {
      room: 'work-orders', id: record.id, number: record.number, title: titleOf('', record.fault), person: record.reporter,
      state: record.voidedAt === null ? record.state : 'voided', at: record.createdAt, partyId: record.partyId, merchantId: record.merchantId,
    },
    [
      { kind: 'name', text: record.reporter },
      { kind: 'phone', text: record.phone },
      { kind: 'code', text: shop?.code },
      { kind: 'subject', text: record.place },
      ...bothNames('subject', place),
      { kind: 'subject', text: record.equipment },
      { kind: 'text', text: record.fault },
      { kind: 'text', text: record.faultOther },
      ...rounds.map(({ whatWasDone }) => ({ kind: 'text' as const, text: whatWasDone })),
    ],
  )
}
