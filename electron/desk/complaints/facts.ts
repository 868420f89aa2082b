// What the rules need to know of complaints, read for a whole page at once.
import { categories, type CategoryRow } from '../../../db/repositories/complaint-categories'
import { openExtensions, roundsOf, type ExtensionRow, type RoundRow } from '../../../db/repositories/complaint-parts'
import { complaints, type ComplaintRecord } from '../../../db/repositories/complaints'
import { runningOf, type ClockRow } from '../../../db/repositories/duties'
import { followUpsOf, type FollowUpRow } from '../../../db/repositories/follow-ups'
import type { Reader } from '../../../db/store'
import type { ComplaintFacts, RoundFacts } from '../../../shared/complaints/facts'
import { notFound } from '../../../shared/core/errors'
import { byRecord } from '../core/by-record'
import { maySee, type Who } from '../core/who'

/** A complaint's facts with the rows they were read from. */
export interface Known {
  readonly facts: ComplaintFacts
  /** The round that runs. */
  readonly round: RoundRow
  /** The running clocks, the next due first. */
  readonly running: readonly ClockRow[]
  readonly category: CategoryRow | undefined
}

/** The complaint, where this person may see it; NOT_FOUND otherwise. */
export async function readableComplaint(db: Reader, who: Who, id: string): Promise<ComplaintRecord> {
  const record = await complaints.get(db, id)
  return maySee(who, record) ? record : notFound('complaints')
}

/** What the rules need to know of each of these complaints, by id. */
export async function knownOf(db: Reader, records: readonly ComplaintRecord[]): Promise<Map<string, Known>> {
  const ids = records.map(record => record.id)
  const rounds = new Map((await roundsOf(db, ids)).map(round => [`${round.complaintId} ${round.no}`, round]))
  const running = byRecord(await runningOf(db, ids), row => row.recordId)
  const extensions = new Map((await openExtensions(db, ids)).map(asked => [asked.complaintId, asked]))
  // Calls back are made once a result was told, and matter to no other state.
  const calls = byRecord(await followUpsOf(db, records.filter(record => record.state === 'told').map(record => record.id)), row => row.recordId)
  const categoryOf = await categories.byIds(db, records.map(record => record.categoryId))
  return new Map(
    records.map(record => {
      const round = rounds.get(`${record.id} ${record.round}`)
      if (round === undefined) throw new Error(`complaint ${record.number} has no round ${record.round}`)
      const parts = { round, running: running.get(record.id) ?? [], category: categoryOf.get(record.categoryId) }
      return [record.id, { ...parts, facts: factsFrom(record, { ...parts, extension: extensions.get(record.id), calls: calls.get(record.id) ?? [] }) }]
    }),
  )
}

/** What the rules need to know of one complaint. */
export async function knownOne(db: Reader, record: ComplaintRecord): Promise<Known> {
  const known = (await knownOf(db, [record])).get(record.id)
  if (known === undefined) throw new Error('a record gives its facts')
  return known
}

interface Parts {
  round: RoundRow
  running: readonly ClockRow[]
  category: CategoryRow | undefined
  extension: ExtensionRow | undefined
  calls: readonly FollowUpRow[]
}

function factsFrom(record: ComplaintRecord, { round, running, category, extension, calls }: Parts): ComplaintFacts {
  const { state, receivedAt, validity, severity, class: of, express, contested, wantedBy, takenUpAt, answeredAt, archiveNumber, policy } = record
  return {
    state, voided: record.voidedAt !== null, receivedAt, validity, severity, class: of, express, dispute: category?.dispute ?? false, contested, wantedBy, takenUpAt, answeredAt, archiveNumber, policy,
    extensionAsked: extension ? { until: extension.until } : null,
    settleDueAt: running.find(clock => clock.name === 'settle')?.dueAt ?? null,
    round: roundFacts(round, calls),
  }
}

function roundFacts({ no, openedAt, departmentId, sentAt, signedAt, returnedAt, checkedAt, toldAt, outcome }: RoundRow, calls: readonly FollowUpRow[]): RoundFacts {
  const notReachedAt = calls.filter(call => call.round === no && call.outcome === 'notReached').map(call => call.at)
  return { no, openedAt, departmentId, sentAt, signedAt, returnedAt, checkedAt, toldAt, outcome, notReachedAt }
}
