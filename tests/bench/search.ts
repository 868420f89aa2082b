import { mattersDesk } from '../../electron/desk/matters/desk'
import { partiesDesk } from '../../electron/desk/parties/desk'
import type { TestDesk } from '../support/make-desk'
import { queriesFrom, type QueryKind } from './queries'
import type { Line, Measure } from './report'
import { seeded, type Chance } from './sample/random'
import { rounded, spreadOf, timed } from './stats'

const EACH = 50
const GOAL = 50

const NAMES: Record<QueryKind, string> = {
  twoCharacters: 'two Chinese characters', pinyin: 'pinyin', initials: 'pinyin initials', russianForm: 'Russian word in another form, ё/е', partOfName: 'part of a name',
  phoneEnd: 'last digits of a phone', recordNumber: 'record number', barCode: 'bar code', twoWords: 'two words',
}
/** What people and shops are looked for by. */
const OF_PEOPLE: readonly QueryKind[] = ['twoCharacters', 'pinyin', 'initials', 'russianForm', 'partOfName', 'phoneEnd']

interface Asked {
  kind: QueryKind
  typed: string
  ms: number
  found: number
}
type Ask = (typed: string) => Promise<readonly unknown[]>

/** Search over the sample as the two search fields do it. Each question once, in mixed order; nothing is asked twice. */
export async function measureSearch({ desk, as, folder }: TestDesk): Promise<Measure> {
  const who = as('receptionist')
  const chance = seeded(23)
  const queries = queriesFrom(folder, chance, EACH)
  const ways: [string, readonly QueryKind[], Ask][] = [
    ['matters.find', [...queries.keys()], typed => mattersDesk.find.run(desk, who, { typed, limit: 20 })],
    ['parties.find', OF_PEOPLE, typed => partiesDesk.find.run(desk, who, { typed })],
  ]
  const lines: Line[] = []
  const detail: Record<string, unknown> = {}
  for (const [name, kinds, ask] of ways) {
    const asked = await askAll(shuffled(kinds.flatMap(kind => (queries.get(kind) ?? []).map(typed => ({ kind, typed }))), chance), ask)
    lines.push(lineOf(`${name}, all kinds: 95 % under`, asked, GOAL), ...kinds.map(kind => lineOf(`${name}: ${NAMES[kind]}`, asked.filter(one => one.kind === kind), null)))
    detail[name] = { ...Object.fromEntries(kinds.map(kind => [kind, spreadOf(asked.filter(one => one.kind === kind).map(one => one.ms))])), slowest: slowest(asked) }
  }
  return { name: 'search', lines, detail }
}

async function askAll(questions: readonly { kind: QueryKind; typed: string }[], ask: Ask): Promise<Asked[]> {
  for (const typed of ['预热', 'прогрев', 'warm', '0000000']) await ask(typed)
  const asked: Asked[] = []
  for (const { kind, typed } of questions) {
    const { ms, result } = await timed(() => ask(typed))
    asked.push({ kind, typed, ms, found: result.length })
  }
  return asked
}

function lineOf(name: string, asked: readonly Asked[], goal: number | null): Line {
  const { count, median, p95, max } = spreadOf(asked.map(one => one.ms))
  const empty = asked.filter(one => one.found === 0).length
  return { name, value: rounded(p95), unit: 'ms', goal, how: `p50 ${median.toFixed(1)}, p95 ${p95.toFixed(1)}, max ${max.toFixed(1)} ms; ${count} different questions, ${empty} without an answer` }
}

function slowest(asked: readonly Asked[]): { typed: string; ms: number; found: number }[] {
  return [...asked].sort((a, b) => b.ms - a.ms).slice(0, 15).map(({ typed, ms, found }) => ({ typed, ms: rounded(ms), found }))
}

function shuffled<T>(list: readonly T[], chance: Chance): T[] {
  return list.map(one => ({ one, place: chance.next() })).sort((a, b) => a.place - b.place).map(({ one }) => one)
}
