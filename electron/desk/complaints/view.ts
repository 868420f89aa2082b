import { clocksOf } from '../../../db/repositories/clocks'
import type { CategoryRow } from '../../../db/repositories/complaint-categories'
import { extensionsOf, mediationOf, roundsOf, type RoundRow } from '../../../db/repositories/complaint-parts'
import { complaints, type ComplaintRecord } from '../../../db/repositories/complaints'
import type { ClockRow } from '../../../db/repositories/duties'
import { followUpsOf, type FollowUpRow } from '../../../db/repositories/follow-ups'
import { linksOf } from '../../../db/repositories/links'
import { departments, type DepartmentRow } from '../../../db/repositories/lists'
import { merchants, places, type MerchantRow } from '../../../db/repositories/shops-and-places'
import { staffNames } from '../../../db/repositories/names'
import { timelineOf } from '../../../db/repositories/timeline'
import type { Reader } from '../../../db/store'
import type { ComplaintRow, ComplaintView } from '../../../shared/complaints/contract'
import { proposeClass, proposeSeverity } from '../../../shared/complaints/propose'
import { complaintSteps } from '../../../shared/complaints/steps'
import { attachmentsOf } from '../attachments/keep'
import { isNow } from '../core/policy'
import { shown } from '../core/shown'
import { courseWithout, sightOf } from '../core/sight'
import { maySee, owes, type Who } from '../core/who'
import { knownOf, type Known } from './facts'
import { policyNow } from './policy'

type NameOf = Awaited<ReturnType<typeof staffNames>>['ref']

const named = (row: DepartmentRow | undefined) => (row ? { id: row.id, nameZh: row.nameZh, nameRu: row.nameRu } : null)
const shopLine = (shop: MerchantRow | undefined) => (shop ? { id: shop.id, code: shop.code, nameZh: shop.nameZh, nameRu: shop.nameRu } : null)
const categoryLine = (id: string, row: CategoryRow | undefined) => ({ id, nameZh: row?.nameZh ?? '', nameRu: row?.nameRu ?? '', dispute: row?.dispute ?? false })

const nextOf = (clock: ClockRow | undefined) => (clock ? { clock: clock.name, dueAt: clock.dueAt, startedAt: clock.startedAt, owedBy: clock.owedBy } : null)

/** The rows of a page as this person may see them. With `owedAt` (UTC ms), the next thing due is the next that this person owes then. */
export async function complaintRows(db: Reader, records: readonly ComplaintRecord[], who: Who, { owedAt = null }: { owedAt?: number | null } = {}): Promise<ComplaintRow[]> {
  const known = await knownOf(db, records)
  const names = await staffNames(db, records.flatMap(record => [record.createdBy, record.voidedBy, record.takenBy]))
  const shops = await merchants.byIds(db, records.map(record => record.merchantId))
  const departmentOf = await departments.byIds(db, records.map(record => record.departmentId))
  return records.flatMap(record => {
    const of = known.get(record.id)
    if (of === undefined) return []
    const next = owedAt === null ? of.running[0] : of.running.find(clock => owes(who, clock, owedAt))
    return complaintRow(record, of, { nameOf: names.ref, shop: shops.get(record.merchantId ?? ''), department: departmentOf.get(record.departmentId ?? ''), next, who })
  })
}

interface Beside {
  nameOf: NameOf
  shop: MerchantRow | undefined
  department: DepartmentRow | undefined
  next: ClockRow | undefined
  who: Who
}

function complaintRow(record: ComplaintRecord, { facts, category }: Known, { nameOf, shop, department, next, who }: Beside): ComplaintRow {
  const { id, number, version, createdAt, updatedAt, state, channel, said, personName, kind, severity, class: of, validity, express, round, archiveNumber, archivedAt } = record
  return {
    id, number, version, createdAt, createdBy: nameOf(record.createdBy), updatedAt, state, channel, said, personName, kind, severity, class: of, validity, express, round, archiveNumber, archivedAt,
    voided: record.voidedAt === null ? null : { at: record.voidedAt, by: nameOf(record.voidedBy), reason: record.voidReason ?? '' },
    category: categoryLine(record.categoryId, category), phone: shown(record.phone), merchant: shopLine(shop), department: named(department), next: nextOf(next),
    takenBy: nameOf(record.takenBy) ?? { id: record.takenBy, name: '' },
    actions: complaintSteps(facts, who),
  }
}

