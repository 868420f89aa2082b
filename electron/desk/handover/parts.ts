// Everything of a shift that the rules, the screen and the signatures look at.
import { gifts, giftsKeptAt, type GiftRow } from '../../../db/repositories/gifts'
import { openEmergencies, type EmergencyRecord } from '../../../db/repositories/emergencies'
import { openRecords, type OpenRecord } from '../../../db/repositories/open-matters'
import {
  checkedAt, checkItems, checksOf, countedAt, countItems, countsOf, instructionsFor, liftsOf, mattersOf, passedOn, refusalsOf,
  type CheckItem, type CountItem, type InstructionRecord, type LiftRow, type RefusalRow, type ShiftCheckRow, type ShiftCountRow, type ShiftInstructionRow, type ShiftMatterRow,
} from '../../../db/repositories/shift-parts'
import { entriesOf, goingOn, mannedPosts, shiftBefore, type LogEntryRow, type ShiftRecord } from '../../../db/repositories/shifts'
import type { Reader } from '../../../db/store'
import { inCareOf } from '../../../shared/handover/care'
import type { HandoverFacts } from '../../../shared/handover/facts'
import { successorOf } from '../../../shared/handover/rules'
import type { BlockKind } from '../../../shared/handover/words'

/** A matter that goes with the shift; without a row nothing was written on it yet. */
export interface Line {
  readonly room: string
  readonly recordId: string
  readonly row: ShiftMatterRow | null
}

export interface ShiftParts {
  readonly shift: ShiftRecord
  readonly entries: readonly LogEntryRow[]
  /** As they stand in the store, whatever is open or on the lists now. */
  readonly rows: { readonly matters: readonly ShiftMatterRow[]; readonly counts: readonly ShiftCountRow[]; readonly checks: readonly ShiftCheckRow[]; readonly instructions: readonly ShiftInstructionRow[] }
  readonly lines: readonly Line[]
  /** `expected` is what it was counted against; `now` what it would be counted against now. */
  readonly items: readonly { readonly item: CountItem; readonly now: number | null; readonly expected: number | null; readonly row: ShiftCountRow | null }[]
  readonly checks: readonly { readonly item: CheckItem; readonly row: ShiftCheckRow | null }[]
  readonly instructions: readonly { readonly instruction: InstructionRecord; readonly row: ShiftInstructionRow | null }[]
  readonly lifts: readonly LiftRow[]
  readonly refusals: readonly RefusalRow[]
  readonly emergencies: readonly EmergencyRecord[]
  readonly incidents: readonly LogEntryRow[]
}

/** What is open and in the care of this post. */
async function inCare(db: Reader, postId: string, open: readonly OpenRecord[]): Promise<OpenRecord[]> {
  return inCareOf(postId, open, await mannedPosts(db))
}

/** While it can be prepared: what is open now, and what was written on. From the first signature on what was read then. */
async function linesOf(db: Reader, shift: ShiftRecord, rows: readonly ShiftMatterRow[]): Promise<Line[]> {
  const written = new Map(rows.map(row => [row.recordId, row]))
  if (shift.state !== 'open') return rows.map(row => ({ room: row.room, recordId: row.recordId, row }))
  const open = await openRecords(db)
  const gathered = (await inCare(db, shift.postId, open)).map(({ room, id }): Line => ({ room, recordId: id, row: written.get(id) ?? null }))
  // What was written on and is over stays; what is still open is here or in the care of another post that was manned meanwhile, and goes with that one.
  const found = new Set(open.map(({ id }) => id))
  return [...gathered, ...rows.filter(row => !found.has(row.recordId)).map(row => ({ room: row.room, recordId: row.recordId, row }))]
}

/**
 * What is on the list now, while the shift can be prepared, and whatever of it was dealt with in this shift, wherever the list stands by now:
 * what is put on it afterwards is not asked of who has signed, and what is taken off is not lost to who has counted it.
 */
async function listed<Item extends { readonly id: string }>(db: Reader, { state }: ShiftRecord, inUse: readonly Item[], dealtWith: readonly string[], byIds: (db: Reader, ids: readonly string[]) => Promise<Map<string, Item>>): Promise<Item[]> {
  const kept = new Set(dealtWith)
  const items = inUse.filter(({ id }) => state === 'open' || kept.has(id))
  const found = new Set(items.map(({ id }) => id))
  const others = await byIds(db, dealtWith.filter(id => !found.has(id)))
  return [...items, ...others.values()].sort((a, b) => (a.id < b.id ? -1 : 1))
}

const liftedOf = (lifts: readonly LiftRow[], ...kinds: readonly BlockKind[]): string[] => lifts.filter(({ kind }) => kinds.includes(kind)).map(({ of }) => of)

