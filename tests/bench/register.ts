import { makeDesk, TEST_NOW } from '../support/make-desk'
import { bareRegister } from './bare-register'
import { formOf, register } from './desks'
import type { Measure } from './report'
import { personOf, shopOf, type Person } from './sample/people'
import { seeded } from './sample/random'
import { interleaved, rounded, spreadOf, timed } from './stats'

const TURNS = 1_500
const WARM_UP = 200
const PEOPLE = 600

/**
 * Registering a contact at the desk against the same rows written by bare prepared statements. Both on files of their own beside each
 * other, both WAL with synchronous=FULL, one transaction a contact, turn by turn. The bare side gets every value ready-made (ids,
 * numbers, search tokens, hashes, JSON): it only writes. The desk's turn is the whole use case, from the checked form to the view it answers with.
 */
export async function measureRegister(): Promise<Measure> {
  const { desk, folder, as, clock, close } = await makeDesk({ dialect: 'sqlite', now: TEST_NOW })
  const chance = seeded(11)
  const codes = Array.from({ length: 300 }, (_, at) => shopOf(chance, at, TEST_NOW).code)
  const people: Person[] = Array.from({ length: PEOPLE }, (_, at) => personOf(chance, [], TEST_NOW + at))
  const bare = bareRegister(folder)
  const who = as('receptionist')
  const ours = async (): Promise<number> => {
    clock.forward(1_000)
    const form = formOf(chance, chance.chance(0.04) ? null : chance.pick(people), codes)
    return (await timed(() => register(desk, who, form))).ms
  }
  const { ours: mine, bare: theirs } = await interleaved(TURNS, WARM_UP, ours, async () => bare.turn())
  bare.close()
  await close()
  const [a, b] = [spreadOf(mine), spreadOf(theirs)]
  const how = `desk ${a.median.toFixed(2)} ms (p95 ${a.p95.toFixed(2)}), bare ${b.median.toFixed(2)} ms (p95 ${b.p95.toFixed(2)}), ${TURNS} turns each, interleaved`
  return {
    name: 'register',
    lines: [
      { name: 'registering a contact / bare statements, median', value: rounded(a.median / b.median), unit: '×', goal: 3, how },
      { name: 'registering a contact / bare statements, p95', value: rounded(a.p95 / b.p95), unit: '×', goal: null, how: 'same turns' },
    ],
    detail: { desk: a, bare: b },
  }
}