/** One opened complaint, with its rounds, clocks, course and links, as this person may see it. */
export async function complaintView(db: Reader, record: ComplaintRecord, who: Who): Promise<ComplaintView> {
  const [row] = await complaintRows(db, [record], who)
  if (row === undefined) throw new Error('a record gives a row')
  const { contactId, partyId, spoken, receivedAt, happenedAt, placeId, place, againstKind, against, cause, harm, wants, wantsText, replyWanted, wantedBy } = record
  const { judgedAt, judgedReason, contested, contestedReason, explanation, takenUpAt, answer, answeredAt, timesRaised, policy } = record
  const [sight, beside] = [await sightOf(db, who), await namedIn(db, record, who)]
  const links = await linksOf(db, record.id, sight)
  return {
    ...row, contactId, partyId, spoken, receivedAt, happenedAt, placeId, place, againstKind, against, cause, harm, wants, wantsText, replyWanted, wantedBy,
    judgedAt, judgedReason, contested, contestedReason, explanation, takenUpAt, answer, answeredAt, timesRaised, policy,
    ...beside,
    proposed: proposedFor(record, row.category.dispute), policyChanged: !isNow(policy, (await policyNow(db)).policy),
    rounds: await roundViews(db, record), extensions: await extensionViews(db, record), mediation: await mediationView(db, record), attachments: await attachmentsOf(db, record.id),
    timeline: courseWithout(await timelineOf(db, record.id), sight, { ...links, sameAs: beside.sameAs }), clocks: await clocksOf(db, record.id), ...links,
  }
}

/** What the record names by id, with its words; another complaint only where this person may see it. */
async function namedIn(db: Reader, record: ComplaintRecord, who: Who) {
  const names = await staffNames(db, [record.judgedBy, record.takenUpBy])
  const place = record.placeId === null ? undefined : await places.find(db, record.placeId)
  const sameAs = record.sameAsId === null ? undefined : await complaints.find(db, record.sameAsId)
  const asChosen = place && (record.place === place.nameZh || record.place === place.nameRu)
  return {
    placeNames: asChosen ? { nameZh: place.nameZh, nameRu: place.nameRu } : null,
    againstDepartment: named(record.againstDepartmentId === null ? undefined : await departments.find(db, record.againstDepartmentId)),
    againstMerchant: shopLine(record.againstMerchantId === null ? undefined : await merchants.find(db, record.againstMerchantId)),
    sameAs: sameAs && maySee(who, sameAs) ? { id: sameAs.id, number: sameAs.number } : null,
    judgedBy: names.ref(record.judgedBy), takenUpBy: names.ref(record.takenUpBy),
  }
}

/** What the rules propose from the answers; the person decides. */
function proposedFor(record: ComplaintRecord, dispute: boolean): ComplaintView['proposed'] {
  const told = { ...record, dispute }
  const { severity, reason } = proposeSeverity(told, record.policy)
  return { severity, class: proposeClass(told, severity), reason }
}

async function roundViews(db: Reader, { id }: ComplaintRecord): Promise<ComplaintView['rounds']> {
  const rounds = await roundsOf(db, [id])
  const calls = await followUpsOf(db, [id])
  const names = await staffNames(db, [...rounds.map(round => round.checkedBy), ...calls.map(call => call.by)])
  const departmentOf = await departments.byIds(db, rounds.map(round => round.departmentId))
  return rounds.map(round => roundView(round, calls.filter(call => call.round === round.no), names.ref, departmentOf.get(round.departmentId ?? '')))
}

function roundView(round: RoundRow, calls: readonly FollowUpRow[], nameOf: NameOf, department: DepartmentRow | undefined): ComplaintView['rounds'][number] {
  const { no, openedAt, instruction, sentAt, signedAt, signedBy, returnedAt, result, measures, checkedAt, toldAt, told, outcome } = round
  const callBacks = calls.map(call => ({ at: call.at, by: nameOf(call.by), outcome: call.outcome, remark: call.remark }))
  return { no, openedAt, department: named(department), instruction, sentAt, signedAt, signedBy, returnedAt, result, measures, checkedAt, checkedBy: nameOf(round.checkedBy), toldAt, told, outcome, callBacks }
}

async function extensionViews(db: Reader, { id }: ComplaintRecord): Promise<ComplaintView['extensions']> {
  const rows = await extensionsOf(db, id)
  const names = await staffNames(db, rows.flatMap(row => [row.askedBy, row.decidedBy]))
  return rows.map(({ askedAt, askedBy, until, reason, decidedAt, decidedBy, approved, approvedBy, remark }) => ({ askedAt, askedBy: names.ref(askedBy), until, reason, decidedAt, decidedBy: names.ref(decidedBy), approved, approvedBy, remark }))
}

async function mediationView(db: Reader, { id }: ComplaintRecord): Promise<ComplaintView['mediation']> {
  const row = await mediationOf(db, id)
  if (row === null) return null
  const { id: _id, complaintId: _complaint, ...fields } = row
  return fields
}
