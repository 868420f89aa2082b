import { beforeAll, expect, test } from 'vitest'
import { adminDesk } from '../../electron/desk/admin/desk'
import { complaintsDesk } from '../../electron/desk/complaints/desk'
import { oweJournals } from '../../electron/desk/complaints/owe-journals'
import { contactsDesk } from '../../electron/desk/contacts/desk'
import { handoverDesk } from '../../electron/desk/handover/desk'
import { plantSampleMall } from '../../electron/desk/session/sample'
import { pinFits } from '../../electron/desk/session/pin'
import { systemDesk } from '../../electron/desk/system/desk'
import { workOrdersDesk } from '../../electron/desk/work-orders/desk'
import { allStaff } from '../../db/repositories/admin'
import { verifyAudit } from '../../db/repositories/audit'
import { owedClocks } from '../../db/repositories/clocks'
import { findMatters } from '../../db/repositories/matters'
import { SAMPLE_PIN } from '../../db/seed/sample/house'
import { weekOf } from '../../shared/complaints/journal'
import { roles, type Actor } from '../../shared/core/actor'
import { DeskError } from '../../shared/core/errors'
import { roleMay } from '../../shared/permissions'
import { onBothStores, TEST_NOW, type TestDesk } from '../support/desk'

const HOUR = 3_600_000

onBothStores('the sample mall', make => {
  let mall: TestDesk
  let receptionistId: string
  // Planted once: the tests read it, and the last of them lets its time go on.
  beforeAll(async () => {
    mall = await make({ empty: true, now: TEST_NOW })
    receptionistId = await plantSampleMall(mall.desk)
  })

  test('has people of all eight roles, shops, places, and days of work made by the use cases', async () => {
    const { desk } = mall
    const id = receptionistId

    const people = await desk.store.read(allStaff)
    expect(new Set(people.map(person => person.role))).toEqual(new Set(roles))
    const receptionist = people.find(person => person.id === id)!
    expect(receptionist.role).toBe('receptionist')
    expect(await pinFits(SAMPLE_PIN, receptionist.pinHash, desk.host.pepper())).toBe(true)

    const who: Actor = { staffId: id, role: 'receptionist', postId: null, stationId: desk.stationId }
    const contacts = await contactsDesk.page.run(desk, who, { list: 'all', limit: 200 })
    expect(contacts.rows.length).toBeGreaterThan(70)
    expect(contacts.rows.every(row => row.createdAt <= TEST_NOW)).toBe(true)
    const orders = await workOrdersDesk.page.run(desk, who, { list: 'all', limit: 200 })
    expect(orders.rows).toHaveLength(25)
    expect(new Set(orders.rows.map(row => row.state))).toEqual(new Set(['registered', 'dispatched', 'accepted', 'onSite', 'done', 'archived']))
    expect((await adminDesk.merchants.run(desk, who, { retired: false, limit: 200 })).rows).toHaveLength(60)
    expect((await adminDesk.places.run(desk, who, { retired: false, limit: 200 })).rows).toHaveLength(40)

    expect((await desk.store.read(db => owedClocks(db, 'contacts', { roles: [], departmentId: null }, { now: TEST_NOW, limit: 50 }))).length).toBeGreaterThan(5)
    expect((await desk.store.read(db => findMatters(db, 'wxf', { rooms: ['contacts'], departmentId: null }, 20))).some(found => found.person === '王晓芳')).toBe(true)
    expect(await desk.store.read(verifyAudit)).toEqual({ checked: expect.any(Number), broken: [] })
  })

  test('has days of shifts that were handed over, one of them signed by the head and one still owed', async () => {
    const { desk } = mall
    const head = (await desk.store.read(allStaff)).find(({ role }) => role === 'head')!
    const who: Actor = { staffId: head.id, role: 'head', postId: null, stationId: desk.stationId }
    const { rows } = await handoverDesk.page.run(desk, who, { limit: 50 })
    expect(rows.map(({ day, state, closedHow }) => [day, state, closedHow])).toEqual([
      ['20261121', 'closed', 'endOfDay'], ['20261121', 'closed', 'handover'], ['20261120', 'closed', 'endOfDay'], ['20261120', 'closed', 'handover'],
    ])
    for (const { id } of rows) expect((await handoverDesk.verify.run(desk, who, { id, typed: '' })).sound).toBe(true)
    const days = await handoverDesk.days.run(desk, who, { month: '2026-11' })
    expect(days.map(({ day, signed, differences }) => [day, signed !== null, differences])).toEqual([['20261121', false, 1], ['20261120', true, 0]])
    expect((await systemDesk.today.run(desk, who, { limit: 50 })).owed.filter(({ day }) => day !== null).map(({ day }) => day)).toEqual(['20261121'])
  })

  test('is not planted over a mall that is there, and then leaves nothing behind', async () => {
    const { desk } = await make()
    const before = await desk.store.read(allStaff)
    await expect(plantSampleMall(desk)).rejects.toThrow(DeskError)
    expect(await desk.store.read(allStaff)).toEqual(before)
  })

  test('owes on Monday the weeks of those who took complaints in them, and of nobody else', async () => {
    const { desk, clock, ask } = mall
    const clerks = (await desk.store.read(allStaff)).filter(person => roleMay(person.role, 'complaints.sendJournal'))
    const actor = ({ id, role }: (typeof clerks)[number]): Actor => ({ staffId: id, role, postId: null, stationId: desk.stationId })
    const owedAt = async (at: number) => {
      clock.set(at)
      await oweJournals(desk, at)
      const owed = []
      for (const clerk of clerks) {
        const lines = (await systemDesk.today.run(desk, actor(clerk), { limit: 50 })).owed
        owed.push(...lines.filter(({ clock: { name } }) => name === 'sendJournal').map(({ journal }) => `${clerk.workNumber} ${journal?.week}`))
      }
      return new Set(owed)
    }
    const takenBy = async () => {
      const { rows } = await complaintsDesk.page.run(desk, actor(clerks[0]!), { list: 'all', limit: 200 })
      return new Set(rows.map(({ takenBy: who, createdAt }) => `${clerks.find(({ id }) => id === who.id)?.workNumber} ${weekOf(createdAt, 'Asia/Shanghai')}`))
    }
    // The sample's last day is a Sunday: its week is over now.
    const mondayAt13 = TEST_NOW + 27 * HOUR
    expect(await owedAt(mondayAt13)).toEqual(await takenBy())
    const liuYang = clerks.find(({ workNumber }) => workNumber === '1004')!
    const [category] = await complaintsDesk.categories.run(desk, actor(liuYang), undefined as never)
    await ask(actor(liuYang), complaintsDesk.take, { said: 'Эскалатор стоит', categoryId: category!.id, replyWanted: false })
    expect(await owedAt(mondayAt13 + HOUR), 'of this week nothing yet').not.toContain('1004 2026-11-23')
    expect(await owedAt(mondayAt13 + 7 * 24 * HOUR)).toContain('1004 2026-11-23')
  })
})
