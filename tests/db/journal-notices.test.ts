// A clerk's week that is not sent, or not read, tells who must act, until it is done or its clerk has left; and notices of what is long done are forgotten.
import { expect, test } from 'vitest'
import { meetClock, startClock } from '../../db/repositories/clocks'
import { putMatter } from '../../db/repositories/matters'
import { forgetNotices } from '../../electron/clocks/forget-notices'
import { adminDesk } from '../../electron/desk/admin/desk'
import { complaintsDesk as desk } from '../../electron/desk/complaints/desk'
import { oweJournals } from '../../electron/desk/complaints/owe-journals'
import { recordAct } from '../../electron/desk/core/use-case'
import { catchUp } from '../../electron/desk/notices/catch-up'
import { systemDesk } from '../../electron/desk/system/desk'
import type { Role } from '../../shared/core/actor'
import { newId } from '../../shared/core/ids'
import { house, taken, type House } from '../support/complaints'
import { onBothStores, TEST_NOW } from '../support/desk'

const HOUR = 3_600_000
const DAY = 24 * HOUR
const WEEK = '2026-11-16'
/** An hour of the Monday after, in the mall. */
const monday = (hour: number, minute = 0) => Date.UTC(2026, 10, 23, hour - 8, minute)

/** What the desk does by itself at this moment. */
async function until(h: House, at: number): Promise<void> {
  h.clock.set(at)
  await oweJournals(h.desk, at)
  await catchUp(h.desk, at)
}

/** The clerk is taken off the list, or given another role. */
async function leaves(h: House, left: { readonly retired?: boolean; readonly role?: Role }): Promise<void> {
  const clerk = (await h.ask('administrator', adminDesk.staff, undefined as never)).find(row => row.id === h.as('afterSales').staffId)
  if (clerk === undefined) throw new Error('no clerk in this desk')
  const { id, version, retired, workNumber, name, role, departmentId, phone } = clerk
  await h.ask('administrator', adminDesk.saveStaff, { id, version, retired, workNumber, name, role, departmentId, phone, ...left })
}

const NAMES: readonly string[] = ['sendJournal', 'readJournal']

/** What this role was told of journals, the last first; over where it is done. */
async function told(h: House, who: Parameters<House['ask']>[0]): Promise<string[]> {
  const { rows } = await h.ask(who, systemDesk.notices, { limit: 50 })
  return rows.filter(row => NAMES.includes(row.clock.name)).map(row => `${row.clock.name} ${row.kind}${row.over ? ' over' : ''}: ${row.title}`)
}

