// 交接班日志 — the page of the duty log and all that was handed over with it, with both signatures and the check sum.
import type { ReactNode } from 'react'
import type { BothNames } from '../../../shared/core/actor'
import type { LogEntry } from '../../../shared/handover/contract'
import type { HandoverPaper } from '../../../shared/handover/paper'
import { showDateTime, showDayKey, showSpan } from '../../../shared/text/when'
import type { Block, FlowForm, TableHead } from '../form'
import { Cell, Row } from '../parts/Cell'
import { EntryKind, entryRows, entryTold, handoverWord } from '../parts/LogEntry'
import { SignatureLines } from '../parts/SignatureLines'
import { tableBlocks, type Column } from '../parts/Table'
import { BothWords, Names, TwoLines, Words } from '../parts/Words'
import { paperWord, type PaperWord } from '../words'

const both = (names: { nameZh: string; nameRu: string }): BothNames => ({ zh: names.nameZh, ru: names.nameRu })

export const handoverLog: FlowForm<HandoverPaper, 'only'> = {
  kind: 'flow',
  steps: [0, 1, 2],
  copies: () => ['only'],
  heading: paper => {
    const title = paperWord('titles.handoverLog')
    const { day } = paper.shift
    return {
      house: paper.house, title: { zh: `${title.zh} ${showDayKey(day, 'zh')}`, ru: `${title.ru}, ${showDayKey(day, 'ru')}` }, number: paper.number, duplicate: paper.duplicate,
      copy: paper.shift.state === 'closed' ? null : paperWord('handover.running'), instruction: null, printed: paper,
    }
  },
  blocks: paper => [
    { key: 'facts', node: () => <Facts paper={paper} /> },
    ...part('log', LOG, paper.shift.entries.flatMap(entry => entryCells(entry, paper.shift.entries, paper.timeZone))),
    ...part('matters', MATTERS, matterCells(paper)),
    ...part('counts', COUNTS, countCells(paper)),
    ...part('checks', CHECKS, paper.shift.checks.map(check => [<TwoLines key="name" names={both(check)} />, check.works === null ? null : <Names key="works" names={paperWord(check.works ? 'handover.works' : 'handover.broken')} />, <Words key="remark" text={check.remark} />])),
    ...part('instructions', INSTRUCTIONS, paper.shift.instructions.map(({ number, given, text, tickedAt }) => [number, <Words key="text" text={text} />, <Words key="given" text={given} />, ticked(tickedAt, paper.timeZone)])),
    ...liftedBlocks(paper),
    { key: 'signatures', node: () => <Signatures paper={paper} /> },
  ],
  tail: () => <SignatureLines who={['sign.shiftLead', 'sign.supervisor', 'sign.head']} />,
  perPage: () => [1],
}

const LOG: readonly Column[] = [
  { word: 'handover.no', width: 8 }, { word: 'handover.at', width: 20 }, { word: 'handover.kind', width: 26 }, { word: 'handover.what', width: 108, stands: 'wide' }, { word: 'handover.by', width: 28 },
]
const MATTERS: readonly Column[] = [{ word: 'handover.number', width: 34 }, { word: 'handover.title', width: 60 }, { word: 'handover.line', width: 76, stands: 'wide' }, { word: 'handover.ticked', width: 20 }]
const COUNTS: readonly Column[] = [{ word: 'handover.item', width: 50 }, { word: 'handover.expected', width: 24, stands: 'right' }, { word: 'handover.counted', width: 24, stands: 'right' }, { word: 'handover.explanation', width: 92, stands: 'wide' }]
const CHECKS: readonly Column[] = [{ word: 'handover.device', width: 60 }, { word: 'handover.works', width: 40 }, { word: 'handover.remark', width: 90, stands: 'wide' }]
const INSTRUCTIONS: readonly Column[] = [{ word: 'handover.number', width: 34 }, { word: 'handover.instruction', width: 100, stands: 'wide' }, { word: 'handover.given', width: 36 }, { word: 'handover.ticked', width: 20 }]
const LIFTS: readonly Column[] = [{ word: 'handover.lifted', width: 70 }, { word: 'handover.reason', width: 84, stands: 'wide' }, { word: 'handover.by', width: 36 }]
const REFUSALS: readonly Column[] = [{ word: 'handover.at', width: 30 }, { word: 'handover.reason', width: 124, stands: 'wide' }, { word: 'handover.by', width: 36 }]

type Name = 'log' | 'matters' | 'counts' | 'checks' | 'instructions' | 'refusals'

