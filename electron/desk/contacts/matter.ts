import type { ContactRecord } from '../../../db/repositories/contacts'
import { merchants, type MerchantRow } from '../../../db/repositories/shops-and-places'
import { putMatter } from '../../../db/repositories/matters'
import type { Tx } from '../../../db/store'
import { contactState } from '../../../shared/contacts/rules'
import { bothNames, type SearchPart } from '../../../shared/text/search-parts'
import { titleOf } from '../../../shared/text/title'

/** What a contact is found by, besides its number. */
export function contactParts(record: Pick<ContactRecord, 'personName' | 'phone' | 'memberCard' | 'subject' | 'said' | 'answer' | 'reply'>, shop: Pick<MerchantRow, 'code' | 'nameZh' | 'nameRu'> | undefined): SearchPart[] {
  return [
    { kind: 'name', text: record.personName },
    { kind: 'phone', text: record.phone },
    { kind: 'number', text: record.memberCard },
    { kind: 'code', text: shop?.code },
    ...bothNames('name', shop),
    { kind: 'subject', text: record.subject },
    { kind: 'text', text: record.said },
    { kind: 'text', text: record.answer },
    { kind: 'text', text: record.reply },
  ]
}

/** Renews what search and "last matters" know of a contact. */
export async function putContactMatter(tx: Tx, record: ContactRecord): Promise<void> {
  const shop = record.merchantId === null ? undefined : await merchants.find(tx, record.merchantId)
  const line = {
    room: 'contacts' as const, id: record.id, number: record.number, title: titleOf(record.subject, record.said), person: record.personName,
    state: contactState(record), at: record.createdAt, partyId: record.partyId, merchantId: record.merchantId,
  }
  await putMatter(tx, line, contactParts(record, shop))
}