onBothStores('a journal that is due', make => {
  test('tells its clerk alone before Monday noon and at noon, and those above once it stays unsent', async () => {
    const h = await house(await make())
    await taken(h, h, { role: 'afterSales' })
    await until(h, monday(0))
    expect([await told(h, 'afterSales'), await told(h, 'supervisor')]).toEqual([[], []])
    await until(h, monday(11))
    expect(await told(h, 'afterSales')).toEqual(['sendJournal soon: Ольга Смирнова'])
    await until(h, monday(12, 30))
    expect(await told(h, 'afterSales')).toEqual(['sendJournal late: Ольга Смирнова', 'sendJournal due: Ольга Смирнова', 'sendJournal soon: Ольга Смирнова'])
    expect(await told(h, 'receptionist'), 'the same duties, another person').toEqual([])
    expect(await told(h, 'supervisor')).toEqual(['sendJournal late: Ольга Смирнова'])
    expect(await told(h, 'shiftLead'), 'who may not read it').toEqual([])
    // Told once, however often it is looked at.
    await until(h, monday(13))
    expect(await told(h, 'afterSales')).toHaveLength(3)
    await h.ask('afterSales', desk.sendJournal, { week: WEEK })
    expect(new Set(await told(h, 'supervisor'))).toEqual(new Set(['sendJournal late over: Ольга Смирнова']))
  })

  test('whoever is told of it is told which it is, and may open it', async () => {
    const h = await house(await make())
    await taken(h, h, { role: 'afterSales' })
    await until(h, monday(12, 30))
    for (const role of ['afterSales', 'supervisor'] as const) {
      const [line] = (await h.ask(role, systemDesk.notices, { limit: 1 })).rows
      expect(line?.journal, role).toEqual({ week: WEEK, staffId: h.as('afterSales').staffId })
      expect((await h.ask(role, desk.journal, line!.journal!)).staff.name).toBe('Ольга Смирнова')
    }
  })

  test('is read the day it was sent: the supervisor is told, and the head of a supervisor\'s own', async () => {
    const h = await house(await make())
    for (const role of ['afterSales', 'supervisor'] as const) await taken(h, h, { role })
    await until(h, monday(9))
    for (const role of ['afterSales', 'supervisor'] as const) await h.ask(role, desk.sendJournal, { week: WEEK })
    await until(h, monday(12, 30))
    expect(await told(h, 'afterSales'), 'sent in time, nobody is told').toEqual([])
    await until(h, monday(24, 30))
    const of = async (role: Role) => new Set((await told(h, role)).map(line => line.replace(/:.*/, '')))
    expect(await of('supervisor')).toEqual(new Set(['readJournal soon', 'readJournal due', 'readJournal late']))
    expect(await of('head')).toEqual(new Set(['readJournal soon', 'readJournal due', 'readJournal late']))
    expect(await of('shiftLead')).toEqual(new Set())
    await h.ask('supervisor', desk.readJournal, { week: WEEK, staffId: h.as('afterSales').staffId })
    expect(await of('supervisor')).toEqual(new Set(['readJournal soon over', 'readJournal due over', 'readJournal late over']))
  })

  test('is owed only by who took something and sends journals; one sent before it fell due owes nothing', async () => {
    const h = await house(await make())
    for (const role of ['broadcaster', 'afterSales'] as const) await taken(h, h, { role })
    h.clock.set(monday(8))
    await h.ask('afterSales', desk.sendJournal, { week: WEEK })
    await until(h, monday(18))
    const rows = await h.desk.store.read(db => db.rows<{ name: string }>("SELECT name FROM clocks WHERE room = 'journals'", []))
    expect(rows.map(row => row.name)).toEqual(['readJournal'])
    expect(await h.ask('afterSales', desk.journal, { week: WEEK })).toMatchObject({ sentAt: monday(8), rows: [{ title: expect.any(String) }] })
  })

  test.each([{ retired: true }, { role: 'broadcaster' }] as const)('is owed no longer by who left or sends none any more (%o)', async left => {
    const h = await house(await make())
    await taken(h, h, { role: 'afterSales' })
    await until(h, monday(12, 30))
    expect(await told(h, 'supervisor')).toEqual(['sendJournal late: Ольга Смирнова'])
    await leaves(h, left)
    const heard: string[] = []
    const deaf = h.desk.live.hear(({ room }) => void heard.push(room))
    await until(h, monday(13))
    deaf()
    expect(await told(h, 'supervisor')).toEqual(['sendJournal late over: Ольга Смирнова'])
    expect(heard, 'whoever looks sees it').toContain('journals')
    await until(h, monday(14))
    const stopped = await h.desk.store.read(db => db.rows<{ at: number }>("SELECT stopped_at AS at FROM clocks WHERE room = 'journals'", []))
    expect(stopped.map(row => Number(row.at)), 'stopped once').toEqual([monday(13)])
  })

  test('sent before its clerk left is read all the same', async () => {
    const h = await house(await make())
    await taken(h, h, { role: 'afterSales' })
    h.clock.set(monday(9))
    await h.ask('afterSales', desk.sendJournal, { week: WEEK })
    await leaves(h, { retired: true })
    expect(await h.ask('supervisor', desk.readJournal, { week: WEEK, staffId: h.as('afterSales').staffId })).toMatchObject({ readAt: monday(9), rows: [{ title: expect.any(String) }] })
  })

  test('one that fell due and is not sent shows the week as it stands now', async () => {
    const h = await house(await make())
    const complaint = await taken(h, h, { role: 'afterSales' })
    await until(h, monday(13))
    await h.ask('shiftLead', desk.void, { id: complaint.id, version: complaint.version, reason: 'дубль' })
    expect(await h.ask('afterSales', desk.journal, { week: WEEK })).toMatchObject({ sentAt: null, rows: [{ voided: 'дубль' }] })
    expect(await h.ask('supervisor', desk.journals, {})).toEqual([])
  })
})

/** What stands of journals on the board of this person: the clock, whose and which it is, and how many wait there. */
async function onBoard(h: House, who: Parameters<House['ask']>[0]): Promise<unknown> {
  const { owed, waits, total } = await h.ask(who, systemDesk.today, {})
  const lines = owed.filter(({ room }) => room === 'journals')
  expect(total).toBe(Object.values(waits).reduce((sum, room) => sum + room.count, 0))
  return [lines.map(({ clock, title, journal }) => [clock.name, title, journal?.week]), waits['journals'] ?? null]
}
const NOTHING = [[], null]

