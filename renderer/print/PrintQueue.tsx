// The print queue of this station: what waits, why, and what can be done about it.
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { AppWindow, CircleCheck, CircleDashed, CircleX, Hourglass, LoaderCircle } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { copiesOf } from '../../shared/forms'
import type { PrintJob } from '../../shared/print/contract'
import { jobActions } from '../../shared/print/rules'
import { showMoment } from '../../shared/text/when'
import { api } from '../app/connection'
import { useHouse } from '../app/house'
import { useCommand } from '../app/use-command'
import { useNow } from '../app/use-now'
import { Button } from '../ui/Button'
import { Failure } from '../ui/Failure'
import type { PrinterView } from './choices'
import { problemWords } from './job-words'
import { Note } from './Note'
import './print.css'

const MARKS = { waiting: Hourglass, printing: LoaderCircle, dialog: AppWindow, printed: CircleCheck, failed: CircleX, cancelled: CircleDashed } as const

/** The jobs of this station, newest first. Reads itself again when a job changes. */
export function PrintQueue() {
  const { t } = useTranslation('print')
  const jobs = useQuery(api.print.queue.queryOptions())
  const printers = useQuery(api.print.printers.queryOptions())
  if (jobs.isError) return <Note tone="wrong" alert action={<Button onPress={() => void jobs.refetch()}>{t('preview.again')}</Button>}>{t('queue.failed')}</Note>
  return (
    <section className="print-queue" aria-label={t('queue.title')}>
      <header className="settings-head">
        <h1>{t('queue.title')}</h1>
      </header>
      {jobs.data?.length === 0 && <p className="settings-note">{t('queue.empty')}</p>}
      <ul>{jobs.data?.map(job => <JobLine key={job.id} job={job} printers={printers.data ?? []} />)}</ul>
    </section>
  )
}

function JobLine({ job, printers }: { job: PrintJob; printers: readonly PrinterView[] }) {
  const { t } = useTranslation('print')
  const { zone, lang } = useHouse()
  const now = useNow()
  const Mark = MARKS[job.state]
  const problem = problemWords(t, job)
  const time = showMoment(job.printedAt ?? job.createdAt, now, zone, lang)
  const facts = [
    printers.find(printer => printer.name === job.printer)?.displayName ?? (job.printer || t('queue.noPrinter')),
    t(`papers.${job.paper}`),
    ...(job.copies.length < copiesOf(job.form).length ? [t('queue.copies', { names: job.copies.map(copy => t(`copies.${copy}`)).join(lang === 'zh' ? '、' : ', ') })] : []),
    job.printedAt === null ? t('queue.sinceAt', { time }) : t('queue.printedAt', { time }),
    ...(job.tries > 1 ? [t('queue.tries', { count: job.tries })] : []),
    ...(job.duplicate > 0 ? [t('queue.duplicate', { no: job.duplicate })] : []),
    ...(job.again ? [t('queue.again')] : []),
  ]
  return (
    <li className="print-job" data-state={job.state}>
      <span className="print-state"><Mark size={16} aria-hidden /> {t(`states.${job.state}`)}</span>
      <div className="print-what">
        <div><b>{job.number}</b> {t(`paper.titles.${job.form}`)}</div>
        <div className="print-small">{facts.join(' · ')}</div>
        {problem !== null && job.state !== 'printed' && <div className="print-problem">{problem}</div>}
      </div>
      <JobKeys job={job} printers={printers} />
    </li>
  )
}

function JobKeys({ job, printers }: { job: PrintJob; printers: readonly PrinterView[] }) {
  const { t } = useTranslation('print')
  const queries = useQueryClient()
  const readAgain = (): void => void queries.invalidateQueries({ queryKey: api.print.queue.key() })
  const retry = useCommand(api.print.retry, { onDone: readAgain })
  const cancel = useCommand(api.print.cancel, { onDone: readAgain })
  const may = jobActions(job)
  const others = printers.filter(printer => printer.present && printer.name !== job.printer)
  const [choosing, setChoosing] = useState(false)
  if (!may.retry.may && !may.cancel.may) return null
  return (
    <div className="print-keys">
      {may.retry.may && job.printer !== '' && <Button busy={retry.busy} onPress={() => void retry.run({ id: job.id })}>{t('queue.retry')}</Button>}
      {may.retry.may && others.length > 0 && <Button busy={retry.busy} onPress={() => setChoosing(!choosing)}>{t('queue.other')}</Button>}
      <Button quiet busy={cancel.busy} onPress={() => void cancel.run({ id: job.id })}>{t(job.state === 'dialog' ? 'queue.giveUp' : 'queue.cancel')}</Button>
      {choosing && (
        <div className="print-others" role="group" aria-label={t('queue.other')}>
          {others.map(({ name, displayName }) => <Button key={name} busy={retry.busy} onPress={() => void retry.run({ id: job.id, printer: name })}>{displayName}</Button>)}
        </div>
      )}
      <Failure problem={retry.problem ?? cancel.problem} />
    </div>
  )
}
