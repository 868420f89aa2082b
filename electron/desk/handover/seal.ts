// What is signed: the rows as they stand, beside the names they were read under; frozen as text, with a sum over it.
import { createHash } from 'node:crypto'
import type { ShiftRecord } from '../../../db/repositories/shifts'
import type { Reader } from '../../../db/store'
import { canonical } from '../../../shared/handover/seal'
import { partsOf, type ShiftParts } from './parts'
import { shownOf, type Shown } from './shown'

type Plain = Parameters<typeof canonical>[0]

export const sumOf = (sealed: string): string => createHash('sha256').update(sealed, 'utf8').digest('hex')

/** What was signed of the shift's rows: not what is added afterwards, nor names that may change. */
function signedRows({ shift, entries, rows, lifts, refusals }: ShiftParts): Plain {
  const { id, number, postId, templateZh, templateRu, day, plannedFrom, plannedUntil, people, opened, cameFrom, closed, closedHow, overtime, incoming, unfit, unfitReason, relief, signedOutBy, signedOutAt, signedInBy, signedInAt } = shift
  return {
    shift: { id, number, postId, templateZh, templateRu, day, plannedFrom, plannedUntil, people: [...people], opened: { ...opened }, cameFrom, closed: closed && { ...closed }, closedHow, overtime, incoming, unfit, unfitReason, relief, signedOutBy, signedOutAt, signedInBy, signedInAt },
    // Whether an incident still goes on may change afterwards; what is written late stands outside the signatures.
    entries: entries.filter(entry => !entry.late).map(({ goesOn: _goesOn, folded: _folded, written, ...entry }) => ({ ...entry, written: { ...written } })),
    matters: inOrder(rows.matters),
    counts: inOrder(rows.counts),
    checks: inOrder(rows.checks),
    instructions: inOrder(rows.instructions),
    lifts: lifts.map(lift => ({ ...lift })),
    refusals: refusals.map(refusal => ({ ...refusal })),
  }
}

const inOrder = <Row extends { readonly id: string }>(rows: readonly Row[]): Row[] => rows.map(row => ({ ...row })).sort((a, b) => (a.id < b.id ? -1 : 1))

/** The text that is signed, and its sum. `parts` already say that the shift is closed. */
export async function sealOf(db: Reader, parts: ShiftParts): Promise<{ sealed: string; sum: string }> {
  const shown = await shownOf(db, parts)
  const sealed = canonical({ rows: signedRows(parts), shown: shown as unknown as Plain })
  return { sealed, sum: sumOf(sealed) }
}

/** The names and titles under which a closed shift was read and signed. */
export function shownWhenSigned(shift: ShiftRecord): Shown {
  return (JSON.parse(shift.sealed ?? '{}') as { shown: Shown }).shown
}

/** Whether a closed shift is still what was signed: its text makes its sum, and its rows are those of the text. */
export async function isSound(db: Reader, shift: ShiftRecord): Promise<boolean> {
  if (shift.sealed === null || shift.sum === null || sumOf(shift.sealed) !== shift.sum) return false
  try {
    const { rows } = JSON.parse(shift.sealed) as { rows: Plain }
    return canonical(rows) === canonical(JSON.parse(JSON.stringify(signedRows(await partsOf(db, shift)))) as Plain)
  } catch {
    return false
  }
}
