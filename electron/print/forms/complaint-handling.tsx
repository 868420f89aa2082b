// 处理记录 — the back of the complaint form: every round, later days, clocks kept or late, the archive number.
import { clockState, type ClockView } from '../../../shared/core/clocks'
import type { ComplaintPaper } from '../../../shared/complaints/paper'
import { showDateTime, showSpan } from '../../../shared/text/when'
import { clockWord, complaintWord, outcomeWord } from '../complaint-words'
import type { Block } from '../form'
import { Cell, Plain, Row } from '../parts/Cell'
import { textBlock, textBlocks } from '../parts/TextCell'
import { BothWords, Names, Words } from '../parts/Words'
import { paperWord, type PaperWord } from '../words'

type Complaint = ComplaintPaper['complaint']
type Round = Complaint['rounds'][number]
type Show = (ms: number | null) => string

/** The blocks of the handling record, in the order in which things happened. */
export function handlingBlocks({ complaint, timeZone, printedAt }: ComplaintPaper): Block[] {
  const at: Show = ms => (ms === null ? '' : showDateTime(ms, timeZone, 'zh'))
  return [
    ...courseBlocks(complaint, at),
    ...complaint.rounds.flatMap(round => roundBlocks(round, at, round.no === complaint.round && complaint.archivedAt === null)),
    ...complaint.extensions.map((extension, index) => ({ key: `extension${index}`, node: () => <Extension extension={extension} at={at} first={index === 0} /> })),
    ...complaint.clocks.map((clock, index) => ({ key: `clock${clock.id}`, node: () => <Clock clock={clock} at={at} now={printedAt} first={index === 0} /> })),
    { key: 'archive', node: () => <ArchiveRow complaint={complaint} at={at} /> },
    { key: 'remarks', grow: true, node: () => <Cell label="complaint.remarks" write /> },
  ]
}

/** What was decided about the complaint as a whole. */
function courseBlocks({ contestedReason, explanation, takenUpAt, takenUpBy, answer, answeredAt, contested }: Complaint, at: Show): Block[] {
  return [
    ...(contested ? [textBlock('contested', 'complaint.contested', contestedReason)] : []),
    ...textBlocks('explanation', 'complaint.explanation', explanation),
    ...(takenUpAt === null ? [] : [{ key: 'takenUp', node: () => <Row widths={[1]}><Cell label="complaint.takenUp"><Words text={takenUpBy?.name ?? ''} /> {at(takenUpAt)}</Cell></Row> }]),
    ...textBlocks('answer', 'complaint.answer', answer === '' ? '' : `${at(answeredAt)} ${answer}`.trim()),
  ]
}

function Part({ word, values, children }: { word: PaperWord; values?: Record<string, string | number>; children?: React.ReactNode }) {
  return <div className="part"><div><BothWords word={word} values={values} /></div><div>{children}</div></div>
}

/** A round as it stands. What has not happened in the one that runs is left free to be written in. */
function roundBlocks(round: Round, at: Show, runs: boolean): Block[] {
  const key = (name: string) => `round${round.no}.${name}`
  const { instruction, result, measures, told } = round
  return [
    { key: key('sent'), node: () => <RoundHead round={round} at={at} /> },
    ...textBlocks(key('instruction'), 'complaint.instruction', instruction),
    ...(result === '' && runs ? [{ key: key('result'), node: () => <Cell label="complaint.result" write /> }] : textBlocks(key('result'), 'complaint.result', result)),
    ...textBlocks(key('measures'), 'complaint.measures', measures),
    { key: key('checked'), node: () => <CheckedRow round={round} at={at} /> },
    ...textBlocks(key('told'), 'complaint.told', told),
    { key: key('callBacks'), node: () => <CallBacks round={round} at={at} runs={runs} /> },
  ]
}

/** A moment is not divided at its hyphens. */
function Whole({ children }: { children: string }) {
  return <span className="whole">{children}</span>
}

function RoundHead({ round: { no, openedAt, outcome, department, sentAt, signedAt, signedBy, returnedAt }, at }: { round: Round; at: Show }) {
  return (
    <>
      <Part word="complaint.round" values={{ no }}>{outcome !== null && <Names names={outcomeWord(outcome)} />}</Part>
      <Row widths={[20, 32, 20, 28, 20]}>
        <Cell label="complaint.openedAt">{at(openedAt)}</Cell>
        <Cell label="complaint.department">{department !== null && <Names names={{ zh: department.nameZh, ru: department.nameRu }} />}</Cell>
        <Cell label="complaint.sentAt">{at(sentAt)}</Cell>
        <Cell label="complaint.signed"><Words text={signedBy} /> <Whole>{at(signedAt)}</Whole></Cell>
        <Cell label="complaint.returnedAt">{at(returnedAt)}</Cell>
      </Row>
    </>
  )
}

