// Which facts of one text have none that answers them in the other.
import type { Fact, FactKind, Reading } from './fact'

/** The facts of each side that the other side lacks. */
export interface Unanswered {
  readonly zh: readonly Fact[]
  readonly ru: readonly Fact[]
}

/** Compares what was read from the two texts. Saying a fact again is no difference; saying another in its place is. */
export function unanswered(zhRead: readonly Fact[], ruRead: readonly Fact[]): Unanswered {
  const [zh, ru] = [withDaySets(zhRead), withDaySets(ruRead)]
  const lone = { zh: zh.filter(fact => !isAnswered(fact, ru)), ru: ru.filter(fact => !isAnswered(fact, zh)) }
  const joined = withoutJoinedCodes(lone, { zh, ru })
  const split = withoutSplitNames(joined, { zh, ru })
  const told = { zh: split.zh.filter(isTold), ru: split.ru.filter(isTold) }
  const spare = spareRepeats(zh, ru)
  return {
    zh: inOrder([...told.zh, ...spare.zh, ...split.zh.filter(fact => standsFor(fact, told.ru))]),
    ru: inOrder([...told.ru, ...spare.ru, ...split.ru.filter(fact => standsFor(fact, told.zh))]),
  }
}

const isTold = (fact: Fact) => fact.weight === 'told'
const same = (a: Reading, b: Reading) => a.kind === b.kind && a.value === b.value
const agree = (a: Fact, b: Fact) => a.readings.some(one => b.readings.some(other => same(one, other)))
const isAnswered = (fact: Fact, others: readonly Fact[]) => others.some(other => agree(fact, other))
const kindOf = (fact: Fact): FactKind | undefined => fact.readings[0]?.kind
const inOrder = (facts: readonly Fact[]) => [...new Set(facts)].toSorted((a, b) => a.start - b.start)

/** A mere "one" is told where the other text has another number: 一名 against двое. */
function standsFor(fact: Fact, others: readonly Fact[]): boolean {
  return fact.weight === 'article' && others.some(other => kindOf(other) === kindOf(fact))
}

const DAY_SETS: readonly (readonly [string, readonly string[], readonly string[]])[] = [
  ['weekend', ['6', '7'], ['6', '7']],
  ['workday', ['1', '5'], ['1', '2', '3', '4', '5']],
]

/** Saturday and Sunday together are the weekend, Monday to Friday the working days. */
function withDaySets(facts: readonly Fact[]): Fact[] {
  const said = new Set(facts.filter(isTold).flatMap(fact => fact.readings.filter(({ kind }) => kind === 'weekday').map(({ value }) => value)))
  const complete = DAY_SETS.filter(([, needed]) => needed.every(day => said.has(day)))
  return facts.map(fact => {
    const sets = complete.filter(([, , days]) => fact.readings.some(({ kind, value }) => kind === 'weekday' && days.includes(value)))
    return sets.length === 0 ? fact : { ...fact, readings: [...fact.readings, ...sets.map(([set]): Reading => ({ kind: 'weekday', value: set }))] }
  })
}

/** B区12号 has a letter and a number where `В-12` has a code; both are answered together. */
function withoutJoinedCodes(lone: Unanswered, all: Unanswered): Unanswered {
  const settled = new Set<Fact>()
  const settle = (codes: readonly Fact[], parts: readonly Fact[]) => {
    for (const code of codes) {
      const [, letters, digits] = /^(\p{L}{1,2})(\d+)$/u.exec(code.readings[0]?.kind === 'shopCode' ? code.readings[0].value : '') ?? []
      const letter = parts.find(part => part.readings.some(({ kind, value }) => kind === 'name' && value === letters))
      const number = parts.find(part => part.readings.some(({ kind, value }) => kind === 'number' && value === String(Number(digits))))
      if (letter === undefined || number === undefined) continue
      for (const fact of [code, letter, number]) settled.add(fact)
    }
  }
  settle(lone.ru, all.zh)
  settle(lone.zh, all.ru)
  return { zh: lone.zh.filter(fact => !settled.has(fact)), ru: lone.ru.filter(fact => !settled.has(fact)) }
}

/** Names that stand in a row in one text may stand apart in the other. */
function withoutSplitNames(lone: Unanswered, all: Unanswered): Unanswered {
  const words = (facts: readonly Fact[]) => new Set(facts.flatMap(fact => (fact.words ?? [])))
  const [zhWords, ruWords] = [words(all.zh), words(all.ru)]
  const missing = (fact: Fact, others: ReadonlySet<string>) => fact.words === undefined || fact.words.some(word => !others.has(word))
  return { zh: lone.zh.filter(fact => missing(fact, ruWords)), ru: lone.ru.filter(fact => missing(fact, zhWords)) }
}

/**
 * As many facts of a kind on both sides, but not the same ones: 3、3、2 against 3、2、2. One of those said twice was altered into another
 * one of the text. Where the counts differ, something was only said again.
 */
function spareRepeats(zh: readonly Fact[], ru: readonly Fact[]): Unanswered {
  const partner = pairs(zh.filter(isTold), ru.filter(isTold))
  const spare = { zh: zh.filter(fact => isTold(fact) && !partner.zh.has(fact)), ru: ru.filter(fact => isTold(fact) && !partner.ru.has(fact)) }
  const count = (facts: readonly Fact[], kind: FactKind | undefined) => facts.filter(fact => isTold(fact) && kindOf(fact) === kind).length
  const isAltered = (fact: Fact, others: readonly Fact[]) => count(zh, kindOf(fact)) === count(ru, kindOf(fact)) && others.some(other => kindOf(other) === kindOf(fact))
  return { zh: spare.zh.filter(fact => isAnswered(fact, ru.filter(isTold)) && isAltered(fact, spare.ru)), ru: spare.ru.filter(fact => isAnswered(fact, zh.filter(isTold)) && isAltered(fact, spare.zh)) }
}

/** As many one-to-one pairs of agreeing facts as there can be (Kuhn's augmenting paths; texts hold tens of facts). */
function pairs(zh: readonly Fact[], ru: readonly Fact[]): { zh: ReadonlySet<Fact>; ru: ReadonlySet<Fact> } {
  const of = new Map<Fact, Fact>()
  const place = (fact: Fact, tried: Set<Fact>): boolean => {
    const free = ru.find(other => !of.has(other) && agree(fact, other))
    if (free !== undefined) {
      of.set(free, fact)
      return true
    }
    for (const other of ru) {
      if (tried.has(other) || !agree(fact, other)) continue
      tried.add(other)
      const held = of.get(other)
      if (held !== undefined && !place(held, tried)) continue
      of.set(other, fact)
      return true
    }
    return false
  }
  for (const fact of zh) place(fact, new Set())
  return { zh: new Set(of.values()), ru: new Set(of.keys()) }
}

/** The reading to show: the likeliest, or the one whose kind stands unanswered opposite (`в 8` against 七点 is a time). */
export function shownReading(fact: Fact, opposite: readonly Fact[]): Reading | undefined {
  const kinds = new Set(opposite.map(kindOf))
  return fact.readings.find(({ kind }) => kind === fact.readings[0]?.kind && kinds.has(kind)) ?? fact.readings.find(({ kind }) => kinds.has(kind)) ?? fact.readings[0]
}
