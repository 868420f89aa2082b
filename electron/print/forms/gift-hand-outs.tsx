// 礼品发放登记表 — what a campaign gave on a day, each with its signature, and lines to go on by hand.
import { boundsOf, pathOf, type Strokes } from '../../../shared/core/signature'
import type { HandOutsPaper } from '../../../shared/members/paper'
import { showDayKey, showTime } from '../../../shared/text/when'
import type { Block, FlowForm } from '../form'
import { SignatureLines } from '../parts/SignatureLines'
import { tableBlocks, type Column } from '../parts/Table'
import { BothWords, Names, Words } from '../parts/Words'
import { paperWord } from '../words'

const SIZE = 4
/** Lines for what is handed out while the program cannot be reached. */
const BY_HAND = 6

const COLUMNS: readonly Column[] = [
  { word: 'club.handedAt', width: 13 }, { word: 'club.member', width: 46, stands: 'wide' }, { word: 'club.gift', width: 44 }, { word: 'club.count', width: 12, stands: 'right' }, { word: 'club.receipt', width: 22 },
  { word: 'club.handedBy', width: 25 }, { word: 'club.received', width: 40 },
]

export const giftHandOuts: FlowForm<HandOutsPaper, 'only'> = {
  kind: 'flow',
  steps: [SIZE],
  copies: () => ['only'],
  heading(paper) {
    const title = paperWord('titles.giftHandOuts')
    return { house: paper.house, title: { zh: `${title.zh} ${showDayKey(paper.day, 'zh')}`, ru: `${title.ru}, ${showDayKey(paper.day, 'ru')}` }, number: null, duplicate: null, copy: null, instruction: null, printed: paper }
  },
  blocks,
  tail: () => <SignatureLines who={['sign.compiler', 'sign.shiftLead']} />,
  perPage: () => [1],
}

function blocks(paper: HandOutsPaper): Block[] {
  const { lines, campaign, timeZone } = paper
  const kept = lines.filter(({ cameBack }) => !cameBack)
  const total = { lines: kept.length, count: kept.reduce((sum, { count }) => sum + count, 0) }
  return [
    { key: 'total', node: () => <div className="note"><div><BothWords word="club.campaign" />: <b><Names names={campaign} /></b></div><b>{lines.length === 0 ? <BothWords word="club.noHandOuts" /> : <BothWords word="club.handedTotal" values={total} />}</b></div> },
    ...tableBlocks('lines', COLUMNS, [...lines.map(line => cells(line, timeZone)), ...Array.from({ length: BY_HAND }, (_, at) => byHand(at))]),
  ]
}

function cells({ at, member, gift, count, receipt, by, over, strokes, cameBack }: HandOutsPaper['lines'][number], timeZone: string) {
  return [
    showTime(at, timeZone),
    <div key="member" className={cameBack ? 'struck' : ''}><div>{member.number}</div><b><Words text={member.name} /></b></div>,
    <div key="gift"><span className={cameBack ? 'struck' : ''}><Names names={gift} /></span>{cameBack && <div><b><BothWords word="club.cameBack" /></b></div>}{over !== null && <div><BothWords word="club.over" />: <Words text={`${over.by}. ${over.reason}`} /></div>}</div>,
    <b key="count">{count}</b>,
    receipt,
    <Words key="by" text={by} />,
    strokes === null || strokes.lines.length === 0 ? <div key="sign" className="sign-here" /> : <Signed key="sign" strokes={strokes} />,
  ]
}

function Signed({ strokes }: { strokes: Strokes }) {
  const { left, top, width, height } = boundsOf(strokes)
  return <svg className="signed-here" viewBox={`${left} ${top} ${width} ${height}`} preserveAspectRatio="xMidYMid meet"><path d={pathOf(strokes)} /></svg>
}

/** An empty line, high enough to be written in. */
const byHand = (at: number) => [<div key="hand" className="sign-here" />, at === 0 ? <span key="first" className="label"><BothWords word="club.byHand" /></span> : '', '', '', '', '', '']
