// The monthly figures of the teams: what one assignment is, and what is said of it. Pure; a figure and the rows behind it are counted by the same rule.
import { z } from 'zod'

/**
 * What is counted of the assignments of a month. given: all of them. accepted, arrived, finished: the step's clock was met by its due time, of those
 * whose clock has been decided. refused: the team said no, of all. satisfied: the customer was content, of those who were called and reached.
 */
export const measures = ['given', 'accepted', 'arrived', 'finished', 'refused', 'satisfied'] as const
export const measure = z.enum(measures)
export type Measure = z.infer<typeof measure>

/** The rows behind a figure: those for which it holds, or those of its whole for which it does not. */
export const figurePart = z.enum(['met', 'missed'])
export type FigurePart = z.infer<typeof figurePart>

/** Of so many, for so many it holds. */
export const figure = z.object({ met: z.number(), of: z.number() })
export type Figure = z.infer<typeof figure>
export type Figures = Readonly<Record<Measure, Figure>>

/** That a team was given an order. Times UTC ms. */
export interface Given {
  readonly id: string
  readonly teamId: string
  readonly at: number
  readonly refusedAt: number | null
}

/** A clock of the work, as it ended or runs. Times UTC ms. */
export interface WorkClock {
  readonly name: string
  readonly dueAt: number
  readonly metAt: number | null
  readonly stoppedAt: number | null
}

/** One round of one order: who was given it, first to last; its clocks in the order in which they were started; how the call ended. */
export interface GivenRound {
  readonly given: readonly Given[]
  readonly clocks: readonly WorkClock[]
  readonly outcome: string | null
}

/** null: it does not count for this measure, or not yet. */
type Verdict = FigurePart | null

/** One assignment: an order of a round that a team was given, by the moment of the (first) dispatch to it. */
export interface Assignment {
  readonly id: string
  readonly teamId: string
  readonly at: number
  readonly verdicts: Readonly<Record<Measure, Verdict>>
}

interface Held extends Given {
  /** When it lay with the team no more: refused, or given to another one. Infinity while it does. */
  readonly until: number
}

/** The time each team had it. A dispatch to the team that has it anyway, for the sake of another person, is no new assignment. */
function heldIn(given: readonly Given[]): Held[] {
  const held: Held[] = []
  for (const one of given) {
    const last = held.at(-1)
    const again = last !== undefined && last.teamId === one.teamId && last.refusedAt === null
    if (again) held[held.length - 1] = { ...last, refusedAt: one.refusedAt, until: one.refusedAt ?? Infinity }
    else {
      if (last !== undefined) held[held.length - 1] = { ...last, until: Math.min(last.until, one.at) }
      held.push({ ...one, until: one.refusedAt ?? Infinity })
    }
  }
  return held
}

/** By its due time, or not; not decided while there is time left. `by` is when it was looked at: now, or when the team gave it up. */
const inTime = (dueAt: number, metAt: number | null, by: number): Verdict => (metAt !== null ? (metAt <= dueAt ? 'met' : 'missed') : dueAt < by ? 'missed' : null)

/**
 * What each team is told of one step, in the order in which they had it. Of several clocks that ran under one team (it came, could not finish, and came
 * again) the first counts; coming again is what the clock of the work is for. A clock that a team left running goes on under the next one.
 */
function verdictsOf(held: readonly Held[], clocks: readonly WorkClock[], now: number): Verdict[] {
  let at = 0
  return held.map(({ until }) => {
    const by = Math.min(until, now)
    const clock = clocks[at]
    if (clock === undefined || clock.stoppedAt !== null) return null
    const mine = clock.metAt !== null && clock.metAt <= until
    while (endedBy(clocks[at], until)) at += 1
    return inTime(clock.dueAt, mine ? clock.metAt : null, by)
  })
}

const endedBy = (clock: WorkClock | undefined, until: number): boolean => clock !== undefined && clock.metAt !== null && clock.metAt <= until

const called = (outcome: string | null): Verdict => (outcome === 'satisfied' ? 'met' : outcome === 'notSatisfied' ? 'missed' : null)

/** The assignments of a round at `now` (UTC ms), each with what is said of it. What the customer says is said of the team that had it last. */
export function assignmentsIn({ given, clocks, outcome }: GivenRound, now: number): Assignment[] {
  const held = heldIn(given)
  const of = (name: string) => verdictsOf(held, clocks.filter(clock => clock.name === name), now)
  const [accepted, arrived, finished] = [of('accept'), of('arrive'), of('finish')]
  return held.map(({ id, teamId, at, refusedAt }, nth) => ({
    id, teamId, at,
    verdicts: {
      given: 'met', accepted: accepted[nth] ?? null, arrived: arrived[nth] ?? null, finished: finished[nth] ?? null, refused: refusedAt === null ? 'missed' : 'met',
      satisfied: nth === held.length - 1 && refusedAt === null ? called(outcome) : null,
    },
  }))
}

/** Whether the assignment stands among the rows of this part of a figure. */
export const isIn = ({ verdicts }: Assignment, of: Measure, part: FigurePart): boolean => verdicts[of] === part

/** The figures of these assignments. */
export function figuresOf(assignments: readonly Assignment[]): Figures {
  const count = (of: Measure): Figure => {
    const met = assignments.filter(one => isIn(one, of, 'met')).length
    return { met, of: met + assignments.filter(one => isIn(one, of, 'missed')).length }
  }
  return { given: count('given'), accepted: count('accepted'), arrived: count('arrived'), finished: count('finished'), refused: count('refused'), satisfied: count('satisfied') }
}

/** The share in whole per cent; null of nothing. Never 100 while one is missing, never 0 while there is one. */
export function shareOf({ met, of }: Figure): number | null {
  if (of === 0) return null
  if (met === 0 || met === of) return met === 0 ? 0 : 100
  return Math.min(99, Math.max(1, Math.round((met * 100) / of)))
}

/** Which measures have rows on the other side that are worth opening: who was late, who was not content. */
export const hasMissed = (of: Measure): boolean => of !== 'given' && of !== 'refused'
