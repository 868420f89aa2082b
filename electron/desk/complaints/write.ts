// What a step does (shared/complaints/effects.ts), written down: the complaint's row, its rounds and its clocks. No rule lives here.
import { changeRound, lapseExtensions, openRound } from '../../../db/repositories/complaint-parts'
import { complaints, type ComplaintRecord } from '../../../db/repositories/complaints'
import { nextInSeries } from '../../../db/repositories/numbers'
import { addToTimeline } from '../../../db/repositories/timeline'
import type { Tx } from '../../../db/store'
import { majorSince } from '../../../shared/complaints/clocks'
import { effectsOf, type Effects, type Taken } from '../../../shared/complaints/effects'
import { isOpenComplaint } from '../../../shared/complaints/steps'
import { wallTime } from '../../../shared/text/zone'
import { writeClocks, type ClockEffects } from '../core/write-clocks'
import { tellLog } from '../handover/tell'
import { knownOne, type Known } from './facts'

export const ROOM = 'complaints'

/** A complaint as it stands in the transaction. */
export interface Course {
  readonly record: ComplaintRecord
  readonly known: Known
}

/** What a step writes beside its effects: the texts of the person. */
export interface Given {
  readonly complaint?: Partial<ComplaintRecord>
  readonly round?: Partial<Known['round']>
}

/** Writes the effects of a step with what the person gave; gives the complaint as it stands then. The step must be allowed. */
export async function applyStep(tx: Tx, { record, known }: Course, taken: Taken, given: Given = {}): Promise<Course> {
  const effects = effectsOf(known.facts, taken, tx.now, tx.timeZone)
  await writeClocks(tx, { room: ROOM, id: record.id, running: known.running, round: effects.opens?.no ?? known.round.no }, clocksOf(effects))
  const { notReachedAt: _told, ...happened } = effects.round
  await changeRound(tx, record, known.round, { ...happened, ...given.round })
  if (effects.opens) await openRound(tx, record, effects.opens)
  if (effects.opens && known.facts.extensionAsked !== null) await lapseExtensions(tx, record)
  const filed = effects.archives === null ? {} : { archiveNumber: record.archiveNumber ?? (await nextArchiveNumber(tx)), archivedAt: tx.now, outcome: effects.archives }
  const after = await complaints.update(tx, record, { ...fieldsAfter(record, known, effects, taken, tx), ...filed, ...given.complaint })
  if (effects.archives !== null) await addToTimeline(tx, ROOM, record.id, 'archived', { archiveNumber: after.archiveNumber, outcome: effects.archives })
  if (effects.opens) await addToTimeline(tx, ROOM, record.id, 'roundOpened', { no: effects.opens.no })
  if (after.severity === 'major' && record.severity !== 'major') await tellLog(tx, { kind: 'complaint', event: 'complaintMajor', room: ROOM, recordId: record.id, number: record.number, what: record.said })
  return { record: after, known: await knownOne(tx, after) }
}

/** Archive numbers run through the mall's year without gaps: the number is taken in the transaction that archives. */
async function nextArchiveNumber(tx: Tx): Promise<string> {
  const { year } = wallTime(tx.now, tx.timeZone)
  return `${year}-${String(await nextInSeries(tx, `complaint-archive:${year}`)).padStart(4, '0')}`
}

/** The complaint's own fields after a step. What was done higher up or said in a round that is over begins anew with the next. */
function fieldsAfter(record: ComplaintRecord, { facts }: Known, { complaint, round, opens }: Effects, taken: Taken, { now, timeZone }: Tx): Partial<ComplaintRecord> {
  const { extensionAsked: _asked, ...fields } = complaint
  const state = complaint.state ?? record.state
  return {
    ...fields,
    ...(complaint.takenUpAt === null ? { takenUpBy: null } : {}),
    ...(complaint.answeredAt === null ? { answer: '' } : {}),
    ...(opens ? { round: opens.no, departmentId: null, outcome: null, archivedAt: null } : {}),
    ...(round.departmentId === undefined ? {} : { departmentId: round.departmentId }),
    majorAt: majorAfter(record, facts, complaint, taken, { now, timeZone }),
    isOpen: isOpenComplaint({ state, voided: record.voidedAt !== null || taken.step === 'void' }),
  }
}

/** When it becomes major by itself: a month after the telling, and for one that was settled and is reopened a month after that. */
function majorAfter(record: ComplaintRecord, facts: Known['facts'], { validity, severity }: Effects['complaint'], { step }: Taken, { now, timeZone }: Pick<Tx, 'now' | 'timeZone'>): number | null {
  if ((severity ?? record.severity) === 'major') return null
  if (step === 'reopen') return majorSince({ receivedAt: now, policy: facts.policy }, timeZone)
  return validity === 'valid' ? majorSince(facts, timeZone) : record.majorAt
}

/** Only a later day that was approved moves what is due. */
function clocksOf({ met, stopped, started, moved }: Effects): ClockEffects {
  return { met, stopped, started, moved: moved.map(to => (to.dueAt === undefined ? to : { ...to, rule: { key: 'complaintExtended', params: {} } })) }
}
