// How the prints of this station ended, told in the course of their records: the printer took it, or it was cancelled.
import { addCopies } from '../../../db/repositories/copies'
import { matterOf } from '../../../db/repositories/matters'
import { markCancelled, markPrinted, printOf, untoldPrints, type PrintRow } from '../../../db/repositories/prints'
import { staffById } from '../../../db/repositories/staff-sign-in'
import { addToTimeline } from '../../../db/repositories/timeline'
import type { Tx } from '../../../db/store'
import type { Actor } from '../../../shared/core/actor'
import { copiesOf, formNames } from '../../../shared/forms'
import type { PrintJob } from '../../../shared/print/contract'
import { keepsNumber } from '../../../shared/print/rules'
import type { Desk } from '../core/desk'
import { recordAct } from '../core/use-case'
import { ownNumberOf } from './own-number'

type Step = 'queued' | 'printed' | 'printCancelled'
/** How a job ended; when it was printed and in which copies, where that is known. */
type Ended = Pick<PrintJob, 'state' | 'problem' | 'again'> & Partial<Pick<PrintJob, 'printedAt' | 'copies'>>

/**
 * A line in the record's course and in the audit trail; the record itself is not changed, so nobody's edit of it becomes stale. `no` is the print's number in its own
 * round, `number` the record's.
 */
export async function tellCourse(tx: Tx, { room, recordId, form }: Pick<PrintRow, 'room' | 'recordId' | 'form'>, no: number, number: string, step: Step): Promise<void> {
  // The first is the original; duplicates are counted from 1, as on paper.
  if (no > 1) await addToTimeline(tx, room, recordId, `${step}Again`, { form, no: no - 1 })
  else await addToTimeline(tx, room, recordId, step, { form })
  tx.changes.push({ room, id: recordId, number, before: null, after: { [step]: no } })
}

/** Tells how a job ended; `who` is the person who ended it, without one the one who sent it. A job that is not counted or was told of already is passed over. */
export async function tellEnded(desk: Desk, jobId: string, ended: Ended, who: Actor | null = null): Promise<void> {
  if (ended.state !== 'printed' && ended.state !== 'cancelled') return
  const known = await desk.store.read(db => printOf(db, jobId))
  if (known === null) return
  await recordAct(desk, who ?? (await senderOf(desk, known)), ended.state === 'printed' ? 'print.send' : 'print.cancel', async tx => {
    const print = await printOf(tx, jobId)
    if (print === null || print.printedAt !== null || print.cancelledAt !== null) return
    const [matter] = await matterOf(tx, [print.recordId])
    const number = matter?.number ?? ''
    const no = await ownNumberOf(tx, print)
    if (ended.state === 'printed') await markPrinted(tx, jobId, ended.printedAt ?? undefined)
    else await markCancelled(tx, jobId, { keepsNumber: keepsNumber(ended) })
    // What may have come out is somewhere too, until somebody says that it is lost.
    if (keepsNumber(ended)) await cameOut(tx, { ...print, no }, number, ended)
    await tellCourse(tx, print, no, number, ended.state === 'printed' ? 'printed' : 'printCancelled')
  })
}

/** From when it came out its copies are somewhere: those of the printer it went to in the end. */
async function cameOut(tx: Tx, print: PrintRow, number: string, { printedAt, copies }: Ended): Promise<void> {
  const form = formNames.find(name => name === print.form)
  if (form !== undefined) await addCopies(tx, print, { form, number }, copies ?? print.copies ?? copiesOf(form), printedAt ?? undefined)
}

/** A job is ended by the printer, long after somebody sent it: the line stands under the name of the sender. */
async function senderOf(desk: Desk, { by }: PrintRow): Promise<Actor | null> {
  const person = by === null ? undefined : await desk.store.read(db => staffById(db, by))
  return person === undefined ? null : { staffId: person.id, role: person.role, postId: null, stationId: desk.stationId }
}

/** Sent, but never in the queue: the program ended between the two. Nothing can come out any more. */
const LOST: Ended = { state: 'cancelled', problem: null, again: false }

/**
 * Tells what could not be told when it happened: the store was away, or the program ended in between. `jobs` are those of the queue; a
 * print sent before `begun` (UTC ms, when this program started) that is not among them gives its number back.
 */
export async function tellUntold(desk: Desk, jobs: readonly PrintJob[], begun: number): Promise<void> {
  const known = new Map(jobs.map(job => [job.id, job]))
  for (const print of await desk.store.read(db => untoldPrints(db, desk.stationId))) {
    const job = known.get(print.id)
    if (job !== undefined) await tellEnded(desk, print.id, job)
    else if (print.at < begun) await tellEnded(desk, print.id, LOST)
  }
}
