// The print queue of a station: one job at a time, in order; a missing printer is waited for, everything else is left to a person. What a
// person prints through the system's own window stands beside the line: nobody knows how long that window stays open.
import { notFound, refuse } from '../../shared/core/errors'
import type { Action } from '../../shared/core/actions'
import type { PrintJob } from '../../shared/print/contract'
import { afterPrinting, afterRestart, beginPrinting, cancelJob, isOpen, jobActions, keepWaiting, nextJob, openDialog, sendAgain, type PrintOutcome } from '../../shared/print/rules'
import type { PrintEngine } from './engine'
import type { JobSheet, JobStore } from './jobs'

/** How often a missing printer is looked for. */
const LOOK_AGAIN_MS = 15_000
/** A sender waits this long to hear how the printer took it; after that the queue goes on alone. */
const ANSWER_WITHIN_MS = 5_000

/** Time as the queue needs it; given from outside, so that tests do not wait. */
export interface QueueClock {
  now(): number
  /** Calls again and again until the returned function is called. */
  every(ms: number, tick: () => void): () => void
}

export interface QueueParts {
  readonly jobs: JobStore
  readonly engine: Pick<PrintEngine, 'printPages' | 'printers'>
  readonly clock: QueueClock
  /** Told after every change of a job. */
  readonly notify: () => void
  /** Told once the printer has taken a job, or the person closed the system's print window. */
  readonly ended?: (job: PrintJob) => void
}

/** A job laid out for another printer, with the copies that come out there. */
export interface LaidOutAnew {
  readonly sheet: JobSheet
  readonly copies: PrintJob['copies']
}

export interface PrintQueue {
  /** After a start: what was at the printer is marked interrupted, what waits is tried. */
  start(): Promise<void>
  /** Takes a new job and tries it at once; with `dialog` through the system's own window. Answers with the job as it is after the try. */
  add(job: PrintJob, sheet: JobSheet, dialog: boolean): Promise<PrintJob>
  /** A person sends a job once more, to `printer`; `anew` when that printer needs another layout. Throws NOT_FOUND, REFUSED. */
  retry(id: string, printer: string, anew: LaidOutAnew | null): Promise<PrintJob>
  /** A person takes a job out, or gives up the system's print window of one. Throws NOT_FOUND, REFUSED. */
  cancel(id: string): Promise<PrintJob>
  stop(): void
}

/** Makes the queue. Nothing runs before `start`. */
export function createPrintQueue(parts: QueueParts): PrintQueue {
  return new Queue(parts)
}

class Queue implements PrintQueue {
  private line: Promise<unknown> = Promise.resolve()
  private stopLooking: (() => void) | null = null
  /** Ends the print window of a job that is given up. */
  private readonly dialogs = new Map<string, AbortController>()

  constructor(private readonly parts: QueueParts) {}

  async start(): Promise<void> {
    for (const job of this.parts.jobs.all()) {
      const now = afterRestart(job)
      if (now !== job) this.keep(now)
    }
    await this.run()
  }

  async add(job: PrintJob, sheet: JobSheet, dialog: boolean): Promise<PrintJob> {
    this.keep(job, sheet)
    return this.heard(job.id, dialog ? this.throughDialog(job) : this.run())
  }

  async retry(id: string, printer: string, anew: LaidOutAnew | null): Promise<PrintJob> {
    await this.inLine(async () => {
      const there = anew === null ? null : { paper: anew.sheet.composed.paper, copies: [...anew.copies] }
      this.keep(sendAgain(this.allowed(id, 'retry'), printer, there), anew?.sheet)
    })
    return this.heard(id, this.run())
  }

  async cancel(id: string): Promise<PrintJob> {
    // What is at the printer cannot be called back: say so now, not after it has come out.
    if (this.allowed(id, 'cancel').state === 'dialog') return this.giveUp(id)
    return this.inLine(async () => this.keep(cancelJob(this.allowed(id, 'cancel'))))
  }

  stop(): void {
    this.stopLooking?.()
    this.stopLooking = null
  }

