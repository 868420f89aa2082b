import { clocksOf } from '../../../db/repositories/clocks'
import type { ContactRecord } from '../../../db/repositories/contacts'
import { linksOf } from '../../../db/repositories/links'
import { merchants, type MerchantRow } from '../../../db/repositories/shops-and-places'
import { staffNames } from '../../../db/repositories/names'
import { timelineOf } from '../../../db/repositories/timeline'
import type { Reader } from '../../../db/store'
import type { ContactRow, ContactView } from '../../../shared/contacts/contract'
import { contactSteps } from '../../../shared/contacts/rules'
import type { Actor } from '../../../shared/core/actor'
import { shown } from '../core/shown'
import { courseWithout, sightOf } from '../core/sight'

/** The rows of a page as this person may see them, with names read in one go. */
export async function contactRows(db: Reader, records: readonly ContactRecord[], who: Actor): Promise<ContactRow[]> {
  const names = await staffNames(db, records.flatMap(record => [record.createdBy, record.voidedBy, record.takenBy]))
  const shops = await merchants.byIds(db, records.map(record => record.merchantId))
  return records.map(record => contactRow(record, names.ref, shops.get(record.merchantId ?? ''), who))
}

type NameOf = Awaited<ReturnType<typeof staffNames>>['ref']

/** Field by field: taking the record apart by what is left over costs a list of fifty more than reading them from the store. */
function contactRow(record: ContactRecord, nameOf: NameOf, shop: MerchantRow | undefined, who: Actor): ContactRow {
  const { id, number, version, createdAt, updatedAt, channel, arrivedAt, answeredAt, leftAt, personName, spoken, kind, partyId, memberCard, subject, said, answer, result, replyWanted, replyBy, repliedAt, reply } = record
  const voided = record.voidedAt === null ? null : { at: record.voidedAt, by: nameOf(record.voidedBy), reason: record.voidReason ?? '' }
  const office = record.visiting === null ? null : { visiting: record.visiting }
  return {
    id, number, version, createdAt, createdBy: nameOf(record.createdBy), updatedAt, voided, channel, arrivedAt, answeredAt, leftAt, personName, phone: shown(record.phone), spoken, kind, partyId,
    merchant: shop ? { id: shop.id, code: shop.code, nameZh: shop.nameZh, nameRu: shop.nameRu } : null,
    memberCard, subject, said, answer, result, replyWanted, replyBy, repliedAt, reply, office,
    takenBy: nameOf(record.takenBy) ?? { id: record.takenBy, name: '' },
    actions: contactSteps({ replyWanted, repliedAt, leftAt, office, voided }, who.role),
  }
}

/** A record just made came from nothing and led to nothing. */
export const NO_LINKS = { cameFrom: null, ledTo: [] }

/** One opened contact: the row with its course, clocks and links (`known` where they are). */
export async function contactView(db: Reader, record: ContactRecord, who: Actor, known?: Awaited<ReturnType<typeof linksOf>>): Promise<ContactView> {
  const [row] = await contactRows(db, [record], who)
  if (row === undefined) throw new Error('a record gives a row')
  const sight = await sightOf(db, who)
  const links = known ?? (await linksOf(db, record.id, sight))
  return { ...row, timeline: courseWithout(await timelineOf(db, record.id), sight, links), clocks: await clocksOf(db, record.id), ...links }
}
