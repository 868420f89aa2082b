import { createHash } from 'node:crypto'
import path from 'node:path'
import Database from 'better-sqlite3'
import { complaintsDesk } from '../../electron/desk/complaints/desk'
import { escalateDue } from '../../electron/desk/complaints/escalate-due'
import { catchUp } from '../../electron/desk/notices/catch-up'
import { dutiesOf } from '../../electron/desk/core/duties'
import { systemDesk } from '../../electron/desk/system/desk'
import type { Role } from '../../shared/core/actor'
import type { Cursor } from '../../shared/core/paging'
import { makeDesk, type TestDesk } from '../support/make-desk'
import { barePage, owedBy, registerBy, runningBy, type BareList } from './bare-complaints'
import { BareReader } from './bare-reader'
import { SAMPLE_NOW } from './million'
import { onCopy } from './on-copy'
import type { Line, Measure } from './report'
import { fillComplaints } from './sample/complaints'
import { keptSample } from './sample/kept'
import { interleaved, rounded, spreadOf, timed, type Spread } from './stats'

const DAY = 86_400_000
const ROWS = 50
const PAGE = 500
const TURNS = 200
const WARM_UP = 40
/** Each on a fresh copy of the sample: what was caught up once is caught up. */
const CATCH_UPS = 12
const WEEK_MS = 2_000
const OWING: readonly Role[] = ['receptionist', 'shiftLead', 'supervisor', 'head', 'handler']

const PROBE = 300
const TELLING = ['SELECT sql FROM sqlite_master', 'SELECT number, created_at, state, said, severity, class, archive_number, major_at FROM complaints', 'SELECT name, started_at, due_at, owed_by, runs, met_at FROM clocks', 'SELECT no, sent_at, told_at FROM complaint_rounds']

async function fingerprint(): Promise<string> {
  const { folder, close } = await makeDesk({ dialect: 'sqlite', now: SAMPLE_NOW })
  const file = path.join(folder, 'desk.sqlite')
  fillComplaints(file, PROBE, SAMPLE_NOW, () => undefined)
  const db = new Database(file, { readonly: true })
  const hash = createHash('sha256')
  for (const query of TELLING) hash.update(JSON.stringify(db.prepare(query).raw().all()))
  db.close()
  await close()
  return hash.digest('hex').slice(0, 16)
}

/** The sample: complaints over ten years, and everything noticed and escalated that was due by its last day. */
export async function complaintSample(count: number, say: (line: string) => void): Promise<{ folder: string; seconds: number }> {
  const make = async (folder: string): Promise<void> => {
    await (await makeDesk({ dialect: 'sqlite', folder, now: SAMPLE_NOW })).close()
    fillComplaints(path.join(folder, 'desk.sqlite'), count, SAMPLE_NOW, say)
    const { desk, close } = await makeDesk({ dialect: 'sqlite', folder, now: SAMPLE_NOW })
    await escalateDue(desk, SAMPLE_NOW)
    await catchUp(desk, SAMPLE_NOW)
    await close()
  }
  return keptSample({ name: `complaints-${count}`, fingerprint: await fingerprint(), make })
}

/** What complaints cost with ten years of them: each role's list, the register, and a week switched off. */
export async function measureComplaints(folder: string, count: number): Promise<Measure> {
  const made = await makeDesk({ dialect: 'sqlite', folder, now: SAMPLE_NOW })
  const bare = new BareReader(folder)
  try {
    const lists = await measureLists(made, bare)
    const week = await measureWeek(folder)
    return { name: 'complaints', lines: [...lists.lines, ...week.lines], detail: { count, open: openOf(bare), lists: lists.detail, week: week.detail } }
  } finally {
    bare.close()
    await made.close()
  }
}

const openOf = (bare: BareReader) => bare.all<{ complaints: number; clocks: number }>('SELECT (SELECT count(*) FROM complaints WHERE is_open = 1) AS complaints, (SELECT count(*) FROM clocks WHERE runs = 1) AS clocks')[0]

type List = Parameters<typeof complaintsDesk.page.run>[2]['list']
interface Page {
  name: string
  role: Role
  list: List
  after: Cursor | null
  bare: BareList
}

const desks = (made: TestDesk, { role, list }: Pick<Page, 'role' | 'list'>) => (after: Cursor | null) => complaintsDesk.page.run(made.desk, made.as(role), { list, limit: ROWS, after })

