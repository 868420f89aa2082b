// A shift as the screen shows it.
import { posts } from '../../../db/repositories/lists'
import { staffNames } from '../../../db/repositories/names'
import { staffById } from '../../../db/repositories/staff-sign-in'
import type { LogEntryRow, ShiftRecord } from '../../../db/repositories/shifts'
import type { Reader } from '../../../db/store'
import type { Actor } from '../../../shared/core/actor'
import { refuse } from '../../../shared/core/errors'
import type { LogEntry, ShiftRow, ShiftView } from '../../../shared/handover/contract'
import { allBlocks, handoverActions, successorOf, type Block } from '../../../shared/handover/rules'
import { factsOf, partsOf, type ShiftParts } from './parts'
import { shownWhenSigned } from './seal'
import { shownOf, type Shown } from './shown'

type Names = Awaited<ReturnType<typeof staffNames>>
const peopleOf = (names: Names, ids: readonly string[]) => ids.flatMap(id => names.ref(id) ?? [])

/** The rows of a page of shifts. */
export async function shiftRows(db: Reader, records: readonly ShiftRecord[]): Promise<ShiftRow[]> {
  const names = await staffNames(db, records.flatMap(record => [record.createdBy, record.voidedBy, ...record.people]))
  const postOf = await posts.byIds(db, records.map(record => record.postId))
  return records.map(record => {
    const { id, number, version, createdAt, updatedAt, postId, templateZh, templateRu, day, plannedFrom, plannedUntil, state, opened, closed, closedHow, overtime, sum } = record
    const { nameZh = '', nameRu = '' } = postOf.get(postId) ?? {}
    return {
      id, number, version, createdAt, createdBy: names.ref(record.createdBy), updatedAt, voided: null, post: { id: postId, nameZh, nameRu }, templateZh, templateRu, day, plannedFrom, plannedUntil, state,
      people: peopleOf(names, record.people), openedAt: opened.wall, closedAt: closed?.wall ?? null, closedHow, overtime, sum,
    }
  })
}

export function entryShown(row: LogEntryRow, names: Names): LogEntry {
  const { id, no, at, written, by, kind, place, what, done, outcome, goesOn, room, recordId, number, event, corrects, late, clockBack } = row
  const link = room !== null && recordId !== null ? { room, recordId, number } : null
  return { id, no, at, writtenAt: written.wall, by: names.ref(by), kind, place, what, done, outcome, goesOn, link, event, corrects, late, clockBack }
}

/** What a block is about, as it is called. */
function nameOf({ kind, of }: Block, parts: ShiftParts, shown: Shown, names: Names): string {
  const both = (found: { nameZh: string; nameRu: string } | undefined) => (found ? `${found.nameZh} / ${found.nameRu}` : '')
  switch (kind) {
    case 'emergency': return parts.emergencies.find(({ id }) => id === of)?.number ?? ''
    case 'incident': return parts.incidents.find(({ id }) => id === of)?.what ?? ''
    case 'lineMissing': return shown.matters.find(({ recordId }) => recordId === of)?.number ?? ''
    case 'notChecked': return both(shown.checks.find(({ itemId }) => itemId === of))
    case 'notCounted': case 'differenceUnexplained': return both(shown.items.find(({ itemId }) => itemId === of))
    case 'unfit': return names.ref(of)?.name ?? ''
  }
}

function blocksShown(parts: ShiftParts, shown: Shown, names: Names): ShiftView['blocks'] {
  const lifted = (block: Block) => parts.lifts.find(({ kind, of }) => kind === block.kind && of === block.of)
  const closed = parts.shift.state === 'closed'
  const blocks = closed ? shown.lifted : allBlocks(factsOf(parts)).map(block => ({ ...block, name: nameOf(block, parts, shown, names) }))
  return blocks.map(block => {
    const lift = lifted(block)
    return { ...block, lifted: lift ? { by: names.ref(lift.by), reason: lift.reason, at: lift.at } : null }
  })
}

