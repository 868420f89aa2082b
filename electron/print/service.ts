// Printing as the desk sees it: preview, send, queue, printers. Knows forms and papers, no windows and no database.
import type { CopyName } from '../../shared/copies/rules'
import { copiesPrinted, paperFor, type FormData, type FormName } from '../../shared/forms'
import type { Paper, PrinterSettings, PrintJob, Placings } from '../../shared/print/contract'
import { notFound } from '../../shared/core/errors'
import { defaultSettings } from '../../shared/print/paper'
import { settingsOn, setUp, type SavedPrinter } from '../../shared/print/printers'
import type { PresentPrinter, PrintEngine } from './engine'
import type { PrintSetup } from './form'
import { stopIfGivenUp } from './given-up'
import type { JobSheet, JobStore, PrinterStore } from './jobs'
import { writePdf } from './pdf-file'
import { createPrintQueue, type LaidOutAnew, type QueueClock } from './queue'
import { paperWord } from './words'

/** What is to be printed, on which printer and paper; without them the chosen printer's. */
export interface PrintRequest<Who> {
  form: FormName
  recordId?: string | null
  of?: string | null
  paper?: Paper | null
  printer?: string | null
  /** Which of the form's copies; all where left out. */
  copies?: readonly CopyName[] | null
  actor: Who
}

/** Which form: of a record, or of what `of` says (a month of a register). */
interface Wanted {
  readonly form: FormName
  readonly recordId: string | null
  readonly of: string | null
  /** The copies that will come out; null for a form without copies, and for a mere look. */
  readonly copies?: readonly CopyName[] | null
}

/** A job that ended. One that never came into the queue was printed at no time, in no copies. */
type EndedJob = Pick<PrintJob, 'id' | 'state' | 'problem' | 'again'> & Partial<Pick<PrintJob, 'printedAt' | 'copies'>>

export interface PrintServiceParts<Who> {
  readonly engine: PrintEngine
  readonly jobs: JobStore
  readonly printers: PrinterStore
  readonly clock: QueueClock
  /** What stands on a form now. Throws what the desk throws for a record that is not there or may not be read. */
  readonly loadForm: (wanted: Wanted, who: Who) => Promise<FormData>
  /** What stands on a form that is put into the queue as job `id`: its print is counted, and it carries its number. */
  readonly queueForm: (wanted: Wanted, who: Who, id: string) => Promise<FormData>
  /** Told how a job of the queue ended: printed, or cancelled by `who` (null: in the system's print window). */
  readonly ended: (job: EndedJob, who: Who | null) => Promise<void>
  /** Told when a job or the printers changed. */
  readonly notify: () => void
  /** Asks the person where to save; null when they would not. */
  readonly chooseFile: (suggestedName: string) => Promise<string | null>
}

export interface PrinterView {
  name: string
  displayName: string
  present: boolean
  chosen: boolean
  settings: PrinterSettings | null
  placings: Placings
}
export interface PrinterStatus {
  state: 'ok' | 'none' | 'missing' | 'waiting'
  name: string | null
  /** Jobs that print by themselves once their printer is there. */
  waiting: number
  /** Jobs that failed, or may have come out: nothing happens to them until a person decides. */
  undecided: number
}

export interface PrintService<Who> {
  /** `givenUp`, here and below, ends what is under way: with PrintGivenUp, and with nothing left behind. */
  preview(what: PrintRequest<Who>, givenUp?: AbortSignal): Promise<{ pdf: string; pages: number; paper: Paper }>
  /** The same commandKey again answers with the job of the first time and prints nothing. What is in the queue already is not given up: there it can be cancelled. */
  send(what: PrintRequest<Who> & { dialog: boolean; commandKey: string }, givenUp?: AbortSignal): Promise<PrintJob>
  queue(): PrintJob[]
  retry(id: string, printer: string | null): Promise<PrintJob>
  cancel(id: string, who: Who): Promise<PrintJob>
  printers(): Promise<PrinterView[]>
  savePrinter(printer: PrinterSettings & { chosen: boolean }): Promise<void>
  savePdf(what: PrintRequest<Who>, givenUp?: AbortSignal): Promise<{ path: string | null }>
  /** As last known; looked up anew after every change. */
  status(): PrinterStatus
  /** Looks for printers and goes on with what waited when the program ended. */
  start(): Promise<void>
  /** Ends looking for printers and closes the hidden window, once the system has taken what was printed last (at most 3 s). */
  close(): Promise<void>
}

