// 播出记录 — what was on air on a day: when, what, who read it, how it ended, and what was remarked.
import type { BothNames } from '../../../shared/core/actor'
import type { AsRunRow } from '../../../shared/broadcast/air'
import type { AsRunPaper } from '../../../shared/broadcast/paper'
import ruWords from '../../../shared/i18n/ru/broadcast.json'
import zhWords from '../../../shared/i18n/zh/broadcast.json'
import { showDayKey, showElapsed, showSeconds } from '../../../shared/text/when'
import type { Block, FlowForm, Heading } from '../form'
import { SignatureLines } from '../parts/SignatureLines'
import { tableBlocks, type Column } from '../parts/Table'
import { BothWords, Names, TwoLines, Words } from '../parts/Words'
import { paperWord, textIn } from '../words'

const COLUMNS: readonly Column[] = [
  { word: 'asRun.time', width: 24 }, { word: 'asRun.what', width: 58, stands: 'wide' }, { word: 'asRun.who', width: 34 }, { word: 'asRun.how', width: 34 }, { word: 'asRun.remarks', width: 40 },
]

export const asRunLog: FlowForm<AsRunPaper, 'only'> = {
  kind: 'flow',
  // One size of type: a day of a busy radio has hundreds of lines.
  steps: [1],
  copies: () => ['only'],
  heading,
  blocks: paper => [{ key: 'day', node: () => <Day paper={paper} /> }, ...rows(paper)],
  tail: () => <SignatureLines who={['sign.compiler', 'sign.supervisor']} />,
  perPage: () => [1],
}

function heading(paper: AsRunPaper): Heading {
  return { house: paper.house, title: paperWord('titles.asRunLog'), number: null, duplicate: null, copy: null, instruction: null, printed: paper }
}

/** A word of the room as it stands on paper. */
const radioWord = (path: string): BothNames => textIn({ zh: zhWords, ru: ruWords }, path)

function Day({ paper: { day, lines } }: { paper: AsRunPaper }) {
  return (
    <div className="note">
      <div><b><Names names={{ zh: showDayKey(day, 'zh'), ru: showDayKey(day, 'ru') }} /></b></div>
      <div><BothWords word="asRun.total" values={{ total: lines.length }} /></div>
    </div>
  )
}

/** When the plan had it, in both languages. */
const plannedWord = (time: string): BothNames => {
  const { zh, ru } = radioWord('asRun.planned')
  return { zh: zh.replace('{{time}}', time), ru: ru.replace('{{time}}', time) }
}

function rows({ lines, timeZone }: AsRunPaper): Block[] {
  return tableBlocks('asRun.rows', COLUMNS, lines.map(line => cells(line, timeZone)))
}

function cells({ startedAt, plannedAt, recorded, endedAt, title, kind, number, no, by, station, how, reason, endedBy, remarks }: AsRunRow, timeZone: string) {
  return [
    <div key="time">{showSeconds(startedAt, timeZone)}{endedAt !== null && <div>{showElapsed(Math.max(0, endedAt - startedAt))}</div>}</div>,
    <div key="what">
      {kind === null ? <Words text={title} /> : <Names names={radioWord(`requestKinds.${kind}`)} />}
      <div>{number}{kind === null && <> · <BothWords word="asRun.version" values={{ no }} />{recorded && <> · <Names names={radioWord('asRun.recorded')} /></>}</>}</div>
      {plannedAt !== null && <div><Names names={plannedWord(showSeconds(plannedAt, timeZone))} /></div>}
    </div>,
    <div key="who"><Words text={by?.name ?? ''} /><div><Words text={station} /></div></div>,
    <div key="how"><TwoLines names={radioWord(`asRun.ends.${how ?? 'onAir'}`)} /><div><Words text={[endedBy !== null && endedBy.id !== by?.id ? endedBy.name : '', reason].filter(part => part !== '').join(' · ')} /></div></div>,
    <div key="remarks">{remarks.map(({ at, by: who, text }) => <div key={at}><Words text={`${text} ${who?.name ?? ''}`} /></div>)}</div>,
  ]
}
