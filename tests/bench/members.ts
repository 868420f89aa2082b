// The club with two hundred thousand members and five million entries: opening a member and the balance beside bare SQL, and the night in which points of everybody run out.
import { balanceOf } from '../../db/repositories/points'
import { membersDesk } from '../../electron/desk/members/desk'
import { expireDue, followRules } from '../../electron/desk/members/nightly'
import { newId } from '../../shared/core/ids'
import { makeDesk, type TestDesk } from '../support/make-desk'
import { BareReader } from './bare-reader'
import { SAMPLE_NOW } from './million'
import type { Line, Measure } from './report'
import { interleaved, rounded, spreadOf, timed } from './stats'

const MEMBERS = 200_000
const ENTRIES_EACH = 25
/** Of a member's entries so many brought points; the others took some of the first. */
const EARNED_EACH = 20
const TURNS = 300
const WARM_UP = 30
const PAGES = 20
const OPEN_GOAL = 3
const BALANCE_GOAL = 2
const NIGHT_MS = 10_000
const WAIT_MS = 300
const DAY = 86_400_000

const idOf = (kind: number, of: string) => `printf('0190%04x-0000-7000-8000-%012x', ${kind}, ${of})`
const COUNT = (rows: number) => `WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < ${rows - 1})`

/** Everybody has a card and twenty purchases; the first lot is half used, and it runs out at `SAMPLE_NOW`. */
async function fill({ desk }: TestDesk): Promise<void> {
  const [now, entries] = [SAMPLE_NOW - 400 * DAY, MEMBERS * EARNED_EACH]
  const statements = [
    `${COUNT(MEMBERS)} INSERT INTO members (id, number, version, created_at, updated_at, name, name_key, latin, phone, lang, note, state, state_reason, level, level_how, level_reason, card, card_ends_at)
      SELECT ${idOf(1, 'i')}, printf('HY-20251018-%06d', i), 1, ${now} + i, ${now}, 'Покупатель ' || i, 'покупатель ' || i, '', printf('+8613%09d', i), 'ru', '', 'active', '', 'ordinary', 'rule', '', ${idOf(9, 'i')}, ${SAMPLE_NOW + 900 * DAY} FROM n`,
    `INSERT INTO member_cards (number, member_id, state, given_at, reason) SELECT card, id, 'valid', created_at, '' FROM members`,
    `${COUNT(entries)} INSERT INTO point_entries (id, member_id, at, kind, points, reason, receipt, amount, day, receipt_key)
      SELECT ${idOf(2, 'i')}, ${idOf(1, `i % ${MEMBERS}`)}, ${now} + i * 5, 'earn', 100, '', 'R' || i, 100000, '20251018', 'R' || i FROM n`,
    `${COUNT(entries)} INSERT INTO point_lots (id, member_id, expires_at, points, left_points)
      SELECT ${idOf(2, 'i')}, ${idOf(1, `i % ${MEMBERS}`)}, ${SAMPLE_NOW} + (i / ${MEMBERS}) * ${30 * DAY}, 100, CASE WHEN i < ${MEMBERS} THEN 50 ELSE 100 END FROM n`,
    `${COUNT(MEMBERS * (ENTRIES_EACH - EARNED_EACH))} INSERT INTO point_entries (id, member_id, at, kind, points, reason, receipt)
      SELECT ${idOf(3, 'i')}, ${idOf(1, `i % ${MEMBERS}`)}, ${now} + ${entries * 5} + i, 'redeem', -10, '停车抵扣', '' FROM n`,
    'ANALYZE',
  ]
  await desk.store.write(async writer => {
    for (const statement of statements) await writer.rows(statement, [])
  })
}

const someone = (turn: number) => `01900001-0000-7000-8000-${((turn * 7919) % MEMBERS).toString(16).padStart(12, '0')}`

/** What an opened member needs at the least, asked of the file itself. */
function bareMember(bare: BareReader, id: string): number {
  const [row] = bare.all<{ id: string }>('SELECT * FROM members WHERE id = ?', id)
  bare.all('SELECT sum(points) FROM point_entries WHERE member_id = ?', id)
  const entries = bare.all<{ id: string }>('SELECT * FROM point_entries WHERE member_id = ? ORDER BY id DESC LIMIT 100', id)
  bare.of('point_lots', entries.map(entry => entry.id))
  bare.of('point_entries', entries.map(entry => entry.id), { columns: 'reverses', by: 'reverses' })
  bare.all('SELECT * FROM member_cards WHERE member_id = ?', id)
  bare.all('SELECT * FROM point_lots WHERE member_id = ? AND left_points > 0', id)
  bare.all("SELECT sum(points) FROM point_entries WHERE member_id = ? AND kind IN ('earn', 'reverse')", id)
  bare.all('SELECT * FROM timeline WHERE record_id = ? ORDER BY id DESC LIMIT 200', id)
  bare.all('SELECT * FROM member_consents WHERE member_id = ? ORDER BY at DESC LIMIT 1', id)
  bare.all('SELECT * FROM members WHERE merged_into = ?', id)
  bare.all("SELECT * FROM gift_moves WHERE member_id = ? AND kind = 'handOut' ORDER BY id DESC LIMIT 20", id)
  return row === undefined ? 0 : entries.length
}

