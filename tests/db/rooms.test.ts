import { expect, test } from 'vitest'
import { meetClock, startClock, stopClock } from '../../db/repositories/clocks'
import { personalFields } from '../../db/repositories/audit'
import { addToTimeline, NEWEST, timelineOf } from '../../db/repositories/timeline'
import { putMatter } from '../../db/repositories/matters'
import { adminDesk } from '../../electron/desk/admin/desk'
import { broadcastDesk } from '../../electron/desk/broadcast/desk'
import { contactsDesk } from '../../electron/desk/contacts/desk'
import { recordAct } from '../../electron/desk/core/use-case'
import { emergenciesDesk } from '../../electron/desk/emergencies/desk'
import { handoverDesk } from '../../electron/desk/handover/desk'
import { mattersDesk } from '../../electron/desk/matters/desk'
import { membersDesk } from '../../electron/desk/members/desk'
import { partiesDesk } from '../../electron/desk/parties/desk'
import { systemDesk } from '../../electron/desk/system/desk'
import { workOrdersDesk } from '../../electron/desk/work-orders/desk'
import { roles } from '../../shared/core/actor'
import { newId } from '../../shared/core/ids'
import { rooms, roomsReadBy } from '../../shared/rooms'
import { taken } from '../support/complaints'
import { onBothStores, TEST_NOW, type TestDesk } from '../support/desk'
import { given, workshop } from '../support/work-orders'

const HOUR = 3_600_000
const SECRET = 'Жалуется на соседа, просит не разглашать'

/** A contact whose words only its own room may tell, and a work order that came of it, which the department of `handler` has. */
async function contactAndOrder(made: TestDesk) {
  const shop = await workshop(made)
  const { ask } = made
  const contact = await ask('receptionist', contactsDesk.take, { channel: 'call', personName: 'Ольга Скрытная', phone: '+7 914 555-20-20', subject: SECRET, said: SECRET, replyWanted: true })
  const order = await given(shop, await ask('receptionist', workOrdersDesk.report, { contactId: contact.id, reporter: 'Охрана', place: 'A 3F', fault: 'Эскалатор шумит' }))
  return { contact, order, handler: shop.handler('GC'), department: shop }
}

