// Preview of a form: the PDF itself, where it goes, and the keys that print it.
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useEffectEvent, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { CopyName } from '../../shared/copies/rules'
import { copiesOf, paperFor, papersOf, type FormName } from '../../shared/forms'
import type { Paper, PrintJob } from '../../shared/print/contract'
import { api } from '../app/connection'
import { Overlay } from '../app/Overlay'
import { sayPassing } from '../app/passing'
import { reasonWords } from '../app/problems'
import { useKeys } from '../app/shortcuts'
import { useCommand } from '../app/use-command'
import { Button } from '../ui/Button'
import { Failure } from '../ui/Failure'
import { CopiesChoice, PaperChoice, PrinterChoice, type PrinterView } from './choices'
import { problemWords } from './job-words'
import { Note } from './Note'
import { PreviewPages, usePdf, type What } from './PreviewPages'
import { useStop, useTakesLong, type Stop } from './use-stop'
import './print.css'

export interface PrintPreviewProps {
  form: FormName
  /** null for a form that belongs to no record. */
  recordId: string | null
  /** Which one of a form that belongs to no record: the month of a register. */
  of?: string
  /** The record's number, for the title. */
  number: string
  /** The printer to begin with; without it the chosen one. */
  printer?: string
  open: boolean
  onClose: () => void
  /** What is chosen before the printer: which of a record's forms, which month. */
  children?: ReactNode
}

/** The print window of any form. Ctrl+Enter prints, Esc goes back. */
export function PrintPreview({ form, recordId, of, number, printer, open, onClose, children }: PrintPreviewProps) {
  const { t } = useTranslation('print')
  if (!open) return null
  return (
    <Overlay label={t('preview.title')} onClose={onClose}>
      <div className="print-window">
        <header>
          <h1>{t('preview.title')} <span className="print-of">{[number, t(`paper.titles.${form}`)].filter(part => part !== '').join(' · ')}</span></h1>
          <Button quiet keyName="Esc" onPress={onClose}>{t('queue.close')}</Button>
        </header>
        <PreviewBody form={form} recordId={recordId} of={of ?? null} printer={printer ?? null} onClose={onClose}>{children}</PreviewBody>
      </div>
    </Overlay>
  )
}

interface BodyProps { form: FormName; recordId: string | null; of: string | null; printer: string | null; onClose: () => void; children: ReactNode }

function PreviewBody({ form, recordId, of, printer, onClose, children }: BodyProps) {
  const { t } = useTranslation('print')
  const [asked, setAsked] = useState<{ printer: string | null; paper: Paper | null }>({ printer, paper: null })
  const printers = useQuery(api.print.printers.queryOptions())
  const [copies, setCopies] = useState<readonly CopyName[] | null>(null)
  const chosen = chosenOf(printers.data ?? [], asked.printer, papersOf(form))
  const { wanted, onePass, none } = copiesAsked(form, copies, chosen)
  const what: What = { form, recordId, of, printer: chosen?.name ?? null, paper: asked.paper, copies: onePass || wanted.length === copiesOf(form).length ? null : wanted }
  const pdf = usePdf(what, !printers.isPending && !none)
  return (
    <div className="print-preview">
      {/* Somebody without a mouse scrolls it with the arrow keys. */}
      <div className="print-pages" tabIndex={0} data-first-focus role="group" aria-label={t('preview.title')}>
        {none ? <Note tone="calm">{t('preview.noCopies')}</Note> : <PreviewPages pdf={pdf} />}
      </div>
      <div className="print-side">
        {children}
        <PrinterChoice printers={printers.data ?? []} value={chosen?.name ?? null} onChange={name => setAsked({ printer: name, paper: null })} />
        {papersOf(form).length > 1 && <PaperChoice form={form} value={paperFor(form, asked.paper ?? chosen?.settings?.paper)} onChange={paper => setAsked({ ...asked, paper })} />}
        <CopiesChoice form={form} onePass={onePass} value={wanted} onChange={setCopies} />
        {!printers.isPending && <PrinterWarning form={form} printers={printers.data ?? []} chosen={chosen} />}
        {/* What became of one month's print says nothing of another's. */}
        <PrintSteps key={`${form} ${of ?? ''}`} what={what} none={none} pages={pdf.data?.pages ?? null} onClose={onClose} />
      </div>
    </div>
  )
}

/** The copies that are wanted, those the form does not have left out; whether one pass makes all of them; whether none is left where there are some. */
function copiesAsked(form: FormName, copies: readonly CopyName[] | null, chosen: PrinterView | null): { wanted: CopyName[]; onePass: boolean; none: boolean } {
  const wanted = copiesOf(form).filter(copy => copies === null || copies.includes(copy))
  const onePass = chosen?.settings?.copies === 'onePass'
  return { wanted, onePass, none: !onePass && wanted.length === 0 && copiesOf(form).length > 0 }
}

/** The named printer, else one that is set up for a paper of the form, else the one chosen on this station, else the first that is there. */
function chosenOf(printers: readonly PrinterView[], name: string | null, papers: readonly Paper[]): PrinterView | null {
  const fitting = printers.filter(({ settings }) => settings !== null && papers.includes(settings.paper))
  const best = (among: readonly PrinterView[]) => among.find(printer => printer.chosen) ?? among.find(printer => printer.present)
  return printers.find(printer => printer.name === name) ?? best(fitting) ?? best(printers) ?? printers[0] ?? null
}

