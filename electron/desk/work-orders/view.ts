import { clocksOf } from '../../../db/repositories/clocks'
import type { ClockRow } from '../../../db/repositories/duties'
import { linksOf } from '../../../db/repositories/links'
import { departments, teams, type DepartmentRow, type TeamRow } from '../../../db/repositories/lists'
import { staffNames } from '../../../db/repositories/names'
import { printedCounts } from '../../../db/repositories/prints'
import { timelineOf } from '../../../db/repositories/timeline'
import { merchants, places, type MerchantRow, type PlaceRow } from '../../../db/repositories/shops-and-places'
import type { WorkOrderRecord } from '../../../db/repositories/work-orders'
import type { Reader } from '../../../db/store'
import type { WorkOrderRow, WorkOrderView } from '../../../shared/work-orders/contract'
import { workOrderSteps } from '../../../shared/work-orders/steps'
import { attachmentsOf } from '../attachments/keep'
import { isNow } from '../core/policy'
import { shown } from '../core/shown'
import { courseWithout, sightOf } from '../core/sight'
import { owes, type Who } from '../core/who'
import { earlierThan } from './earlier'
import { knownOf } from './facts'
import { policyNow } from './policy'
import { roundViews } from './rounds'

const named = (row: TeamRow | DepartmentRow | undefined) => (row ? { id: row.id, nameZh: row.nameZh, nameRu: row.nameRu } : null)
const shopLine = (shop: MerchantRow | undefined) => (shop ? { id: shop.id, code: shop.code, nameZh: shop.nameZh, nameRu: shop.nameRu } : null)
const nextOf = (clock: ClockRow | undefined) => (clock ? { clock: clock.name, dueAt: clock.dueAt, startedAt: clock.startedAt, owedBy: clock.owedBy } : null)

/** What the rows of a page name by id, with its words. */
async function namedIn(db: Reader, records: readonly WorkOrderRecord[]) {
  const names = await staffNames(db, records.flatMap(record => [record.createdBy, record.voidedBy]))
  const teamOf = await teams.byIds(db, records.map(record => record.teamId))
  const departmentOf = await departments.byIds(db, records.map(record => record.departmentId))
  const placeOf = await places.byIds(db, records.map(record => record.placeId))
  const shopOf = await merchants.byIds(db, records.map(record => record.merchantId))
  const printed = await printedCounts(db, 'workOrderSlip', records.map(record => record.id))
  return (record: WorkOrderRecord) => ({
    createdBy: names.ref(record.createdBy),
    voided: record.voidedAt === null ? null : { at: record.voidedAt, by: names.ref(record.voidedBy), reason: record.voidReason ?? '' },
    placeNames: placeNames(record, placeOf.get(record.placeId ?? '')),
    merchant: shopLine(shopOf.get(record.merchantId ?? '')),
    team: named(teamOf.get(record.teamId ?? '')),
    department: named(departmentOf.get(record.departmentId ?? '')),
    printed: printed.get(record.id) ?? 0,
  })
}

/** The rows of a page as this person may see them. With `owedAt` (UTC ms), the next thing due is the next that this person owes then. */
export async function workOrderRows(db: Reader, records: readonly WorkOrderRecord[], who: Who, { owedAt = null }: { owedAt?: number | null } = {}): Promise<WorkOrderRow[]> {
  const known = await knownOf(db, records)
  const beside = await namedIn(db, records)
  return records.flatMap(record => {
    const of = known.get(record.id)
    if (of === undefined) return []
    const { id, number, version, createdAt, updatedAt, state, contactId, partyId, reporter, placeId, place, equipment, fault, faultOther, urgency, plannedFor } = record
    const { round, person, dispatchedAt, doneAt, whatWasDone, archivedAt, outcome } = record
    const next = owedAt === null ? of.running[0] : of.running.find(clock => owes(who, clock, owedAt))
    return {
      id, number, version, createdAt, updatedAt, state, contactId, partyId, reporter, placeId, place, equipment, fault, faultOther, urgency, plannedFor,
      round, person, dispatchedAt, doneAt, whatWasDone, archivedAt, outcome, phone: shown(record.phone), next: nextOf(next), ...beside(record), actions: workOrderSteps(of.facts, who),
    }
  })
}

/** Both names of the place, while it stands as it was chosen from the list; what was typed instead has no other name. */
export function placeNames({ place }: Pick<WorkOrderRecord, 'place'>, known: PlaceRow | undefined): { nameZh: string; nameRu: string } | null {
  if (!known || (place !== known.nameZh && place !== known.nameRu)) return null
  return { nameZh: known.nameZh, nameRu: known.nameRu }
}

/** One opened order: the row with its rounds, course, clocks, links, and what was there before. */
export async function workOrderView(db: Reader, record: WorkOrderRecord, who: Who): Promise<WorkOrderView> {
  const [row] = await workOrderRows(db, [record], who)
  if (row === undefined) throw new Error('a record gives a row')
  const { policy, equipmentKey, placeKey, createdAt: at, id: besides } = record
  const sight = await sightOf(db, who)
  const links = await linksOf(db, record.id, sight)
  return {
    ...row, policy, policyChanged: !isNow(policy, (await policyNow(db)).policy),
    rounds: await roundViews(db, record), attachments: await attachmentsOf(db, record.id),
    earlier: await earlierThan(db, { equipmentKey: equipmentKey ?? '', placeKey: placeKey ?? '', at, besides, departmentId: sight.departmentId }, policy),
    timeline: courseWithout(await timelineOf(db, record.id), sight, links), clocks: await clocksOf(db, record.id), ...links,
  }
}
