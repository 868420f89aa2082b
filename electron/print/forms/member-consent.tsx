// 个人信息同意书 — what somebody agrees to, in their language first and then in the other one, with their signature.
import type { ConsentPaper } from '../../../shared/members/paper'
import { showDate, showDay } from '../../../shared/text/when'
import type { Block, FlowForm } from '../form'
import { clubWord } from '../members-words'
import { Cell, Plain, Row } from '../parts/Cell'
import { SignatureLines } from '../parts/SignatureLines'
import { Names, Words } from '../parts/Words'
import { paperWord } from '../words'

const CLAUSES = ['what', 'why', 'who', 'until', 'rights', 'agree'] as const

export const memberConsent: FlowForm<ConsentPaper, 'only'> = {
  kind: 'flow',
  steps: [0, 1, 2],
  copies: () => ['only'],
  heading: paper => ({ house: paper.house, title: paperWord('titles.memberConsent'), number: paper.number === '' ? null : paper.number, duplicate: paper.duplicate, copy: null, instruction: paperWord('club.textNo', { no: paper.consent.text }), printed: paper }),
  blocks: paper => [{ key: 'who', node: () => <Who paper={paper} /> }, ...clauses(paper)],
  tail: ({ consent: { strokes, at }, member, timeZone }) => (
    <SignatureLines who={['sign.memberDated', 'sign.taker']} timeZone={timeZone} drawn={{ 'sign.memberDated': strokes === null || at === null ? null : { name: member.name, at, strokes } }} />
  ),
  perPage: () => [1],
}

function Who({ paper: { member, consent, timeZone } }: { paper: ConsentPaper }) {
  const { name, latin, phone, birthday, lang } = member
  return (
    <>
      <Row widths={[3, 2]}>
        <Cell label="club.name" large><Words text={[name, latin].filter(part => part !== '').join(' · ')} /></Cell>
        <Cell label="phone" large>{phone}</Cell>
      </Row>
      <Row widths={[1, 1, 1]}>
        <Cell label="club.birthday">{birthday === null ? '' : showDay(birthday, 'zh')}</Cell>
        <Cell label="club.lang"><Names names={clubWord(`langs.${lang}`)} /></Cell>
        <Cell label="club.signedOn">{consent.at === null ? '' : showDate(consent.at, timeZone, 'zh')}</Cell>
      </Row>
    </>
  )
}

/** The text in one language after the other: whoever signs reads their own first. */
function clauses({ consent: { lang }, house }: ConsentPaper): Block[] {
  const order = lang === 'zh' ? (['zh', 'ru'] as const) : (['ru', 'zh'] as const)
  return order.map(language => ({
    key: language,
    node: () => (
      <Row widths={[1]}>
        <Plain>
          <div><b><Words text={paperWord('titles.memberConsent')[language]} /></b></div>
          {CLAUSES.map((clause, at) => <p key={clause}><Words text={`${at + 1}. ${paperWord(`club.consent.${clause}`, { mall: house.mall[language] })[language]}`} /></p>)}
        </Plain>
      </Row>
    ),
  }))
}