/** Printers are looked for so long after the start, unless something waits for one. */
const FIRST_LOOK_MS = 4_000

/** Makes the print service of a station. */
export function createPrintService<Who>(parts: PrintServiceParts<Who>): PrintService<Who> {
  return new Service(parts)
}

const wantedIn = ({ form, recordId = null, of = null }: PrintRequest<unknown>): Wanted => ({ form, recordId, of })

class Service<Who> implements PrintService<Who> {
  /** null until they were looked for. */
  private found: readonly PresentPrinter[] | null = null
  private readonly queued
  private readonly sending = new Map<string, Promise<PrintJob>>()
  private readonly telling = new Set<Promise<void>>()

  constructor(private readonly parts: PrintServiceParts<Who>) {
    const { jobs, clock, notify, engine } = parts
    const printers = () => this.look()
    this.queued = createPrintQueue({ jobs, clock, notify, engine: { printPages: engine.printPages, printers }, ended: job => this.tell(job, null) })
  }

  async start(): Promise<void> {
    await this.queued.start()
    // Asking the system for its printers takes time that belongs to the first screen.
    const stop = this.parts.clock.every(FIRST_LOOK_MS, () => {
      stop()
      void this.look().then(this.parts.notify, () => undefined)
    })
  }

  async close(): Promise<void> {
    this.queued.stop()
    await this.parts.engine.close()
    await Promise.all(this.telling)
  }

  async preview(what: PrintRequest<Who>, givenUp?: AbortSignal) {
    const composed = await this.parts.engine.compose(await this.loaded(what), this.setupFor(what), givenUp)
    const { pdf, pages } = await this.parts.engine.renderPdf(composed, givenUp)
    return { pdf: pdf.toString('base64'), pages, paper: composed.paper }
  }

  send(what: PrintRequest<Who> & { dialog: boolean; commandKey: string }, givenUp?: AbortSignal): Promise<PrintJob> {
    const known = this.parts.jobs.get(what.commandKey)
    if (known !== null) return Promise.resolve(known)
    const underWay = this.sending.get(what.commandKey) ?? this.sendNew(what, givenUp).finally(() => this.sending.delete(what.commandKey))
    this.sending.set(what.commandKey, underWay)
    return underWay
  }

  queue(): PrintJob[] {
    return this.parts.jobs.all()
  }

  async retry(id: string, printer: string | null): Promise<PrintJob> {
    const job = this.parts.jobs.get(id) ?? notFound('printJob')
    const name = printer ?? (job.printer === '' ? (this.chosen()?.settings.name ?? '') : job.printer)
    const kept = this.parts.jobs.sheet(id)
    return this.queued.retry(id, name, kept === null || name === job.printer ? null : await this.laidOutAnew(kept.form, job, name))
  }

  async cancel(id: string, who: Who): Promise<PrintJob> {
    const job = await this.queued.cancel(id)
    await this.tell(job, who)
    return job
  }

  async printers(): Promise<PrinterView[]> {
    await this.look()
    const saved = this.parts.printers.all()
    const here = (this.found ?? []).map(({ name, displayName }) => this.view(name, displayName, true))
    const away = saved.filter(printer => !this.isHere(printer.settings.name)).map(({ settings }) => this.view(settings.name, settings.name, false))
    return [...here, ...away]
  }

  async savePrinter({ chosen, ...settings }: PrinterSettings & { chosen: boolean }): Promise<void> {
    const others = this.parts.printers.all().filter(printer => printer.settings.name !== settings.name)
    this.parts.printers.keep([...others.map(other => (chosen ? { ...other, chosen: false } : other)), setUp(this.saved(settings.name), settings, chosen)])
    this.parts.notify()
  }

  async savePdf(what: PrintRequest<Who>, givenUp?: AbortSignal): Promise<{ path: string | null }> {
    const form = await this.loaded(what)
    // A file is no ribbon: it is as plain as the form was made, whatever the printer needs. Asked first: a long form takes its time, and nobody sits waiting for the question.
    const path = await this.parts.chooseFile(`${fileNameOf(form)}.pdf`)
    if (path === null) return { path }
    const { pdf } = await this.parts.engine.renderPdf(await this.parts.engine.compose(form, { ...this.setupFor(what), density: 'normal' }, givenUp), givenUp)
    stopIfGivenUp(givenUp)
    await writePdf(path, pdf)
    return { path }
  }

