// 调解协议书 — a dispute between a customer and a merchant: what both said, and the agreement in both languages, or where the customer may turn.
import type { MediationPaper } from '../../../shared/complaints/paper'
import { showDateTime } from '../../../shared/text/when'
import { complaintWord } from '../complaint-words'
import type { Block, FlowForm, Heading } from '../form'
import { Cell, Row } from '../parts/Cell'
import { SignatureLines } from '../parts/SignatureLines'
import { textBlock, textBlocks } from '../parts/TextCell'
import { BothWords, Names, Words } from '../parts/Words'
import { oneLine, paperWord } from '../words'

export const mediationAgreement: FlowForm<MediationPaper, 'only'> = {
  kind: 'flow',
  steps: [0, 1],
  copies: () => ['only'],
  heading,
  blocks: paper => [{ key: 'parties', node: () => <PartyRows paper={paper} /> }, ...statements(paper), ...ending(paper)],
  tail: () => <SignatureLines who={['sign.clientDated', 'sign.merchantDated', 'sign.mediatorDated']} />,
  perPage: () => [1],
}

function heading(paper: MediationPaper): Heading {
  const title = paperWord(paper.mediation.outcome === 'notAgreed' ? 'mediation.notAgreedTitle' : 'titles.mediationAgreement')
  return { house: paper.house, title, number: paper.number, duplicate: paper.duplicate, copy: null, instruction: null, printed: paper }
}

function PartyRows({ paper: { complaint, mediation, timeZone } }: { paper: MediationPaper }) {
  const { personName, phone, receivedAt } = complaint
  const merchant = complaint.againstMerchant ?? complaint.merchant
  return (
    <>
      <Row widths={[1, 1]}>
        <Cell label="mediation.customer"><b><Words text={personName} /></b></Cell>
        <Cell label="mediation.merchant">{merchant !== null && <b>{merchant.code} <Names names={{ zh: merchant.nameZh, ru: merchant.nameRu }} /></b>}</Cell>
      </Row>
      <Row widths={[1, 1]}>
        <Cell label="mediation.phone">{phone?.masked}</Cell>
        <Cell label="mediation.represents"><Words text={mediation.merchantPerson} /></Cell>
      </Row>
      <Row widths={[1, 1, 1]}>
        <Cell label="mediation.heldAt">{mediation.heldAt !== null && showDateTime(mediation.heldAt, timeZone, 'zh')}</Cell>
        <Cell label="mediation.mediator"><Words text={mediation.mediator} /></Cell>
        <Cell label="mediation.complaintAt">{showDateTime(receivedAt, timeZone, 'zh')}</Cell>
      </Row>
    </>
  )
}

function statements({ complaint: { said, wants, wantsText }, mediation }: MediationPaper): Block[] {
  const wanted = [oneLine(complaintWord(`demands.${wants}`)), wantsText].filter(part => part !== '').join('\n')
  return [
    textBlock('subject', 'mediation.subject', said),
    textBlock('demand', 'complaint.demand', wanted),
    textBlock('customerSays', 'mediation.customerSays', mediation.customerSays),
    textBlock('merchantSays', 'mediation.merchantSays', mediation.merchantSays),
    ...textBlocks('proposals', 'mediation.proposals', mediation.proposals),
  ]
}

/** The agreement as it was written down; while there is none, room to write it. */
function ending({ mediation: { outcome, agreementZh, agreementRu, advised } }: MediationPaper): Block[] {
  if (outcome === 'notAgreed') return [textBlock('advised', 'mediation.advised', advised, true)]
  const freely: Block = { key: 'freely', node: () => <div className="note"><b><BothWords word="mediation.freely" /></b></div> }
  if (outcome === 'agreed') return [freely, textBlock('agreementZh', 'mediation.agreementZh', agreementZh), textBlock('agreementRu', 'mediation.agreementRu', agreementRu)]
  return [freely, ...(['agreementZh', 'agreementRu'] as const).map(key => ({ key, grow: true, node: () => <Cell label={`mediation.${key}`} write /> }))]
}
