// 个人信息删除证明 — that a person's data was erased: when, by whom, on which demand; what went and what stays.
import type { ErasurePaper } from '../../../shared/members/paper'
import { showDateTime } from '../../../shared/text/when'
import type { FlowForm } from '../form'
import { Cell, Plain, Row } from '../parts/Cell'
import { SignatureLines } from '../parts/SignatureLines'
import { textBlocks } from '../parts/TextCell'
import { TwoLines, Words } from '../parts/Words'
import { paperWord } from '../words'

export const erasureAct: FlowForm<ErasurePaper, 'only'> = {
  kind: 'flow',
  steps: [0, 1],
  copies: () => ['only'],
  heading: paper => ({ house: paper.house, title: paperWord('titles.erasureAct'), number: paper.number, duplicate: paper.duplicate, copy: null, instruction: null, printed: paper }),
  blocks: paper => [
    {
      key: 'facts',
      node: () => (
        <Row widths={[1, 1]}>
          <Cell label="club.erasedAt">{showDateTime(paper.erased.at, paper.timeZone, 'zh')}</Cell>
          <Cell label="club.erasedBy"><Words text={paper.erased.by} /></Cell>
        </Row>
      ),
    },
    ...textBlocks('reason', 'club.demand', paper.erased.reason),
    { key: 'gone', node: () => <Row widths={[1]}><Plain><TwoLines names={paperWord('club.gone', { records: paper.erased.records, files: paper.erased.files })} /></Plain></Row> },
    { key: 'stays', node: () => <Row widths={[1]}><Plain><TwoLines names={paperWord('club.stays', { entries: paper.entries, balance: paper.balance })} /></Plain></Row> },
    ...(paper.erased.signed === 0 ? [] : [{ key: 'signed', node: () => <Row widths={[1]}><Plain><TwoLines names={paperWord('club.signedStays', { signed: paper.erased.signed })} /></Plain></Row> }]),
  ],
  tail: () => <SignatureLines who={['sign.applicantDated', 'sign.supervisor', 'sign.head']} />,
  perPage: () => [1],
}
