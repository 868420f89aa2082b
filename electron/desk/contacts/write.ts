import { shopsById, type ContactRecord } from '../../../db/repositories/contacts'
import { putMatter } from '../../../db/repositories/matters'
import type { Tx } from '../../../db/store'
import { contactState } from '../../../shared/contacts/rules'
import type { SearchPart } from '../../../shared/text/search'

const TITLE = 80

/** The line by which a matter is listed: its subject, or the beginning of what was said. */
export function titleOf(subject: string, said: string): string {
  if (subject !== '') return subject
  const line = said.replace(/\s+/gu, ' ').trim()
  const letters = Array.from(line)
  return letters.length <= TITLE ? line : `${letters.slice(0, TITLE - 1).join('')}…`
}

type Shop = Awaited<ReturnType<typeof shopsById>>[number]

/** What a contact is found by, besides its number. */
export function contactParts(record: Pick<ContactRecord, 'personName' | 'phone' | 'memberCard' | 'subject' | 'said' | 'answer' | 'reply'>, shop: Pick<Shop, 'code' | 'nameZh' | 'nameRu'> | undefined): SearchPart[] {
  return [
    { kind: 'name', text: record.personName },
    { kind: 'phone', text: record.phone },
    { kind: 'number', text: record.memberCard },
    { kind: 'code', text: shop?.code },
    { kind: 'name', text: shop?.nameZh },
    { kind: 'name', text: shop?.nameRu },
    { kind: 'subject', text: record.subject },
    { kind: 'text', text: record.said },
    { kind: 'text', text: record.answer },
    { kind: 'text', text: record.reply },
  ]
}

/** Renews what search and "last matters" know of a contact. */
export async function putContactMatter(tx: Tx, record: ContactRecord): Promise<void> {
  const [shop] = await shopsById(tx, [record.merchantId])
  const line = {
    room: 'contacts', id: record.id, number: record.number, title: titleOf(record.subject, record.said), person: record.personName,
    state: contactState(record), at: record.createdAt, partyId: record.partyId, merchantId: record.merchantId,
  }
  await putMatter(tx, line, contactParts(record, shop))
}
