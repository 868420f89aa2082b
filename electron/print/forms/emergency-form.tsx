// 紧急情况处理登记表 — the form of an emergency: what happened, whom one told, what was done, how it ended and what is to follow.
import type { BothNames } from '../../../shared/core/actor'
import type { EmergencyPaper } from '../../../shared/emergencies/paper'
import { calledAt } from '../../../shared/emergencies/rules'
import { showDate, showDateTime, showSeconds, showSpan } from '../../../shared/text/when'
import { courseLine, kindWord } from '../emergency-words'
import type { Block, FlowForm } from '../form'
import { Cell, Plain, Row } from '../parts/Cell'
import { SignatureLines } from '../parts/SignatureLines'
import { textBlock, textBlocks } from '../parts/TextCell'
import { BothWords, Names, TwoLines, Words } from '../parts/Words'
import { oneLine, paperWord, type PaperWord } from '../words'

type Emergency = EmergencyPaper['emergency']

export const emergencyForm: FlowForm<EmergencyPaper, 'only'> = {
  kind: 'flow',
  steps: [0, 1, 2],
  copies: () => ['only'],
  heading: paper => ({
    house: paper.house,
    title: paperWord('titles.emergencyForm'),
    number: paper.number,
    duplicate: paper.duplicate,
    copy: paper.emergency.voided === null ? null : paperWord('emergency.voided'),
    instruction: null,
    printed: paper,
  }),
  blocks: paper => [...factBlocks(paper), ...cardBlocks(paper), ...toldBlocks(paper), ...courseBlocks(paper), ...accountBlocks(paper)],
  tail: () => <SignatureLines who={['sign.reporter', 'sign.shiftLead', 'sign.supervisor', 'sign.head']} />,
  perPage: () => [1],
}

const both = (names: { nameZh: string; nameRu: string }): BothNames => ({ zh: names.nameZh, ru: names.nameRu })

function factBlocks({ emergency, timeZone }: EmergencyPaper): Block[] {
  const { said, hurt, hurtText } = emergency
  return [
    { key: 'facts', node: () => <FactRows emergency={emergency} timeZone={timeZone} /> },
    ...textBlocks('said', 'emergency.said', said),
    { key: 'hurt', node: () => <Row widths={[1]}><Cell label="emergency.hurt"><Names names={hurt === 0 ? paperWord('none') : paperWord('emergency.hurtCount', { count: hurt })} /></Cell></Row> },
    ...textBlocks('hurtText', 'emergency.hurtText', hurtText),
  ]
}

function FactRows({ emergency, timeZone }: { emergency: Emergency; timeZone: string }) {
  const { kind, place, placeNames, startedAt, createdAt, createdBy, post, endedAt, endedBy, voided } = emergency
  const moment = (ms: number) => `${showDate(ms, timeZone, 'zh')} ${showSeconds(ms, timeZone)}`
  const over = endedAt ?? voided?.at ?? null
  const lasted = over === null ? paperWord('emergency.goesOn') : { zh: showSpan(over - startedAt, 'zh'), ru: showSpan(over - startedAt, 'ru') }
  return (
    <>
      <Row widths={[4, 6]}>
        <Cell label="emergency.kind" large><Names names={kindWord(kind)} /></Cell>
        <Cell label="emergency.place" large>{placeNames === null ? <Words text={place} /> : <Names names={both(placeNames)} />}</Cell>
      </Row>
      <Row widths={[1, 1, 1]}>
        <Cell label="emergency.startedAt">{moment(startedAt)}</Cell>
        <Cell label="emergency.endedAt">{over !== null && moment(over)}</Cell>
        <Cell label="emergency.lasted"><Names names={lasted} /></Cell>
      </Row>
      <Row widths={[3, 3, 4]}>
        <Cell label="emergency.reportedBy"><Words text={createdBy?.name ?? ''} /> {showDateTime(createdAt, timeZone, 'zh')}</Cell>
        <Cell label="emergency.endedBy"><Words text={(endedBy ?? voided?.by)?.name ?? ''} /></Cell>
        <Cell label="emergency.post">{post !== null && <Names names={both(post)} />}</Cell>
      </Row>
    </>
  )
}

