// What a person owes now stands alike in the list, its count, the rail and the board; what is open stands by what is due next.
import { expect, test } from 'vitest'
import { startClock, stopClock } from '../../db/repositories/clocks'
import { complaintsDesk as desk } from '../../electron/desk/complaints/desk'
import { recordAct } from '../../electron/desk/core/use-case'
import { catchUp } from '../../electron/desk/notices/catch-up'
import { systemDesk } from '../../electron/desk/system/desk'
import type { ComplaintRow } from '../../shared/complaints/contract'
import type { Cursor, Page } from '../../shared/core/paging'
import { isOwedAt } from '../../shared/core/owed'
import { at, house, runs, taken, type ComplaintView, type House } from '../support/complaints'
import { onBothStores, TEST_NOW } from '../support/desk'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** An important complaint that a supervisor has taken up and that lies with a department. */
async function withDepartment(h: House): Promise<ComplaintView> {
  const judged = await h.ask('receptionist', desk.judge, { ...at(await taken(h, h)), validity: 'valid', severity: 'important', class: 'A' })
  const sent = await h.ask('receptionist', desk.send, { ...at(judged), departmentId: h.of('GC') })
  return h.ask('supervisor', desk.takeUp, at(sent))
}

/** What the supervisor owes of complaints, everywhere it is told: in the list, at its tab, in the rail, on the board, and in the rule that all of them ask. */
async function everywhere(h: House, view: ComplaintView, who: Parameters<House['ask']>[0] = 'supervisor') {
  const { rows } = await h.ask(who, desk.page, { list: 'owed' })
  const board = await h.ask(who, systemDesk.today, {})
  const lines = board.owed.filter(({ room }) => room === 'complaints')
  const settle = runs(view).find(clock => clock.name === 'settle')!
  return {
    list: rows.map(row => row.next?.clock),
    counts: await h.ask(who, desk.counts, undefined as never),
    rail: board.waits['complaints'] ?? { count: 0, overdue: 0 },
    board: lines.map(({ clock }) => clock.name),
    rule: isOwedAt({ ...settle, room: 'complaints' }, h.clock.now()),
  }
}
const same = (clocks: readonly string[], overdue: number, rule: boolean) => ({ list: clocks, counts: { owed: clocks.length, overdue }, rail: { count: clocks.length, overdue }, board: clocks, rule })

onBothStores('what a person owes now', make => {
  test('a complaint that lies with a department is the supervisor’s again a day before it is to be settled, and when it is overdue', async () => {
    const h = await house(await make())
    const view = await withDepartment(h)
    const settle = runs(view).find(clock => clock.name === 'settle')!
    expect(settle).toMatchObject({ dueAt: TEST_NOW + 3 * DAY, owedBy: 'supervisor' })
    expect(await everywhere(h, view), 'nothing can be done about it now').toEqual(same([], 0, false))
    expect((await h.ask('supervisor', desk.page, { list: 'open' })).rows.map(row => row.id), 'and it is not lost').toEqual([view.id])
    expect((await everywhere(h, view, h.handler('GC'))).list, 'the department owes its result').toEqual(['department'])
    h.clock.set(settle.dueAt - DAY - 1)
    expect(await everywhere(h, view)).toEqual(same([], 0, false))
    h.clock.set(settle.dueAt - DAY)
    expect(await everywhere(h, view)).toEqual(same(['settle'], 0, true))
    h.clock.set(settle.dueAt + 1)
    expect(await everywhere(h, view)).toEqual(same(['settle'], 1, true))
    // Given a later day, it watches again.
    const asked = await h.ask('supervisor', desk.askExtension, { ...at(view), until: settle.dueAt + 6 * DAY, reason: 'запчасть едет' })
    const later = await h.ask('head', desk.decideExtension, { ...at(asked), approved: true })
    expect(await everywhere(h, later)).toEqual(same([], 0, false))
  })

  test('of less than two days, in the second half of its time; the record shows its clock all along', async () => {
    const h = await house(await make())
    const judged = await h.ask('receptionist', desk.judge, { ...at(await taken(h, h, { kind: 'vip' })), validity: 'valid', severity: 'important', class: 'A' })
    const sent = await h.ask('receptionist', desk.send, { ...at(judged), departmentId: h.of('GC') })
    const view = await h.ask('supervisor', desk.takeUp, at(sent))
    const settle = runs(await h.ask('supervisor', desk.get, { id: view.id })).find(clock => clock.name === 'settle')!
    expect(settle.dueAt).toBe(TEST_NOW + 1.5 * DAY)
    h.clock.set(TEST_NOW + 18 * HOUR - 1)
    expect(await everywhere(h, view)).toEqual(same([], 0, false))
    h.clock.set(TEST_NOW + 18 * HOUR)
    expect(await everywhere(h, view)).toEqual(same(['settle'], 0, true))
  })

  test('another duty of the same complaint is shown by itself, however soon it is to be settled', async () => {
    const h = await house(await make())
    const wantedBy = TEST_NOW + 4 * HOUR
    const view = await h.ask('afterSales', desk.judge, { ...at(await taken(h, h, { wantedBy })), validity: 'valid', severity: 'minor', class: 'B' })
    const sent = await h.ask('afterSales', desk.send, { ...at(view), departmentId: h.of('GC') })
    expect((await everywhere(h, sent, 'afterSales')).list, 'asked again tomorrow, settled this afternoon').toEqual(['chase'])
    h.clock.set(TEST_NOW + 2 * HOUR)
    expect(await everywhere(h, sent, 'afterSales')).toEqual(same(['settle'], 0, true))
  })

  test('nobody is told of it before it is owed', async () => {
    const h = await house(await make())
    const view = await withDepartment(h)
    const told = async () => (await h.ask('supervisor', systemDesk.notices, { limit: 50 })).rows.filter(row => row.clock.name === 'settle').map(row => row.kind)
    for (let now = TEST_NOW; now < TEST_NOW + 4 * DAY; now += 3 * HOUR) {
      h.clock.set(now)
      await catchUp(h.desk, now)
      if ((await told()).length > 0) expect((await everywhere(h, view)).list).toEqual(['settle'])
    }
    expect(await told()).toEqual(['late', 'due', 'soon'])
  })
})

