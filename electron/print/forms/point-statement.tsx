// 积分对账单 — what came and went within twelve months, and what is there.
import { showCard } from '../../../shared/members/card'
import type { StatementPaper } from '../../../shared/members/paper'
import { showMoney } from '../../../shared/text/numbers'
import { showDate } from '../../../shared/text/when'
import type { Block, FlowForm } from '../form'
import { clubWord } from '../members-words'
import { Cell, Row } from '../parts/Cell'
import { SignatureLines } from '../parts/SignatureLines'
import { tableBlocks, type Column } from '../parts/Table'
import { BothWords, Names, TwoLines, Words } from '../parts/Words'
import { paperWord } from '../words'

const COLUMNS: readonly Column[] = [
  { word: 'club.at', width: 24 }, { word: 'club.kind', width: 30 }, { word: 'club.what', width: 86, stands: 'wide' }, { word: 'club.points', width: 22, stands: 'right' }, { word: 'club.balance', width: 24, stands: 'right' },
]

export const pointStatement: FlowForm<StatementPaper, 'only'> = {
  kind: 'flow',
  steps: [1],
  copies: () => ['only'],
  heading: paper => ({ house: paper.house, title: paperWord('titles.pointStatement'), number: paper.number, duplicate: paper.duplicate, copy: null, instruction: null, printed: paper }),
  blocks: paper => [{ key: 'who', node: () => <Who paper={paper} /> }, ...rows(paper), { key: 'end', node: () => <End paper={paper} /> }],
  tail: () => <SignatureLines who={['sign.desk']} />,
  perPage: () => [1],
}

function Who({ paper: { member, from, opening, timeZone, printedAt } }: { paper: StatementPaper }) {
  const { name, latin, level, card } = member
  return (
    <>
      <Row widths={[2, 1, 1]}>
        <Cell label="club.name" large><Words text={[name, latin].filter(part => part !== '').join(' · ')} /></Cell>
        <Cell label="club.card">{card === null ? '' : showCard(card)}</Cell>
        <Cell label="club.level"><Names names={clubWord(`levels.${level}`)} /></Cell>
      </Row>
      <Row widths={[2, 2]}>
        <Cell label="club.period">{showDate(from, timeZone, 'zh')} – {showDate(printedAt, timeZone, 'zh')}</Cell>
        <Cell label="club.opening">{opening}</Cell>
      </Row>
    </>
  )
}

function rows({ lines, timeZone }: StatementPaper): Block[] {
  return tableBlocks('points.rows', COLUMNS, lines.map(({ at, kind, points, reason, receipt, gift, balance }) => [
    <div key="at">{showDate(at, timeZone, 'zh')}</div>,
    <TwoLines key="kind" names={clubWord(`pointKinds.${kind}`)} />,
    <div key="what">
      {receipt !== null && <div>{receipt.shop !== null && <><b>{receipt.shop.code}</b> <Names names={{ zh: receipt.shop.nameZh, ru: receipt.shop.nameRu }} /> </>}{receipt.number} · {showMoney(receipt.amount, 'CNY', 'zh')}</div>}
      <Words text={gift === '' ? reason : gift} />
    </div>,
    <div key="points">{points > 0 ? `+${points}` : `−${-points}`}</div>,
    <div key="balance">{balance}</div>,
  ]))
}

function End({ paper: { lines, opening, runningOut, timeZone } }: { paper: StatementPaper }) {
  return (
    <div className="note">
      {lines.length === 0 && <div><BothWords word="club.noEntries" /></div>}
      <div><b><BothWords word="club.closing" values={{ points: lines.at(-1)?.balance ?? opening }} /></b></div>
      {runningOut.map(({ at, points }) => <div key={at}><BothWords word="club.runsOut" values={{ day: showDate(at - 1, timeZone, 'zh'), points }} /></div>)}
    </div>
  )
}