onBothStores('what is told of records across rooms', make => {
  test('every room in matters, clocks and links has a row in the table of rooms', async () => {
    const made = await make()
    const { department } = await contactAndOrder(made)
    await taken(made, department)
    await made.ask('receptionist', handoverDesk.open, {})
    const [programme] = await made.ask('broadcaster', broadcastDesk.programmes, undefined as never)
    await made.ask('broadcaster', broadcastDesk.write, { programmeId: programme!.id, title: '促销' })
    await made.ask('receptionist', emergenciesDesk.report, { kind: 'fire', place: 'A 3F' })
    await made.ask('receptionist', membersDesk.enrol, { name: '罗佳怡', lang: 'zh', consent: true })
    const found = await made.desk.store.read(db =>
      db.rows<{ room: string }>('SELECT room FROM matters UNION SELECT room FROM clocks UNION SELECT room FROM timeline UNION SELECT from_room AS room FROM links UNION SELECT to_room AS room FROM links', []),
    )
    expect(found.map(row => row.room).sort()).toEqual(rooms.map(room => room.name).sort())
  })

  test('nobody sees a contact\'s words through the board, search, links or a person\'s card who may not read contacts', async () => {
    const made = await make()
    const { ask } = made
    const { contact, order, handler } = await contactAndOrder(made)
    for (const role of roles) {
      const who = role === 'handler' ? handler : role
      const sees = roomsReadBy(role).includes('contacts')
      const today = await ask(who, systemDesk.today, {})
      expect([today.owed.filter(({ room }) => room === 'contacts').length, 'contacts' in today.waits, today.insideNow], role).toEqual(sees ? [1, true, 0] : [0, false, null])
      expect(JSON.stringify(await ask(who, mattersDesk.find, { typed: 'соседа' })).includes(SECRET), role).toBe(sees)
      expect((await ask(who, workOrdersDesk.get, { id: order.id })).cameFrom?.title, role).toBe(sees ? SECRET : undefined)
      // Who may not read contacts may not ask for a card either; where they may, it tells of all rooms they read.
      const card = await ask(role, partiesDesk.card, { partyId: contact.partyId }).catch((error: { code: string }) => error.code)
      expect(typeof card === 'string' ? card : JSON.stringify(card.matters).includes(SECRET), role).toBe(sees ? true : 'NOT_ALLOWED')
    }
  })

  test('a search finds what the person may read, however many newer matters they may not', async () => {
    const made = await make()
    const { order, handler } = await contactAndOrder(made)
    await recordAct(made.desk, null, 'test', async tx => {
      for (let n = 0; n < 30; n += 1) {
        const line = { room: 'contacts' as const, id: newId(), number: `JD-${n}`, title: 'Эскалатор', person: '', state: 'finished', at: TEST_NOW, partyId: null, merchantId: null }
        await putMatter(tx, line, [{ kind: 'subject', text: 'Эскалатор' }])
      }
    })
    expect((await made.ask(handler, mattersDesk.find, { typed: 'эскалатор' })).map(matter => matter.id)).toEqual([order.id])
    expect((await made.ask('receptionist', mattersDesk.find, { typed: 'эскалатор' })).map(matter => matter.room)).toEqual(Array(20).fill('contacts'))
  })

  test('on the board one room\'s clocks do not push out another\'s', async () => {
    const made = await make()
    const { contact } = await contactAndOrder(made)
    const orders: { id: string }[] = []
    for (let n = 0; n < 12; n += 1) orders.push(await made.ask('receptionist', workOrdersDesk.report, { place: 'A 3F', fault: `лампа ${n}` }))
    await recordAct(made.desk, null, 'test', async tx => {
      for (const [n, { id }] of orders.entries()) await startClock(tx, 'work-orders', id, 'due', { startedAt: TEST_NOW - 2 * HOUR, dueAt: TEST_NOW - HOUR + n, rule: { key: 'replyAsked', params: {} } })
    })
    const { owed, total, waits } = await made.ask('receptionist', systemDesk.today, { limit: 10 })
    expect([total, waits]).toEqual([13, { contacts: { count: 1, overdue: 0 }, 'work-orders': { count: 12, overdue: 12 } }])
    expect(owed).toHaveLength(11)
    expect(owed.at(-1)).toMatchObject({ recordId: contact.id })
  })
})

onBothStores('clocks and courses', make => {
  test('meeting or stopping a clock tells whether one was running', async () => {
    const { desk } = await make()
    const id = newId()
    const times = { startedAt: TEST_NOW, dueAt: TEST_NOW + HOUR, rule: { key: 'replyAsked', params: {} } }
    await recordAct(desk, null, 'test', async tx => {
      expect(await meetClock(tx, id, 'reply')).toBe(false)
      await startClock(tx, 'contacts', id, 'reply', times)
      expect([await stopClock(tx, id, 'other'), await meetClock(tx, id, 'reply'), await meetClock(tx, id, 'reply')]).toEqual([false, true, false])
      await startClock(tx, 'contacts', id, 'reply', times)
      expect([await stopClock(tx, id, 'reply'), await stopClock(tx, id, 'reply')]).toEqual([true, false])
    })
  })

  test('a long course keeps its newest lines, in their order', async () => {
    const { desk } = await make()
    const id = newId()
    await recordAct(desk, null, 'test', async tx => {
      for (let n = 0; n < NEWEST + 5; n += 1) await addToTimeline(tx, 'contacts', id, 'line', { n })
    })
    const lines = await desk.store.read(db => timelineOf(db, id))
    expect(lines.map(line => line.data['n'])).toEqual(Array.from({ length: NEWEST }, (_, n) => n + 5))
  })

  test('a line says from which post it was written, and which rule acted where one did', async () => {
    const { desk, as, ask } = await make()
    const taken = await ask('receptionist', contactsDesk.take, { channel: 'call', said: 'вопрос' })
    expect(taken.timeline).toMatchObject([{ kind: 'taken', rule: null, post: { nameZh: '1号服务台', nameRu: expect.stringMatching(/^Стойка №\s1$/) } }])
    const rule = { key: 'replyWithin', params: { hours: 2 } }
    await recordAct(desk, as('receptionist'), 'test', tx => addToTimeline(tx, 'contacts', taken.id, 'edited', { rule }))
    expect((await ask('receptionist', contactsDesk.get, { id: taken.id })).timeline.at(-1)).toMatchObject({ rule })
  })
})