async function pagesOf(made: TestDesk): Promise<Page[]> {
  const owed: Page[] = []
  for (const role of OWING) {
    const { roles, departmentId } = await made.desk.store.read(db => dutiesOf(db, made.as(role)))
    owed.push({ name: `what a ${role} owes`, role, list: 'owed', after: null, bare: owedBy(roles, departmentId, SAMPLE_NOW) })
  }
  let far: Cursor | null = null
  const register = desks(made, { role: 'head', list: 'all' })
  for (let at = 1; at < PAGE; at += 1) far = (await register(far)).next
  const of = (name: string, list: List, bare: BareList, after: Cursor | null = null): Page => ({ name, role: 'head', list, after, bare })
  return [
    ...owed,
    of('what is overdue', 'overdue', runningBy(SAMPLE_NOW)),
    of('what is open', 'open', runningBy(null)),
    of('first page of all', 'all', registerBy('created_at', '1 = 1', null)),
    of(`${PAGE}th page of all`, 'all', registerBy('created_at', '1 = 1', far), far),
    of('first page of the archive', 'archived', registerBy('archived_at', 'archived_at IS NOT NULL', null)),
  ]
}

async function measureLists(made: TestDesk, bare: BareReader): Promise<{ lines: Line[]; detail: unknown }> {
  const lines: Line[] = []
  const detail: Record<string, unknown> = {}
  for (const page of await pagesOf(made)) {
    const ask = desks(made, page)
    checkSame(page.name, (await ask(page.after)).rows, barePage(bare, page.bare, ROWS))
    const { ours, bare: theirs } = await interleaved(TURNS, WARM_UP, async () => (await timed(() => ask(page.after))).ms, async () => (await timed(() => barePage(bare, page.bare, ROWS))).ms)
    const [a, b] = [spreadOf(ours), spreadOf(theirs)]
    detail[page.name] = { desk: a, bare: b }
    lines.push({ name: `complaints: ${page.name} / bare query`, value: rounded(a.median / b.median), unit: '×', goal: 2, how: `desk ${shown(a)}, bare ${shown(b)}, ${TURNS} turns each, interleaved` })
  }
  for (const role of OWING) {
    const board: number[] = []
    for (let turn = 0; turn < TURNS / 4; turn += 1) board.push((await timed(() => systemDesk.today.run(made.desk, made.as(role), { limit: ROWS }))).ms)
    lines.push({ name: `complaints: the board of a ${role}`, value: rounded(spreadOf(board).median), unit: 'ms', goal: null, how: shown(spreadOf(board)) })
  }
  return { lines, detail }
}

const shown = ({ median, p95, max }: Spread) => `${median.toFixed(2)} ms (p95 ${p95.toFixed(2)}, most ${max.toFixed(2)})`

function checkSame(name: string, ours: readonly { id: string }[], bare: readonly { id: string }[]): void {
  if (ours.length !== bare.length || ours.length === 0 || ours.some((row, at) => row.id !== bare[at]?.id)) throw new Error(`${name}: the bare query reads other rows than the desk (${ours.length} and ${bare.length})`)
}

/** A week switched off: the desk opens seven days later and does everything that came due, on a copy of the sample each time. */
async function measureWeek(folder: string): Promise<{ lines: Line[]; detail: unknown }> {
  const now = SAMPLE_NOW + 7 * DAY
  const turns = []
  for (let turn = 0; turn < CATCH_UPS; turn += 1) turns.push(await onCopy(folder, now, made => weekOff(made, now)))
  const whole = spreadOf(turns.map(({ escalate, notices }) => escalate + notices))
  const everything = spreadOf(turns.map(turn => turn.everything))
  const again = spreadOf(turns.map(({ nothing }) => nothing))
  const [first] = turns
  return {
    lines: [
      { name: 'complaints: catching up a week off', value: rounded(whole.max), unit: 'ms', goal: WEEK_MS, how: `the slowest of ${CATCH_UPS}: median ${whole.median.toFixed(0)} ms; ${first?.given} notices given, ${first?.escalated} complaints escalated` },
      { name: 'complaints: the same when nothing open was ever told of', value: rounded(everything.max), unit: 'ms', goal: WEEK_MS, how: `the slowest of ${CATCH_UPS}: median ${everything.median.toFixed(0)} ms; ${first?.all} notices given` },
      { name: 'complaints: a minute in which nothing came due', value: rounded(again.median), unit: 'ms', goal: null, how: shown(again) },
    ],
    detail: turns,
  }
}

async function weekOff({ desk }: TestDesk, now: number) {
  const { ms: escalate, result: escalated } = await timed(() => escalateDue(desk, now))
  const { ms: notices, result: given } = await timed(() => catchUp(desk, now))
  const nothing = await timed(async () => [await escalateDue(desk, now), await catchUp(desk, now)] as const)
  if (given === 0 || nothing.result[1] !== 0) throw new Error(`a week off gave ${given} notices, and then ${nothing.result[1]} again`)
  await desk.store.write(tx => tx.rows('DELETE FROM notices', []))
  const { ms: everything, result: all } = await timed(() => catchUp(desk, now))
  return { escalate, notices, escalated: escalated.length, given, nothing: nothing.ms, everything, all }
}
