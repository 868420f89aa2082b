// Printing as the desk sees it: preview, send, queue, printers. Knows forms and papers, no windows and no database.
import { writeFile } from 'node:fs/promises'
import { paperOf, type FormData, type FormName } from '../../shared/forms'
import type { Paper, PrinterSettings, PrintJob } from '../../shared/print/contract'
import { notFound, DeskError } from '../../shared/core/errors'
import { defaultSettings } from '../../shared/print/paper'
import type { PresentPrinter, PrintEngine } from './engine'
import { stopIfGivenUp } from './given-up'
import type { JobSheet, JobStore, PrinterStore, SavedPrinter } from './jobs'
import { createPrintQueue, type QueueClock } from './queue'
import { paperWord } from './words'

/** What is to be printed, on which printer and paper; without them the chosen printer's. */
export interface PrintRequest<Who> {
  form: FormName
  recordId?: string | null
  of?: string | null
  paper?: Paper | null
  printer?: string | null
  actor: Who
}

/** Which form: of a record, or of what `of` says (a month of a register). */
interface Wanted {
  readonly form: FormName
  readonly recordId: string | null
  readonly of: string | null
}

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
  readonly ended: (job: Pick<PrintJob, 'id' | 'state' | 'problem' | 'again'>, who: Who | null) => Promise<void>
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
    const composed = await this.parts.engine.compose(await this.loaded(what), this.settingsFor(what), givenUp)
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
    // Another printer may have other paper: laid out anew, from the data as they were when it was sent.
    const again = kept === null || name === job.printer ? null : { form: kept.form, composed: await this.parts.engine.compose(kept.form, this.settingsFor({ form: kept.form.form, printer: name })) }
    if (again === null) return this.queued.retry(id, name, null)
    return this.queued.retry(id, name, again)
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
    this.parts.printers.keep([...others.map(other => (chosen ? { ...other, chosen: false } : other)), { settings, chosen }])
    this.parts.notify()
  }

  async savePdf(what: PrintRequest<Who>, givenUp?: AbortSignal): Promise<{ path: string | null }> {
    const form = await this.loaded(what)
    // Asked first: a long form takes its time, and nobody sits waiting for the question.
    const path = await this.parts.chooseFile(`${fileNameOf(form)}.pdf`)
    if (path === null) return { path }
    const { pdf } = await this.parts.engine.renderPdf(await this.parts.engine.compose(form, this.settingsFor(what), givenUp), givenUp)
    stopIfGivenUp(givenUp)
    try {
      await writeFile(path, pdf)
    } catch (error) {
      throw new DeskError('UNAVAILABLE', { what: 'file', detail: error instanceof Error ? error.message : undefined })
    }
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
    const settings = this.settingsFor(what)
    const id = what.commandKey
    const form = await this.parts.queueForm(wantedIn(what), what.actor, id)
    const sheet = { form, composed: await this.composed({ id, form, settings, who: what.actor }, givenUp) }
    const job: PrintJob = {
      id, form: what.form, recordId: what.recordId ?? null, number: form.data.number, printer: settings.name, paper: sheet.composed.paper,
      state: 'waiting', problem: null, tries: 0, duplicate: form.data.duplicate?.no ?? 0, again: false, createdAt: this.parts.clock.now(), printedAt: null,
    }
    return this.queued.add(job, sheet, what.dialog)
  }

  /** Lays out a form that is counted already; what cannot be laid out, or is given up meanwhile, is no print. */
  private async composed({ id, form, settings, who }: { id: string; form: FormData; settings: PrinterSettings; who: Who }, givenUp?: AbortSignal): Promise<JobSheet['composed']> {
    try {
      return await this.parts.engine.compose(form, settings, givenUp)
    } catch (error) {
      await this.tell({ id, state: 'cancelled', problem: null, again: false }, who)
      throw error
    }
  }

  /** Tells how a job ended. Paper waits for no store: what cannot be told now is told later by those who listen. */
  private tell(job: Parameters<PrintServiceParts<Who>['ended']>[0], who: Who | null): Promise<void> {
    const telling = this.parts.ended(job, who).catch(() => undefined).finally(() => this.telling.delete(telling))
    this.telling.add(telling)
    return telling
  }

  private loaded(what: PrintRequest<Who>): Promise<FormData> {
    return this.parts.loadForm(wantedIn(what), what.actor)
  }

  /** Of the named printer, else of the chosen one, else of the system's; the paper asked for goes before theirs, and the only one a form is made for before that. */
  private settingsFor({ form, printer, paper: asked }: Pick<PrintRequest<Who>, 'form' | 'printer' | 'paper'>): PrinterSettings {
    const paper = paperOf(form) ?? asked
    const name = printer ?? this.chosen()?.settings.name ?? (this.found ?? []).find(found => found.isDefault)?.name ?? ''
    const settings = this.settingsOf(name)
    // What was set for one paper does not hold for another: offset and margins begin anew, size and copies stay.
    if (paper == null || paper === settings.paper) return settings
    return { ...defaultSettings(name, paper), copies: settings.copies }
  }

  private settingsOf(name: string): PrinterSettings {
    return this.parts.printers.all().find(printer => printer.settings.name === name)?.settings ?? defaultSettings(name)
  }

  private chosen(): SavedPrinter | undefined {
    return this.parts.printers.all().find(printer => printer.chosen)
  }

  private isHere(name: string): boolean {
    return (this.found ?? []).some(printer => printer.name === name)
  }

  private view(name: string, displayName: string, present: boolean): PrinterView {
    const saved = this.parts.printers.all().find(printer => printer.settings.name === name)
    return { name, displayName, present, chosen: saved?.chosen ?? false, settings: saved?.settings ?? null }
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
