import { putKnown } from '../../../db/repositories/known'
import { merchantPage, merchantParts, merchants, placePage, placeParts, places, type MerchantRow, type PlaceRow } from '../../../db/repositories/shops-and-places'
import type { MerchantView } from '../../../shared/admin/contract'
import { keptCode } from '../../../shared/admin/rules'
import type { Actor } from '../../../shared/core/actor'
import { newId } from '../../../shared/core/ids'
import type { CodeCursor, Page } from '../../../shared/core/paging'
import { roleMay } from '../../../shared/permissions'
import { maskPhone } from '../../../shared/text/phone'
import { question, useCase } from '../core/use-case'
import { requireFreeCode, startOf, writtenOnce } from './save'

/** A page from one entry more than asked for: the extra one tells that there is a next page. */
function codePage<Row extends { code: string }, Shown>(rows: readonly Row[], limit: number, show: (row: Row) => Shown): Page<Shown, CodeCursor> {
  const last = rows[limit - 1]
  return { rows: rows.slice(0, limit).map(show), next: rows.length > limit && last ? { code: last.code } : null }
}

/** A shop as lists show it; the phone in full only to those who may change it. */
function merchantView(row: MerchantRow, who: Actor): MerchantView {
  return row.phone === null || roleMay(who.role, 'admin.saveMerchant') ? row : { ...row, phone: maskPhone(row.phone) }
}

export const listMerchants = question('admin.merchants', async ({ db, who, input }) => {
  const { find, retired, after, limit } = input
  return codePage(await merchantPage(db, { find, retired, after: after?.code, limit: limit + 1 }), limit, row => merchantView(row, who))
})

/** Saves a shop, new or changed, with the words it is found by. INVALID `taken` on the code. */
export const saveMerchant = useCase('admin.saveMerchant', async ({ tx, who, input }) => {
  const { id: _id, version: _version, commandKey: _key, ...rest } = input
  const before = await startOf<MerchantRow>(tx, merchants, input, row => merchantView(row, who))
  const fields = { ...rest, code: keptCode(rest.code), phone: rest.phone ?? null }
  await requireFreeCode(tx, 'merchants', fields.code, before?.id ?? null)
  const saved = await writtenOnce('code', fields.code, () =>
    before === null ? merchants.insert(tx, { id: newId(), ...fields }) : merchants.update(tx, before, fields, row => merchantView(row, who)),
  )
  await putKnown(tx, 'merchant', saved.id, merchantParts(saved), saved.vip)
  return merchantView(saved, who)
})

export const listPlaces = question('admin.places', async ({ db, input }) => {
  const { find, retired, after, limit } = input
  return codePage(await placePage(db, { find, retired, after: after?.code, limit: limit + 1 }), limit, row => row)
})

/** Saves a place, new or changed, with the words it is found by. INVALID `taken` on the code. */
export const savePlace = useCase('admin.savePlace', async ({ tx, input }) => {
  const { id: _id, version: _version, commandKey: _key, ...rest } = input
  const before = await startOf<PlaceRow>(tx, places, input, row => row)
  const fields = { ...rest, code: keptCode(rest.code) }
  await requireFreeCode(tx, 'places', fields.code, before?.id ?? null)
  const saved = await writtenOnce('code', fields.code, () => (before === null ? places.insert(tx, { id: newId(), ...fields }) : places.update(tx, before, fields, row => row)))
  await putKnown(tx, 'place', saved.id, placeParts(saved))
  return saved
})