onBothStores('a journal on the board', make => {
  test('stands on its clerk\'s own when it fell due, late from Monday noon, until it is sent', async () => {
    const h = await house(await make())
    await taken(h, h, { role: 'afterSales' })
    await until(h, monday(0) - HOUR)
    expect(await onBoard(h, 'afterSales'), 'the week is not over').toEqual(NOTHING)
    await until(h, monday(9))
    expect(await onBoard(h, 'afterSales')).toEqual([[['sendJournal', 'Ольга Смирнова', WEEK]], { count: 1, overdue: 0 }])
    await until(h, monday(13))
    expect(await onBoard(h, 'afterSales')).toEqual([[['sendJournal', 'Ольга Смирнова', WEEK]], { count: 1, overdue: 1 }])
    const [line] = (await h.ask('afterSales', systemDesk.today, {})).owed.filter(({ room }) => room === 'journals')
    expect((await h.ask('afterSales', desk.journal, line!.journal!)).staff.name, 'what it names is opened').toBe('Ольга Смирнова')
    // The same duties, other people: they cannot send it. Nor can who reads it read what is not sent.
    for (const role of ['receptionist', 'shiftLead', 'supervisor', 'head', 'handler', 'broadcaster', 'administrator'] as const) expect(await onBoard(h, role), role).toEqual(NOTHING)
    await h.ask('afterSales', desk.sendJournal, { week: WEEK })
    expect(await onBoard(h, 'afterSales')).toEqual(NOTHING)
  })

  test('sent, stands on those who are to read it, until one has', async () => {
    const h = await house(await make())
    for (const role of ['afterSales', 'supervisor'] as const) await taken(h, h, { role })
    h.clock.set(monday(9))
    for (const role of ['afterSales', 'supervisor'] as const) await h.ask(role, desk.sendJournal, { week: WEEK })
    expect(await onBoard(h, 'supervisor'), 'the clerk\'s, not their own').toEqual([[['readJournal', 'Ольга Смирнова', WEEK]], { count: 1, overdue: 0 }])
    expect(await onBoard(h, 'head'), 'the supervisor\'s own').toEqual([[['readJournal', '赵强', WEEK]], { count: 1, overdue: 0 }])
    for (const role of ['receptionist', 'afterSales', 'shiftLead'] as const) expect(await onBoard(h, role), role).toEqual(NOTHING)
    await h.ask('supervisor', desk.readJournal, { week: WEEK, staffId: h.as('afterSales').staffId })
    expect(await onBoard(h, 'supervisor')).toEqual(NOTHING)
  })

  test('is gone with its clerk', async () => {
    const h = await house(await make())
    await taken(h, h, { role: 'afterSales' })
    await until(h, monday(13))
    await leaves(h, { role: 'broadcaster' })
    await until(h, monday(14))
    expect(await onBoard(h, h.as('afterSales'))).toEqual(NOTHING)
  })
})

onBothStores('notices', make => {
  test('are forgotten ninety days after what they tell of was done; of what still runs they stay', async () => {
    const made = await make()
    const [done, runs] = [newId(), newId()]
    await recordAct(made.desk, null, 'test', async tx => {
      for (const [at, id] of [done, runs].entries()) {
        await putMatter(tx, { room: 'complaints', id, number: `TS-${at}`, title: 'Шум', person: '', state: 'judged', at: TEST_NOW, partyId: null, merchantId: null }, [])
        await startClock(tx, 'complaints', id, 'settle', { startedAt: TEST_NOW, dueAt: TEST_NOW + HOUR, rule: { key: 'complaintDays', params: { days: 2 } }, owedBy: 'head' })
      }
    })
    await catchUp(made.desk, TEST_NOW + 2 * HOUR)
    made.clock.forward(30 * DAY)
    await recordAct(made.desk, null, 'test', tx => meetClock(tx, done, 'settle'))
    const kept = async () => (await made.desk.store.read(db => db.rows<{ record_id: string }>('SELECT record_id FROM notices', []))).map(row => row.record_id)
    made.clock.forward(80 * DAY)
    await forgetNotices(made.desk)
    expect(new Set(await kept()), 'given long ago, but done eighty days ago').toEqual(new Set([done, runs]))
    made.clock.forward(11 * DAY)
    await forgetNotices(made.desk)
    expect(new Set(await kept())).toEqual(new Set([runs]))
    expect(await catchUp(made.desk, made.clock.now()), 'nothing is given again').toBe(0)
  })
})
