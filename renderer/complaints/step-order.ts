// In which order the steps of a complaint stand under its record, for the person who looks at it. Pure.
import type { ComplaintView } from '../../shared/complaints/contract'
import type { ComplaintStep } from '../../shared/complaints/words'

type Seen = Pick<ComplaintView, 'state' | 'class' | 'actions'>

/** The steps that lead on from each state, the usual one first; beside them what stands next on the way, greyed with its reason. */
const WAY: Readonly<Record<ComplaintView['state'], readonly ComplaintStep[]>> = {
  registered: ['judge', 'send'],
  invalid: ['explain', 'contest'],
  contested: ['rule', 'explain'],
  closed: ['contest'],
  judged: ['send', 'return'],
  sent: ['sign', 'chase', 'return'],
  signed: ['return', 'chase', 'check'],
  returned: ['check', 'sendBack', 'tell'],
  checked: ['tell', 'callBack'],
  told: ['callBack'],
  archived: ['reopen', 'edit'],
}

/** What somebody above owes goes before the usual way. */
const FIRST: readonly ComplaintStep[] = ['decideExtension', 'takeUp']

/** In sight beside the way where they are possible. */
const BESIDE: readonly ComplaintStep[] = ['mediate', 'print']

/** Behind «more». */
const SELDOM: readonly ComplaintStep[] = ['edit', 'answer', 'askExtension', 'send', 'raise', 'contest', 'remark', 'attach', 'void']

export interface OrderedStep {
  readonly name: ComplaintStep
  /** May be the one filled button. */
  readonly next: boolean
  /** Stands behind «more». */
  readonly more: boolean
}

/**
 * What stands under the record, in order. What this role may never do is left out; on the way a step that cannot be taken yet stays in sight with
 * its reason, beside the way only what is possible is shown.
 */
export function stepOrder({ state, class: of, actions }: Seen): OrderedStep[] {
  const may = (name: ComplaintStep) => actions[name]?.may === true
  const never = (name: ComplaintStep) => actions[name]?.may === false && actions[name].reason === 'not_permitted'
  // The clerk settles class B alone; a department is asked only where that does not do.
  const way = state === 'judged' && of === 'B' ? (['return', 'send', 'check'] as const) : WAY[state]
  const before = FIRST.filter(may)
  const main = [...before, ...way.filter(name => !never(name) && !before.includes(name))]
  const beside = BESIDE.filter(name => may(name) && !main.includes(name))
  const seldom = SELDOM.filter(name => may(name) && !main.includes(name))
  return [
    ...main.map(name => ({ name, next: name !== 'edit' && name !== 'sendBack' && name !== 'chase', more: false })),
    ...beside.map(name => ({ name, next: false, more: false })),
    ...seldom.map(name => ({ name, next: false, more: true })),
  ]
}
