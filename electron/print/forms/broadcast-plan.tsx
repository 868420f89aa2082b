// 播音计划 — what is to be on air between two days: when, what, of which programme, how long; and what became of it.
import type { SlotView } from '../../../shared/broadcast/plan/contract'
import type { PlanPaper } from '../../../shared/broadcast/paper'
import ruWords from '../../../shared/i18n/ru/broadcast.json'
import zhWords from '../../../shared/i18n/zh/broadcast.json'
import { showDayKey, showElapsed, showTime } from '../../../shared/text/when'
import type { Block, FlowForm, Heading } from '../form'
import { SignatureLines } from '../parts/SignatureLines'
import { tableBlocks, type Column } from '../parts/Table'
import { BothWords, Names, TwoLines, Words } from '../parts/Words'
import { paperWord, textIn } from '../words'

const COLUMNS: readonly Column[] = [
  { word: 'plan.time', width: 18 }, { word: 'plan.what', width: 70, stands: 'wide' }, { word: 'plan.programme', width: 46 }, { word: 'plan.lasts', width: 18 }, { word: 'plan.state', width: 38 },
]

export const broadcastPlan: FlowForm<PlanPaper, 'only'> = {
  kind: 'flow',
  // One size of type: a week of a busy radio has hundreds of lines.
  steps: [1],
  copies: () => ['only'],
  heading,
  blocks: paper => days(paper).flatMap(day => dayBlocks(day, paper)),
  tail: () => <SignatureLines who={['sign.compiler', 'sign.supervisor']} />,
  perPage: () => [1],
}

function heading(paper: PlanPaper): Heading {
  return { house: paper.house, title: paperWord('titles.broadcastPlan'), number: null, duplicate: null, copy: null, instruction: null, printed: paper }
}

const radioWord = (path: string) => textIn({ zh: zhWords, ru: ruWords }, path)

/** The days on which something is planned, in order. */
const days = ({ plan: { slots } }: PlanPaper): string[] => [...new Set(slots.map(({ day }) => day))].sort()

function dayBlocks(day: string, { plan: { slots, seasons }, timeZone }: PlanPaper): Block[] {
  const ofDay = slots.filter(slot => slot.day === day)
  const season = seasons.find(one => one.days.includes(day))
  const head: Block = {
    key: `day ${day}`,
    node: () => (
      <div className="note">
        <div><b><Names names={{ zh: showDayKey(day, 'zh'), ru: showDayKey(day, 'ru') }} /></b>{season !== undefined && <> <Names names={{ zh: season.nameZh, ru: season.nameRu }} /></>}</div>
        <div><BothWords word="plan.total" values={{ total: ofDay.length }} /></div>
      </div>
    ),
  }
  return [head, ...tableBlocks(`plan.${day}`, COLUMNS, ofDay.map(slot => cells(slot, timeZone)))]
}

function cells({ at, script, programme, seconds, state, problems, reason }: SlotView, timeZone: string) {
  const said = state === null ? problems.map(kind => `plan.problems.${kind}`) : [`plan.states.${state}`]
  return [
    <div key="time">{showTime(at, timeZone)}</div>,
    <div key="what"><Words text={script?.title ?? ''} /><div>{script?.number}</div></div>,
    <div key="programme"><TwoLines names={{ zh: programme.nameZh, ru: programme.nameRu }} /></div>,
    <div key="lasts">{showElapsed(seconds * 1000)}</div>,
    <div key="state">{said.map(path => <TwoLines key={path} names={radioWord(path)} />)}<div><Words text={reason} /></div></div>,
  ]
}
