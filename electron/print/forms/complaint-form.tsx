// 客户投诉意见表 — the complaint form: on the front what was told and how it was judged, on the back how it was handled.
import type { ComplaintPaper } from '../../../shared/complaints/paper'
import { complaintClasses, severities } from '../../../shared/complaints/words'
import type { Voided } from '../../../shared/print/house'
import { showDateTime } from '../../../shared/text/when'
import { complaintWord } from '../complaint-words'
import type { Block, FlowForm, Heading } from '../form'
import { Cell, Row, Tick } from '../parts/Cell'
import { SignatureLines } from '../parts/SignatureLines'
import { textBlock } from '../parts/TextCell'
import { voidedBlocks, withVoided } from '../parts/Voided'
import { Names, TwoLines, Words } from '../parts/Words'
import { oneLine, paperWord } from '../words'
import { handlingBlocks } from './complaint-handling'

type Side = 'front' | 'back'

/** The sizes of type that are tried: a form that is too long for the last goes on on the next page. */
const SIZES = [0, 1, 2]

export const complaintForm: FlowForm<ComplaintPaper, Side> = {
  kind: 'flow',
  sides: true,
  steps: SIZES,
  copies: () => ['front', 'back'],
  heading,
  blocks: (paper, side) => (side === 'front' ? frontBlocks(paper) : handlingBlocks(paper)),
  tail: (_paper, side) => <SignatureLines who={side === 'front' ? ['sign.customer', 'sign.taker', 'sign.shiftLead'] : ['sign.handler', 'sign.supervisor', 'sign.head']} />,
  perPage: () => [1],
}

function heading(paper: ComplaintPaper, side: Side): Heading {
  return {
    house: paper.house,
    title: side === 'front' ? paperWord('titles.complaintForm') : paperWord('complaint.handling'),
    number: paper.number,
    duplicate: paper.duplicate,
    copy: withVoided(paperWord(`complaint.${side}`), paperWord('complaint.voided'), voidedOf(paper)),
    instruction: side === 'front' ? paperWord('complaint.turnOver') : null,
    printed: paper,
  }
}

function voidedOf({ complaint: { voided } }: ComplaintPaper): Voided | null {
  return voided === null ? null : { at: voided.at, by: voided.by?.name ?? '', reason: voided.reason }
}

function frontBlocks(paper: ComplaintPaper): Block[] {
  return [
    ...voidedBlocks(paperWord('complaint.voided'), voidedOf(paper), paper.timeZone),
    { key: 'person', node: () => <PersonRows paper={paper} /> },
    { key: 'incident', node: () => <IncidentRows paper={paper} /> },
    // What is told may be gone on with by hand.
    textBlock('said', 'complaint.said', paper.complaint.said, true),
    { key: 'demand', node: () => <DemandRow paper={paper} /> },
    textBlock('evidence', 'complaint.evidence', evidenceOf(paper)),
    { key: 'judgement', node: () => <JudgementRows paper={paper} /> },
    ...(paper.complaint.judgedReason === '' ? [] : [textBlock('judgedReason', 'complaint.judgedReason', paper.complaint.judgedReason)]),
  ]
}

function PersonRows({ paper: { complaint, timeZone } }: { paper: ComplaintPaper }) {
  const { personName, phone, kind, express, merchant, spoken, channel, receivedAt, takenBy } = complaint
  return (
    <>
      <Row widths={[3, 3, 2, 2]}>
        <Cell label="complaint.person"><Words text={personName} /></Cell>
        <Cell label="complaint.kind"><Names names={complaintWord(`kinds.${kind}`)} />{express && <b> · <Names names={complaintWord('express')} /></b>}</Cell>
        <Cell label="phone">{phone?.masked}</Cell>
        <Cell label="complaint.spoken">{spoken === 'other' ? <Names names={complaintWord('spoken.other')} /> : <Names names={LANGUAGES[spoken]} />}</Cell>
      </Row>
      {merchant !== null && <Row widths={[1]}><Cell label="complaint.shop">{merchant.code} <Names names={{ zh: merchant.nameZh, ru: merchant.nameRu }} /></Cell></Row>}
      <Row widths={[3, 3, 4]}>
        <Cell label="complaint.channel"><Names names={complaintWord(`channels.${channel}`)} /></Cell>
        <Cell label="complaint.receivedAt">{showDateTime(receivedAt, timeZone, 'zh')}</Cell>
        <Cell label="complaint.takenBy"><Words text={takenBy.name} /></Cell>
      </Row>
    </>
  )
}

