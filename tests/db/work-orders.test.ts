// Repair orders through the desk: their course in the store, what is refused with which sentence, who sees and owes them, what was there before.
import { expect, test } from 'vitest'
import { attachmentsDesk } from '../../electron/desk/attachments/desk'
import { contactsDesk } from '../../electron/desk/contacts/desk'
import { mattersDesk } from '../../electron/desk/matters/desk'
import { catchUp } from '../../electron/desk/notices/catch-up'
import { systemDesk } from '../../electron/desk/system/desk'
import { workOrdersDesk as desk } from '../../electron/desk/work-orders/desk'
import { endOfDay } from '../../shared/text/zone'
import { defaultPolicy } from '../../shared/work-orders/policy'
import { workOrderLists } from '../../shared/work-orders/contract'
import { invalid, refused } from '../support/complaints'
import { onBothStores, TEST_NOW } from '../support/desk'
import { at, clockNames, given, reported, runs, worked, workshop, type OrderView } from '../support/work-orders'

const MINUTE = 60_000
const DAY = 86_400_000
const ZONE = 'Asia/Shanghai'
const due = (view: OrderView, name: string) => runs(view).find(clock => clock.name === name)?.dueAt

onBothStores('the course of an order', make => {
  test('from the report to the archive: every step keeps its time and its words', async () => {
    const shop = await workshop(await make())
    const { ask, clock } = shop
    const order = await reported(shop, { urgency: 'emergency' })
    expect([due(order, 'accept'), due(order, 'arrive'), due(order, 'finish')]).toEqual([TEST_NOW + 10 * MINUTE, TEST_NOW + 30 * MINUTE, endOfDay(TEST_NOW, ZONE)])
    clock.forward(MINUTE)
    const sent = await given(shop, order)
    expect(runs(sent).map(({ owedBy }) => owedBy)).toEqual(['handler', 'handler', 'handler'])
    const accepted = await ask(shop.handler('GC'), desk.accept, at(sent))
    clock.forward(MINUTE)
    const there = await ask(shop.handler('GC'), desk.arrive, { ...at(accepted), person: '孙工' })
    const materials = [{ name: '断路器', unit: '只', quantity: 1_500, price: 3_850 }, { name: 'кабель', unit: 'м', quantity: 1, price: 500 }]
    const done = await ask(shop.handler('GC'), desk.done, { ...at(there), whatWasDone: '更换断路器', materials, fee: 4_000 })
    expect(done).toMatchObject({ state: 'done', person: '孙工', rounds: [{ acceptedAt: TEST_NOW + MINUTE, arrivedAt: TEST_NOW + 2 * MINUTE, materials, fee: 4_000, assignments: [{ team: { nameZh: '强电班' }, refusedAt: null }] }] })
    expect(done.timeline.at(-1)).toMatchObject({ kind: 'done', data: { materials: 2, fee: 4_000 + 5_775 + 1 } })
    expect(clockNames(done)).toEqual(['followUp'])
    const handed = await ask('receptionist', desk.handedOver, { ...at(done), how: 'slip', name: '李娜' })
    const filed = await ask('receptionist', desk.followUp, { ...at(handed), outcome: 'satisfied' })
    expect(filed).toMatchObject({ state: 'archived', outcome: 'satisfied', archivedAt: clock.now(), rounds: [{ handedOverBy: '李娜', handedOverHow: 'slip', outcome: 'satisfied', calls: [{ outcome: 'satisfied' }] }] })
    expect(filed.timeline.map(line => line.kind)).toEqual(['registered', 'dispatched', 'accepted', 'arrived', 'done', 'handedOver', 'followedUp', 'archived'])
    expect(runs(filed)).toEqual([])
    await expect(ask('head', desk.edit, { ...at(filed), place: 'x', fault: 'y' })).rejects.toMatchObject(refused('archived'))
    expect((await ask('receptionist', mattersDesk.find, { typed: '断路器' })).map(line => line.number)).toEqual([order.number])
  })

  test('not satisfied opens round 2 on the board; what was done in the first stays, and is still found', async () => {
    const shop = await workshop(await make())
    const done = await worked(shop, await reported(shop))
    const again = await shop.ask('receptionist', desk.followUp, { ...at(done), outcome: 'notSatisfied', remark: '还是响' })
    expect(again).toMatchObject({ state: 'registered', round: 2, team: null, person: '', doneAt: null, rounds: [{ no: 1, whatWasDone: '更换链轮', outcome: 'notSatisfied', team: { nameZh: '强电班' } }, { no: 2, team: null }] })
    expect(clockNames(again)).toEqual(['accept', 'arrive', 'finish'])
    expect(await shop.ask('receptionist', mattersDesk.find, { typed: '链轮' })).toHaveLength(1)
    await expect(shop.ask(shop.handler('GC'), desk.get, { id: again.id })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  test('a refusal keeps who refused and why, and the desk has it again', async () => {
    const shop = await workshop(await make())
    const sent = await given(shop, await reported(shop))
    const back = await shop.ask(shop.handler('GC'), desk.refuse, { ...at(sent), reason: '不归我们管' })
    expect(back).toMatchObject({ state: 'registered', team: null, department: null, rounds: [{ team: null, assignments: [{ team: { nameZh: '强电班' }, refusedAt: TEST_NOW, reason: '不归我们管' }] }] })
    const other = await given(shop, back, '日间保洁组')
    expect(other.rounds[0]?.assignments.map(one => [one.team?.nameZh, one.refusedAt !== null])).toEqual([['强电班', true], ['日间保洁组', false]])
  })

  test('put off: the team is held to the new day, which the order says', async () => {
    const shop = await workshop(await make())
    const accepted = await shop.ask('receptionist', desk.accept, at(await given(shop, await reported(shop))))
    const off = await shop.ask('receptionist', desk.notDone, { ...at(accepted), reason: '等配件', plannedFor: TEST_NOW + 3 * DAY })
    const day = endOfDay(TEST_NOW + 3 * DAY, ZONE)
    expect([off.state, off.plannedFor, due(off, 'arrive'), due(off, 'finish')]).toEqual(['accepted', day, day, day])
    // A corrected name of the place does not bring back what was agreed.
    const edited = await shop.ask('receptionist', desk.edit, { ...at(off), place: '三层', fault: off.fault, urgency: 'today' })
    expect([due(edited, 'finish'), edited.plannedFor]).toEqual([day, day])
  })

  test('a corrected urgency or day moves what is due, and the course says so', async () => {
    const shop = await workshop(await make())
    const { ask } = shop
    const order = await reported(shop)
    const told = { place: order.place, fault: order.fault }
    const urgent = await ask('receptionist', desk.edit, { ...at(order), ...told, urgency: 'emergency' })
    expect([due(urgent, 'accept'), due(urgent, 'arrive')]).toEqual([TEST_NOW + 10 * MINUTE, TEST_NOW + 30 * MINUTE])
    expect(urgent.timeline.slice(-2).map(({ kind, data }) => [kind, data['urgency']])).toEqual([['edited', undefined], ['retimed', 'emergency']])
    await expect(ask('receptionist', desk.edit, { ...at(urgent), ...told, urgency: 'planned' })).rejects.toMatchObject(invalid('plannedFor', 'plannedFor.required'))
    const planned = await ask('receptionist', desk.edit, { ...at(urgent), ...told, urgency: 'planned', plannedFor: TEST_NOW + 2 * DAY })
    expect(due(planned, 'finish')).toBe(endOfDay(TEST_NOW + 2 * DAY, ZONE))
    const same = await ask('receptionist', desk.edit, { ...at(planned), place: '二层', fault: order.fault, urgency: 'planned', plannedFor: TEST_NOW + 2 * DAY })
    expect(same.timeline.at(-1)?.kind).toBe('edited')
  })

  test('an order from a contact whom nobody can call is filed without a call', async () => {
    const shop = await workshop(await make())
    const contact = await shop.ask('receptionist', contactsDesk.take, { channel: 'visit', personName: 'Охрана', said: 'Лампа не горит' })
    const order = await shop.ask('receptionist', desk.report, { contactId: contact.id, place: 'A 3F', fault: 'лампа' })
    const done = await worked(shop, order)
    await expect(shop.ask('receptionist', desk.followUp, { ...at(done), outcome: 'satisfied' })).rejects.toMatchObject(refused('nobody_to_call'))
    expect(await shop.ask('receptionist', desk.archive, at(done))).toMatchObject({ state: 'archived', outcome: 'noCall' })
  })
})

onBothStores('what cannot be right', make => {
  test('each is refused with its own sentence, and nothing is written', async () => {
    const shop = await workshop(await make())
    const { ask } = shop
    const order = await reported(shop)
    const accepted = await ask('receptionist', desk.accept, at(await given(shop, order)))
    const line = { name: '灯', unit: '只', quantity: 1000, price: 100 }
    const finish = (input: object) => ask('receptionist', desk.done, { ...at(accepted), whatWasDone: '换灯', ...input })
    const nan = Number.NaN
    for (const [input, field, error] of [
      [{ fee: -1 }, 'fee', 'money.negative'], [{ fee: nan }, 'fee', 'number.decimal'], [{ fee: 10 ** 9 }, 'fee', 'money.tooLarge'],
      [{ materials: [{ ...line, quantity: 0 }] }, 'materials.0.quantity', 'quantity.none'], [{ materials: [{ ...line, price: nan }] }, 'materials.0.price', 'number.decimal'],
      [{ materials: [{ ...line, name: ' ' }] }, 'materials.0.name', 'text.required'], [{ materials: Array(61).fill(line) }, 'materials', 'list.tooLarge'],
    ] as const) {
      const problem = { path: field.split('.').map(part => (/^\d+$/.test(part) ? Number(part) : part)), error }
      await expect(finish(input), field).rejects.toMatchObject({ code: 'INVALID', data: { problems: [problem] } })
    }
    await expect(ask('receptionist', desk.notDone, { ...at(accepted), reason: '没有配件', plannedFor: TEST_NOW - DAY })).rejects.toMatchObject(invalid('plannedFor', 'plannedFor.past'))
    await expect(ask('receptionist', desk.notDone, { ...at(accepted), reason: '没有配件' })).rejects.toMatchObject(invalid('plannedFor', 'plannedFor.required'))
    await expect(ask('receptionist', desk.refuse, { ...at(accepted), reason: ' ' })).rejects.toMatchObject(invalid('reason', 'text.required'))
    await expect(reported(shop, { urgency: 'planned' })).rejects.toMatchObject(invalid('plannedFor', 'plannedFor.required'))
    await expect(reported(shop, { urgency: 'planned', plannedFor: TEST_NOW - DAY })).rejects.toMatchObject(invalid('plannedFor', 'plannedFor.past'))
    // Today is not past until it is over.
    expect(await reported(shop, { urgency: 'planned', plannedFor: TEST_NOW - 60 * MINUTE })).toMatchObject({ plannedFor: endOfDay(TEST_NOW, ZONE) })
    const done = await finish({ materials: Array(60).fill(line) })
    expect(done.rounds[0]?.materials).toHaveLength(60)
    await expect(ask('receptionist', desk.followUp, { ...at(done), outcome: 'notSatisfied' })).rejects.toMatchObject(invalid('remark', 'text.required'))
    expect((await ask('receptionist', desk.get, { id: order.id })).version).toBe(done.version)
  })
})

onBothStores('who sees and owes which orders', make => {
  test('a handler sees and acts on what the own department has, and nothing else', async () => {
    const shop = await workshop(await make())
    const { ask } = shop
    const ours = await given(shop, await reported(shop))
    const theirs = await given(shop, await reported(shop), '巡逻组')
    const board = await reported(shop)
    const seen = async (who: Parameters<typeof ask>[0]) => Promise.all(workOrderLists.map(async list => (await ask(who, desk.page, { list })).rows.map(row => row.id)))
    expect(await seen(shop.handler('GC'))).toEqual([[ours.id], [ours.id], [], [], [], [], [ours.id]])
    expect(await seen('handler')).toEqual(workOrderLists.map(() => []))
    expect(await ask(shop.handler('GC'), desk.counts, undefined as never)).toEqual({ mine: 1, waiting: 1, accepted: 0, onSite: 0, done: 0, toCall: 0 })
    expect(await ask('receptionist', desk.counts, undefined as never)).toEqual({ mine: 1, waiting: 3, accepted: 0, onSite: 0, done: 0, toCall: 0 })
    for (const id of [theirs.id, board.id]) await expect(ask(shop.handler('GC'), desk.get, { id })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(ask(shop.handler('GC'), desk.accept, at(theirs))).rejects.toMatchObject({ code: 'NOT_FOUND' })
    expect((await ask(shop.handler('GC'), mattersDesk.find, { typed: '扶梯' })).map(line => line.id)).toEqual([ours.id])
    const pdf = Buffer.from('%PDF-1.7\n%%EOF\n').toString('base64')
    const [file] = (await ask('receptionist', desk.attach, { ...at(theirs), attachments: [await ask('receptionist', attachmentsDesk.put, { name: '照片.pdf', bytes: pdf })] })).attachments
    await expect(ask(shop.handler('GC'), attachmentsDesk.get, { id: file!.id })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    expect((await ask(shop.handler('BA'), attachmentsDesk.get, { id: file!.id })).name).toBe('照片.pdf')
    expect((await ask(shop.handler('GC'), systemDesk.today, {})).waits).toEqual({ 'work-orders': { count: 1, overdue: 0 } })
  })

  test('the lists go by what is due first, the calls of today by themselves', async () => {
    const shop = await workshop(await make())
    const { ask, clock } = shop
    const planned = await reported(shop, { urgency: 'planned', plannedFor: TEST_NOW + 2 * DAY })
    const today = await reported(shop)
    const burning = await reported(shop, { urgency: 'emergency' })
    const list = async (name: (typeof workOrderLists)[number], more = {}) => (await ask('receptionist', desk.page, { list: name, ...more })).rows.map(row => row.id)
    expect(await list('waiting')).toEqual([burning.id, today.id, planned.id])
    const first = await ask('receptionist', desk.page, { list: 'mine', limit: 2 })
    expect([...first.rows, ...(await ask('receptionist', desk.page, { list: 'mine', limit: 2, after: first.next })).rows].map(row => row.id)).toEqual([burning.id, today.id, planned.id])
    const done = await worked(shop, burning)
    const silent = await worked(shop, await reported(shop, { phone: null }))
    expect([await list('done'), await list('toCall')]).toEqual([[done.id, silent.id], []])
    expect(await list('waiting', { teamId: shop.team('强电班') })).toEqual([])
    clock.forward(DAY)
    // Where nobody can be called nobody is on the list of calls.
    expect(await list('toCall')).toEqual([done.id])
    expect(await ask('receptionist', desk.counts, undefined as never)).toMatchObject({ done: 2, toCall: 1 })
    expect((await ask('receptionist', desk.page, { list: 'done' })).rows[0]?.next).toMatchObject({ clock: 'followUp', owedBy: 'afterSales' })
  })

  test('people are told of an order\'s clocks by the times of its rule', async () => {
    const shop = await workshop(await make())
    const order = await given(shop, await reported(shop, { urgency: 'emergency' }))
    shop.clock.forward(41 * MINUTE)
    await catchUp(shop.desk, shop.clock.now())
    const told = async (who: Parameters<typeof shop.ask>[0]) => (await shop.ask(who, systemDesk.notices, { limit: 50 })).rows.map(row => [row.kind, row.clock.name, row.number])
    expect(await told(shop.handler('GC'))).toEqual(expect.arrayContaining([['due', 'accept', order.number], ['late', 'accept', order.number], ['due', 'arrive', order.number]]))
    expect(await told(shop.handler('BA'))).toEqual([])
    expect(await told('supervisor')).toEqual([['late', 'accept', order.number]])
  })
})

onBothStores('earlier orders and times', make => {
  test('the third fault of the same equipment in 30 days is pointed out, in the order and while it is reported', async () => {
    const shop = await workshop(await make())
    const { ask, clock } = shop
    const lift = (place: string) => reported(shop, { equipment: '2号客梯', place })
    const first = await lift('一层')
    clock.forward(29 * DAY)
    const second = await lift('三层')
    expect(second.earlier).toMatchObject({ orders: [{ id: first.id, sameEquipment: true }], repeated: null })
    const here = await ask('receptionist', desk.earlier, { equipment: '２号 客梯', place: '负一层' })
    expect(here).toMatchObject({ orders: [{ id: second.id }, { id: first.id }], repeated: { times: 3, days: 30 } })
    const third = await lift('负一层')
    expect(third.earlier.repeated).toEqual({ times: 3, days: 30 })
    // Cancelled ones were no faults.
    await ask('shiftLead', desk.void, { ...at(second), reason: '重复' })
    expect((await ask('receptionist', desk.get, { id: third.id })).earlier).toMatchObject({ orders: [{ id: first.id }], repeated: null })
    clock.forward(2 * DAY)
    expect((await ask('receptionist', desk.earlier, { equipment: '2号客梯', place: 'x' })).repeated).toBeNull()
  })

  test('a place shows what was there before; a lamp here is not a lamp there; a handler sees only the own department\'s', async () => {
    const shop = await workshop(await make())
    const lamp = await reported(shop, { equipment: 'светильник', place: 'B306' })
    const elsewhere = await reported(shop, { equipment: 'Светильник', place: 'A101' })
    const other = await given(shop, await reported(shop, { equipment: 'кран', place: 'b306' }), '水暖班')
    const last = await given(shop, await reported(shop, { equipment: 'Светильник', place: 'B306' }))
    expect(last.earlier.orders.map(({ id, sameEquipment }) => [id, sameEquipment])).toEqual([[other.id, false], [lamp.id, true]])
    expect(elsewhere.earlier.orders).toEqual([])
    expect((await shop.ask(shop.handler('GC'), desk.get, { id: last.id })).earlier.orders.map(({ id }) => id)).toEqual([other.id])
  })

  test('changed times hold for orders reported from now on', async () => {
    const shop = await workshop(await make())
    const { ask } = shop
    const before = await reported(shop)
    const changed = { ...defaultPolicy, urgencies: { ...defaultPolicy.urgencies, today: { ...defaultPolicy.urgencies.today, accept: { minutes: 15 } } } }
    await expect(ask('head', desk.savePolicy, { ...changed, version: 0 })).rejects.toMatchObject({ code: 'NOT_ALLOWED' })
    expect(await ask('administrator', desk.savePolicy, { ...changed, version: 0 })).toMatchObject({ version: 1 })
    await expect(ask('administrator', desk.savePolicy, { ...changed, version: 0 })).rejects.toMatchObject({ code: 'STALE' })
    const after = await reported(shop)
    expect([due(after, 'accept'), due(before, 'accept')]).toEqual([TEST_NOW + 15 * MINUTE, TEST_NOW + 60 * MINUTE])
    expect([after.policyChanged, (await ask('receptionist', desk.get, { id: before.id })).policyChanged]).toEqual([false, true])
  })
})
