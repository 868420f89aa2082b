import { expect, test, vi } from 'vitest'
import { printOf } from '../../db/repositories/prints'
import { printDesk } from '../../electron/desk/print/desk'
import { tellEnded, tellUntold } from '../../electron/desk/print/course'
import { formData, queueForm } from '../../electron/desk/print/form-data'
import { workOrdersDesk } from '../../electron/desk/work-orders/desk'
import { auditPage } from '../../db/repositories/audit'
import { newId } from '../../shared/core/ids'
import type { FormData } from '../../shared/forms'
import type { PrintJob } from '../../shared/print/contract'
import { onBothStores, type MakeDesk, type TestDesk } from '../support/desk'

const PRINTED = { state: 'printed', problem: null, again: false } as const
const CANCELLED = { state: 'cancelled', problem: null, again: false } as const

const report = (mall: TestDesk, phone: string | null = '+8613945302174') =>
  mall.ask('receptionist', workOrdersDesk.report, { reporter: '陈丽', phone, place: '三层东侧扶梯', fault: '扶梯异响，已停用' })
const course = async (mall: TestDesk, id: string) => {
  const { timeline, printed, version } = await mall.ask('receptionist', workOrdersDesk.get, { id })
  return { lines: timeline.map(({ kind, data, by }) => [kind, data['no'] ?? 0, by?.name ?? '']).slice(1), printed, version }
}
const send = (mall: TestDesk, recordId: string, jobId = newId()) => queueForm(mall.desk, mall.as('receptionist'), { form: 'workOrderSlip', recordId, of: null }, jobId)
const duplicate = (form: FormData) => form.data.duplicate?.no ?? 0
const looks = async (mall: TestDesk) => {
  const rows = await mall.desk.store.read(db => auditPage(db, { limit: 50 }))
  return rows.filter(row => row.body?.includes('phoneShown')).map(row => row.name)
}

async function twoStations(make: MakeDesk, dialect: 'sqlite' | 'postgres') {
  const one = await make()
  return [one, dialect === 'postgres' && one.url !== null ? await make({ url: one.url }) : one] as const
}

