// 维修验收单 — the act of a repair: what was done, with what and for how much, accepted by the customer.
import type { ActPaper } from '../../../shared/work-orders/act'
import { CURRENCY, lineSum, materialsSum } from '../../../shared/work-orders/materials'
import { decimalTyped } from '../../../shared/text/decimal'
import { showMoney } from '../../../shared/text/numbers'
import { showDateTime } from '../../../shared/text/when'
import type { Block, FlowForm, Heading } from '../form'
import { Cell, Row, TickBox } from '../parts/Cell'
import { SignatureLines } from '../parts/SignatureLines'
import { tableBlocks, type Column } from '../parts/Table'
import { otherBlocks, textBlock, textBlocks } from '../parts/TextCell'
import { voidedBlocks, withVoided } from '../parts/Voided'
import { BothWords, Names, Words } from '../parts/Words'
import { paperWord } from '../words'

/** Places after the point of a quantity. */
const PLACES = 3

const COLUMNS: readonly Column[] = [
  { word: 'act.no', width: 11 }, { word: 'act.name', width: 60, stands: 'wide' }, { word: 'act.unit', width: 26 },
  { word: 'act.quantity', width: 24, stands: 'right' }, { word: 'act.price', width: 28, stands: 'right' }, { word: 'act.sum', width: 31, stands: 'right' },
]

export const workOrderAct: FlowForm<ActPaper, 'only'> = {
  kind: 'flow',
  steps: [0, 1, 2, 5],
  goesOnIn: 2,
  copies: () => ['only'],
  heading,
  blocks,
  tail: act => <SignatureLines who={['sign.repairer', 'sign.customer', 'sign.desk']} drawn={{ 'sign.customer': act.signature }} timeZone={act.timeZone} />,
  perPage: () => [1],
}

function heading(act: ActPaper): Heading {
  return { house: act.house, title: paperWord('titles.workOrderAct'), number: act.number, duplicate: act.duplicate, copy: withVoided(null, paperWord('voided.mark'), act.voided), instruction: null, printed: act }
}

const money = (fen: number): string => showMoney(fen, CURRENCY, 'zh')

function blocks(act: ActPaper): Block[] {
  return [
    ...voidedBlocks(paperWord('voided.mark'), act.voided, act.timeZone),
    { key: 'what', node: () => <WhatRows act={act} /> },
    textBlock('fault', 'labels.fault', act.fault),
    ...otherBlocks('faultOther', act.faultOther),
    { key: 'who', node: () => <WhoRows act={act} /> },
    ...(act.whatWasDone === '' ? [{ key: 'byHand', node: () => <Cell label="labels.whatWasDone" write /> }] : textBlocks('whatWasDone', 'labels.whatWasDone', act.whatWasDone)),
    ...materialBlocks(act),
    { key: 'totals', node: () => <Totals act={act} /> },
    { key: 'statement', grow: true, node: () => <Statement /> },
  ]
}

function WhatRows({ act: { place, placeOther, equipment, urgency, reporter, round } }: { act: ActPaper }) {
  return (
    <>
      <Row widths={[7, 3]}>
        <Cell label="labels.place"><b><Names names={{ zh: place, ru: placeOther }} between=" · " /></b></Cell>
        <Cell label="labels.urgency"><Names names={paperWord(`urgency.${urgency}`)} />{round > 1 && <> · <Names names={paperWord('complaint.round', { no: round })} /></>}</Cell>
      </Row>
      <Row widths={[1, 1]}>
        <Cell label="labels.equipment"><Words text={equipment} /></Cell>
        <Cell label="labels.reporter"><Words text={reporter} /></Cell>
      </Row>
    </>
  )
}

function WhoRows({ act: { team, person, reportedAt, acceptedAt, arrivedAt, doneAt, timeZone } }: { act: ActPaper }) {
  const at = (ms: number | null) => ms !== null && showDateTime(ms, timeZone, 'zh')
  return (
    <>
      <Row widths={[1, 1]}>
        <Cell label="act.team">{team !== null && <Names names={team} />}</Cell>
        <Cell label="sign.repairer"><Words text={person} /></Cell>
      </Row>
      <Row widths={[1, 1, 1, 1]}>
        <Cell label="labels.reportedAt">{at(reportedAt)}</Cell>
        <Cell label="act.acceptedAt">{at(acceptedAt)}</Cell>
        <Cell label="labels.arrived">{at(arrivedAt)}</Cell>
        <Cell label="labels.done">{at(doneAt)}</Cell>
      </Row>
    </>
  )
}

function materialBlocks({ materials }: ActPaper): Block[] {
  if (materials.length === 0) return [{ key: 'none', node: () => <Row widths={[1]}><Cell label="labels.materials"><BothWords word="none" /></Cell></Row> }]
  return tableBlocks('materials', COLUMNS, materials.map((line, at) => [
    at + 1, <Words key="name" text={line.name} />, <Words key="unit" text={line.unit} />, decimalTyped(line.quantity, PLACES, '.'), money(line.price), money(lineSum(line)),
  ]))
}

function Totals({ act: { materials, fee } }: { act: ActPaper }) {
  const used = materialsSum(materials)
  return (
    <Row widths={[1, 1, 1]}>
      <Cell label="act.materialsSum">{money(used)}</Cell>
      <Cell label="act.fee">{money(fee)}</Cell>
      <Cell label="act.total" large>{money(used + fee)}</Cell>
    </Row>
  )
}

/** What the customer says of the work, and room for what is to be done better. */
function Statement() {
  return (
    <Cell label="act.statement" write>
      <div><TickBox word="act.accepted" /></div>
      <div><TickBox word="act.remarks" /></div>
    </Cell>
  )
}