async function openLine(made: TestDesk, bare: BareReader): Promise<Line> {
  const { ours, bare: theirs } = await interleaved(
    TURNS, WARM_UP, async turn => (await timed(() => made.ask('receptionist', membersDesk.get, { id: someone(turn) }))).ms, async turn => (await timed(() => bareMember(bare, someone(turn + 1)))).ms,
  )
  const [desk, file] = [spreadOf(ours), spreadOf(theirs)]
  return { name: 'members: one opened, to bare SQL', value: rounded(desk.median / file.median), unit: '×', goal: OPEN_GOAL, how: `median ${desk.median.toFixed(2)} to ${file.median.toFixed(2)} ms, p95 ${desk.p95.toFixed(2)} ms; ${TURNS} turns` }
}

async function balanceLine({ desk }: TestDesk, bare: BareReader): Promise<Line> {
  const { ours, bare: theirs } = await interleaved(
    TURNS, WARM_UP, async turn => (await timed(() => desk.store.read(db => balanceOf(db, someone(turn))))).ms,
    async turn => (await timed(() => bare.all('SELECT sum(points) FROM point_entries WHERE member_id = ?', someone(turn + 1)))).ms,
  )
  const [mine, file] = [spreadOf(ours), spreadOf(theirs)]
  return { name: 'members: the balance, to bare SQL', value: rounded(mine.median / file.median), unit: '×', goal: BALANCE_GOAL, how: `median ${mine.median.toFixed(3)} to ${file.median.toFixed(3)} ms` }
}

/** The night, and meanwhile somebody who registers at the desk: how long the longest of their questions and saves waited. */
async function nightLines(made: TestDesk): Promise<Line[]> {
  const waits: number[] = []
  let over = false
  const night = timed(() => expireDue(made.desk)).finally(() => void (over = true))
  for (let turn = 0; !over; turn += 1) {
    const asked = turn % 2 === 0 ? () => made.ask('receptionist', membersDesk.get, { id: someone(turn) }) : () => made.ask('afterSales', membersDesk.adjust, { id: someone(turn), points: 1, reason: 'r', commandKey: newId() })
    waits.push((await timed(asked)).ms)
    await new Promise(resolve => setTimeout(resolve, 20))
  }
  const { ms, result } = await night
  if (result !== MEMBERS * 50) throw new Error(`${result} points ran out, not ${MEMBERS * 50}`)
  const { median, max } = spreadOf(waits)
  return [
    { name: 'members: a night in which points of all run out', value: rounded(ms), unit: 'ms', goal: NIGHT_MS, how: `${MEMBERS} members, ${result} points, with somebody at the desk` },
    { name: 'members: the longest wait at the desk meanwhile', value: rounded(max), unit: 'ms', goal: WAIT_MS, how: `median ${median.toFixed(1)} ms of ${waits.length} questions and saves` },
  ]
}

/** A page of the list in which everybody stands: points of all run out soon. */
async function runningOutLine(made: TestDesk, bare: BareReader): Promise<Line> {
  const ids = 'SELECT member_id FROM point_lots WHERE left_points > 0 AND expires_at <= ?'
  const soon = SAMPLE_NOW + 40 * DAY
  const { ours, bare: theirs } = await interleaved(
    PAGES, 2, async () => (await timed(() => made.ask('receptionist', membersDesk.page, { list: 'runningOut', limit: 50 }))).ms,
    async () => (await timed(() => bare.all(`SELECT * FROM members WHERE state = 'active' AND id IN (${ids}) ORDER BY created_at DESC, id DESC LIMIT 51`, soon))).ms,
  )
  const [desk, file] = [spreadOf(ours), spreadOf(theirs)]
  return { name: 'members: a page of points that run out, to bare SQL', value: rounded(desk.median / file.median), unit: '×', goal: OPEN_GOAL, how: `median ${desk.median.toFixed(1)} to ${file.median.toFixed(1)} ms of ${MEMBERS} who all stand in it; ${PAGES} turns` }
}

/** Everybody is looked at, as when the rules have changed, with somebody at the desk; few levels are others then, and here none. */
async function followLine(made: TestDesk): Promise<Line> {
  const waits: number[] = []
  let over = false
  const follow = timed(() => followRules(made.desk, 'all')).finally(() => void (over = true))
  for (let turn = 0; !over; turn += 1) {
    waits.push((await timed(() => made.ask('afterSales', membersDesk.adjust, { id: someone(turn), points: 1, reason: 'r', commandKey: newId() }))).ms)
    await new Promise(resolve => setTimeout(resolve, 20))
  }
  const { ms } = await follow
  const { median, max } = spreadOf(waits)
  return { name: 'members: the longest wait while all levels are looked at', value: rounded(max), unit: 'ms', goal: WAIT_MS, how: `${MEMBERS} members in ${Math.round(ms / 1000)} s; median ${median.toFixed(1)} ms of ${waits.length} saves` }
}

export async function measureMembers(): Promise<Measure> {
  const made = await makeDesk({ dialect: 'sqlite', now: SAMPLE_NOW })
  try {
    const { ms } = await timed(() => fill(made))
    const bare = new BareReader(made.folder)
    try {
      const lines = [await openLine(made, bare), await balanceLine(made, bare), await runningOutLine(made, bare), await followLine(made), ...(await nightLines(made))]
      return { name: 'members', lines, detail: { members: MEMBERS, entries: MEMBERS * ENTRIES_EACH, filledInMs: Math.round(ms) } }
    } finally {
      bare.close()
    }
  } finally {
    await made.close()
  }
}
