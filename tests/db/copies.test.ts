import { expect, test } from 'vitest'
import { copiesDesk as copies } from '../../electron/desk/copies/desk'
import { addCopies } from '../../db/repositories/copies'
import { printOf } from '../../db/repositories/prints'
import { recordAct } from '../../electron/desk/core/use-case'
import { tellEnded, tellUntold } from '../../electron/desk/print/course'
import { formData, queueForm } from '../../electron/desk/print/form-data'
import { workOrdersDesk as orders } from '../../electron/desk/work-orders/desk'
import type { Actor } from '../../shared/core/actor'
import { newId } from '../../shared/core/ids'
import type { FormData } from '../../shared/forms'
import type { PrintJob } from '../../shared/print/contract'
import { onBothStores, type TestDesk } from '../support/desk'
import { at, given, reported, worked, workshop, type OrderView } from '../support/work-orders'

const PRINTED = { state: 'printed', problem: null, again: false } as const
const DAY = 86_400_000
const slipsOf = (form: FormData) => (form.form === 'slipsOut' ? form.data.lines : [])

/** The slip of an order comes out of the printer. */
async function printed(mall: TestDesk, recordId: string): Promise<void> {
  const job = newId()
  await queueForm(mall.desk, mall.as('receptionist'), { form: 'workOrderSlip', recordId, of: null, copies: null }, job)
  await tellEnded(mall.desk, job, PRINTED)
}
const where = async (mall: TestDesk, recordId: string) => (await mall.ask('receptionist', copies.of, { recordId })).map(({ copy, state, duplicate }) => `${copy} ${duplicate} ${state}`)
const out = async (mall: TestDesk) => (await mall.ask('shiftLead', copies.out, { limit: 50 })).rows.map(({ number, copy }) => `${number} ${copy}`)
const kinds = async (mall: TestDesk, id: string) => (await mall.ask('receptionist', orders.get, { id })).timeline.map(line => line.kind)
const copyNamed = async (mall: TestDesk, recordId: string, copy: string) => (await mall.ask('receptionist', copies.of, { recordId })).find(one => one.copy === copy)?.id ?? ''

