// Where the print queue keeps its jobs, so that they outlive the program. The station's own store implements this.
import { copiesOf, type FormData } from '../../shared/forms'
import type { PrintJob } from '../../shared/print/contract'
import type { SavedPrinter } from '../../shared/print/printers'
import { isOpen } from '../../shared/print/rules'
import type { ComposedForm } from './form'

/** What a job prints: laid out once, when it was sent, from data as they were then. The data are kept for another printer's paper. */
export interface JobSheet {
  readonly composed: ComposedForm
  readonly form: FormData
}

/**
 * The jobs of this station. What is put is on disk when the call returns. `all` gives the newest first, open ones (waiting, printing, failed)
 * always among them; `sheet` is null for a job that needs none any more.
 */
export interface JobStore {
  all(): PrintJob[]
  get(id: string): PrintJob | null
  sheet(id: string): JobSheet | null
  /** Keeps a job's state, and its sheet where a new one is given. */
  put(job: PrintJob, sheet?: JobSheet): void
}

/** Where the printers' settings of this station are kept. */
export interface PrinterStore {
  all(): readonly SavedPrinter[]
  keep(printers: readonly SavedPrinter[]): void
}

/** A job as it lies in the station's store. */
export interface KeptPrintJob {
  readonly id: string
  readonly createdAt: number
  readonly job: PrintJob
  readonly sheet: JobSheet | null
}

/** The part of the station's store that keeps jobs: all that are open or made since a time (UTC ms), and one put in by its id. */
export interface JobShelf {
  jobs<Job extends { id: string; createdAt: number }>(since: number): Job[]
  putJob(job: { id: string; createdAt: number }): void
}

/** So long jobs that are over are remembered. One that is open may still come out, and is remembered until a person decides. */
const REMEMBERED_MS = 14 * 86_400_000
/** At most so many finished jobs stay in the list of a program that runs for weeks. */
const FINISHED_SHOWN = 200

/** Jobs on the station's shelf. Their sheets are kept only while they may still be printed. `now` UTC ms. */
export function shelfJobs(shelf: JobShelf, now: number): JobStore {
  const kept = new Map(shelf.jobs<KeptPrintJob>(now - REMEMBERED_MS).map(item => [item.id, { ...item, job: withCopies(item.job) }]))
  const forgetOldest = (): void => {
    const finished = [...kept.values()].filter(item => !isOpen(item.job)).sort((a, b) => b.createdAt - a.createdAt)
    for (const item of finished.slice(FINISHED_SHOWN)) kept.delete(item.id)
  }
  return {
    all: () => [...kept.values()].map(item => item.job).sort((a, b) => b.createdAt - a.createdAt),
    get: id => kept.get(id)?.job ?? null,
    sheet: id => kept.get(id)?.sheet ?? null,
    put(job, sheet) {
      const item: KeptPrintJob = { id: job.id, createdAt: job.createdAt, job, sheet: isOpen(job) ? (sheet ?? kept.get(job.id)?.sheet ?? null) : null }
      shelf.putJob(item)
      kept.set(job.id, item)
      forgetOldest()
    },
  }
}

/** Jobs of earlier programs were always of all copies, and said nothing of them. */
function withCopies(job: Omit<PrintJob, 'copies'> & Partial<Pick<PrintJob, 'copies'>>): PrintJob {
  return { ...job, copies: job.copies ?? [...copiesOf(job.form)] }
}

/** A shelf in memory only, for tests and tools. What is put is copied, as a disk would. */
export function memoryShelf(): JobShelf {
  const rows = new Map<string, string>()
  return {
    // The text was made from a job of the same type.
    jobs: <Job extends { id: string; createdAt: number }>(since: number) => [...rows.values()].map(row => JSON.parse(row) as Job & Pick<KeptPrintJob, 'job'>).filter(row => isOpen(row.job) || row.createdAt >= since),
    putJob: job => void rows.set(job.id, JSON.stringify(job)),
  }
}

/** Printer settings in memory only, for tests and tools. */
export function memoryPrinters(): PrinterStore {
  let kept: readonly SavedPrinter[] = []
  return { all: () => kept, keep: printers => void (kept = printers) }
}