function Part({ word }: { word: PaperWord }) {
  return <div className="part"><div><BothWords word={word} /></div></div>
}

/** What was said to the fire brigade; left out where nobody filled it in. */
function cardBlocks({ emergency: { fireCard, told }, timeZone }: EmergencyPaper): Block[] {
  if (fireCard === null) return []
  const { name, post, address, where, seen } = fireCard
  const called = calledAt({ fireCard, told }, timeZone)
  return [
    {
      key: 'card',
      node: () => (
        <>
          <Part word="emergency.card" />
          <Row widths={[3, 3, 4]}>
            <Cell label="emergency.cardName"><Words text={name} /></Cell>
            <Cell label="emergency.cardPost"><Words text={post} /></Cell>
            <Cell label="emergency.calledAt">{called !== null && showSeconds(called, timeZone)}</Cell>
          </Row>
          <Row widths={[1, 1]}>
            <Cell label="emergency.cardAddress"><Words text={address} /></Cell>
            <Cell label="emergency.cardWhere"><Words text={where} /></Cell>
          </Row>
        </>
      ),
    },
    textBlock('seen', 'emergency.cardSeen', seen),
  ]
}

function Heads({ widths, words }: { widths: readonly number[]; words: readonly PaperWord[] }) {
  return <div className="columns"><Row widths={widths}>{words.map(word => <Plain key={word}><BothWords word={word} /></Plain>)}</Row></div>
}

const TOLD = [2, 6, 3, 7]
const COURSE = [2, 12, 4]

function toldBlocks({ emergency: { told }, timeZone }: EmergencyPaper): Block[] {
  const heads = <><Part word="emergency.told" /><Heads widths={TOLD} words={['emergency.toldAt', 'emergency.toldWhom', 'emergency.toldPhone', 'emergency.toldSaid']} /></>
  if (told.length === 0) return [{ key: 'told', node: () => <><Part word="emergency.told" /><div className="note"><BothWords word="emergency.toldNobody" /></div></> }]
  return told.map(({ at, whom, phone, said }, index) => ({
    key: `told${index}`,
    node: () => <>{index === 0 && heads}<Row widths={TOLD}><Plain>{showSeconds(at, timeZone)}</Plain><Plain><Words text={whom} /></Plain><Plain>{phone}</Plain><Plain><Words text={said} /></Plain></Row></>,
  }))
}

/** The post stands once at the head of the form, and with a line where it is another. */
function courseBlocks({ course, timeZone, emergency: { startedAt, post } }: EmergencyPaper): Block[] {
  const heads = <><Part word="emergency.course" /><Heads widths={COURSE} words={['emergency.at', 'emergency.what', 'emergency.by']} /></>
  return course.map((line, index) => {
    const { what, told } = courseLine(line)
    const otherPost = line.post !== null && line.post.nameZh !== post?.nameZh ? line.post : null
    const otherDay = showDate(line.at, timeZone, 'zh') !== showDate(startedAt, timeZone, 'zh')
    return {
      key: `line${index}`,
      node: () => (
        <>
          {index === 0 && heads}
          <Row widths={COURSE}>
            <Plain>{otherDay && <div>{showDate(line.at, timeZone, 'zh')}</div>}{showSeconds(line.at, timeZone)}</Plain>
            <Plain><Names names={what} />{told !== '' && <div className="flow"><Words text={told} /></div>}</Plain>
            <Plain><Words text={line.by?.name ?? ''} />{otherPost !== null && <TwoLines names={both(otherPost)} />}</Plain>
          </Row>
        </>
      ),
    }
  })
}

/** What is not known yet is written in by hand. */
function accountBlocks({ emergency: { cause, damage, measures }, files }: EmergencyPaper): Block[] {
  const field = (key: string, word: PaperWord, text: string): Block => (text === '' ? { key, node: () => <Cell label={word} write /> } : textBlock(key, word, text))
  return [
    field('cause', 'emergency.cause', cause),
    field('damage', 'emergency.damage', damage),
    field('measures', 'emergency.measures', measures),
    ...(files.length === 0 ? [] : [textBlock('files', 'emergency.attachments', oneLine(paperWord('emergency.files', { count: files.length, names: files.join(', ') })))]),
  ]
}
