// 未收回单据清单 — what is printed and not returned, to look for it with the list in the hand.
import type { SlipOutLine, SlipsOutPaper } from '../../../shared/copies/paper'
import { showDateTime, showDayKey } from '../../../shared/text/when'
import type { Block, FlowForm, Heading } from '../form'
import { copyName } from '../parts/copy-name'
import { SignatureLines } from '../parts/SignatureLines'
import { tableBlocks, type Column } from '../parts/Table'
import { BothWords, Names, TwoLines, Words } from '../parts/Words'
import { paperWord } from '../words'

/** One size of type: after a holiday there may be many lines. */
const SIZE = 4

const COLUMNS: readonly Column[] = [
  { word: 'complaint.number', width: 33 }, { word: 'slipsOut.title', width: 54, stands: 'wide' }, { word: 'slipsOut.copy', width: 39 },
  { word: 'slipsOut.at', width: 20 }, { word: 'slipsOut.given', width: 36 }, { word: 'slipsOut.days', width: 12, stands: 'right' },
]

export const slipsOut: FlowForm<SlipsOutPaper, 'only'> = {
  kind: 'flow',
  steps: [SIZE],
  copies: () => ['only'],
  heading,
  blocks,
  tail: () => <SignatureLines who={['sign.compiler', 'sign.shiftLead']} />,
  perPage: () => [1],
}

function heading(paper: SlipsOutPaper): Heading {
  const title = paperWord('titles.slipsOut')
  return {
    house: paper.house, title: { zh: `${title.zh} ${showDayKey(paper.number, 'zh')}`, ru: `${title.ru}, ${showDayKey(paper.number, 'ru')}` }, number: null, duplicate: null, copy: null, instruction: null, printed: paper,
  }
}

function blocks({ lines, timeZone }: SlipsOutPaper): Block[] {
  const earlier = lines.filter(({ days }) => days > 0).length
  return [
    { key: 'total', node: () => <div className="note"><b>{lines.length === 0 ? <BothWords word="slipsOut.none" /> : <BothWords word="slipsOut.total" values={{ total: lines.length, earlier }} />}</b></div> },
    ...tableBlocks('lines', COLUMNS, lines.map(line => cells(line, timeZone))),
  ]
}

function cells({ number, title, copy, duplicate, at, givenTo, givenAt, days }: SlipOutLine, timeZone: string) {
  return [
    <b key="number">{number}</b>,
    <Words key="title" text={title} />,
    <div key="copy"><TwoLines names={copyName(copy)} />{duplicate > 0 && <div><b><Names names={paperWord('duplicate')} between=" " /> № {duplicate}</b></div>}</div>,
    showDateTime(at, timeZone, 'zh'),
    givenAt === null ? null : <div key="given"><Words text={givenTo} /><div>{showDateTime(givenAt, timeZone, 'zh')}</div></div>,
    days === 0 ? null : <b key="days">{days}</b>,
  ]
}