function linesShown(parts: ShiftParts, shown: Shown, names: Names): Pick<ShiftView, 'matters' | 'counts' | 'checks' | 'instructions'> {
  const { rows, items, shift } = parts
  const expected = new Map(items.map(({ item, expected: of }) => [item.id, of]))
  const closed = shift.state === 'closed'
  return {
    matters: shown.matters.map(matter => {
      const row = rows.matters.find(({ recordId }) => recordId === matter.recordId)
      return { ...matter, text: row?.text ?? '', writtenBy: names.ref(row?.writtenBy ?? null), tickedAt: row?.tickedAt ?? null }
    }),
    counts: shown.items.map(item => {
      const row = rows.counts.find(({ itemId }) => itemId === item.itemId)
      return { ...item, expected: row?.expected ?? (closed ? null : (expected.get(item.itemId) ?? null)), counted: row?.counted ?? null, explanation: row?.explanation ?? '' }
    }),
    checks: shown.checks.map(check => {
      const row = rows.checks.find(({ itemId }) => itemId === check.itemId)
      return { ...check, works: row?.works ?? null, remark: row?.remark ?? '' }
    }),
    instructions: shown.instructions.map(one => ({ ...one, tickedAt: rows.instructions.find(({ instructionId }) => instructionId === one.id)?.tickedAt ?? null })),
  }
}

async function successorShown(db: Reader, parts: ShiftParts): Promise<ShiftView['successor']> {
  const facts = factsOf(parts)
  const id = parts.shift.state === 'closed' ? null : successorOf(facts)
  const person = id === null ? undefined : await staffById(db, id)
  return person ? { id: person.id, name: person.name, actions: handoverActions(facts, { staffId: person.id, role: person.role }) } : null
}

/** Names as they were when it was signed; who wrote afterwards has the name of today. */
async function namesFor(db: Reader, { entries }: ShiftParts, { people }: Shown): Promise<Names> {
  const later = await staffNames(db, entries.map(entry => entry.by).filter(id => id !== null && people[id] === undefined))
  return { ref: id => (id === null || people[id] === undefined ? later.ref(id) : { id, name: people[id] }) }
}

/** A shift with its page of the log and everything that is handed over with it. */
export async function shiftView(db: Reader, shift: ShiftRecord, { staffId, role }: Pick<Actor, 'staffId' | 'role'>): Promise<ShiftView> {
  const parts = await partsOf(db, shift)
  const shown = shift.state === 'closed' ? shownWhenSigned(shift) : await shownOf(db, parts)
  const { entries, refusals } = parts
  const { signedOutBy, signedOutAt, signedInBy, signedInAt, incoming, unfit, unfitReason, relief } = shift
  const names = await namesFor(db, parts, shown)
  const [row] = await shiftRows(db, [shift])
  if (row === undefined) throw new Error('a record gives a row')
  return {
    ...row, post: { id: shift.postId, ...shown.post }, people: peopleOf(names, shift.people), createdBy: names.ref(shift.createdBy),
    ...linesShown(parts, shown, names), entries: entries.map(entry => entryShown(entry, names)), blocks: blocksShown(parts, shown, names),
    refusals: refusals.map(({ at, by, reason }) => ({ at, by: names.ref(by), reason })), incoming: names.ref(incoming), unfit, unfitReason, relief: names.ref(relief),
    signedOut: signedOutAt === null ? null : { by: names.ref(signedOutBy), at: signedOutAt }, signedIn: signedInAt === null ? null : { by: names.ref(signedInBy), at: signedInAt },
    actions: handoverActions(factsOf(parts), { staffId, role }), successor: await successorShown(db, parts),
  }
}

/** Somebody who is on the list. REFUSED `signed_out` where they were taken off it. */
export async function personOnList(db: Reader, id: string) {
  return (await staffById(db, id)) ?? refuse('signed_out')
}