  status(): PrinterStatus {
    const jobs = this.parts.jobs.all()
    const waiting = jobs.filter(job => job.state === 'waiting').length
    const undecided = jobs.filter(job => job.state === 'failed').length
    const name = this.chosen()?.settings.name ?? (this.found ?? []).find(printer => printer.isDefault)?.name ?? null
    if (name === null) return { state: waiting > 0 ? 'waiting' : 'none', name, waiting, undecided }
    const here = this.found === null || this.isHere(name)
    return { state: waiting > 0 ? 'waiting' : here ? 'ok' : 'missing', name, waiting, undecided }
  }

  private async sendNew(what: PrintRequest<Who> & { dialog: boolean; commandKey: string }, givenUp?: AbortSignal): Promise<PrintJob> {
    await this.look().catch(() => undefined)
    const setup = this.setupFor(what)
    const id = what.commandKey
    const copies = copiesPrinted(what.form, setup.copies, what.copies)
    const form = await this.parts.queueForm({ ...wantedIn(what), copies: copies.length === 0 ? null : copies }, what.actor, id)
    const sheet = { form, composed: await this.composed({ id, form, setup, who: what.actor }, givenUp) }
    const job: PrintJob = {
      id, form: what.form, recordId: what.recordId ?? null, number: form.data.number, printer: setup.name, paper: sheet.composed.paper, copies,
      state: 'waiting', problem: null, tries: 0, duplicate: form.data.duplicate?.no ?? 0, again: false, createdAt: this.parts.clock.now(), printedAt: null,
    }
    return this.queued.add(job, sheet, what.dialog)
  }

  /** For another printer, which may have other paper or print all copies in one pass; from the data as they were when it was sent. */
  private async laidOutAnew(form: FormData, { copies }: PrintJob, printer: string): Promise<LaidOutAnew> {
    const setup = this.setupFor({ form: form.form, printer, copies })
    return { sheet: { form, composed: await this.parts.engine.compose(form, setup) }, copies: copiesPrinted(form.form, setup.copies, copies) }
  }

  /** Lays out a form that is counted already; what cannot be laid out, or is given up meanwhile, is no print. */
  private async composed({ id, form, setup, who }: { id: string; form: FormData; setup: PrintSetup; who: Who }, givenUp?: AbortSignal): Promise<JobSheet['composed']> {
    try {
      return await this.parts.engine.compose(form, setup, givenUp)
    } catch (error) {
      await this.tell({ id, state: 'cancelled', problem: null, again: false }, who)
      throw error
    }
  }

  /** Tells how a job ended. Paper waits for no store: what cannot be told now is told later by those who listen. */
  private tell(job: EndedJob, who: Who | null): Promise<void> {
    const telling = this.parts.ended(job, who).catch(() => undefined).finally(() => this.telling.delete(telling))
    this.telling.add(telling)
    return telling
  }

  private loaded(what: PrintRequest<Who>): Promise<FormData> {
    return this.parts.loadForm(wantedIn(what), what.actor)
  }

  /** Of the named printer, else of the chosen one, else of the system's; on the paper asked for, else on theirs, as far as the form is made for it. */
  private setupFor({ form, printer, paper, copies }: Pick<PrintRequest<Who>, 'form' | 'printer' | 'paper' | 'copies'>): PrintSetup {
    const name = printer ?? this.chosen()?.settings.name ?? (this.found ?? []).find(found => found.isDefault)?.name ?? ''
    const saved = this.saved(name) ?? { settings: defaultSettings(name), placings: {} }
    return { ...settingsOn(saved, paperFor(form, paper ?? saved.settings.paper)), only: copies ?? null }
  }

  private saved(name: string): SavedPrinter | undefined {
    return this.parts.printers.all().find(printer => printer.settings.name === name)
  }

  private chosen(): SavedPrinter | undefined {
    return this.parts.printers.all().find(printer => printer.chosen)
  }

  private isHere(name: string): boolean {
    return (this.found ?? []).some(printer => printer.name === name)
  }

  private view(name: string, displayName: string, present: boolean): PrinterView {
    const saved = this.saved(name)
    return { name, displayName, present, chosen: saved?.chosen ?? false, settings: saved?.settings ?? null, placings: saved?.placings ?? {} }
  }

  private async look(): Promise<PresentPrinter[]> {
    const found = await this.parts.engine.printers()
    this.found = found
    return found
  }
}

/** A name for the file that both languages can read: the number, since a record has several forms the form's title too. */
function fileNameOf(form: FormData): string {
  const title = paperWord(`titles.${form.form}`)
  return [form.data.number, title.zh, title.ru].filter(part => part !== '').join(' ')
}