onBothStores('copies of a slip', make => {
  test('that may have come out are awaited although the print was cancelled; what surely did not come out is nowhere', async () => {
    const mall = await make()
    const order = await reported(mall)
    const [none, maybe, again] = [newId(), newId(), newId()]
    for (const job of [none, maybe, again]) await queueForm(mall.desk, mall.as('receptionist'), { form: 'workOrderSlip', recordId: order.id, of: null, copies: null }, job)
    await tellEnded(mall.desk, none, { state: 'cancelled', problem: 'paperRefused', again: false })
    expect(await where(mall, order.id)).toEqual([])
    await tellEnded(mall.desk, maybe, { state: 'cancelled', problem: 'printerFailed', again: false, copies: ['team'] })
    expect(await where(mall, order.id)).toEqual(['team 1 here'])
    await tellEnded(mall.desk, again, { state: 'cancelled', problem: 'dialogCancelled', again: true })
    expect(await out(mall)).toEqual([`${order.number} team`, `${order.number} team`])
  })

  test('are of the evening in which they came out, although it was told the next morning, and of the printer they came out of', async () => {
    const mall = await make()
    const order = await reported(mall)
    const job = newId()
    await queueForm(mall.desk, mall.as('receptionist'), { form: 'workOrderSlip', recordId: order.id, of: null, copies: ['team'] }, job)
    const evening = mall.clock.now()
    mall.clock.forward(DAY)
    await tellUntold(mall.desk, [{ id: job, state: 'printed', problem: null, again: false, printedAt: evening, copies: ['desk', 'team', 'customer'] } as unknown as PrintJob], mall.clock.now())
    const all = await mall.ask('receptionist', copies.of, { recordId: order.id })
    expect(all.map(({ copy, at: printedAt }) => [copy, printedAt])).toEqual([['desk', evening], ['team', evening], ['customer', evening]])
    expect(await mall.ask('receptionist', copies.counts, undefined)).toEqual({ out: 1, earlier: 1 })
    expect(await mall.desk.store.read(db => printOf(db, job))).toMatchObject({ printedAt: evening })
  })

  test('are nowhere before the printer took them, then at the desk, with the team, and the team copy on the list until it is back', async () => {
    const mall = await make()
    const order = await reported(mall)
    const job = newId()
    await queueForm(mall.desk, mall.as('receptionist'), { form: 'workOrderSlip', recordId: order.id, of: null, copies: null }, job)
    expect(await where(mall, order.id)).toEqual([])
    await tellEnded(mall.desk, job, PRINTED)
    expect(await where(mall, order.id)).toEqual(['desk 0 here', 'team 0 here', 'customer 0 here'])
    expect(await out(mall)).toEqual([`${order.number} team`])

    await mall.ask('receptionist', copies.give, { recordId: order.id, to: '强电班 · 赵师傅' })
    expect(await where(mall, order.id)).toEqual(['desk 0 here', 'team 0 given', 'customer 0 given'])
    expect(await out(mall)).toEqual([`${order.number} team`])

    const back = await mall.ask('receptionist', copies.scan, { typed: order.number.toLowerCase() })
    expect(back).toMatchObject({ room: 'work-orders', recordId: order.id, number: order.number, left: 0 })
    expect(await where(mall, order.id)).toEqual(['desk 0 here', 'team 0 returned', 'customer 0 left'])
    expect(await out(mall)).toEqual([])
    expect((await kinds(mall, order.id)).slice(-2)).toEqual(['copyGiven', 'copyBack'])
  })

  test('a number that is not out is refused with the reason, and twice the same scan takes nothing back twice', async () => {
    const mall = await make()
    const order = await reported(mall)
    await expect(mall.ask('receptionist', copies.scan, { typed: order.number })).rejects.toMatchObject({ code: 'REFUSED', data: { reason: 'copy_unknown' } })
    await printed(mall, order.id)
    await mall.ask('receptionist', copies.scan, { typed: order.number })
    await expect(mall.ask('receptionist', copies.scan, { typed: order.number })).rejects.toMatchObject({ code: 'REFUSED', data: { reason: 'copy_none_out' } })
    expect((await kinds(mall, order.id)).filter(kind => kind === 'copyBack')).toHaveLength(1)
    await printed(mall, order.id)
    // Letters of a Russian keyboard that look the same.
    expect(await mall.ask('receptionist', copies.scan, { typed: order.number.replace('BX', 'ВХ') })).toMatchObject({ number: order.number })
    await expect(mall.ask('receptionist', copies.give, { recordId: order.id, to: '王' })).resolves.toBeDefined()
    await expect(mall.ask('receptionist', copies.give, { recordId: order.id, to: '王' })).rejects.toMatchObject({ code: 'REFUSED', data: { reason: 'copy_none_here' } })
  })

  test('a lost one leaves the list with its reason, and comes back all the same when it turns up', async () => {
    const mall = await make()
    const order = await reported(mall)
    await printed(mall, order.id)
    const team = await copyNamed(mall, order.id, 'team')
    await expect(mall.ask('receptionist', copies.lose, { id: team, reason: ' ' })).rejects.toMatchObject({ code: 'INVALID' })
    await mall.ask('receptionist', copies.lose, { id: team, reason: '掉进水里' })
    expect(await out(mall)).toEqual([])
    await expect(mall.ask('receptionist', copies.lose, { id: team, reason: '掉进水里' })).rejects.toMatchObject({ code: 'REFUSED', data: { reason: 'copy_lost' } })
    expect(await mall.ask('receptionist', copies.scan, { typed: order.number })).toMatchObject({ left: 0 })
    expect(await where(mall, order.id)).toContain('team 0 returned')
  })

  test('of an original and its duplicate both are awaited, the later is taken back first, and it is said that one is still out', async () => {
    const mall = await make()
    const order = await reported(mall)
    await printed(mall, order.id)
    mall.clock.forward(60_000)
    await printed(mall, order.id)
    expect(await out(mall)).toHaveLength(2)
    expect(await mall.ask('receptionist', copies.scan, { typed: order.number })).toMatchObject({ left: 1 })
    expect(await where(mall, order.id)).toEqual(['desk 1 here', 'team 1 returned', 'customer 1 here', 'desk 0 here', 'team 0 here', 'customer 0 here'])
  })

  test('in another round the slip is printed anew, not as a duplicate of the first; signing for that one leaves the first on the list', async () => {
    const shop = await workshop(await make())
    const order = await worked(shop, await reported(shop))
    await printed(shop, order.id)
    shop.clock.forward(60_000)
    const called = await shop.ask('receptionist', orders.get, { id: order.id })
    await shop.ask('receptionist', orders.followUp, { ...at(called), outcome: 'notSatisfied', remark: '还在响' })
    shop.clock.forward(60_000)
    await printed(shop, order.id)
    shop.clock.forward(60_000)
    await printed(shop, order.id)
    expect((await where(shop, order.id)).filter(line => line.startsWith('team'))).toEqual(['team 1 here', 'team 0 here', 'team 0 here'])
    const again = await worked(shop, await shop.ask('receptionist', orders.get, { id: order.id }))
    await shop.ask('receptionist', orders.handedOver, { ...at(again), how: 'slip', name: 'Иванова' })
    expect((await where(shop, order.id)).filter(line => line.startsWith('team'))).toEqual(['team 1 returned', 'team 0 returned', 'team 0 here'])
    expect((await kinds(shop, order.id)).filter(kind => kind.startsWith('printed'))).toEqual(['printed', 'printed', 'printedAgain'])
  })

  test('the list has the oldest first, goes on by key, and counts what was printed on an earlier day of the mall', async () => {
    const mall = await make()
    const numbers: string[] = []
    for (let at = 0; at < 5; at += 1) {
      const order = await reported(mall)
      await printed(mall, order.id)
      numbers.push(order.number)
      mall.clock.forward(at === 2 ? DAY : 1000)
    }
    const first = await mall.ask('receptionist', copies.out, { limit: 2 })
    const second = await mall.ask('receptionist', copies.out, { limit: 2, after: first.next })
    const third = await mall.ask('receptionist', copies.out, { limit: 2, after: second.next })
    expect([...first.rows, ...second.rows, ...third.rows].map(row => row.number)).toEqual(numbers)
    expect(third.next).toBeNull()
    expect(await mall.ask('receptionist', copies.counts, undefined)).toEqual({ out: 5, earlier: 3 })
  })

  test('stand on the printed list page by page, with who has them since when and for how many days, and only those in sight', async () => {
    const shop = await workshop(await make())
    const order = await given(shop, await reported(shop))
    await printed(shop, order.id)
    await shop.ask('receptionist', copies.give, { recordId: order.id, to: '强电班 · 赵师傅' })
    const givenAt = shop.clock.now()
    shop.clock.forward(DAY)
    const others = await Promise.all(Array.from({ length: 2 }, () => reported(shop)))
    for (const other of others) await printed(shop, other.id)
    await printed(shop, order.id)
    const list = async (who: Actor) => slipsOf(await formData(shop.desk, who, { form: 'slipsOut', recordId: null, of: null }))
    const lines = await list(shop.as('receptionist'))
    expect(lines.map(({ number, duplicate, days }) => [number, duplicate, days])).toEqual([[order.number, 0, 1], ...others.map(other => [other.number, 0, 0]), [order.number, 1, 0]])
    const [first, second] = lines
    expect(first).toMatchObject({ title: expect.stringContaining(order.fault.slice(0, 4)), copy: 'team', at: givenAt, givenTo: '强电班 · 赵师傅', givenAt })
    expect(second).toMatchObject({ givenTo: '', givenAt: null })
    expect((await list(shop.handler('GC'))).map(line => line.number)).toEqual([order.number, order.number])
    expect(await list(shop.as('handler')), 'somebody of no department sees none').toEqual([])
    await expect(list({ ...shop.as('receptionist'), role: 'nobody' as never })).rejects.toMatchObject({ code: 'NOT_ALLOWED' })
  })

  test('are all on the printed list, also of more than are read at once', async () => {
    const mall = await make()
    const order = await reported(mall)
    const job = newId()
    await queueForm(mall.desk, mall.as('receptionist'), { form: 'workOrderSlip', recordId: order.id, of: null, copies: null }, job)
    await recordAct(mall.desk, null, 'print.send', async tx => {
      const print = await printOf(tx, job)
      if (print !== null) await addCopies(tx, print, { form: 'workOrderSlip', number: order.number }, Array.from({ length: 450 }, () => 'team' as const))
    })
    const lines = slipsOf(await formData(mall.desk, mall.as('receptionist'), { form: 'slipsOut', recordId: null, of: null }))
    expect([lines.length, new Set(lines.map(line => line.id)).size]).toEqual([450, 450])
  })

  test('a department sees the slips of its own orders only, and takes none back', async () => {
    const shop = await workshop(await make())
    const order = await given(shop, await reported(shop))
    const other = await reported(shop)
    await printed(shop, order.id)
    await printed(shop, other.id)
    expect((await shop.ask(shop.handler('GC'), copies.out, { limit: 10 })).rows.map(row => row.number)).toEqual([order.number])
    expect(await shop.ask(shop.handler('GC'), copies.counts, undefined)).toMatchObject({ out: 1 })
    // Somebody of a department who belongs to none sees none.
    expect((await shop.ask('handler', copies.out, { limit: 10 })).rows).toEqual([])
    expect(await shop.ask('handler', copies.counts, undefined)).toEqual({ out: 0, earlier: 0 })
    await expect(shop.ask(shop.handler('GC'), copies.of, { recordId: other.id })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(shop.ask(shop.handler('GC'), copies.scan, { typed: order.number })).rejects.toMatchObject({ code: 'NOT_ALLOWED' })
  })
})

const SIGNED = { width: 400, height: 130, lines: [[10, 60, 120, 20, 240, 90, 380, 40]] }
const done = async (mall: TestDesk): Promise<OrderView> => {
  const shop = await workshop(mall)
  return worked(shop, await reported(shop))
}

onBothStores('the customer takes the work over', make => {
  test('on the screen: with a signature, which is kept with the round as it was drawn; without one it is refused and nothing is recorded', async () => {
    const mall = await make()
    const order = await done(mall)
    await expect(mall.ask('receptionist', orders.handedOver, { ...at(order), how: 'screen', name: 'Иванова' })).rejects.toMatchObject({ code: 'INVALID', data: { problems: [{ path: ['strokes'], error: 'signature.missing' }] } })
    await expect(mall.ask('receptionist', orders.handedOver, { ...at(order), how: 'screen', name: 'Иванова', strokes: { ...SIGNED, lines: [[10, 10]] } })).rejects.toMatchObject({ code: 'INVALID' })
    const signed = await mall.ask('receptionist', orders.handedOver, { ...at(order), how: 'screen', name: 'Иванова', strokes: SIGNED })
    expect(signed.rounds.at(-1)).toMatchObject({ handedOverHow: 'screen', signature: { name: 'Иванова', strokes: SIGNED } })
  })

  test('somebody of the team tells that the customer signed the slip, and the slip stays out until the desk has it', async () => {
    const shop = await workshop(await make())
    const order = await worked(shop, await reported(shop))
    await printed(shop, order.id)
    const { id, version } = await shop.ask('receptionist', orders.get, { id: order.id })
    await shop.ask(shop.handler('GC'), orders.handedOver, { id, version, how: 'slip', name: 'Иванова' })
    expect(await out(shop)).toEqual([`${order.number} team`])
  })

  test('and before that the last way to reach them is not corrected away', async () => {
    const mall = await make()
    const order = await done(mall)
    const { reporter, place, equipment, fault, faultOther, urgency } = order
    await expect(mall.ask('receptionist', orders.edit, { ...at(order), reporter, place, equipment, fault, faultOther, urgency, phone: null, merchantId: null })).rejects.toMatchObject({ code: 'INVALID', data: { problems: [{ path: ['phone'], error: 'phone.forCall' }] } })
  })

  test('on the slip: its team copy that was out is back with that', async () => {
    const mall = await make()
    const order = await done(mall)
    await printed(mall, order.id)
    await mall.ask('receptionist', copies.give, { recordId: order.id, to: '赵师傅' })
    const { id, version } = await mall.ask('receptionist', orders.get, { id: order.id })
    const signed = await mall.ask('receptionist', orders.handedOver, { id, version, how: 'slip', name: 'Иванова' })
    expect(signed.rounds.at(-1)).toMatchObject({ handedOverHow: 'slip', signature: null })
    expect(await where(mall, order.id)).toEqual(['desk 0 here', 'team 0 returned', 'customer 0 left'])
    expect(await out(mall)).toEqual([])
  })
})