onBothStores('registers', make => {
  test('a cancelled order stands in no state\'s list any more, only among all', async () => {
    const { ask } = await make()
    const order = await ask('receptionist', workOrdersDesk.report, { place: 'A 3F', fault: 'лампа' })
    const kept = await ask('receptionist', workOrdersDesk.report, { place: 'A 3F', fault: 'дверь' })
    await ask('shiftLead', workOrdersDesk.void, { id: order.id, version: order.version, reason: 'дважды' })
    const ids = async (list: 'mine' | 'waiting' | 'all') => (await ask('receptionist', workOrdersDesk.page, { list })).rows.map(row => row.id)
    expect([await ids('waiting'), await ids('mine'), await ids('all')]).toEqual([[kept.id], [kept.id], [kept.id, order.id]])
  })

  test('pages of orders and of the audit trail follow one another without a gap or a repeat, narrowed or not', async () => {
    const made = await make()
    for (let n = 0; n < 9; n += 1) {
      if (n % 4 === 0) made.clock.forward(1000)
      await made.ask('receptionist', workOrdersDesk.report, { place: 'A', fault: `№ ${n}` })
    }
    const walk = async (page: (after: { at: number; id: string } | null) => Promise<{ rows: { id: string }[]; next: { at: number; id: string } | null }>) => {
      const seen: string[] = []
      let after = null
      do {
        const { rows, next } = await page(after)
        seen.push(...rows.map(row => row.id))
        after = next
      } while (after)
      return seen
    }
    const { audit } = adminDesk
    for (const list of ['all', 'waiting'] as const) {
      const whole = (await made.ask('receptionist', workOrdersDesk.page, { list })).rows.map(row => row.id)
      expect(whole).toHaveLength(9)
      expect(await walk(after => made.ask('receptionist', workOrdersDesk.page, { list, after, limit: 2 }))).toEqual(whole)
    }
    const [whole, who] = [(await made.ask('head', audit, { limit: 200 })).rows, made.as('receptionist').staffId]
    expect(await walk(after => made.ask('head', audit, { after, limit: 3 }))).toEqual(whole.map(row => row.id))
    expect(await walk(after => made.ask('head', audit, { who, after, limit: 3 }))).toEqual((await made.ask('head', audit, { who, limit: 200 })).rows.map(row => row.id))
  })

  test('every column that holds a phone or an identity number is marked for the audit trail', async () => {
    const { desk } = await make()
    const { marked, columns } = await desk.store.read(async db => {
      const tables = Object.values(db.t) as unknown as Record<string, { name?: string }>[]
      return { marked: personalFields(db), columns: tables.flatMap(table => Object.entries(table).filter(([, column]) => typeof column?.name === 'string').map(([field]) => field)) }
    })
    expect([...marked]).toEqual([['phone', 'phone']])
    expect(columns.filter(field => /phone|mobile|passport|identity|idNumber|taxNumber/i.test(field) && !marked.has(field))).toEqual([])
  })
})
