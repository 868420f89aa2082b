import { describe, expect, test } from 'vitest'
import { meetClock, moveClock, startClock } from '../../db/repositories/clocks'
import { complaints } from '../../db/repositories/complaints'
import { allDepartments } from '../../db/repositories/lists'
import { giveNotices, unnoticedClocks } from '../../db/repositories/notices'
import { putMatter } from '../../db/repositories/matters'
import { staff } from '../../db/repositories/admin'
import { complaintsDesk } from '../../electron/desk/complaints/desk'
import { contactsDesk } from '../../electron/desk/contacts/desk'
import { recordAct } from '../../electron/desk/core/use-case'
import { catchUp } from '../../electron/desk/notices/catch-up'
import { news, tellNotices, type Telling } from '../../electron/desk/notices/tell'
import { systemDesk } from '../../electron/desk/system/desk'
import { sessionChanged } from '../../electron/desk/session/state'
import { above } from '../../shared/core/duties'
import type { Role } from '../../shared/core/actor'
import { newId } from '../../shared/core/ids'
import type { Change } from '../../shared/system/contract'
import { makeDesk, onBothStores, TEST_NOW, type TestDesk } from '../support/desk'
import { startPostgres } from '../support/postgres'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

interface Given {
  owedBy?: Role
  dueAt?: number
  startedAt?: number
  departmentId?: string | null
  name?: string
}

/** A record of the room complaints with one running clock. */
async function owing({ desk }: TestDesk, number: string, { owedBy = 'afterSales', dueAt = TEST_NOW + 2 * HOUR, startedAt = TEST_NOW, departmentId = null, name = 'settle' }: Given = {}): Promise<string> {
  const id = newId()
  await recordAct(desk, null, 'test', async tx => {
    await putMatter(tx, { room: 'complaints', id, number, title: `Шум ${number}`, person: 'Ольга', state: 'judged', at: TEST_NOW, partyId: null, merchantId: null }, [{ kind: 'number', text: number }])
    await startClock(tx, 'complaints', id, name, { startedAt, dueAt, rule: { key: 'complaintDays', params: { days: 2 } }, owedBy, departmentId })
  })
  return id
}

/** The department that the handler is put into. */
function handlersDepartment({ desk, as }: TestDesk): Promise<string> {
  return recordAct(desk, null, 'test', async tx => {
    const [first] = await allDepartments(tx)
    await staff.update(tx, await staff.get(tx, as('handler').staffId), { departmentId: first!.id })
    return first!.id
  })
}

interface Row {
  kind: string
  at: number
  given_at: number
  owed_by: string
  record_id: string
}

/** Every notice in the order in which it was given. */
const given = ({ desk }: TestDesk) => desk.store.read(db => db.rows<Row>('SELECT kind, at, given_at, owed_by, record_id FROM notices ORDER BY id', [])).then(rows => rows.map(row => ({ ...row, at: Number(row.at), given_at: Number(row.given_at) })))
const kinds = async (made: TestDesk) => (await given(made)).map(row => `${row.kind} ${row.owed_by}`)

function sit({ desk, as }: TestDesk, role: Role, locked = false): void {
  const { staffId, postId } = as(role)
  desk.session.person = { staffId, workNumber: '1', name: '王芳', role, post: { id: postId ?? '', nameZh: '', nameRu: '' }, since: 0, locked, mustChangePin: false }
}

function heardBy({ desk }: TestDesk): Change[] {
  const heard: Change[] = []
  desk.live.hear(change => heard.push(change))
  return heard
}