onBothStores('prints of a record', (make, dialect) => {
  test('windows and stations that print at once get numbers of their own, and only one prints the original', async () => {
    const [one, two] = await twoStations(make, dialect)
    const order = await report(one)
    const forms = await Promise.all([send(one, order.id), send(two, order.id), send(one, order.id), send(two, order.id)])
    expect(forms.map(duplicate).sort()).toEqual([0, 1, 2, 3])
  })

  test('a print is queued at once and printed when the printer took it; nobody\'s edit becomes stale', async () => {
    const mall = await make()
    const order = await report(mall)
    const job = newId()
    await send(mall, order.id, job)
    expect(await course(mall, order.id)).toEqual({ lines: [['queued', 0, '王芳']], printed: 0, version: order.version })
    await tellEnded(mall.desk, job, PRINTED)
    await tellEnded(mall.desk, job, PRINTED)
    expect(await course(mall, order.id)).toEqual({ lines: [['queued', 0, '王芳'], ['printed', 0, '王芳']], printed: 1, version: order.version })
    const again = newId()
    expect(duplicate(await send(mall, order.id, again))).toBe(1)
    await tellEnded(mall.desk, again, PRINTED)
    expect((await course(mall, order.id)).lines.slice(2)).toEqual([['queuedAgain', 1, '王芳'], ['printedAgain', 1, '王芳']])
    const { page } = workOrdersDesk
    expect((await mall.ask('receptionist', page, { limit: 5 })).rows.map(row => row.printed)).toEqual([2])
  })

  test('one cancelled before it came out gives its number to the next; one that may have come out keeps it', async () => {
    const mall = await make()
    const order = await report(mall)
    const first = newId()
    await send(mall, order.id, first)
    await tellEnded(mall.desk, first, CANCELLED, mall.as('shiftLead'))
    expect((await course(mall, order.id)).lines).toEqual([['queued', 0, '王芳'], ['printCancelled', 0, 'Наталья Ким']])
    expect(await mall.desk.store.read(db => printOf(db, first))).toMatchObject({ no: null, cancelledAt: mall.clock.now(), printedAt: null })
    const second = newId()
    expect(duplicate(await send(mall, order.id, second)), 'nothing came out yet').toBe(0)
    await tellEnded(mall.desk, second, { ...CANCELLED, problem: 'timedOut' })
    expect(duplicate(await send(mall, order.id)), 'paper may lie in the printer').toBe(1)
    expect((await course(mall, order.id)).printed).toBe(0)
  })

  test('the same job again keeps its number and is told once', async () => {
    const mall = await make()
    const order = await report(mall)
    const job = newId()
    expect([duplicate(await send(mall, order.id, job)), duplicate(await send(mall, order.id, job))]).toEqual([0, 0])
    expect((await course(mall, order.id)).lines).toEqual([['queued', 0, '王芳']])
  })

  test('what could not be told when it happened is told later', async () => {
    const mall = await make()
    const order = await report(mall)
    const [printed, waiting, lost, now] = [newId(), newId(), newId(), newId()]
    for (const job of [printed, waiting, lost]) await send(mall, order.id, job)
    mall.clock.forward(60_000)
    const begun = mall.clock.now()
    await send(mall, order.id, now)
    await tellUntold(mall.desk, [{ ...PRINTED, id: printed } as PrintJob, { state: 'waiting', problem: null, again: false, id: waiting } as PrintJob], begun)
    expect((await course(mall, order.id)).lines.slice(4)).toEqual([['printed', 0, '王芳'], ['printCancelledAgain', 2, '王芳']])
    const numbers = await Promise.all([printed, waiting, lost, now].map(id => mall.desk.store.read(db => printOf(db, id))))
    expect(numbers.map(row => row?.no), 'what is being laid out this moment keeps its number').toEqual([1, 2, null, 4])
  })

  test('a look at a phone in full on paper is recorded: in the preview and in a saved PDF, and only for those who may look', async () => {
    const mall = await make()
    const [order, silent] = [await report(mall), await report(mall, null)]
    mall.desk.print = { ...mall.desk.print, preview: vi.fn(async () => ({ pdf: '', pages: 3, paper: 'a4' as const })), savePdf: vi.fn(async () => ({ path: '/a.pdf' })) }
    const wanted = { form: 'workOrderSlip', recordId: order.id } as const
    await mall.ask('receptionist', printDesk.preview, wanted)
    await mall.ask('receptionist', printDesk.savePdf, wanted)
    await mall.ask('receptionist', printDesk.savePdf, { form: 'workOrderSlip', recordId: silent.id })
    await mall.ask('receptionist', printDesk.savePdf, { form: 'testPage' })
    expect((await looks(mall)).sort()).toEqual(['print.preview', 'print.savePdf'])
    const stranger = { ...mall.as('receptionist'), role: 'nobody' as never }
    await expect(printDesk.savePdf.run(mall.desk, stranger, { ...wanted, recordId: order.id })).rejects.toMatchObject({ code: 'NOT_ALLOWED' })
    expect(await looks(mall)).toHaveLength(2)
  })

  test('of a voided order carry when, by whom and why it was voided', async () => {
    const mall = await make()
    const order = await report(mall)
    const voidedOn = async (form: 'workOrderSlip' | 'workOrderAct') => {
      const { data } = await formData(mall.desk, mall.as('receptionist'), { form, recordId: order.id, of: null })
      return 'voided' in data ? data.voided : undefined
    }
    expect([await voidedOn('workOrderSlip'), await voidedOn('workOrderAct')]).toEqual([null, null])
    await mall.ask('shiftLead', workOrdersDesk.void, { id: order.id, version: order.version, reason: '重复报修' })
    const voided = { at: mall.clock.now(), by: 'Наталья Ким', reason: '重复报修' }
    expect([await voidedOn('workOrderSlip'), await voidedOn('workOrderAct')]).toEqual([voided, voided])
  })

  test('the preview shows the number that the next print would get, and takes none', async () => {
    const mall = await make()
    const order = await report(mall)
    const look = () => formData(mall.desk, mall.as('receptionist'), { form: 'workOrderSlip', recordId: order.id, of: null })
    expect([duplicate(await look()), duplicate(await look())]).toEqual([0, 0])
    await send(mall, order.id)
    expect(duplicate(await look())).toBe(1)
    expect(await formData(mall.desk, mall.as('handler'), { form: 'testPage', recordId: null, of: null })).toMatchObject({ form: 'testPage', data: { number: '', duplicate: null } })
  })
})
