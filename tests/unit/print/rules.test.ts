import { test as prop, fc } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { papers, type PrintJob } from '../../../shared/print/contract'
import { afterPrinting, afterRestart, beginPrinting, cancelJob, isOpen, jobActions, keepsNumber, keepWaiting, mayHavePrinted, nextJob, printProblems, sendAgain, type PrintProblem } from '../../../shared/print/rules'

const states = ['waiting', 'printing', 'dialog', 'printed', 'failed', 'cancelled'] as const
/** Nobody knows whether paper came out: the printer did not answer, something broke off while it printed, the program ended, the system's window was left. */
const UNCERTAIN: readonly PrintProblem[] = ['printerFailed', 'timedOut', 'interrupted', 'dialogGivenUp']

const anyJob: fc.Arbitrary<PrintJob> = fc.record({
  id: fc.uuid(), form: fc.constant('workOrderSlip' as const), recordId: fc.constant(null), number: fc.string(), printer: fc.constantFrom('', 'A', 'B'),
  paper: fc.constantFrom(...papers), copies: fc.constant([]), state: fc.constantFrom(...states), problem: fc.option(fc.constantFrom(...printProblems)),
  tries: fc.nat(9), duplicate: fc.nat(9), again: fc.boolean(), createdAt: fc.nat(), printedAt: fc.option(fc.nat()),
})

describe('a print job', () => {
  prop.prop([anyJob])('that was at the printer when the program ended is never tried again by itself', job => {
    const now = afterRestart({ ...job, state: job.again ? 'dialog' : 'printing' })
    expect(now).toMatchObject({ state: 'failed', problem: 'interrupted' })
    expect(nextJob([now], () => true)).toBeNull()
  })

  prop.prop([anyJob.filter(job => job.state !== 'printing' && job.state !== 'dialog')])('of any other state is the same after a restart', job => {
    expect(afterRestart(job)).toBe(job)
  })

  prop.prop([anyJob, fc.constantFrom(...printProblems)])('that may have come out says so on the paper when a person sends it again', (job, problem) => {
    const failed = afterPrinting(beginPrinting({ ...job, again: false }), { done: false, problem }, 1)
    if (!jobActions(failed).retry.may) return
    expect(sendAgain(failed, 'B').again).toBe(UNCERTAIN.includes(problem))
    expect(keepsNumber(cancelJob(failed))).toBe(UNCERTAIN.includes(problem))
  })

  test('may have come out after these problems and no others', () => {
    expect(printProblems.filter(problem => mayHavePrinted({ problem })).sort()).toEqual([...UNCERTAIN].sort())
  })

  prop.prop([anyJob])('once marked as sent again stays so', job => {
    expect(sendAgain({ ...job, again: true, problem: null }, 'A').again).toBe(true)
  })

  prop.prop([anyJob])('can be sent again or cancelled only while it waits or failed; the system’s print window can be given up', job => {
    const may = job.state === 'waiting' || job.state === 'failed'
    expect(jobActions(job).retry.may).toBe(may)
    expect(jobActions(job).cancel.may).toBe(may || job.state === 'dialog')
    expect(isOpen(job)).toBe(may || job.state === 'printing' || job.state === 'dialog')
  })

  prop.prop([anyJob])('waiting for its printer has not been tried', job => {
    expect(keepWaiting(job, 'printerMissing').tries).toBe(job.tries)
    expect(beginPrinting(job).tries).toBe(job.tries + 1)
  })

  test('is cancelled when the person closes the print window, failed when the printer refuses', () => {
    const [job] = fc.sample(anyJob, 1)
    expect(afterPrinting(beginPrinting(job!), { done: false, problem: 'dialogCancelled' }, 5).state).toBe('cancelled')
    expect(afterPrinting(beginPrinting(job!), { done: false, problem: 'printerFailed' }, 5).state).toBe('failed')
    expect(afterPrinting(beginPrinting(job!), { done: true }, 5)).toMatchObject({ state: 'printed', printedAt: 5, problem: null })
    expect(cancelJob(job!).state).toBe('cancelled')
  })
})

describe('the next job', () => {
  prop.prop([fc.uniqueArray(anyJob, { selector: job => job.id }), fc.constantFrom('A', 'B')])('is the oldest waiting one whose printer is there', (jobs, here) => {
    const next = nextJob(jobs, name => name === here)
    const ready = jobs.filter(job => job.state === 'waiting' && job.printer === here)
    if (next === null) expect(ready).toEqual([])
    else expect(Math.min(...ready.map(job => job.createdAt))).toBe(next.createdAt)
  })
})
