// 会员卡 — the slip that is the card: whose it is, until when, its number to be scanned as bar code (in the head) or as QR.
import { showCard } from '../../../shared/members/card'
import type { CardPaper } from '../../../shared/members/paper'
import { showDate } from '../../../shared/text/when'
import type { FlowForm } from '../form'
import { clubWord } from '../members-words'
import { Cell, Row } from '../parts/Cell'
import { QrCode } from '../parts/QrCode'
import { Names, Words } from '../parts/Words'
import { paperWord } from '../words'

/** Large enough for any reader at arm's length. */
const QR_MM = 26

export const memberCard: FlowForm<CardPaper, 'only'> = {
  kind: 'flow',
  steps: [0, 1, 2],
  copies: () => ['only'],
  heading: paper => ({ house: paper.house, title: paperWord('titles.memberCard'), number: paper.number, duplicate: paper.duplicate, copy: null, instruction: paperWord('club.keep'), printed: paper }),
  blocks: paper => [{ key: 'card', node: () => <Card paper={paper} /> }],
  tail: () => null,
  perPage: () => [1],
}

function Card({ paper: { member, number, timeZone } }: { paper: CardPaper }) {
  const { name, latin, level, cardEndsAt, number: memberNumber } = member
  return (
    <>
      <Row widths={[1]}><Cell label="club.name" large><Words text={name} />{latin !== '' && <div><Words text={latin} /></div>}</Cell></Row>
      <Row widths={[1, 1]}>
        <Cell label="club.level"><Names names={clubWord(`levels.${level}`)} /></Cell>
        <Cell label="club.until">{showDate(cardEndsAt - 1, timeZone, 'zh')}</Cell>
      </Row>
      <Row widths={[1, 1]}>
        <Cell label="club.card" large>{showCard(number)}<div>{memberNumber}</div></Cell>
        <Cell label="club.scan"><QrCode text={number} mm={QR_MM} /></Cell>
      </Row>
    </>
  )
}
