// Who is on a shift, from when it runs, what writes itself on its page, and what the page is worth once something is written on it.
import excel from 'exceljs'
import { expect, test } from 'vitest'
import { copiesDesk } from '../../electron/desk/copies/desk'
import { recordAct } from '../../electron/desk/core/use-case'
import { emergenciesDesk } from '../../electron/desk/emergencies/desk'
import { handoverDesk } from '../../electron/desk/handover/desk'
import { tellEnded } from '../../electron/desk/print/course'
import { queueForm } from '../../electron/desk/print/form-data'
import { newId } from '../../shared/core/ids'
import ru from '../../shared/i18n/ru/handover.json'
import { onBothStores, TEST_PIN, type TestDesk } from '../support/desk'
import { handedOver, prepared, refusedAs, shiftWithMatter } from '../support/shifts'
import { reported } from '../support/work-orders'

const pin = TEST_PIN
const HOUR = 3_600_000
const DAY = 24 * HOUR
const told = async ({ ask }: TestDesk, event: string) => (await ask('head', handoverDesk.entries, { limit: 200 })).rows.filter(entry => entry.event === event)

onBothStores('a colleague', make => {
  test('comes to a running shift with the own PIN, and is on duty in it from then on', async () => {
    const made = await make()
    const { ask, as } = made
    const { shift } = await shiftWithMatter(made)
    const colleague = as('afterSales')
    const join = async (staffId: string, typed = pin) => ask('receptionist', handoverDesk.join, { id: shift.id, version: shift.version, staffId, pin: typed })
    await expect(join(colleague.staffId, '111111')).rejects.toEqual(refusedAs('wrong_pin'))
    expect((await join(colleague.staffId)).people.map(({ id }) => id)).toEqual([as('receptionist').staffId, colleague.staffId])
    expect(await told(made, 'colleagueJoined')).toMatchObject([{ link: { recordId: shift.id, number: shift.number } }])
    await expect(join(colleague.staffId)).rejects.toEqual(refusedAs('on_this_shift'))
    const written = await ask(colleague, handoverDesk.write, { shiftId: shift.id, what: '有人来访', kind: 'visit' })
    expect(written.entries.at(-1)).toMatchObject({ what: '有人来访', by: { id: colleague.staffId } })
  })

  test('does not come to a shift that they are to take over, nor to one whose outgoing person has signed', async () => {
    const made = await make()
    const { ask, as } = made
    const { shift } = await shiftWithMatter(made)
    const ready = await prepared(made, shift)
    const join = async (staffId: string) => ask('receptionist', handoverDesk.join, { id: shift.id, version: 1, staffId, pin })
    await expect(join(as('shiftLead').staffId)).rejects.toEqual(refusedAs('takes_over'))
    await ask('receptionist', handoverDesk.signOut, { id: shift.id, version: ready.version, staffId: as('receptionist').staffId, pin })
    await expect(join(as('afterSales').staffId)).rejects.toEqual(refusedAs('outgoing_signed'))
  })
})

onBothStores('the page between the two signatures', make => {
  test('asks for the outgoing signature anew when something is written on it, and what was ticked stays ticked', async () => {
    const made = await make()
    const { ask, as } = made
    const { shift } = await shiftWithMatter(made)
    const [outgoing, incoming] = [as('receptionist'), as('shiftLead')]
    const ready = await prepared(made, shift)
    const out = await ask(outgoing, handoverDesk.signOut, { id: shift.id, version: ready.version, staffId: outgoing.staffId, pin })
    const read = await ask(outgoing, handoverDesk.tick, { id: shift.id, version: out.version, staffId: incoming.staffId, recordIds: out.matters.map(({ recordId }) => recordId), instructionIds: [] })
    const emergency = await ask('receptionist', emergenciesDesk.report, { kind: 'smoke', place: 'B 2F', said: '有烟' })
    await ask('shiftLead', emergenciesDesk.end, { id: emergency.id, version: emergency.version, cause: '插座过载' })

    const signIn = (version: number) => ask(outgoing, handoverDesk.signIn, { id: shift.id, version, staffId: incoming.staffId, pin })
    await expect(signIn(read.version)).rejects.toMatchObject({ code: 'REFUSED', data: { reason: 'outgoing_not_signed' } })
    const now = await ask(outgoing, handoverDesk.get, { id: shift.id })
    expect(now).toMatchObject({ state: 'open', signedOut: null })
    expect(now.matters.every(({ tickedAt }) => tickedAt !== null)).toBe(true)
    const again = await ask(outgoing, handoverDesk.signOut, { id: shift.id, version: now.version, staffId: outgoing.staffId, pin })
    const closed = await signIn(again.version)
    expect(closed).toMatchObject({ state: 'closed', closedHow: 'handover' })
    expect((await ask('head', handoverDesk.verify, { id: shift.id })).sound).toBe(true)
  })
})

