import { expect, test } from 'vitest'
import { adminDesk } from '../../electron/desk/admin/desk'
import { contactsDesk } from '../../electron/desk/contacts/desk'
import { plantSampleMall } from '../../electron/desk/session/sample'
import { pinFits } from '../../electron/desk/session/pin'
import { workOrdersDesk } from '../../electron/desk/work-orders/desk'
import { allStaff } from '../../db/repositories/admin'
import { verifyAudit } from '../../db/repositories/audit'
import { owedClocks } from '../../db/repositories/clocks'
import { findMatters } from '../../db/repositories/matters'
import { SAMPLE_PIN } from '../../db/seed/sample/house'
import { roles, type Actor } from '../../shared/core/actor'
import { DeskError } from '../../shared/core/errors'
import { onBothStores, TEST_NOW } from '../support/desk'

onBothStores('the sample mall', make => {
  test('has people of all eight roles, shops, places, and days of work made by the use cases', async () => {
    const { desk } = await make({ empty: true, now: TEST_NOW })
    const id = await plantSampleMall(desk)

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

    expect((await desk.store.read(db => owedClocks(db, 'contacts', { roles: [], departmentId: null }, 50))).length).toBeGreaterThan(5)
    expect((await desk.store.read(db => findMatters(db, 'wxf', { rooms: ['contacts'], departmentId: null }, 20))).some(found => found.person === '王晓芳')).toBe(true)
    expect(await desk.store.read(verifyAudit)).toEqual({ checked: expect.any(Number), broken: [] })
  })

  test('is not planted over a mall that is there, and then leaves nothing behind', async () => {
    const { desk } = await make()
    const before = await desk.store.read(allStaff)
    await expect(plantSampleMall(desk)).rejects.toThrow(DeskError)
    expect(await desk.store.read(allStaff)).toEqual(before)
  })
})
