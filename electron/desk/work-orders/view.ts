import { clocksOf } from '../../../db/repositories/clocks'
import { linksOf } from '../../../db/repositories/links'
import { staffNames } from '../../../db/repositories/names'
import { printedCounts } from '../../../db/repositories/prints'
import { timelineOf } from '../../../db/repositories/timeline'
import { teams } from '../../../db/repositories/lists'
import { merchants, places, type MerchantRow, type PlaceRow } from '../../../db/repositories/shops-and-places'
import type { WorkOrderRecord } from '../../../db/repositories/work-orders'
import type { Reader } from '../../../db/store'
import type { Actor } from '../../../shared/core/actor'
import type { WorkOrderRow, WorkOrderView } from '../../../shared/work-orders/contract'
import { workOrderSteps } from '../../../shared/work-orders/rules'
import { shown } from '../core/shown'
import { courseWithout, sightOf } from '../core/sight'

/** The rows of a page as this person may see them. */
export async function workOrderRows(db: Reader, records: readonly WorkOrderRecord[], who: Actor): Promise<WorkOrderRow[]> {
  const names = await staffNames(db, records.flatMap(record => [record.createdBy, record.voidedBy]))
  const teamOf = await teams.byIds(db, records.map(record => record.teamId))
  const placeOf = await places.byIds(db, records.map(record => record.placeId))
  const shopOf = await merchants.byIds(db, records.map(record => record.merchantId))
  const printed = await printedCounts(db, 'workOrderSlip', records.map(record => record.id))
  return records.map(record => {
    const { voidedAt, voidedBy, voidReason, phone, teamId, isOpen: _isOpen, merchantId, ...kept } = record
    const team = teamId === null ? undefined : teamOf.get(teamId)
    const row = {
      ...kept,
      createdBy: names.ref(record.createdBy),
      voided: voidedAt === null ? null : { at: voidedAt, by: names.ref(voidedBy), reason: voidReason ?? '' },
      phone: shown(phone),
      placeNames: placeNames(record, placeOf.get(record.placeId ?? '')),
      merchant: shopLine(shopOf.get(merchantId ?? '')),
      team: team ? { id: team.id, nameZh: team.nameZh, nameRu: team.nameRu } : null,
      printed: printed.get(record.id) ?? 0,
    }
    return { ...row, actions: workOrderSteps(row, who.role) }
  })
}

/** Both names of the place, while it stands as it was chosen from the list; what was typed instead has no other name. */
export function placeNames({ place }: Pick<WorkOrderRecord, 'place'>, known: PlaceRow | undefined): { nameZh: string; nameRu: string } | null {
  if (!known || (place !== known.nameZh && place !== known.nameRu)) return null
  return { nameZh: known.nameZh, nameRu: known.nameRu }
}

const shopLine = (shop: MerchantRow | undefined) => (shop ? { id: shop.id, code: shop.code, nameZh: shop.nameZh, nameRu: shop.nameRu } : null)

/** One opened order: the row with its course, clocks and links. */
export async function workOrderView(db: Reader, record: WorkOrderRecord, who: Actor): Promise<WorkOrderView> {
  const [row] = await workOrderRows(db, [record], who)
  if (row === undefined) throw new Error('a record gives a row')
  const sight = await sightOf(db, who)
  const links = await linksOf(db, record.id, sight)
  return { ...row, timeline: courseWithout(await timelineOf(db, record.id), sight, links), clocks: await clocksOf(db, record.id), ...links }
}
