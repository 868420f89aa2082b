// What is wrong with a plan, shown while it is made.
import { z } from 'zod'
import { planClock } from './clock'
import { dayNumber } from '../../text/days'
import { secondOfDay, type Slot } from './rows'

/** Quiet hours of every day of the mall; a span that ends before it begins ends on the next day. */
export const quietSpan = z.object({ from: secondOfDay, until: secondOfDay }).refine(({ from, until }) => from !== until, { path: ['until'], params: { error: 'wrong' } })
export type QuietSpan = z.infer<typeof quietSpan>

export const problemKinds = ['overlap', 'noScript', 'notApproved', 'quiet'] as const
export type ProblemKind = (typeof problemKinds)[number]

/** One thing wrong with the plan, and when (UTC ms): two slots at once, no script or one that is not approved, or within quiet hours. */
export interface Problem {
  readonly kind: ProblemKind
  /** The slot; of an overlap both, the one that begins first before the other. */
  readonly keys: readonly string[]
  readonly from: number
  readonly until: number
}

export interface PlanRules {
  readonly quiet: readonly QuietSpan[]
  readonly zone: string
  /** Whether what the slot says may go on air; true for one that needs no script, as music. */
  readonly isApproved: (slot: Slot) => boolean
  /** Whether the slot may be heard in quiet hours, as an emergency. */
  readonly mayBreakQuiet: (slot: Slot) => boolean
}

/** Everything wrong with these slots, given in any order; the earliest first, each pair that overlaps once. One that begins as another ends does not overlap it. */
export function planProblems(slots: readonly Slot[], rules: PlanRules): Problem[] {
  const inOrder = [...slots].sort(byTime)
  const problems = [...overlaps(inOrder), ...inOrder.filter(slot => !rules.isApproved(slot)).map(withoutScript), ...inQuietHours(inOrder, rules)]
  return problems.sort((a, b) => a.from - b.from || problemKinds.indexOf(a.kind) - problemKinds.indexOf(b.kind))
}

/** The problems of each slot, by its key. */
export function problemsBySlot(problems: readonly Problem[]): Map<string, Problem[]> {
  const found = new Map<string, Problem[]>()
  for (const problem of problems) for (const key of problem.keys) found.set(key, [...(found.get(key) ?? []), problem])
  return found
}

const byTime = (a: Slot, b: Slot): number => a.at - b.at || (a.key < b.key ? -1 : a.key > b.key ? 1 : 0)

const withoutScript = (slot: Slot): Problem => ({ kind: slot.scriptId === null ? 'noScript' : 'notApproved', keys: [slot.key], from: slot.at, until: slot.until })

function overlaps(inOrder: readonly Slot[]): Problem[] {
  const problems: Problem[] = []
  let running: Slot[] = []
  for (const slot of inOrder) {
    running = running.filter(other => other.until > slot.at)
    for (const other of running) problems.push({ kind: 'overlap', keys: [other.key, slot.key], from: slot.at, until: Math.min(other.until, slot.until) })
    running.push(slot)
  }
  return problems
}

function inQuietHours(inOrder: readonly Slot[], { quiet, zone, mayBreakQuiet }: PlanRules): Problem[] {
  const spansOf = quietSpans(quiet, zone)
  return inOrder.flatMap(slot => {
    const day = dayNumber(slot.day)
    // Of the day before, quiet hours may reach over midnight; of the day after, the slot.
    const span = [-1, 0, 1].flatMap(days => spansOf(day + days)).find(({ from, until }) => from < slot.until && slot.at < until)
    return span === undefined || mayBreakQuiet(slot) ? [] : [{ kind: 'quiet' as const, keys: [slot.key], from: Math.max(span.from, slot.at), until: Math.min(span.until, slot.until) }]
  })
}

/** The quiet hours that begin on a numbered day, as moments (UTC ms). */
function quietSpans(quiet: readonly QuietSpan[], zone: string): (day: number) => readonly { readonly from: number; readonly until: number }[] {
  const clock = planClock(zone)
  const known = new Map<number, { from: number; until: number }[]>()
  return day => {
    const spans = known.get(day) ?? quiet.map(({ from, until }) => ({ from: clock(day, from), until: clock(until < from ? day + 1 : day, until) }))
    known.set(day, spans)
    return spans
  }
}