onBothStores('notices of clocks', make => {
  test('are given when their moment comes, each once, to the role that owes it and, when it stays late, to the next above', async () => {
    const made = await make()
    const heard = heardBy(made)
    await owing(made, 'TS-1')
    const counts = []
    for (const minutes of [0, 59, 60, 61, 120, 121, 149, 150, 151, 10_000]) counts.push(await catchUp(made.desk, TEST_NOW + minutes * MINUTE))
    expect(counts).toEqual([0, 0, 1, 0, 1, 0, 0, 2, 0, 0])
    expect(await kinds(made)).toEqual(['soon afterSales', 'due afterSales', 'late afterSales', 'late shiftLead'])
    expect(heard.filter(({ room }) => room === 'notices')).toHaveLength(3)
  })

  test('a week switched off is caught up in the order of the moments', async () => {
    const made = await make()
    for (let n = 0; n < 30; n += 1) await owing(made, `TS-${n}`, { dueAt: TEST_NOW + ((n * 7) % 30) * 20 * MINUTE + 3 * HOUR, owedBy: n % 3 === 0 ? 'head' : 'supervisor' })
    const now = TEST_NOW + 7 * DAY
    await catchUp(made.desk, now)
    const rows = await given(made)
    expect(rows).toHaveLength(10 * 3 + 20 * 4)
    expect(rows.map(row => row.at)).toEqual(rows.map(row => row.at).sort((a, b) => a - b))
    expect(new Set(rows.map(row => row.given_at))).toEqual(new Set([now]))
  })

  test('more than one transaction holds are all given', async () => {
    const made = await make()
    await recordAct(made.desk, null, 'test', async tx => {
      for (let n = 0; n < 400; n += 1) await startClock(tx, 'complaints', newId(), 'tell', { startedAt: TEST_NOW - n, dueAt: TEST_NOW + n, rule: { key: 'complaintSameDay', params: {} }, owedBy: 'afterSales' })
    })
    expect(await catchUp(made.desk, TEST_NOW + DAY)).toBe(1600)
    expect(await catchUp(made.desk, TEST_NOW + DAY)).toBe(0)
  })

  test('what was done in time is told to nobody, nor what nobody in particular owes', async () => {
    const made = await make()
    const id = await owing(made, 'TS-1')
    await made.ask('receptionist', contactsDesk.take, { channel: 'call', said: 'вопрос', replyWanted: true })
    await recordAct(made.desk, null, 'test', tx => meetClock(tx, id, 'settle'))
    expect(await catchUp(made.desk, TEST_NOW + DAY)).toBe(0)
  })

  test('what was done or moved between looking and telling is not told', async () => {
    const made = await make()
    const [met, moved] = [await owing(made, 'TS-1'), await owing(made, 'TS-2')]
    const clocks = await made.desk.store.read(db => unnoticedClocks(db, TEST_NOW + DAY, 10))
    await recordAct(made.desk, null, 'test', async tx => {
      await meetClock(tx, met, 'settle')
      await moveClock(tx, moved, 'settle', { dueAt: TEST_NOW + 3 * DAY })
    })
    const due = clocks.map(clock => ({ kind: 'due' as const, at: clock.dueAt, owedBy: clock.owedBy, departmentId: null, clock }))
    expect([due.length, await made.desk.store.write(tx => giveNotices(tx, due, TEST_NOW + DAY))]).toEqual([2, []])
  })

  test('a clock that was moved on is told of anew; one that went to somebody else, to whoever owes it now', async () => {
    const made = await make()
    const moved = await owing(made, 'TS-1', { owedBy: 'supervisor' })
    const raised = await owing(made, 'TS-2', { owedBy: 'afterSales' })
    const known = await owing(made, 'TS-3', { owedBy: 'supervisor' })
    await catchUp(made.desk, TEST_NOW + DAY)
    await recordAct(made.desk, null, 'test', async tx => {
      await moveClock(tx, moved, 'settle', { dueAt: TEST_NOW + 3 * DAY })
      await moveClock(tx, raised, 'settle', { owedBy: 'head' })
      await moveClock(tx, known, 'settle', { owedBy: 'head' })
    })
    // Of the third the head knows already: it was late under the supervisor.
    expect(await catchUp(made.desk, TEST_NOW + DAY)).toBe(3)
    expect((await given(made)).slice(-3).map(row => [row.kind, row.owed_by, row.record_id])).toEqual([['soon', 'head', raised], ['due', 'head', raised], ['late', 'head', raised]])
    expect(await catchUp(made.desk, TEST_NOW + 4 * DAY)).toBe(4)
    expect((await given(made)).slice(-4).every(row => row.record_id === moved)).toBe(true)
  })

  test('a complaint is told of by the times it began with', async () => {
    const made = await make()
    const [category] = await made.ask('administrator', complaintsDesk.categories, undefined as never)
    const taken = await made.ask('receptionist', complaintsDesk.take, { said: 'Шумно', categoryId: category!.id, replyWanted: false })
    const { version: _version, ...policy } = await made.ask('administrator', complaintsDesk.policy, undefined as never)
    await recordAct(made.desk, null, 'test', async tx => complaints.update(tx, await complaints.get(tx, taken.id), { policy: { ...policy, leadMinutes: 10, lateMinutes: 7 } }))
    const [clock] = taken.clocks
    await catchUp(made.desk, clock!.dueAt + DAY)
    expect((await given(made)).map(row => (row.at - clock!.dueAt) / MINUTE)).toEqual([-10, 0, 7, 7])
  })

  test('are seen by whoever shares the role, and by a handler of the own department only', async () => {
    const made = await make()
    const department = await handlersDepartment(made)
    const clerk = await owing(made, 'TS-1')
    const ours = await owing(made, 'TS-2', { owedBy: 'handler', departmentId: department })
    await owing(made, 'TS-3', { owedBy: 'handler', departmentId: newId() })
    made.clock.set(TEST_NOW + 90 * MINUTE)
    await catchUp(made.desk, made.clock.now())
    const seen = async (role: Role) => (await made.ask(role, systemDesk.notices, {})).rows.map(row => [row.recordId, row.kind, row.number, row.title, row.clock.name])
    for (const role of ['receptionist', 'afterSales'] as const) expect(await seen(role)).toEqual([[clerk, 'soon', 'TS-1', 'Шум TS-1', 'settle']])
    expect(await seen('handler')).toEqual([[ours, 'soon', 'TS-2', 'Шум TS-2', 'settle']])
    for (const role of ['shiftLead', 'supervisor', 'broadcaster', 'administrator'] as const) expect(await seen(role), role).toEqual([])
  })

  test('are counted as unread until the person has looked at them, page by page', async () => {
    const made = await make()
    for (let n = 0; n < 5; n += 1) await owing(made, `TS-${n}`, { owedBy: 'head', dueAt: TEST_NOW + 2 * HOUR + n * MINUTE })
    made.clock.set(TEST_NOW + DAY)
    await catchUp(made.desk, made.clock.now())
    const first = await made.ask('head', systemDesk.notices, { limit: 10 })
    const second = await made.ask('head', systemDesk.notices, { limit: 10, after: first.next })
    expect([first.rows.length, first.unread, second.rows.length, second.next]).toEqual([10, 15, 5, null])
    expect(new Set([...first.rows, ...second.rows].map(row => row.id)).size).toBe(15)
    await made.ask('head', systemDesk.noticesSeen, { until: first.rows[0]!.givenAt })
    expect((await made.ask('head', systemDesk.notices, {})).unread).toBe(0)
    await made.ask('head', systemDesk.noticesSeen, { until: 0 })
    expect((await made.ask('head', systemDesk.notices, {})).unread, 'what was read stays read').toBe(0)
  })
})