  /** Tries what waits until nothing is left that can be tried, then looks for missing printers from time to time. */
  private run(): Promise<void> {
    return this.inLine(async () => {
      const present = await this.present()
      for (;;) {
        const next = nextJob(this.parts.jobs.all(), name => present.has(name))
        if (next === null) break
        await this.attempt(next)
      }
      this.sayWhatIsMissing(present)
    })
  }

  private async attempt(job: PrintJob): Promise<void> {
    const begun = this.keep(beginPrinting(job))
    this.settle(begun, await this.printed(begun, {}))
  }

  private async throughDialog(job: PrintJob): Promise<void> {
    const begun = this.keep(openDialog(job))
    const dialog = new AbortController()
    this.dialogs.set(job.id, dialog)
    const outcome = await this.printed(begun, { givenUp: dialog.signal }).finally(() => this.dialogs.delete(job.id))
    // Given up meanwhile: what the window says on closing is no news any more.
    if (!dialog.signal.aborted) this.settle(begun, outcome)
  }

  private giveUp(id: string): PrintJob {
    const cancelled = this.keep(cancelJob(this.allowed(id, 'cancel')))
    this.dialogs.get(id)?.abort()
    return cancelled
  }

  private async printed(job: PrintJob, { givenUp }: { givenUp?: AbortSignal }): Promise<PrintOutcome> {
    const sheet = this.parts.jobs.sheet(job.id)
    if (sheet === null) return { done: false, problem: 'formBroken' }
    return this.parts.engine.printPages(sheet.composed, job.printer, { silent: givenUp === undefined, again: job.again, givenUp })
  }

  private settle(begun: PrintJob, outcome: PrintOutcome): void {
    // A printer that vanished between looking and printing is left to a person: waiting for it would try again without end.
    const missing = !outcome.done && outcome.problem === 'printerMissing'
    const ended = this.keep(afterPrinting(begun, missing ? { done: false, problem: 'printerGone' } : outcome, this.parts.clock.now()))
    if (!isOpen(ended)) this.parts.ended?.(ended)
  }

  private sayWhatIsMissing(present: ReadonlySet<string>): void {
    const waiting = this.parts.jobs.all().filter(job => job.state === 'waiting' && !present.has(job.printer))
    for (const job of waiting) {
      const problem = job.printer === '' ? 'noPrinter' : 'printerMissing'
      if (job.problem !== problem) this.keep(keepWaiting(job, problem))
    }
    const worthLooking = waiting.some(job => job.printer !== '')
    if (worthLooking) this.stopLooking ??= this.parts.clock.every(LOOK_AGAIN_MS, () => void this.run())
    else this.stop()
  }

  private async present(): Promise<ReadonlySet<string>> {
    if (!this.parts.jobs.all().some(job => job.state === 'waiting')) return new Set()
    try {
      return new Set((await this.parts.engine.printers()).map(printer => printer.name))
    } catch {
      // The system's printing service does not answer: as good as no printer.
      return new Set()
    }
  }

  private allowed(id: string, what: 'retry' | 'cancel'): PrintJob {
    const job = this.parts.jobs.get(id)
    if (job === null) return notFound('printJob')
    const action: Action = jobActions(job)[what]
    return action.may ? job : refuse(action.reason)
  }

  private keep(job: PrintJob, sheet?: JobSheet): PrintJob {
    this.parts.jobs.put(job, sheet)
    this.parts.notify()
    return job
  }

  /** The job after the try, or as it is when the printer takes its time. */
  private async heard(id: string, trying: Promise<unknown>): Promise<PrintJob> {
    trying.catch(() => undefined)
    let stop: () => void = () => undefined
    const enough = new Promise<void>(resolve => {
      stop = this.parts.clock.every(ANSWER_WITHIN_MS, resolve)
    })
    await Promise.race([trying, enough]).finally(stop)
    return this.parts.jobs.get(id) ?? notFound('printJob')
  }

  /** One thing at a time: a job is never begun twice, nor cancelled while it begins. */
  private inLine<Answer>(work: () => Promise<Answer>): Promise<Answer> {
    const turn = this.line.then(work)
    this.line = turn.catch(() => undefined)
    return turn
  }
}
