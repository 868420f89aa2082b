import { clocksOf } from '../../../db/repositories/clocks'
import { shopsById, type ContactRecord } from '../../../db/repositories/contacts'
import { linksOf } from '../../../db/repositories/links'
import { staffNames } from '../../../db/repositories/names'
import { timelineOf } from '../../../db/repositories/timeline'
import type { Reader } from '../../../db/store'
import type { ContactRow, ContactView } from '../../../shared/contacts/contract'
import { contactSteps } from '../../../shared/contacts/rules'
import type { Actor } from '../../../shared/core/actor'
import { maskPhone } from '../../../shared/text/phone'

/** Phones leave the desk masked; in full only by a deliberate, recorded act. */
export const shown = (phone: string | null) => (phone === null ? null : { masked: maskPhone(phone), full: null })

/** The rows of a page as this person may see them, with names read in one go. */
export async function contactRows(db: Reader, records: readonly ContactRecord[], who: Actor): Promise<ContactRow[]> {
  const names = await staffNames(db, records.flatMap(record => [record.createdBy, record.voidedBy, record.takenBy]))
  const shops = new Map((await shopsById(db, records.map(record => record.merchantId))).map(shop => [shop.id, shop]))
  return records.map(record => {
    const { visiting, voidedAt, voidedBy, voidReason, phone, merchantId, owed: _owed, inside: _inside, ...kept } = record
    const shop = merchantId === null ? undefined : shops.get(merchantId)
    const row = {
      ...kept,
      createdBy: names.ref(record.createdBy),
      takenBy: names.ref(record.takenBy) ?? { id: record.takenBy, name: '' },
      voided: voidedAt === null ? null : { at: voidedAt, by: names.ref(voidedBy), reason: voidReason ?? '' },
      phone: shown(phone),
      merchant: shop ? { id: shop.id, code: shop.code, nameZh: shop.nameZh, nameRu: shop.nameRu } : null,
      office: visiting === null ? null : { visiting },
    }
    return { ...row, actions: contactSteps(row, who.role) }
  })
}

/** One opened contact: the row with its course, clocks and links. */
export async function contactView(db: Reader, record: ContactRecord, who: Actor): Promise<ContactView> {
  const [row] = await contactRows(db, [record], who)
  if (row === undefined) throw new Error('a record gives a row')
  const [timeline, clocks, links] = [await timelineOf(db, record.id), await clocksOf(db, record.id), await linksOf(db, record.id)]
  return { ...row, timeline, clocks, ...links }
}
