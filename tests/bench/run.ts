// npm run bench [name …] [--contacts N] [--complaints N]: how fast the desk is. Writes out/bench.json and prints a table; ends with 1 when a goal is missed.
import { loadavg } from 'node:os'
import { parseArgs } from 'node:util'
import { makeDesk, type TestDesk } from '../support/make-desk'
import { complaintSample, measureComplaints } from './complaints'
import { measureHandover } from './handover'
import { SAMPLE_NOW, sampleStore } from './million'
import { measurePages } from './pages'
import { measureMembers } from './members'
import { measurePlan } from './plan'
import { measurePrint } from './print'
import { measureRegister } from './register'
import { keep, print, type Measure } from './report'
import { measureSearch } from './search'
import type { Size } from './sample/fill'
import { measureList } from './window/list'
import { measureMemory } from './window/memory'
import { measureStart } from './window/start'

const { values: given, positionals } = parseArgs({ allowPositionals: true, options: { contacts: { type: 'string', default: '1000000' }, complaints: { type: 'string', default: '300000' } } })
const contacts = Number(given.contacts)
const complaints = Number(given.complaints)
const size: Size = { contacts, people: Math.round(contacts * 0.3), shops: 1_200 }
const say = (line: string): void => console.log(`  ${line}`)

let found: Promise<string> | undefined

/** The folder of the sample, made at the first measure that needs it. */
function sampleFolder(): Promise<string> {
  found ??= sampleStore(size, say).then(({ folder, seconds }) => {
    if (seconds > 0) say(`the sample of ${contacts} contacts was made in ${Math.round(seconds)} s and is kept in .cache/bench`)
    return folder
  })
  return found
}

/** Opens the desk on the sample for one measure. */
async function onSample(measure: (desk: TestDesk) => Promise<Measure>): Promise<Measure> {
  const folder = await sampleFolder()
  const desk = await makeDesk({ dialect: 'sqlite', folder, now: SAMPLE_NOW })
  try {
    return await measure(desk)
  } finally {
    await desk.close()
  }
}

async function onComplaints(): Promise<Measure> {
  const { folder, seconds } = await complaintSample(complaints, say)
  if (seconds > 0) say(`the sample of ${complaints} complaints was made in ${Math.round(seconds)} s and is kept in .cache/bench`)
  return measureComplaints(folder, complaints)
}

const MEASURES: Readonly<Record<string, () => Promise<Measure>>> = {
  register: measureRegister,
  pages: () => onSample(measurePages),
  search: () => onSample(measureSearch),
  complaints: onComplaints,
  handover: async () => measureHandover((await complaintSample(complaints, say)).folder),
  plan: measurePlan,
  members: measureMembers,
  print: measurePrint,
  start: async () => measureStart(await sampleFolder()),
  list: async () => measureList(await sampleFolder()),
  memory: async () => measureMemory(await sampleFolder()),
}

/** What could not be measured is a goal missed, and the rest is measured all the same. */
function failed(name: string, error: unknown): Measure {
  console.error(error)
  return { name, lines: [{ name: `${name} could not be measured`, value: null, unit: 'ms', goal: 0, how: error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error) }], detail: null }
}

async function run(names: readonly string[]): Promise<number> {
  const measures: Measure[] = []
  for (const name of names) {
    const measure = MEASURES[name]
    if (measure === undefined) throw new Error(`no measure is called ${name}; there are ${Object.keys(MEASURES).join(', ')}`)
    console.log(`${name} …`)
    const before = loadavg()[0] ?? 0
    measures.push({ ...(await measure().catch(error => failed(name, error))), load: [before, loadavg()[0] ?? 0] })
  }
  const file = keep(measures, { sample: size, complaints })
  const { met, missed } = print(measures)
  console.log(`\n${file}\n${met} goals met, ${missed} missed`)
  return missed === 0 ? 0 : 1
}

process.exitCode = await run(positionals.length > 0 ? positionals : Object.keys(MEASURES))
