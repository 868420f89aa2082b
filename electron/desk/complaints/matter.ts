import { categories } from '../../../db/repositories/complaint-categories'
import type { ComplaintRecord } from '../../../db/repositories/complaints'
import { merchants, places } from '../../../db/repositories/shops-and-places'
import { putMatter } from '../../../db/repositories/matters'
import type { Tx } from '../../../db/store'
import { titleOf } from '../../../shared/text/title'

/** Renews what search and "last matters" know of a complaint. */
export async function putComplaintMatter(tx: Tx, record: ComplaintRecord): Promise<void> {
  const [shop, against] = [await shopOf(tx, record.merchantId), await shopOf(tx, record.againstMerchantId)]
  const place = record.placeId === null ? undefined : await places.find(tx, record.placeId)
  const category = await categories.find(tx, record.categoryId)
  await putMatter(
    tx,
    {
      room: 'complaints', id: record.id, number: record.number, title: titleOf('', record.said), person: record.personName,
      state: record.voidedAt === null ? record.state : 'voided', at: record.createdAt, partyId: record.partyId, merchantId: record.merchantId,
    },
    [
      { kind: 'name', text: record.personName },
      { kind: 'phone', text: record.phone },
      { kind: 'number', text: record.archiveNumber },
      { kind: 'code', text: shop?.code },
      { kind: 'code', text: against?.code },
      { kind: 'name', text: against?.nameZh },
      { kind: 'name', text: against?.nameRu },
      { kind: 'subject', text: category?.nameZh },
      { kind: 'subject', text: category?.nameRu },
      { kind: 'subject', text: record.place },
      { kind: 'subject', text: place?.nameZh },
      { kind: 'subject', text: place?.nameRu },
      { kind: 'subject', text: record.against },
      { kind: 'text', text: record.said },
    ],
  )
}

const shopOf = (tx: Tx, id: string | null) => (id === null ? undefined : merchants.find(tx, id))