onBothStores('a shift', make => {
  test('runs from when it is said to, not from long ago nor from after its end', async () => {
    const made = await make()
    const { ask, clock } = made
    const now = clock.now()
    for (const [from, error] of [[now + 3 * HOUR, 'time.future'], [now - 13 * HOUR, 'shift.longAgo']] as const) {
      await expect(ask('receptionist', handoverDesk.open, { from })).rejects.toMatchObject({ code: 'INVALID', data: { problems: [{ path: ['from'], error }] } })
    }
    expect(await ask('receptionist', handoverDesk.current, undefined as never), 'nothing was opened').toBeNull()
    expect((await ask('receptionist', handoverDesk.open, { from: now - 20 * 60_000 })).openedAt).toBe(now - 20 * 60_000)
  })

  test('says once, on the page of the shift that opens next, which slip nobody brought back that day', async () => {
    const made = await make()
    const { ask, clock, desk, as } = made
    const order = await reported(made)
    const job = newId()
    await queueForm(desk, as('receptionist'), { form: 'workOrderSlip', recordId: order.id, of: null, copies: null }, job)
    await tellEnded(desk, job, { state: 'printed', problem: null, again: false })
    const open = () => ask('receptionist', handoverDesk.open, {})
    const close = async (shift: { id: string }) => {
      const view = await prepared(made, shift)
      await ask('receptionist', handoverDesk.closeDay, { id: shift.id, version: view.version, reason: '夜里没有班', staffId: as('supervisor').staffId, pin })
    }
    const same = await open()
    expect(await told(made, 'slipNotBack'), 'it may still come back').toEqual([])
    await close(same)
    clock.forward(DAY)
    const next = await open()
    expect(await told(made, 'slipNotBack')).toMatchObject([{ shiftId: next.id, link: { room: 'work-orders', recordId: order.id, number: order.number } }])
    await close(next)
    clock.forward(DAY)
    await open()
    expect(await told(made, 'slipNotBack'), 'told once').toHaveLength(1)
    expect((await ask('shiftLead', copiesDesk.out, { limit: 50 })).rows).toHaveLength(1)
  })

  test('of a day the head has signed is no longer what was signed when its sum was altered', async () => {
    const made = await make()
    const { ask, clock, desk } = made
    const { shift } = await shiftWithMatter(made)
    await handedOver(made, shift)
    const next = await ask('shiftLead', handoverDesk.current, undefined as never)
    await handedOver(made, next!, made.as('shiftLead'), made.as('receptionist'))
    const last = await ask('receptionist', handoverDesk.current, undefined as never)
    const view = await prepared(made, last!)
    await ask('receptionist', handoverDesk.closeDay, { id: view.id, version: view.version, reason: '夜里没有班', staffId: made.as('supervisor').staffId, pin })
    clock.forward(DAY)
    const day = view.day
    await ask('head', handoverDesk.signDay, { day, pin })
    const signed = async () => (await ask('head', handoverDesk.days, { month: `${day.slice(0, 4)}-${day.slice(4, 6)}` }))[0]?.signed
    expect(await signed()).toMatchObject({ sound: true })
    await recordAct(desk, null, 'test', async tx => void (await tx.q.update(tx.t.shifts).set({ sum: 'f'.repeat(64) })))
    expect(await signed()).toMatchObject({ sound: false })
  })

  test('leaves as a table with the event, the shift, its number, when it was written, and what is to be said of it', async () => {
    const made = await make()
    const { ask } = made
    const { shift } = await shiftWithMatter(made)
    const wrong = await ask('receptionist', handoverDesk.write, { shiftId: shift.id, kind: 'visit', what: '检查组 9 点来' })
    await ask('receptionist', handoverDesk.write, { shiftId: shift.id, kind: 'visit', what: '检查组 10 点来', corrects: wrong.entries.at(-1)!.id })
    await ask('receptionist', emergenciesDesk.report, { kind: 'smoke', place: 'B 2F', said: '有烟' })
    const book = new excel.Workbook()
    await book.xlsx.load(Buffer.from((await ask('receptionist', handoverDesk.exportLog, {})).bytes, 'base64') as never)
    const [headings, ...rows] = (book.worksheets[0]!.getSheetValues().slice(1) as unknown as string[][]).map(row => row.slice(1))
    const column = (name: string) => headings!.findIndex(heading => heading.startsWith(name))
    expect(rows.map(row => [row[column('班次')], row[column('序号')], row[column('程序记入')], row[column('标记')]])).toEqual([
      [shift.number, '1', '', ''], [shift.number, '2', '', `更正第 1 条 / ${ru.log.corrects.replace('{{no}}', '1')}`], [shift.number, '3', '紧急情况 / Чрезвычайная ситуация', ''],
    ])
  })
})
