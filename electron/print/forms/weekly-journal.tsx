// 周记簿 — a clerk's week: what was taken and what came of it, with the supervisor's initials.
import type { BothNames } from '../../../shared/core/actor'
import type { JournalPaper } from '../../../shared/complaints/paper'
import { showDate, showDateTime } from '../../../shared/text/when'
import { complaintWord, outcomeWord } from '../complaint-words'
import type { Block, FlowForm, Heading } from '../form'
import { Cell, Plain, Row } from '../parts/Cell'
import { SignatureLines } from '../parts/SignatureLines'
import { textBlock, textBlocks } from '../parts/TextCell'
import { BothWords, Names, TwoLines, Words } from '../parts/Words'
import { paperWord, type PaperWord } from '../words'

type Line = JournalPaper['journal']['rows'][number]

const COLUMNS = [36, 24, 48, 56, 30]
const HEADS: readonly PaperWord[] = ['complaint.number', 'complaint.receivedAt', 'journal.what', 'complaint.result', 'journal.state']

export const weeklyJournal: FlowForm<JournalPaper, 'only'> = {
  kind: 'flow',
  steps: [1, 2],
  copies: () => ['only'],
  heading,
  columns: paper => <Columns paper={paper} />,
  blocks,
  tail: () => <SignatureLines who={['sign.clerk', 'sign.supervisor']} />,
  perPage: () => [1],
}

function heading(paper: JournalPaper): Heading {
  return { house: paper.house, title: paperWord('titles.weeklyJournal'), number: null, duplicate: null, copy: null, instruction: null, printed: paper }
}

function blocks(paper: JournalPaper): Block[] {
  const { journal, timeZone } = paper
  const lines: Block[] = journal.rows.map(row => ({ key: row.id, node: () => <LineRow row={row} timeZone={timeZone} /> }))
  return [
    ...(lines.length === 0 ? [{ key: 'none', node: () => <div className="note"><BothWords word="journal.none" /></div> }] : lines),
    textBlock('remark', 'journal.remark', journal.remark, true),
    ...textBlocks('readRemark', 'journal.readRemark', journal.readRemark),
    { key: 'sent', node: () => <SentRow paper={paper} /> },
  ]
}

/** Whose week it is stands on every page. */
function Columns({ paper: { journal, timeZone } }: { paper: JournalPaper }) {
  const { staff, from, to, rows } = journal
  const voided = rows.filter(row => row.voided !== null).length
  const day = (lang: 'zh' | 'ru') => ({ from: showDate(from, timeZone, lang), to: showDate(to - 1, timeZone, lang) })
  const days: BothNames = { zh: paperWord('journal.days', day('zh')).zh, ru: paperWord('journal.days', day('ru')).ru }
  return (
    <>
      <Row widths={[3, 4, 2]}>
        <Cell label="journal.clerk"><Words text={staff.name} /></Cell>
        <Cell label="journal.week"><TwoLines names={days} /></Cell>
        <Cell label="journal.taken">
          <Names names={paperWord('journal.takenCount', { count: rows.length })} />
          {voided > 0 && <div><Names names={paperWord('journal.voidedCount', { count: voided })} /></div>}
        </Cell>
      </Row>
      <Row widths={COLUMNS}>{HEADS.map(word => <Plain key={word}><BothWords word={word} /></Plain>)}</Row>
    </>
  )
}

function SentRow({ paper: { journal: { sentAt, dueAt, readAt, readBy }, timeZone } }: { paper: JournalPaper }) {
  return (
    <Row widths={[1, 1, 1]}>
      <Cell label="journal.dueAt">{showDateTime(dueAt, timeZone, 'zh')}</Cell>
      <Cell label="journal.sentAt">{sentAt === null ? <BothWords word="journal.notSent" /> : showDateTime(sentAt, timeZone, 'zh')}</Cell>
      <Cell label="journal.read">{readAt !== null && <><Words text={readBy?.name ?? ''} /> {showDateTime(readAt, timeZone, 'zh')}</>}</Cell>
    </Row>
  )
}

/** A cancelled one is struck through, with why it was cancelled. */
function LineRow({ row: { number, at, title, result, state, outcome, voided }, timeZone }: { row: Line; timeZone: string }) {
  const struck = voided === null ? undefined : 'struck'
  const came = outcome === null ? complaintWord(`states.${state}`) : outcomeWord(outcome)
  return (
    <Row widths={COLUMNS}>
      <Plain><b className={struck}>{number}</b></Plain>
      <Plain>{showDateTime(at, timeZone, 'zh')}</Plain>
      <Plain><span className={struck}><Words text={title} /></span></Plain>
      <Plain>
        <Words text={result} />
        {voided !== null && <div><BothWords word="journal.whyVoided" />: <Words text={voided} /></div>}
      </Plain>
      <Plain><TwoLines names={voided === null ? came : complaintWord('states.voided')} /></Plain>
    </Row>
  )
}