function CheckedRow({ round: { checkedAt, checkedBy, toldAt }, at }: { round: Round; at: Show }) {
  return (
    <Row widths={[1, 1]}>
      <Cell label="complaint.checked"><Words text={checkedBy?.name ?? ''} /> {at(checkedAt)}</Cell>
      <Cell label="complaint.toldAt">{at(toldAt)}</Cell>
    </Row>
  )
}

/** A call that was not made is not called: it is never counted as not satisfied. */
function CallBacks({ round: { callBacks }, at, runs }: { round: Round; at: Show; runs: boolean }) {
  return (
    <Cell label="complaint.callBack" write={runs}>
      {callBacks.length === 0 && <BothWords word="complaint.notCalled" />}
      {callBacks.map((call, index) => (
        <div key={index}>
          {at(call.at)} <Words text={call.by?.name ?? ''} /> · <Names names={complaintWord(`callBackOutcomes.${call.outcome}`)} />
          {call.remark !== '' && <> · <Words text={call.remark} /></>}
        </div>
      ))}
    </Cell>
  )
}

function Extension({ extension, at, first }: { extension: Complaint['extensions'][number]; at: Show; first: boolean }) {
  const { askedAt, askedBy, until, reason, decidedAt, decidedBy, approved, approvedBy, remark } = extension
  const decision: PaperWord = approved === null ? 'complaint.waits' : approved ? 'complaint.approved' : 'complaint.refused'
  const decider = approvedBy !== '' ? approvedBy : (decidedBy?.name ?? '')
  return (
    <>
      {first && <Part word="complaint.extensions" />}
      <Row widths={[22, 20, 36, 32]}>
        <Cell label="complaint.askedBy"><Words text={askedBy?.name ?? ''} /> <Whole>{at(askedAt)}</Whole></Cell>
        <Cell label="complaint.until">{at(until)}</Cell>
        <Cell label="complaint.reason"><Words text={reason} /></Cell>
        <Cell label="complaint.decision">
          <BothWords word={decision} />{decidedAt !== null && <div><Words text={decider} /> <Whole>{at(decidedAt)}</Whole></div>}
          {remark !== '' && <div><Words text={remark} /></div>}
        </Cell>
      </Row>
    </>
  )
}

const CLOCK_COLUMNS = [46, 12, 30, 30, 30, 46]
const CLOCK_HEADS: readonly PaperWord[] = ['complaint.clocks', 'complaint.roundNo', 'complaint.startedAt', 'complaint.dueAt', 'complaint.metAt', 'complaint.kept']

function Clock({ clock, at, now, first }: { clock: ClockView; at: Show; now: number; first: boolean }) {
  return (
    <>
      {first && <div className="columns"><Row widths={CLOCK_COLUMNS}>{CLOCK_HEADS.map(word => <Plain key={word}><BothWords word={word} /></Plain>)}</Row></div>}
      <Row widths={CLOCK_COLUMNS}>
        <Plain><Names names={clockWord(clock.name)} /></Plain>
        <Plain>{clock.round}</Plain>
        <Plain>{at(clock.startedAt)}</Plain>
        <Plain>{at(clock.dueAt)}</Plain>
        <Plain>{at(clock.metAt)}</Plain>
        <Plain><Kept clock={clock} now={now} /></Plain>
      </Row>
    </>
  )
}

/** Kept, late and by how much, or still running when it was printed (`now`, UTC ms). */
function Kept({ clock, now }: { clock: ClockView; now: number }) {
  const state = clockState(clock, now)
  if (state === 'metLate' || state === 'overdue') {
    const late = (clock.metAt ?? now) - clock.dueAt
    const { zh } = paperWord('complaint.lateBy', { span: showSpan(late, 'zh') })
    const { ru } = paperWord('complaint.lateBy', { span: showSpan(late, 'ru') })
    return <b><Names names={{ zh, ru }} /></b>
  }
  return <BothWords word={state === 'met' ? 'complaint.met' : state === 'stopped' ? 'complaint.stopped' : 'complaint.runs'} />
}

function ArchiveRow({ complaint: { archiveNumber, archivedAt }, at }: { complaint: Complaint; at: Show }) {
  return (
    <Row widths={[1, 1]}>
      <Cell label="complaint.archiveNumber"><b>{archiveNumber}</b></Cell>
      <Cell label="complaint.archivedAt">{at(archivedAt)}</Cell>
    </Row>
  )
}
