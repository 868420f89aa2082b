// The duty log: what people write into the page of their shift.
import { addEntry, endIncident as end, entriesOf, entryPage, goingOn, shifts } from '../../../db/repositories/shifts'
import { staffNames } from '../../../db/repositories/names'
import { invalid, refuse } from '../../../shared/core/errors'
import { entryProblems, mayGoOn, mayWriteEntry } from '../../../shared/handover/rules'
import { requireAllowed, requireSound } from '../core/require'
import { question, useCase } from '../core/use-case'
import { entryShown, shiftView } from './view'

/** Adds an entry. INVALID `at time.future`; REFUSED `not_on_duty`, `outgoing_signed`. */
export const write = useCase('handover.write', async ({ tx, who, now, input }) => {
  const shift = await shifts.get(tx, input.shiftId)
  requireAllowed(mayWriteEntry(shift, who))
  requireSound(entryProblems(input.at, now))
  const { at, kind, place, what, done, outcome, goesOn, corrects = null } = input
  if (corrects !== null && !(await entriesOf(tx, shift.id)).some(entry => entry.id === corrects)) invalid('corrects', 'notThere')
  await addEntry(tx, shift, tx.moment, { at: at ?? now, kind, place, what, done, outcome, goesOn: goesOn && mayGoOn(kind) && shift.state !== 'closed', corrects })
  return shiftView(tx, await shifts.get(tx, shift.id), who)
})

/** An incident is over: what came of it is an entry that points at the one that reported it. */
export const endIncident = useCase('handover.endIncident', async ({ tx, who, now, input }) => {
  const shift = await shifts.get(tx, input.shiftId)
  requireAllowed(mayWriteEntry(shift, who))
  // It goes on in the shift that stands, and is ended there.
  if (shift.state === 'closed') refuse('shift_closed')
  const entry = (await goingOn(tx, shift.postId)).find(({ id }) => id === input.entryId) ?? invalid('entryId', 'notThere')
  await end(tx, entry.id)
  await addEntry(tx, shift, tx.moment, { at: now, kind: entry.kind, place: entry.place, what: entry.what, done: '', outcome: input.outcome, goesOn: false, corrects: entry.id, event: 'incidentEnded' })
  return shiftView(tx, await shifts.get(tx, shift.id), who)
})

/** Entries over years, newest first. */
export const entries = question('handover.entries', async ({ db, input }) => {
  const { limit } = input
  const rows = await entryPage(db, { ...input, limit: limit + 1 })
  const names = await staffNames(db, rows.map(row => row.by))
  const last = rows[limit - 1]
  return { rows: rows.slice(0, limit).map(row => ({ ...entryShown(row, names), shiftId: row.shiftId })), next: rows.length > limit && last ? { at: last.at, id: last.id } : null }
})