/** Languages are called in both on paper, whatever the screen calls them. */
const LANGUAGES = { zh: { zh: '中文', ru: 'китайский' }, ru: { zh: '俄语', ru: 'русский' } } as const

function IncidentRows({ paper: { complaint, timeZone } }: { paper: ComplaintPaper }) {
  const { happenedAt, place, placeNames, timesRaised, sameAs } = complaint
  return (
    <>
      <Row widths={[3, 7]}>
        <Cell label="complaint.happenedAt">{happenedAt !== null && showDateTime(happenedAt, timeZone, 'zh')}</Cell>
        <Cell label="complaint.place">{placeNames === null ? <Words text={place} /> : <Names names={{ zh: placeNames.nameZh, ru: placeNames.nameRu }} />}</Cell>
      </Row>
      <Row widths={[3, 7]}>
        <Cell label="complaint.category"><Names names={{ zh: complaint.category.nameZh, ru: complaint.category.nameRu }} /></Cell>
        <Cell label="complaint.against"><Against complaint={complaint} /></Cell>
      </Row>
      {sameAs !== null && <Row widths={[1]}><Cell label="complaint.sameMatter"><Names names={paperWord('complaint.sameTimes', { times: timesRaised, number: sameAs.number })} /></Cell></Row>}
    </>
  )
}

function Against({ complaint: { againstKind, againstDepartment, againstMerchant, against } }: { complaint: ComplaintPaper['complaint'] }) {
  return (
    <>
      <Names names={complaintWord(`againstKinds.${againstKind}`)} />
      {againstDepartment !== null && <> · <Names names={{ zh: againstDepartment.nameZh, ru: againstDepartment.nameRu }} /></>}
      {againstMerchant !== null && <> · {againstMerchant.code} <Names names={{ zh: againstMerchant.nameZh, ru: againstMerchant.nameRu }} /></>}
      {against !== '' && <> · <Words text={against} /></>}
    </>
  )
}

function DemandRow({ paper: { complaint, timeZone } }: { paper: ComplaintPaper }) {
  const { wants, wantsText, replyWanted, wantedBy } = complaint
  return (
    <Row widths={[7, 3]}>
      <Cell label="complaint.demand"><Names names={complaintWord(`demands.${wants}`)} />{wantsText !== '' && <div><Words text={wantsText} /></div>}</Cell>
      <Cell label="complaint.reply">
        <Tick names={paperWord('yes')} on={replyWanted} /><Tick names={paperWord('no')} on={!replyWanted} />
        {wantedBy !== null && <TwoLines names={paperWord('by', { when: showDateTime(wantedBy, timeZone, 'zh') })} />}
      </Cell>
    </Row>
  )
}

/** One line a file: its name and what it is. */
function evidenceOf({ evidence }: ComplaintPaper): string {
  if (evidence.length === 0) return oneLine(paperWord('none'))
  return evidence.map(({ name, kind }, at) => `${at + 1}. ${name} (${oneLine(paperWord(`complaint.evidenceKinds.${kind}`))})`).join('\n')
}

/** What is not judged yet is ticked by hand. */
function JudgementRows({ paper: { complaint, timeZone } }: { paper: ComplaintPaper }) {
  const { validity, severity, class: of, judgedAt, judgedBy } = complaint
  return (
    <>
      <Row widths={[1, 1]}>
        <Cell label="complaint.validity">{(['valid', 'invalid'] as const).map(one => <Tick key={one} names={complaintWord(`validities.${one}`)} on={validity === one} />)}</Cell>
        <Cell label="complaint.class">{complaintClasses.map(one => <Tick key={one} names={complaintWord(`classes.${one}`)} on={of === one} />)}</Cell>
      </Row>
      <Row widths={[7, 3]}>
        <Cell label="complaint.severity">{severities.map(one => <Tick key={one} names={complaintWord(`severities.${one}`)} on={severity === one} />)}</Cell>
        <Cell label="complaint.judged">
          <Words text={judgedBy?.name ?? ''} />{judgedAt !== null && <div>{showDateTime(judgedAt, timeZone, 'zh')}</div>}
        </Cell>
      </Row>
    </>
  )
}