onBothStores('what this person owes', make => {
  test('is on the board of that role only, each record once by what is due next', async () => {
    const made = await make()
    const id = await owing(made, 'TS-1', { owedBy: 'supervisor', dueAt: TEST_NOW + 5 * HOUR })
    await recordAct(made.desk, null, 'test', tx => startClock(tx, 'complaints', id, 'takeUp', { startedAt: TEST_NOW, dueAt: TEST_NOW - MINUTE, rule: { key: 'complaintMinutes', params: { minutes: 60 } }, owedBy: 'supervisor' }))
    await owing(made, 'TS-2', { owedBy: 'supervisor', dueAt: TEST_NOW + HOUR, name: 'check' })
    await owing(made, 'TS-3', { owedBy: 'afterSales', name: 'tell' })
    await made.ask('receptionist', contactsDesk.take, { channel: 'call', said: 'вопрос', replyWanted: true })
    const board = async (role: Role) => made.ask(role, systemDesk.today, {})
    const supervisor = await board('supervisor')
    expect(supervisor.owed.filter(({ room }) => room === 'complaints').map(({ number, clock }) => [number, clock.name])).toEqual([['TS-1', 'takeUp'], ['TS-2', 'check']])
    expect(supervisor.waits).toMatchObject({ complaints: { count: 2, overdue: 1 }, contacts: { count: 1 } })
    expect(supervisor).toMatchObject({ total: 3, overdue: 1, soon: 1 })
    for (const role of ['receptionist', 'afterSales', 'shiftLead'] as const) expect((await board(role)).owed.filter(({ room }) => room === 'complaints').map(({ number }) => number)).toEqual(['TS-3'])
    expect((await board('head')).waits).toEqual({ contacts: { count: 1, overdue: 0 } })
    expect((await board('broadcaster')).waits).toEqual({ contacts: { count: 1, overdue: 0 } })
  })

  test('a handler’s is the own department’s', async () => {
    const made = await make()
    const mine = await handlersDepartment(made)
    await owing(made, 'TS-1', { owedBy: 'handler', departmentId: mine, name: 'department' })
    await owing(made, 'TS-2', { owedBy: 'handler', departmentId: newId(), name: 'department' })
    const { owed, waits } = await made.ask('handler', systemDesk.today, {})
    expect([owed.map(({ number }) => number), waits]).toEqual([['TS-1'], { complaints: { count: 1, overdue: 0 } }])
  })
})

