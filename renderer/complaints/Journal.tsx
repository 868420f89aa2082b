// One clerk's week: what was taken and what came of it; sent by the clerk, read and initialled by a supervisor.
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { JournalView } from '../../shared/complaints/contract'
import { mayReadJournal, maySendJournal } from '../../shared/complaints/journal'
import { showDateTime } from '../../shared/text/when'
import { api } from '../app/connection'
import { useHouse } from '../app/house'
import { useCommand } from '../app/use-command'
import { useNow } from '../app/use-now'
import { Preview } from '../print/Preview'
import { Facts } from '../ui/Facts'
import { NoRecord, RecordPage } from '../ui/RecordPage'
import { StateMark } from '../ui/StateMark'
import { StepBar } from '../ui/StepBar'
import { TextStep } from '../ui/TextStep'
import { Told } from '../ui/Told'
import type { Step } from '../ui/steps'
import { useJournalMark, useWeekWords } from './journal-words'

type Asking = 'send' | 'read'

/** The journal beside the list. */
export function Journal({ week, staffId }: { week: string; staffId: string }) {
  const journal = useQuery(api.complaints.journal.queryOptions({ input: { week, staffId } }))
  return journal.data === undefined ? <NoRecord error={journal.error} /> : <Opened journal={journal.data} />
}

function Opened({ journal }: { journal: JournalView }) {
  const { t } = useTranslation('complaints')
  const now = useNow()
  const { days } = useWeekWords()
  const mark = useJournalMark()(journal, now)
  const [asking, setAsking] = useState<Asking | null>(null)
  const [printing, setPrinting] = useState(false)
  const { week, staff, rows } = journal
  const voided = rows.filter(row => row.voided !== null).length
  return (
    <>
      <RecordPage
        number={days(week)}
        marks={<><StateMark {...mark} /><span>{t('journal.taken', { count: rows.length })}</span>{voided > 0 && <span>{t('journal.voided', { count: voided })}</span>}</>}
        title={t('journal.of', { name: staff.name })}
        voided={null}
        bar={asking === null ? <Steps journal={journal} onAsk={setAsking} onPrint={() => setPrinting(true)} /> : <Asked asking={asking} journal={journal} onClose={() => setAsking(null)} />}
      >
        <JournalFacts journal={journal} />
        {rows.length === 0 ? <p className="quiet-line">{t('journal.none')}</p> : <Rows rows={rows} />}
      </RecordPage>
      {printing && <Preview form="weeklyJournal" recordId={null} of={`${week}:${staff.id}`} number={`${days(week)} ${staff.name}`} onClose={() => setPrinting(false)} />}
    </>
  )
}

function JournalFacts({ journal: { dueAt, sentAt, remark, readAt, readBy, readRemark } }: { journal: JournalView }) {
  const { t } = useTranslation('complaints')
  const { zone, lang } = useHouse()
  const at = (ms: number) => showDateTime(ms, zone, lang)
  return (
    <Facts
      facts={[
        { label: t('journal.facts.dueAt'), value: sentAt === null ? at(dueAt) : null },
        { label: t('journal.facts.sentAt'), value: sentAt === null ? null : <>{at(sentAt)} <span className="quiet-line">{t('journal.frozen')}</span></> },
        { label: t('journal.facts.remark'), value: remark === '' ? null : <Told text={remark} lines /> },
        { label: t('journal.facts.read'), value: readAt === null ? null : t('journal.readBy', { who: readBy?.name ?? '', when: at(readAt) }) },
        { label: t('journal.facts.readRemark'), value: readRemark === '' ? null : <Told text={readRemark} lines /> },
      ]}
    />
  )
}

const COLUMNS = ['number', 'at', 'title', 'result', 'state'] as const

function Rows({ rows }: { rows: JournalView['rows'] }) {
  const { t } = useTranslation('complaints')
  return (
    <table className="journal-rows">
      <thead>
        <tr>{COLUMNS.map(name => <th key={name} scope="col">{t(`journal.columns.${name}`)}</th>)}</tr>
      </thead>
      <tbody>
        {rows.map(row => <Line key={row.id} row={row} />)}
      </tbody>
    </table>
  )
}

/** A cancelled one stands struck through, with why it was cancelled. */
function Line({ row: { id, number, at, title, result, state, outcome, voided } }: { row: JournalView['rows'][number] }) {
  const { t } = useTranslation('complaints')
  const { zone, lang } = useHouse()
  const came = outcome === null ? t(`states.${state}`) : t(`outcomes.${outcome}`)
  return (
    <tr data-voided={voided === null ? undefined : ''}>
      <td><Link className="number" to={`/complaints/${id}`}>{number}</Link></td>
      <td><time dateTime={new Date(at).toISOString()}>{showDateTime(at, zone, lang)}</time></td>
      <td className="journal-title"><Told text={title} /></td>
      <td>
        <Told text={result} lines />
        {voided !== null && <p><span className="quiet-line">{t('journal.whyVoided')}</span> <Told text={voided} lines /></p>}
      </td>
      <td>{voided === null ? came : t('states.voided')}</td>
    </tr>
  )
}

function Steps({ journal, onAsk, onPrint }: { journal: JournalView; onAsk: (asking: Asking) => void; onPrint: () => void }) {
  const { t } = useTranslation('complaints')
  const { me } = useHouse()
  const now = useNow()
  const own = me?.staffId === journal.staff.id
  const open = own ? journal.sentAt === null : journal.readAt === null
  const step: Step = own
    ? { name: 'send', label: t('journal.steps.send'), action: maySendJournal(journal, journal, own, now), run: () => onAsk('send'), next: true }
    : { name: 'read', label: t('journal.steps.read'), action: mayReadJournal(journal, own), run: () => onAsk('read'), next: true }
  const print: Step = { name: 'print', label: t('journal.steps.print'), action: { may: true }, run: onPrint, key: 'Ctrl+P' }
  // What is done is told by its state; a step stands here only while somebody has to take it.
  return <StepBar steps={open ? [step, print] : [print]} />
}

function Asked({ asking, journal, onClose }: { asking: Asking; journal: JournalView; onClose: () => void }) {
  return asking === 'send' ? <Send journal={journal} onClose={onClose} /> : <Read journal={journal} onClose={onClose} />
}

function Send({ journal: { week }, onClose }: { journal: JournalView; onClose: () => void }) {
  const { t } = useTranslation('complaints')
  const { span } = useWeekWords()
  const send = useCommand(api.complaints.sendJournal, { done: t('journal.done.send') })
  return (
    <TextStep
      form={`complaints.sendJournal:${week}`} title={t('journal.sendForm.title', span(week))} label={t('journal.sendForm.label')} confirm={t('journal.sendForm.confirm')} min={0} max={2000} lines
      busy={send.busy} problem={send.problem} onConfirm={async remark => (await send.run({ week, remark })) !== null} onClose={onClose}
    />
  )
}

function Read({ journal: { week, staff }, onClose }: { journal: JournalView; onClose: () => void }) {
  const { t } = useTranslation('complaints')
  const read = useCommand(api.complaints.readJournal, { done: t('journal.done.read') })
  return (
    <TextStep
      form={`complaints.readJournal:${week}:${staff.id}`} title={t('journal.readForm.title', { name: staff.name })} label={t('journal.readForm.label')} confirm={t('journal.readForm.confirm')} min={0} max={1000} lines
      busy={read.busy} problem={read.problem} onConfirm={async remark => (await read.run({ week, staffId: staff.id, remark })) !== null} onClose={onClose}
    />
  )
}
