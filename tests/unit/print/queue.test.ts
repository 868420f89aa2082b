import { existsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { newId } from '../../../shared/core/ids'
import type { CopyName } from '../../../shared/copies/rules'
import type { FormData, FormName } from '../../../shared/forms'
import type { PrintJob } from '../../../shared/print/contract'
import { keepsNumber, type PrintOutcome } from '../../../shared/print/rules'
import { defaultSettings } from '../../../shared/print/paper'
import type { PrintEngine } from '../../../electron/print/engine'
import { memoryPrinters, memoryShelf, shelfJobs, type JobShelf } from '../../../electron/print/jobs'
import { PrintGivenUp } from '../../../electron/print/given-up'
import { createPrintService } from '../../../electron/print/service'
import { slip } from '../../support/work-order-papers'

const testPage: FormData = {
  form: 'testPage',
  data: { house: { mall: { zh: '贸易城', ru: 'ТЦ' }, department: { zh: '部', ru: 'отдел' }, phone: '' }, number: '', duplicate: null, printedBy: '王芳', printedAt: 0, timeZone: 'Asia/Shanghai' },
}

/** A desk with printers that can be pulled out, and time that passes when told. */
function station(shelf: JobShelf = memoryShelf()) {
  const here = new Set(['SLIP'])
  const paper: { printer: string; again: boolean; silent: boolean; html: string }[] = []
  const ticks = new Set<() => void>()
  const state = { outcome: { done: true } as PrintOutcome, now: 1_000, hold: null as Promise<void> | null, window: null as Promise<void> | null, givenUp: null as AbortSignal | null, composed: 0, file: null as string | null, queued: [] as string[], ended: [] as string[], told: [] as object[], broken: false, form: testPage }
  const engine: PrintEngine = {
    compose: async (_form, settings, givenUp) => givenUp?.aborted === true ? Promise.reject(new PrintGivenUp()) : state.broken ? Promise.reject(new Error('no layout')) : ({ html: `${settings.name}-${settings.paper}-${(state.composed += 1)}`, pages: 1, paper: settings.paper }),
    renderPdf: async (composed, givenUp) => givenUp?.aborted === true ? Promise.reject(new PrintGivenUp()) : ({ pdf: Buffer.from(composed.html), pages: composed.pages }),
    async printPages(composed, printer, { silent, again = false, givenUp }) {
      state.givenUp = givenUp ?? null
      await (silent ? state.hold : state.window)
      if (state.outcome.done) paper.push({ printer, again, silent, html: composed.html })
      return state.outcome
    },
    printers: async () => [...here].map(name => ({ name, displayName: name, isDefault: false })),
    close: async () => undefined,
  }
  const printers = memoryPrinters()
  printers.keep([{ settings: defaultSettings('SLIP', 'slip241x140'), placings: {}, chosen: true }])
  const service = createPrintService<string>({
    engine, jobs: shelfJobs(shelf, 2_000), printers,
    clock: {
      now: () => (state.now += 1),
      every: (_ms, tick) => {
        ticks.add(tick)
        return () => void ticks.delete(tick)
      },
    },
    loadForm: async () => state.form,
    queueForm: async (_wanted, _who, id) => {
      state.queued.push(id)
      return state.form
    },
    ended: async (job, who) => {
      state.told.push(job)
      state.ended.push(`${job.state} ${job.id === state.queued.at(-1) ? 'last' : job.id} ${who ?? '-'}`)
    },
    notify: () => undefined,
    chooseFile: async () => state.file,
  })
  const send = (over: { printer?: string; dialog?: boolean; commandKey?: string; form?: FormName; copies?: readonly CopyName[] } = {}): Promise<PrintJob> =>
    service.send({ form: 'testPage', actor: 'w', dialog: false, commandKey: newId(), ...over })
  const passTime = async (): Promise<void> => {
    for (const tick of [...ticks]) tick()
    await new Promise(resolve => setTimeout(resolve, 5))
  }
  /** Sends through the system's print window, which stays open until `answer`. */
  const openWindow = async () => {
    let answer: () => void = () => undefined
    state.window = new Promise(resolve => (answer = resolve))
    const sending = send({ dialog: true })
    await passTime()
    await passTime()
    return { shown: await sending, answer }
  }
  return { shelf, here, paper, ticks, state, service, printers, send, passTime, openWindow }
}

describe('the print queue', () => {
  test('prints at once on the chosen printer', async () => {
    const { send, paper, state } = station()
    expect(await send()).toMatchObject({ state: 'printed', tries: 1, printer: 'SLIP', paper: 'slip241x140' })
    expect(paper).toHaveLength(1)
    expect(state.ended, 'its record is told').toEqual(['printed last -'])
  })

  test('says at once that a printer is missing, keeps the slip, and prints it by itself when the printer is back', async () => {
    const { send, here, paper, passTime, service } = station()
    here.clear()
    expect(await send()).toMatchObject({ state: 'waiting', problem: 'printerMissing', tries: 0 })
    expect(service.status()).toMatchObject({ state: 'waiting', waiting: 1, undecided: 0 })
    await passTime()
    expect(paper).toHaveLength(0)
    here.add('SLIP')
    await passTime()
    expect(paper).toMatchObject([{ again: false }])
    expect(service.queue()[0]).toMatchObject({ state: 'printed' })
  })

  test('stops looking once nothing waits', async () => {
    const { send, here, ticks, service } = station()
    here.clear()
    const job = await send()
    expect(ticks.size).toBe(1)
    await service.cancel(job.id, 'c')
    for (const tick of [...ticks]) tick()
    await new Promise(resolve => setTimeout(resolve, 5))
    expect(ticks.size).toBe(0)
  })

  test('a cancelled slip never comes out', async () => {
    const { send, here, paper, passTime, service, state } = station()
    here.clear()
    const job = await send()
    expect(state.ended).toEqual([])
    expect(await service.cancel(job.id, 'c')).toMatchObject({ state: 'cancelled' })
    here.add('SLIP')
    await passTime()
    expect(paper).toHaveLength(0)
    expect(state.ended, 'its record is told who cancelled it').toEqual(['cancelled last c'])
  })

  test('what cannot be laid out is no print: its number is given back', async () => {
    const { send, state, service } = station()
    state.broken = true
    await expect(send()).rejects.toThrow('no layout')
    expect(state.ended).toEqual(['cancelled last w'])
    expect(service.queue()).toEqual([])
  })

  test('what is given up while it is laid out is no print: nothing comes out, its number is given back, and the next is printed', async () => {
    const { send, state, service, paper } = station()
    const giving = new AbortController()
    giving.abort()
    await expect(service.send({ form: 'testPage', actor: 'w', dialog: false, commandKey: newId() }, giving.signal)).rejects.toThrow(PrintGivenUp)
    expect([state.ended, service.queue(), paper]).toEqual([['cancelled last w'], [], []])
    expect(await send()).toMatchObject({ state: 'printed' })
  })

  test('a preview or a file that is given up is not made', async () => {
    const { service, state } = station()
    const giving = new AbortController()
    giving.abort()
    state.file = join(tmpdir(), `${newId()}.pdf`)
    await expect(service.preview({ form: 'testPage', actor: 'w' }, giving.signal)).rejects.toThrow(PrintGivenUp)
    await expect(service.savePdf({ form: 'testPage', actor: 'w' }, giving.signal)).rejects.toThrow(PrintGivenUp)
    expect([state.composed, existsSync(state.file)]).toEqual([0, false])
  })

  test('the name of a file is asked for before its pages are made', async () => {
    const { service, state } = station()
    expect(await service.savePdf({ form: 'testPage', actor: 'w' })).toEqual({ path: null })
    expect(state.composed).toBe(0)
  })

  test('a slip that failed has not ended', async () => {
    const { send, state } = station()
    state.outcome = { done: false, problem: 'timedOut' }
    await send()
    expect(state.ended).toEqual([])
  })

  test('with no printer at all the slip waits until a person names one', async () => {
    const { send, printers, service, here, paper } = station()
    printers.keep([])
    here.clear()
    const job = await send()
    expect(job).toMatchObject({ state: 'waiting', problem: 'noPrinter', printer: '' })
    here.add('NEW')
    expect(await service.retry(job.id, 'NEW')).toMatchObject({ state: 'printed', printer: 'NEW' })
    expect(paper).toMatchObject([{ printer: 'NEW', html: 'NEW-a4-2' }])
  })

  test('a failure stays for a person; of what surely sent nothing their retry prints what was sent, unmarked', async () => {
    const { send, state, service, paper, passTime } = station()
    state.outcome = { done: false, problem: 'paperRefused' }
    const job = await send()
    expect(job).toMatchObject({ state: 'failed', problem: 'paperRefused' })
    await passTime()
    expect(service.queue()[0]).toMatchObject({ tries: 1 })
    state.outcome = { done: true }
    expect(await service.retry(job.id, null)).toMatchObject({ state: 'printed', again: false })
    expect(paper).toMatchObject([{ html: 'SLIP-slip241x140-1' }])
  })

  test('what broke off while printing may lie in the printer: the retry says so on the paper, and a cancel keeps the number', async () => {
    const { send, state, service, paper } = station()
    state.outcome = { done: false, problem: 'printerFailed' }
    const [sentAgain, cancelled] = [await send(), await send()]
    expect(keepsNumber(await service.cancel(cancelled.id, 'c'))).toBe(true)
    state.outcome = { done: true }
    expect(await service.retry(sentAgain.id, null)).toMatchObject({ state: 'printed', again: true })
    expect(paper).toMatchObject([{ again: true }])
  })

  test('a printer that vanishes between looking and printing got nothing: no mark, and a cancel frees the number', async () => {
    const { send, state, service, paper } = station()
    state.outcome = { done: false, problem: 'printerMissing' }
    const [sentAgain, cancelled] = [await send(), await send()]
    expect(sentAgain).toMatchObject({ state: 'failed', problem: 'printerGone' })
    expect(keepsNumber(await service.cancel(cancelled.id, 'c'))).toBe(false)
    state.outcome = { done: true }
    expect(await service.retry(sentAgain.id, null)).toMatchObject({ state: 'printed', again: false })
    expect(paper).toMatchObject([{ again: false }])
  })

  test('sent again on another printer, the job is of that one’s paper and of the copies that come out there', async () => {
    const { send, state, service, printers, here } = station()
    state.form = { form: 'workOrderSlip', data: slip }
    here.add('LQ')
    here.add('A4')
    const carbon = { settings: { ...defaultSettings('LQ', 'slip241x93'), copies: 'onePass' as const }, placings: {}, chosen: false }
    printers.keep([...printers.all(), carbon, { settings: defaultSettings('A4', 'a4'), placings: {}, chosen: false }])
    state.outcome = { done: false, problem: 'paperRefused' }
    const job = await send({ form: 'workOrderSlip', copies: ['team'] })
    expect(job).toMatchObject({ paper: 'slip241x140', copies: ['team'] })
    expect(await service.retry(job.id, null), 'on the same printer').toMatchObject({ paper: 'slip241x140', copies: ['team'] })
    expect(await service.retry(job.id, 'A4')).toMatchObject({ paper: 'a4', copies: ['team'] })
    state.outcome = { done: true }
    expect(await service.retry(job.id, 'LQ')).toMatchObject({ state: 'printed', paper: 'slip241x93', copies: ['desk', 'team', 'customer'] })
    expect(state.told.at(-1)).toMatchObject({ copies: ['desk', 'team', 'customer'] })
  })

  test('a missing printer holds up no other printer', async () => {
    const { send, here, paper } = station()
    here.add('A4')
    here.delete('SLIP')
    await send()
    expect(await send({ printer: 'A4' })).toMatchObject({ state: 'printed' })
    expect(paper).toHaveLength(1)
  })

  test('survives a restart: what waited is printed, what was at the printer is not, and sent again by a person says so', async () => {
    const first = station()
    first.here.clear()
    await first.send()
    first.here.add('SLIP')
    first.state.hold = new Promise(() => undefined)
    void first.send({ printer: 'SLIP' })
    await first.passTime()
    const second = station(first.shelf)
    await second.service.start()
    const [interrupted] = second.service.queue().filter(job => job.state === 'failed')
    expect(interrupted).toMatchObject({ problem: 'interrupted' })
    expect(second.service.status(), 'it waits for a person, not for a printer').toMatchObject({ state: 'ok', waiting: 0, undecided: 1 })
    expect(second.paper).toHaveLength(1)
    expect(await second.service.retry(interrupted!.id, null)).toMatchObject({ state: 'printed', again: true })
    expect(second.paper[1]).toMatchObject({ again: true })
  })

  test('what is still open is read after a restart however old it is; of what is over only the last weeks', () => {
    const shelf = memoryShelf()
    const DAY = 86_400_000
    const first = shelfJobs(shelf, 0)
    const job: PrintJob = { id: 'waits', form: 'testPage', recordId: null, number: '', printer: 'SLIP', paper: 'a4', copies: [], state: 'waiting', problem: null, tries: 0, duplicate: 0, again: false, createdAt: 0, printedAt: null }
    for (const one of [job, { ...job, id: 'failed', state: 'failed' as const }, { ...job, id: 'over', state: 'printed' as const }, { ...job, id: 'new', state: 'cancelled' as const, createdAt: 20 * DAY }]) first.put(one)
    expect(shelfJobs(shelf, 30 * DAY).all().map(({ id }) => id).sort()).toEqual(['failed', 'new', 'waits'])
  })

  test('the same command key prints and counts once, also when it comes twice at the same time', async () => {
    const { send, paper, state } = station()
    const commandKey = newId()
    const [one, two] = await Promise.all([send({ commandKey }), send({ commandKey })])
    const three = await send({ commandKey })
    expect([one.id, two.id, three.id]).toEqual([commandKey, commandKey, commandKey])
    expect(paper).toHaveLength(1)
    expect(state.queued).toEqual([commandKey])
  })

  test('the system print window that is closed cancels the job', async () => {
    const { send, state } = station()
    state.outcome = { done: false, problem: 'dialogCancelled' }
    expect(await send({ dialog: true })).toMatchObject({ state: 'cancelled', problem: 'dialogCancelled' })
    expect(state.ended).toEqual(['cancelled last -'])
  })

  test('an open system print window is a state of its own and holds up nobody else', async () => {
    const { send, service, passTime, openWindow } = station()
    const { shown, answer } = await openWindow()
    expect(shown).toMatchObject({ state: 'dialog', problem: null, tries: 1 })
    expect(service.status()).toMatchObject({ state: 'ok', waiting: 0, undecided: 0 })
    expect(await send()).toMatchObject({ state: 'printed' })
    await expect(service.retry(shown.id, null)).rejects.toMatchObject({ code: 'REFUSED', data: { reason: 'print_job_dialog' } })
    answer()
    await passTime()
    expect(service.queue().find(job => job.id === shown.id)).toMatchObject({ state: 'printed' })
  })

  test('an open system print window can be given up: it is closed, its late answer changes nothing, and its number is not given away', async () => {
    const { state, service, passTime, openWindow } = station()
    const { shown, answer } = await openWindow()
    const given = await service.cancel(shown.id, 'c')
    expect(given).toMatchObject({ state: 'cancelled', problem: 'dialogGivenUp' })
    expect(keepsNumber(given)).toBe(true)
    expect(state.givenUp?.aborted).toBe(true)
    answer()
    await passTime()
    expect(service.queue()[0]).toMatchObject({ state: 'cancelled' })
    expect(state.ended).toEqual(['cancelled last c'])
  })

  test('what is printed or unknown can neither be sent again nor cancelled', async () => {
    const { send, service } = station()
    const job = await send()
    await expect(service.retry(job.id, null)).rejects.toMatchObject({ code: 'REFUSED', data: { reason: 'print_job_printed' } })
    await expect(service.cancel(job.id, 'c')).rejects.toMatchObject({ code: 'REFUSED' })
    await expect(service.cancel(newId(), 'c')).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })
})
