// The sheet a text is read from: each reader takes the words it understands, and what is taken is not read again.
import type { Fact, Reading, Weight } from './fact'
import { placeOf, rewriteMatches, type Line } from './plain-line'

/** What stands where words were taken: no letter, no digit, no space. */
export const TAKEN = '\ue000'

/** A fact found in a match, with its stretch of the line. */
export interface Found {
  readonly readings: readonly Reading[]
  readonly start: number
  readonly end: number
  readonly weight?: Weight
  readonly words?: readonly string[]
}

/** A match with its groups by name, and where each begins and ends in the line. */
export interface Match {
  readonly whole: string
  readonly start: number
  readonly end: number
  /** The text of a named group, or '' where it did not take part. */
  group(name: string): string
  /** Its stretch; that of the whole match where it did not take part. */
  span(name: string): { start: number; end: number }
  /** The line before and after the match. */
  readonly before: string
  readonly after: string
}

export class Sheet {
  readonly facts: Fact[] = []

  private line: Line

  constructor(line: Line) {
    this.line = line
  }

  get text(): string {
    return this.line.text
  }

  /** Replaces words before they are read (numerals by digits). */
  rewrite(change: (line: Line) => Line): void {
    this.line = change(this.line)
  }

  rewriteMatches(pattern: RegExp, change: (found: RegExpExecArray) => string | null): void {
    this.line = rewriteMatches(this.line, pattern, change)
  }

  /** Reads every match of a pattern (flags g and d). Null leaves the words for the next reader; an empty list takes them without a fact. */
  take(pattern: RegExp, read: (match: Match) => readonly Found[] | null): void {
    const line = this.line
    const taken = new Map<number, number>()
    for (const found of line.text.matchAll(pattern)) {
      const match = asMatch(found, line.text)
      const facts = read(match)
      if (facts === null) continue
      taken.set(match.start, match.end)
      for (const fact of facts) this.facts.push({ ...fact, weight: fact.weight ?? 'told', ...placeOf(line, fact.start, fact.end) })
    }
    if (taken.size === 0) return
    this.line = rewriteMatches(line, pattern, found => (taken.has(found.index) ? TAKEN.repeat(found[0].length) : null))
  }

  /** Words that mean a fact by themselves, and are left to stand. */
  hint(pattern: RegExp, readings: readonly Reading[]): void {
    for (const found of this.line.text.matchAll(pattern)) this.facts.push({ readings, weight: 'hint', ...placeOf(this.line, found.index, found.index + found[0].length) })
  }

  /** Blanks out words that hold no fact. */
  skip(pattern: RegExp): void {
    this.take(pattern, () => [])
  }
}

function asMatch(found: RegExpExecArray, text: string): Match {
  const start = found.index
  const end = start + found[0].length
  return {
    whole: found[0],
    start,
    end,
    group: name => found.groups?.[name] ?? '',
    span: name => {
      const [from, to] = found.indices?.groups?.[name] ?? [start, end]
      return { start: from, end: to }
    },
    before: text.slice(0, start),
    after: text.slice(end),
  }
}
