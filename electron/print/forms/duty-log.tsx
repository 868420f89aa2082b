// 值班日志 — the entries of a period, oldest first, as they were found: for the file, and for whoever asks what happened.
import type { BothNames } from '../../../shared/core/actor'
import type { DutyLogPaper, PrintedEntry } from '../../../shared/handover/paper'
import { showDate, showTime } from '../../../shared/text/when'
import type { Block, FlowForm, Heading } from '../form'
import { EntryKind, entryRows, entryTold, handoverWord } from '../parts/LogEntry'
import { SignatureLines } from '../parts/SignatureLines'
import { tableBlocks, type Column } from '../parts/Table'
import { BothWords, Names, TwoLines, Words } from '../parts/Words'
import { paperWord } from '../words'

const COLUMNS: readonly Column[] = [
  { word: 'handover.at', width: 20 }, { word: 'handover.post', width: 40 }, { word: 'handover.kind', width: 26 }, { word: 'handover.what', width: 78, stands: 'wide' }, { word: 'handover.by', width: 26 },
]

export const dutyLog: FlowForm<DutyLogPaper, 'only'> = {
  kind: 'flow',
  // One size of type: years of entries are measured once.
  steps: [1],
  copies: () => ['only'],
  heading,
  blocks: paper => [{ key: 'asked', node: () => <Asked paper={paper} /> }, ...rows(paper)],
  tail: () => <SignatureLines who={['sign.compiler', 'sign.supervisor', 'sign.head']} />,
  perPage: () => [1],
}

function heading(paper: DutyLogPaper): Heading {
  return { house: paper.house, title: paperWord('handover.log'), number: null, duplicate: null, copy: null, instruction: null, printed: paper }
}

/** Which entries stand here: of when, of which post and kind, with which words; and how many they are. */
function Asked({ paper: { asked: { from, until, post, kind, find }, entries, timeZone } }: { paper: DutyLogPaper }) {
  const [first, last] = [entries[0], entries.at(-1)]
  const [begins, ends] = [from ?? first?.at ?? null, until === null ? (last?.at ?? null) : until - 1]
  const day = (ms: number): BothNames => ({ zh: showDate(ms, timeZone, 'zh'), ru: showDate(ms, timeZone, 'ru') })
  const span = begins === null || ends === null ? null : { zh: `${day(begins).zh} – ${day(ends).zh}`, ru: `${day(begins).ru} – ${day(ends).ru}` }
  return (
    <div className="note">
      {span !== null && <div><b><Names names={span} /></b></div>}
      {post !== null && <div><BothWords word="handover.post" />: <Names names={{ zh: post.nameZh, ru: post.nameRu }} /></div>}
      {kind !== null && <div><BothWords word="handover.kind" />: <Names names={handoverWord(`kinds.${kind}`)} /></div>}
      {find !== '' && <div><BothWords word="handover.find" />: <Words text={find} /></div>}
      <div><BothWords word="handover.total" values={{ total: entries.length }} /></div>
    </div>
  )
}

function rows({ entries, timeZone }: DutyLogPaper): Block[] {
  return tableBlocks('log.rows', COLUMNS, entries.flatMap(entry => cells(entry, timeZone)))
}

function cells(entry: PrintedEntry, timeZone: string) {
  const before = [
    <div key="at">{showDate(entry.at, timeZone, 'zh')}<div>{showTime(entry.at, timeZone)}</div></div>,
    <div key="post"><TwoLines names={{ zh: entry.post.nameZh, ru: entry.post.nameRu }} /><div>{entry.shiftNumber} № {entry.no}</div></div>,
    <EntryKind key="kind" entry={entry} />,
  ]
  return entryRows(entryTold(entry, entry.correctsNo), before, <Words key="by" text={entry.by?.name ?? ''} />)
}