/** A gift is counted against its stock. */
const asItem = ({ id, version, retired, nameZh, nameRu, stock, postId }: GiftRow): CountItem => ({ id, version, retired, nameZh, nameRu, unitZh: '', unitRu: '', expected: stock, postId })

/** What the list says is counted at the post, and the gifts it keeps. */
const toCount = async (db: Reader, postId: string): Promise<CountItem[]> => [...(await countedAt(db, postId)), ...(await giftsKeptAt(db, postId)).map(asItem)]

const thingsByIds = async (db: Reader, ids: readonly string[]): Promise<Map<string, CountItem>> => new Map([...(await countItems.byIds(db, ids)), ...[...(await gifts.byIds(db, ids))].map(([id, gift]): [string, CountItem] => [id, asItem(gift)])])

async function itemsOf(db: Reader, shift: ShiftRecord, counted: readonly ShiftCountRow[], lifts: readonly LiftRow[]): Promise<ShiftParts['items']> {
  const rows = new Map(counted.map(row => [row.itemId, row]))
  const items = await listed(db, shift, await toCount(db, shift.postId), [...rows.keys(), ...liftedOf(lifts, 'notCounted')], thingsByIds)
  const last = await shiftBefore(db, shift)
  const before = new Map(last === null ? [] : (await countsOf(db, last.id)).map(row => [row.itemId, row.counted]))
  // What the list does not say is expected to be as many as the shift before counted.
  return items.map(item => {
    const row = rows.get(item.id) ?? null
    const now = item.expected ?? before.get(item.id) ?? null
    return { item, now, expected: row ? row.expected : now, row }
  })
}

async function checksAt(db: Reader, shift: ShiftRecord, checked: readonly ShiftCheckRow[], lifts: readonly LiftRow[]): Promise<ShiftParts['checks']> {
  const rows = new Map(checked.map(row => [row.itemId, row]))
  const items = await listed(db, shift, await checkedAt(db, shift.postId), [...rows.keys(), ...liftedOf(lifts, 'notChecked')], checkItems.byIds)
  return items.map(item => ({ item, row: rows.get(item.id) ?? null }))
}

async function instructionsOf(db: Reader, shift: ShiftRecord, read: readonly ShiftInstructionRow[]): Promise<ShiftParts['instructions']> {
  const rows = new Map(read.map(row => [row.instructionId, row]))
  return (await instructionsFor(db, shift.postId)).map(instruction => ({ instruction, row: rows.get(instruction.id) ?? null }))
}

/** Reads a shift with everything that stands on it and, while it is not closed, against it. */
export async function partsOf(db: Reader, shift: ShiftRecord): Promise<ShiftParts> {
  const { id } = shift
  const lifts = await liftsOf(db, id)
  const rows = { matters: await mattersOf(db, id), counts: await countsOf(db, id), checks: await checksOf(db, id), instructions: await passedOn(db, id) }
  return {
    shift,
    rows,
    entries: await entriesOf(db, shift.id),
    lines: await linesOf(db, shift, rows.matters),
    items: await itemsOf(db, shift, rows.counts, lifts),
    checks: await checksAt(db, shift, rows.checks, lifts),
    instructions: await instructionsOf(db, shift, rows.instructions),
    lifts,
    refusals: await refusalsOf(db, shift.id),
    emergencies: shift.state === 'closed' ? [] : await openEmergencies(db),
    incidents: shift.state === 'closed' ? [] : await goingOn(db, shift.postId),
  }
}

/** What the rules need to know of it. */
export function factsOf({ shift, lines, items, checks, instructions, emergencies, incidents, lifts }: ShiftParts): HandoverFacts {
  const { state, closedHow, people, incoming, unfit, relief, signedOutBy } = shift
  const successor = successorOf({ incoming, unfit, relief, lifts })
  const ticked = (row: { readonly tickedBy: string | null } | null) => row?.tickedBy != null && row.tickedBy === successor
  return {
    state, closedHow, people, incoming, unfit, relief, signedOutBy,
    matters: lines.map(({ recordId, row }) => ({ id: recordId, written: row !== null && row.text !== '', ticked: ticked(row) })),
    items: items.map(({ item, expected, row }) => ({ id: item.id, expected, counted: row?.counted ?? null, explained: row !== null && row.explanation !== '' })),
    checks: checks.map(({ item, row }) => ({ id: item.id, checked: row !== null })),
    instructions: instructions.map(({ instruction, row }) => ({ id: instruction.id, ticked: ticked(row) })),
    emergencies: emergencies.map(({ id }) => id),
    incidents: incidents.map(({ id }) => id),
    lifts,
  }
}
