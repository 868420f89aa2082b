// What may happen to a job in the print queue. Pure: no printer, no clock, no store.
//
// waiting → printing → printed | failed | waiting (its printer is not there) ; waiting | failed → cancelled ; failed → waiting by a person.
// waiting → dialog (the system's own window) → printed | cancelled | failed ; dialog → cancelled by a person who gives it up.
import { allowed, refused, type Actions } from '../core/actions'
import type { PrintJob } from './contract'

/** Why a job waits or failed. Each is a key of the texts (`print:problems.<key>`). */
export const printProblems = ['noPrinter', 'printerMissing', 'printerGone', 'paperRefused', 'printerFailed', 'timedOut', 'interrupted', 'dialogCancelled', 'dialogGivenUp', 'formBroken'] as const
export type PrintProblem = (typeof printProblems)[number]

/** How a try to print ended. `missing` is said before anything was sent to a printer. */
export type PrintOutcome = { readonly done: true } | { readonly done: false; readonly problem: PrintProblem }

/** The printer is only waited for; everything else a person has to look at. */
const WAITS: readonly PrintProblem[] = ['noPrinter', 'printerMissing']
/** After these nobody knows whether paper came out. What surely sent nothing has a problem of its own: `printerGone`, `paperRefused`, `formBroken`. */
const UNCERTAIN: readonly string[] = ['printerFailed', 'timedOut', 'interrupted', 'dialogGivenUp'] satisfies PrintProblem[]

/** What a person may do with a job now, and why not. */
export function jobActions(job: Pick<PrintJob, 'state'>): Actions<'retry' | 'cancel'> {
  switch (job.state) {
    case 'waiting':
    case 'failed':
      return { retry: allowed, cancel: allowed }
    case 'printing':
      return { retry: refused('print_job_printing'), cancel: refused('print_job_printing') }
    case 'dialog':
      return { retry: refused('print_job_dialog'), cancel: allowed }
    case 'printed':
      return { retry: refused('print_job_printed'), cancel: refused('print_job_printed') }
    case 'cancelled':
      return { retry: refused('print_job_cancelled'), cancel: refused('print_job_cancelled') }
  }
}

/** The job goes to its printer. */
export function beginPrinting(job: PrintJob): PrintJob {
  return { ...job, state: 'printing', problem: null, tries: job.tries + 1 }
}

/** The system's own print window opens for the job: nobody knows how long it stands there, so it holds up nobody else's. */
export function openDialog(job: PrintJob): PrintJob {
  return { ...job, state: 'dialog', problem: null, tries: job.tries + 1 }
}

/** The job stays in the queue because its printer is not there. Not a try: nothing was sent. */
export function keepWaiting(job: PrintJob, problem: PrintProblem): PrintJob {
  return { ...job, state: 'waiting', problem }
}

/** What becomes of a job that was being printed. `now` UTC ms. A print window that was closed by the person cancels the job. */
export function afterPrinting(job: PrintJob, outcome: PrintOutcome, now: number): PrintJob {
  if (outcome.done) return { ...job, state: 'printed', problem: null, printedAt: now }
  if (outcome.problem === 'dialogCancelled') return { ...job, state: 'cancelled', problem: outcome.problem }
  return { ...job, state: WAITS.includes(outcome.problem) ? 'waiting' : 'failed', problem: outcome.problem }
}

/** The program was ended while this job was at the printer: it may have come out, so it is never tried again by itself. */
export function afterRestart(job: PrintJob): PrintJob {
  return job.state === 'printing' || job.state === 'dialog' ? { ...job, state: 'failed', problem: 'interrupted' } : job
}

/**
 * A person sends the job once more, to the same printer or another one. Where an earlier try may have come out, the paper says from now on
 * that it may be the second (`again`). `anew`: what comes out there, where it was laid out anew. Ask `jobActions` first.
 */
export function sendAgain(job: PrintJob, printer: string, anew: Pick<PrintJob, 'paper' | 'copies'> | null = null): PrintJob {
  return { ...job, ...anew, state: 'waiting', problem: null, printer, again: job.again || mayHavePrinted(job) }
}

/**
 * A person takes the job out of the queue. Ask `jobActions` first. A print window that is given up may have printed a moment before, so the
 * number of that print is not given to another.
 */
export function cancelJob(job: PrintJob): PrintJob {
  return { ...job, state: 'cancelled', problem: job.state === 'dialog' ? 'dialogGivenUp' : job.problem }
}

/** Whether paper may lie in the printer although the job failed. */
export function mayHavePrinted(job: Pick<PrintJob, 'problem'>): boolean {
  return job.problem !== null && UNCERTAIN.includes(job.problem)
}

/** Whether a cancelled job keeps its number although nobody saw its paper: an earlier try may have come out. Otherwise the next print gets it. */
export function keepsNumber(job: Pick<PrintJob, 'state' | 'problem' | 'again'>): boolean {
  return job.state !== 'cancelled' || job.again || mayHavePrinted(job)
}

/** The next job to try: the oldest waiting one whose printer is there. A missing printer holds up nobody else's paper. */
export function nextJob(jobs: readonly PrintJob[], present: (printer: string) => boolean): PrintJob | null {
  const ready = jobs.filter(job => job.state === 'waiting' && job.printer !== '' && present(job.printer))
  return ready.reduce<PrintJob | null>((first, job) => (first === null || olderThan(job, first) ? job : first), null)
}

/** Whether a job may still come out: it waits, is at the printer or in the system's window, or failed and can be sent again. */
export function isOpen(job: Pick<PrintJob, 'state'>): boolean {
  return job.state !== 'printed' && job.state !== 'cancelled'
}

function olderThan(a: PrintJob, b: PrintJob): boolean {
  return a.createdAt !== b.createdAt ? a.createdAt < b.createdAt : a.id < b.id
}