/** A part of the page under its name; where there is nothing, that is said. */
function part(name: Name, columns: readonly Column[], rows: Parameters<typeof tableBlocks>[2]): Block[] {
  const title: PaperWord = `handover.${name}`
  const heading = (none: boolean) => <div className="part"><div><BothWords word={title} />{none && <>: <BothWords word="handover.none" /></>}</div></div>
  if (rows.length === 0) return [{ key: name, node: () => heading(true) }]
  // The name goes with the heads of the columns: it stands over the rows wherever they go on.
  return tableBlocks(`${name}.rows`, columns, rows).map(block => (block.under === undefined ? block : { ...block, under: named(block.under, heading(false)) }))
}

function named({ key, node }: TableHead, heading: ReactNode): TableHead {
  return { key, node: () => <>{heading}{node()}</> }
}

function Facts({ paper: { shift, timeZone } }: { paper: HandoverPaper }) {
  const moment = (ms: number) => showDateTime(ms, timeZone, 'zh')
  const overtime = { zh: showSpan(shift.overtime, 'zh'), ru: showSpan(shift.overtime, 'ru') }
  return (
    <>
      <Row widths={[1, 1, 1]}>
        <Cell label="handover.post" large><Names names={both(shift.post)} /></Cell>
        <Cell label="handover.template"><Names names={{ zh: shift.templateZh, ru: shift.templateRu }} /></Cell>
        <Cell label="handover.people"><Words text={shift.people.map(({ name }) => name).join(', ')} /></Cell>
      </Row>
      <Row widths={[2, 1, 1, 1]}>
        <Cell label="handover.planned">{moment(shift.plannedFrom)} – {moment(shift.plannedUntil)}</Cell>
        <Cell label="handover.opened">{moment(shift.openedAt)}</Cell>
        <Cell label="handover.closed">{shift.closedAt === null ? <BothWords word="handover.running" /> : moment(shift.closedAt)}</Cell>
        <Cell label="handover.overtime">{shift.overtime === 0 ? <BothWords word="handover.none" /> : <Names names={overtime} />}</Cell>
      </Row>
    </>
  )
}

function entryCells(entry: LogEntry, entries: readonly LogEntry[], timeZone: string) {
  const corrects = entries.find(({ id }) => id === entry.corrects)?.no ?? null
  return entryRows(entryTold(entry, corrects), [String(entry.no), showDateTime(entry.at, timeZone, 'zh'), <EntryKind key="kind" entry={entry} />], <Words key="by" text={entry.by?.name ?? ''} />)
}

const ticked = (at: number | null, timeZone: string) => (at === null ? null : showDateTime(at, timeZone, 'zh'))

function matterCells({ shift, timeZone }: HandoverPaper) {
  return shift.matters.map(({ number, title, text, tickedAt }) => [<b key="number">{number}</b>, <Words key="title" text={title} />, <Words key="text" text={text} />, ticked(tickedAt, timeZone)])
}

function countCells({ shift }: HandoverPaper) {
  return shift.counts.map(count => {
    const { expected, counted, explanation } = count
    const differs = expected !== null && counted !== null && expected !== counted
    return [<TwoLines key="name" names={both(count)} />, expected ?? '—', counted === null ? null : differs ? <b key="counted">{counted}</b> : counted, <Words key="explanation" text={explanation} />]
  })
}

function liftedBlocks({ shift, timeZone }: HandoverPaper): Block[] {
  const lifts = shift.blocks.flatMap(({ kind, name, lifted }) => (lifted === null ? [] : [[<div key="what"><TwoLines names={handoverWord(`blocks.${kind}.what`)} /><Words text={name} /></div>, <Words key="reason" text={lifted.reason} />, <div key="by"><Words text={lifted.by?.name ?? ''} /> {showDateTime(lifted.at, timeZone, 'zh')}</div>]]))
  const refusals = shift.refusals.map(({ at, by, reason }) => [showDateTime(at, timeZone, 'zh'), <Words key="reason" text={reason} />, <Words key="by" text={by?.name ?? ''} />])
  return [...tableBlocks('lifts', LIFTS, lifts), ...(refusals.length === 0 ? [] : part('refusals', REFUSALS, refusals))]
}

/** Who signed, and when; the sum stands below, as it is typed when the paper is checked against the record. */
function Signatures({ paper: { shift, sum, timeZone } }: { paper: HandoverPaper }) {
  const signed = (signature: { by: { name: string } | null; at: number } | null) =>
    signature === null ? <BothWords word="handover.unsigned" /> : <><Words text={signature.by?.name ?? ''} /> {showDateTime(signature.at, timeZone, 'zh')}</>
  return (
    <>
      <Row widths={[1, 1]}>
        <Cell label="handover.outgoing">{signed(shift.signedOut)}</Cell>
        <Cell label={shift.closedHow === 'endOfDay' ? 'handover.closing' : 'handover.incoming'}>{signed(shift.signedIn)}</Cell>
      </Row>
      {sum !== '' && <div className="note"><b><BothWords word="handover.sum" /> {sum}</b></div>}
    </>
  )
}
