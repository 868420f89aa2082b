// 三联单 — the work order slip in three copies: desk stub, team copy, customer copy.
import type { BothNames } from '../../../shared/core/actor'
import { copiesToPrint, phoneOn, type SlipCopy, type SlipData } from '../../../shared/print/slip'
import { showDateTime } from '../../../shared/text/when'
import type { Block, FlowForm, Heading, TextPart } from '../form'
import { Cell, Row, TickBox } from '../parts/Cell'
import { copyName } from '../parts/copy-name'
import { SignatureLines } from '../parts/SignatureLines'
import { voidedBlocks, withVoided } from '../parts/Voided'
import { BothWords, FlowText, Names, Words } from '../parts/Words'
import { paperWord } from '../words'

/** The names a sheet carries: one, or all three when it is written through on carbon paper. */
type Copy = readonly SlipCopy[]

/** Parts of the width: place | phone side | team | time, so that the lines of all rows meet. */
const COLUMNS = [240, 145, 220, 198] as const
const [A, B, C, D] = COLUMNS
/** A place longer than this gets the whole width. */
const LONG_PLACE = 60
/** Reporter, team and person together longer than this get two rows. */
const LONG_NAMES = 70

/** Place and fault stay large as long as everything else can be tighter. */
const SIZES = [0, 1, 2, 5, 6]

export const workOrderSlip: FlowForm<SlipData, Copy> = {
  kind: 'flow',
  steps: SIZES,
  goesOnIn: 5,
  turned: ['a5'],
  copies: (_slip, setup) => copiesToPrint(setup.copies, setup.only),
  heading,
  blocks,
  tail: () => <SignatureLines who={['sign.dispatcher', 'sign.repairer', 'sign.customer']} />,
  perPage: (paper, copies) => (paper === 'a4' && copies > 1 ? [copies, 1] : [1]),
}

function heading(slip: SlipData, copy: Copy): Heading {
  const only = copy.length === 1 ? copy[0] : undefined
  return {
    house: slip.house,
    title: paperWord('titles.workOrderSlip'),
    number: slip.number,
    duplicate: slip.duplicate,
    copy: withVoided(only === undefined ? joined(copy.map(copyName), '、', ', ') : copyName(only), paperWord('voided.mark'), slip.voided),
    instruction: only === undefined ? paperWord('onePass') : paperWord(`copies.${only}.what`),
    printed: slip,
  }
}

function joined(names: readonly BothNames[], zh: string, ru: string): BothNames {
  return { zh: names.map(name => name.zh).join(zh), ru: names.map(name => name.ru).join(ru) }
}

function blocks(slip: SlipData, copy: Copy): Block[] {
  return [
    ...voidedBlocks(paperWord('voided.mark'), slip.voided, slip.timeZone),
    ...placeBlocks(slip),
    ...peopleBlocks(slip, copy),
    ...(slip.equipment ? [equipmentBlock(slip.equipment)] : []),
    { key: 'fault', text: slip.fault, node: part => <Fault part={part} large /> },
    ...(slip.faultOther === '' ? [] : [faultOtherBlock(slip.faultOther)]),
    // One block: what is written in by hand stays together, with the signatures below it.
    { key: 'byHand', grow: true, node: () => <><ResultRow /><TimesRow /></> },
  ]
}

function placeBlocks(slip: SlipData): Block[] {
  const urgency = <Cell label="labels.urgency" large><Names names={paperWord(`urgency.${slip.urgency}`)} />{slip.round !== undefined && slip.round > 1 && <> · <Names names={paperWord('complaint.round', { no: slip.round })} /></>}</Cell>
  const reported = <Cell label="labels.reportedAt">{showDateTime(slip.reportedAt, slip.timeZone, 'zh')}</Cell>
  const place = (
    <Cell label="labels.place" large>
      <Names names={{ zh: slip.place, ru: slip.placeOther }} between=" · " />
    </Cell>
  )
  if (slip.place.length + slip.placeOther.length <= LONG_PLACE) {
    return [{ key: 'place', node: () => <Row widths={[A + B, C, D]}>{place}{urgency}{reported}</Row> }]
  }
  return [
    { key: 'place', node: () => <Row widths={[1]}>{place}</Row> },
    { key: 'urgency', node: () => <Row widths={[A + B, C + D]}>{urgency}{reported}</Row> },
  ]
}

/** Who reports and who is sent: side by side, or one below the other where the names are long. */
function peopleBlocks(slip: SlipData, copy: Copy): Block[] {
  const reporter = <Cell label="labels.reporter"><Words text={slip.reporter} /></Cell>
  const phone = <Cell label="phone">{phoneOn(copy, slip.phone)}</Cell>
  const team = (
    <Cell label="labels.team">
      {slip.team !== null && <Names names={slip.team} />}
      {slip.person !== '' && <div><Words text={slip.person} /></div>}
    </Cell>
  )
  const dispatched = <Cell label="labels.dispatchedAt">{slip.dispatchedAt !== null && showDateTime(slip.dispatchedAt, slip.timeZone, 'zh')}</Cell>
  const names = [slip.reporter, slip.team?.zh ?? '', slip.team?.ru ?? '', slip.person].join('')
  if (names.length <= LONG_NAMES) return [{ key: 'people', node: () => <Row widths={COLUMNS}>{reporter}{phone}{team}{dispatched}</Row> }]
  return [
    { key: 'reporter', node: () => <Row widths={[A + B, C + D]}>{reporter}{phone}</Row> },
    { key: 'team', node: () => <Row widths={[A + B + C, D]}>{team}{dispatched}</Row> },
  ]
}

function equipmentBlock(equipment: string): Block {
  return { key: 'equipment', node: () => <Row widths={[1]}><Cell label="labels.equipment"><Words text={equipment} /></Cell></Row> }
}

function faultOtherBlock(text: string): Block {
  return { key: 'faultOther', text, joined: true, node: part => <Fault part={part} large={false} /> }
}

/** The fault in the reporter's language (large) and, below it without a label of its own, in the other one. */
function Fault({ part, large }: { part: TextPart; large: boolean }) {
  return (
    <div className="cell">
      {large && <div className="label"><BothWords word="labels.fault" />{part.continued && <> · <BothWords word="continued" /></>}</div>}
      <div className={large ? 'value large' : 'value'}><FlowText text={part.text} /></div>
    </div>
  )
}

function ResultRow() {
  return (
    <Row widths={[A + B, C, D]}>
      <Cell label="labels.whatWasDone" write />
      <Cell label="labels.materials" write />
      <Cell label="labels.fee" write />
    </Row>
  )
}

function TimesRow() {
  return (
    <Row widths={[A, B, C + D]}>
      <Cell label="labels.arrived" />
      <Cell label="labels.done" />
      <Cell label="labels.customerOpinion"><TickBox word="satisfied" /><TickBox word="notSatisfied" /></Cell>
    </Row>
  )
}
