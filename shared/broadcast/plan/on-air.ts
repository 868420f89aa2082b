// Where the plan stands at a moment: what runs, what comes next, what nobody aired, and how it goes on after an insert. Moments are UTC ms.

interface Timed {
  readonly at: number
  readonly until: number
}

/** What runs now, what comes next, and how long (ms) until the one ends and the other begins. */
export interface NowAndNext<S> {
  readonly running: S | null
  readonly left: number | null
  readonly next: S | null
  readonly countdown: number | null
}

/** What of these slots or turns, in order of time, runs at a moment and what is next. Where two overlap the one that began last runs. */
export function nextSlots<S extends Timed>(slots: readonly S[], now: number): NowAndNext<S> {
  const ahead = slots.findIndex(({ at }) => at > now)
  const begun = ahead === -1 ? slots : slots.slice(0, ahead)
  const running = begun.findLast(({ until }) => until > now) ?? null
  const next = slots[ahead] ?? null
  return { running, left: running && running.until - now, next, countdown: next && next.at - now }
}

/**
 * The slots that were missed between two moments: not aired (`aired`, their keys), and the time they may be late by (`grace`, ms) ran out after
 * `from` and not after `now`. So what one look leaves the next one finds: each slot is found once, however long the PC slept between them.
 */
export function missedSince<S extends Timed & { readonly key: string }>(slots: readonly S[], aired: ReadonlySet<string>, from: number, now: number, grace: number): S[] {
  return slots.filter(({ key, at }) => at + grace > from && at + grace <= now && !aired.has(key))
}

/** Something that takes the place of the plan, from its moment on. */
export interface Insert {
  readonly key: string
  readonly at: number
  readonly seconds: number
}

/** A slot or an insert as it is to be heard. */
export interface Turn extends Timed {
  readonly key: string
  readonly kind: 'slot' | 'insert'
  /** When it was planned for; `at` is later where it has to wait. */
  readonly planned: number
  /** It was on air and is broken off at `until`. */
  readonly cut: boolean
}

/** The slots as turns, before anything is inserted. */
export const turnsOf = (slots: readonly (Timed & { readonly key: string })[]): Turn[] => slots.map(({ key, at, until }) => ({ key, kind: 'slot', at, until, planned: at, cut: false }))

/**
 * The turns, in order, with an insert among them. What is on air at its moment is cut and does not go on by itself: nobody listens to the second half of a
 * sentence. What would begin while it lasts waits until it is over and follows in order, one after another; from the first
 * that need not wait on, everything keeps its time. Nothing is left out. Inserts are added in order of time.
 */
export function insertAt(turns: readonly Turn[], { key, at, seconds }: Insert): Turn[] {
  const insert: Turn = { key, kind: 'insert', at, until: at + seconds * 1000, planned: at, cut: false }
  const before = turns.filter(turn => turn.at < at).map(turn => (turn.until > at ? { ...turn, until: at, cut: true } : turn))
  const after: Turn[] = []
  let free = insert.until
  for (const turn of turns.filter(one => one.at >= at)) {
    const waits = turn.at < free
    after.push(waits ? { ...turn, at: free, until: free + turn.until - turn.at } : turn)
    // Two that overlap in the plan itself are the plan's own affair.
    free = waits ? free + turn.until - turn.at : Number.NEGATIVE_INFINITY
  }
  return [...before, insert, ...after]
}