function PrintSteps({ what, none, pages, onClose }: { what: What; none: boolean; pages: number | null; onClose: () => void }) {
  const { t } = useTranslation('print')
  const [sent, setSent] = useState<PrintJob | null>(null)
  const held = useWatched(sent)
  const after = (job: PrintJob): void => {
    if (job.state !== 'printed') return setSent(job)
    sayPassing(t('preview.sent'))
    onClose()
  }
  // The system's window was answered after all.
  const printed = useEffectEvent(after)
  useEffect(() => {
    if (held?.state === 'printed') printed(held)
  }, [held])
  const [sending, saving] = [useStop(), useStop()]
  const send = useCommand(api.print.send, { onDone: after, signal: sending.signal })
  const [saved, setSaved] = useState<string | null>(null)
  const save = useCommand(api.print.savePdf, { onDone: ({ path }) => setSaved(path), signal: saving.signal })
  const print = (dialog: boolean): void => void send.run({ ...what, dialog })
  useKeys([
    { key: 'Ctrl+Enter', label: t('preview.print'), run: () => print(false), active: held === null && !none },
    { key: 'Esc', label: t('queue.close'), run: onClose },
  ], { exclusive: true })
  // A second press would be a second print; the first one is looked after in the queue.
  const sentAlready = held === null || held.state === 'cancelled' ? undefined : held.state === 'dialog' ? reasonWords('print_job_dialog') : t('preview.inQueue')
  const noCopies = none ? t('preview.noCopies') : undefined
  const refusal = noCopies ?? sentAlready
  return (
    <>
      {pages !== null && <p className="print-small">{t('preview.pages', { count: pages })}</p>}
      {held !== null && held.state !== 'printed' && <HeldNote job={held} />}
      <UnderWay busy={send.busy} of={sending} says={t('preview.preparing')} stopped={t('preview.stoppedPrint')} />
      <UnderWay busy={save.busy} of={saving} says={t('preview.saving')} stopped={t('preview.stoppedSave')} />
      <Failure problem={send.problem ?? save.problem} />
      {saved !== null && <p className="print-small" role="status">{t('preview.saved', { path: saved })}</p>}
      <div className="print-steps">
        <Button primary keyName="Ctrl+Enter" busy={send.busy} refusal={refusal} onPress={() => print(false)}>{t('preview.print')}</Button>
        <Button busy={send.busy} refusal={refusal} onPress={() => print(true)}>{t('preview.dialog')}</Button>
        <Button busy={save.busy} refusal={noCopies} onPress={() => void save.run(what)}>{t('preview.savePdf')}</Button>
      </div>
    </>
  )
}

/** What takes long says what it is doing, and can be stopped. */
function UnderWay({ busy, of, says, stopped }: { busy: boolean; of: Stop; says: string; stopped: string }) {
  const { t } = useTranslation('print')
  const long = useTakesLong(busy)
  if (busy && long) return <Note tone="calm" action={<Button onPress={of.stop}>{t('preview.stop')}</Button>}><span role="status">{says}</span></Note>
  return of.stopped && !busy ? <p className="print-small" role="status">{stopped}</p> : null
}

/** The job as the queue has it now, once it was sent. */
function useWatched(sent: PrintJob | null): PrintJob | null {
  const queue = useQuery({ ...api.print.queue.queryOptions(), enabled: sent !== null })
  return queue.data?.find(job => job.id === sent?.id) ?? sent
}

/** What became of a print that has not come out; the system's window may be given up. */
function HeldNote({ job }: { job: PrintJob }) {
  const { t } = useTranslation('print')
  const queries = useQueryClient()
  const cancel = useCommand(api.print.cancel, { onDone: () => void queries.invalidateQueries({ queryKey: api.print.queue.key() }) })
  const giveUp = job.state === 'dialog' ? <Button busy={cancel.busy} onPress={() => void cancel.run({ id: job.id })}>{t('queue.giveUp')}</Button> : undefined
  return (
    <>
      <Note tone={job.state === 'cancelled' || job.state === 'dialog' ? 'calm' : 'soon'} alert action={giveUp}>{problemWords(t, job) ?? t(`states.${job.state}`)}</Note>
      <Failure problem={cancel.problem} />
    </>
  )
}

/** There is no printer, it is away, or the paper in it is none of the form's. */
function PrinterWarning({ form, printers, chosen }: { form: FormName; printers: readonly PrinterView[]; chosen: PrinterView | null }) {
  const { t } = useTranslation('print')
  if (printers.length === 0 || chosen === null) return <Note tone="soon">{t('preview.noPrinters')}</Note>
  const inside = chosen.settings?.paper
  const other = inside !== undefined && !papersOf(form).includes(inside)
  return (
    <>
      {!chosen.present && <Note tone="soon">{t('preview.missing', { name: chosen.displayName })}</Note>}
      {other && <Note tone="soon">{t('preview.otherPaper', { inside: t(`papers.${inside}`), paper: t(`papers.${paperFor(form, null)}`) })}</Note>}
    </>
  )
}