onBothStores('telling whoever sits here', make => {
  test('once, by the last word on each clock, without what was done meanwhile', async () => {
    const made = await make()
    const done = await owing(made, 'TS-1', { owedBy: 'head', name: 'check' })
    await owing(made, 'TS-2', { owedBy: 'head' })
    made.clock.set(TEST_NOW + DAY)
    await catchUp(made.desk, made.clock.now())
    expect(await news(made.desk), 'nobody sits here').toBeNull()
    await recordAct(made.desk, null, 'test', tx => meetClock(tx, done, 'check'))
    sit(made, 'head')
    expect(await news(made.desk)).toMatchObject({ notices: [{ number: 'TS-2', kind: 'late' }] })
    expect(await news(made.desk)).toBeNull()
    sit(made, 'supervisor')
    expect(await news(made.desk)).toBeNull()
    sit(made, 'head')
    expect(await news(made.desk), 'also after somebody else sat here').toBeNull()
  })

  test('many at once as one, and what is no news any more not at all', async () => {
    const made = await make()
    for (let n = 0; n < 4; n += 1) await owing(made, `TS-${n}`)
    await catchUp(made.desk, TEST_NOW + DAY)
    sit(made, 'receptionist')
    made.clock.set(TEST_NOW + DAY + 16 * MINUTE)
    expect(await news(made.desk)).toBeNull()
    made.clock.set(TEST_NOW + DAY)
    expect(await news(made.desk)).toEqual({ many: 4 })
  })

  test('as soon as it is given, and under a locked screen as such', async () => {
    const made = await make()
    const shown: [Telling, boolean][] = []
    tellNotices(made.desk, { show: (telling, { locked }) => void shown.push([telling, locked]), log: error => expect.fail(String(error)) })
    sit(made, 'receptionist', true)
    await owing(made, 'TS-1')
    made.clock.set(TEST_NOW + 2 * HOUR)
    await catchUp(made.desk, made.clock.now())
    await expect.poll(() => shown).toMatchObject([[{ notices: [{ number: 'TS-1', kind: 'due' }] }, true]])
    await owing(made, 'TS-2', { owedBy: 'head', dueAt: TEST_NOW + 2 * HOUR + 2 * MINUTE })
    await catchUp(made.desk, made.clock.now())
    sit(made, 'head')
    await sessionChanged(made.desk)
    await expect.poll(() => shown.length).toBe(2)
    expect(shown[1]).toMatchObject([{ notices: [{ number: 'TS-2', kind: 'soon' }] }, false])
  })
})

describe('two stations on one PostgreSQL', () => {
  test('catching up at once give each notice once, and each hears what the other gave', async () => {
    const server = await startPostgres()
    const url = await server.createDatabase('mall')
    const one = await makeDesk({ dialect: 'postgres', url })
    const other = await makeDesk({ dialect: 'postgres', url })
    try {
      const [heardOne, heardOther] = [heardBy(one), heardBy(other)]
      await recordAct(one.desk, null, 'test', async tx => {
        for (let n = 0; n < 600; n += 1) await startClock(tx, 'complaints', newId(), 'tell', { startedAt: TEST_NOW, dueAt: TEST_NOW + n * MINUTE, rule: { key: 'complaintSameDay', params: {} }, owedBy: n % 2 ? 'head' : 'afterSales' })
      })
      const counts = await Promise.all([catchUp(one.desk, TEST_NOW + 2 * DAY), catchUp(other.desk, TEST_NOW + 2 * DAY), catchUp(one.desk, TEST_NOW + 2 * DAY)])
      const all = 300 * 3 + 300 * (above('afterSales') === null ? 3 : 4)
      expect(counts.reduce((sum, count) => sum + count, 0)).toBe(all)
      expect(await given(one)).toHaveLength(all)
      const batches = (heard: readonly Change[]) => new Set(heard.filter(({ room }) => room === 'notices').map(({ id }) => id))
      await expect.poll(() => batches(heardOne)).toEqual(batches(heardOther))
      expect(batches(heardOne).size).toBeGreaterThan(0)
    } finally {
      await other.close()
      await one.close()
      await server.stop()
    }
  })
})