const NAMES = ['check', 'answer', 'settle']
const QUIET = { rule: { key: 'complaintDays', params: { days: 2 } }, startedAt: TEST_NOW - DAY, owedBy: 'head' as const }

/** Complaints whose running clocks are due at these times (from now, ms), each the sooner of several. */
async function opened(h: House, dues: readonly (readonly number[])[]): Promise<string[]> {
  const ids: string[] = []
  for (const [n, due] of dues.entries()) {
    const view = await taken(h, h, { said: `Шум ${n}`, categoryId: h.category(n % 2 === 0 ? '01' : '08') })
    await recordAct(h.desk, null, 'test', async tx => {
      await stopClock(tx, view.id, 'handOver')
      for (const [no, from] of due.entries()) await startClock(tx, 'complaints', view.id, NAMES[no] ?? 'tell', { ...QUIET, dueAt: TEST_NOW + from })
    })
    ids.push(view.id)
  }
  return ids
}

async function everyPage(h: House, list: 'open' | 'overdue', more: { categoryId?: string } = {}): Promise<ComplaintRow[]> {
  const rows: ComplaintRow[] = []
  let after: Cursor | null = null
  do {
    const page: Page<ComplaintRow> = await h.ask('head', desk.page, { list, limit: 2, after, ...more })
    rows.push(...page.rows)
    after = page.next
  } while (after !== null)
  return rows
}

onBothStores('what is open', make => {
  test('stands by the first of all its running clocks, overdue first, each once, page by page', async () => {
    const h = await house(await make())
    // The last but one and the one before are due at the same moment; the fourth has two clocks of one moment.
    const ids = await opened(h, [[5 * HOUR, DAY], [-HOUR, 3 * DAY], [HOUR], [-2 * HOUR, -2 * HOUR], [2 * DAY, -DAY, DAY], [3 * HOUR], [3 * HOUR]])
    const said = (rows: readonly ComplaintRow[]) => rows.map(row => ids.indexOf(row.id))
    const rows = await everyPage(h, 'open')
    expect(said(rows)).toEqual([4, 3, 1, 2, ...[5, 6].sort((a, b) => (ids[a]! < ids[b]! ? -1 : 1)), 0])
    expect(rows.map(row => row.next!.dueAt)).toEqual([...rows.map(row => row.next!.dueAt)].sort((a, b) => a - b))
    expect(said(await everyPage(h, 'overdue'))).toEqual([4, 3, 1])
    expect(said(await everyPage(h, 'open', { categoryId: h.category('01') }))).toEqual([4, 2, 6, 0])
    await h.ask('shiftLead', desk.void, { id: ids[3]!, version: rows[1]!.version, reason: 'дубль' })
    expect(said(await everyPage(h, 'open')), 'a cancelled one is open no longer').not.toContain(3)
  })

  test('a handler’s is what lies with the own department', async () => {
    const h = await house(await make())
    const view = await withDepartment(h)
    await withDepartment(h)
    const sentOn = await h.ask('receptionist', desk.send, { ...at(view), departmentId: h.of('BA') })
    expect((await h.ask(h.handler('BA'), desk.page, { list: 'open' })).rows.map(row => row.id)).toEqual([sentOn.id])
    expect((await h.ask('handler', desk.page, { list: 'open' })).rows).toEqual([])
  })
})
