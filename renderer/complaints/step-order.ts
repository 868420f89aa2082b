// In which order the steps of a complaint stand under its record, for the person who looks at it. Pure.
import type { ComplaintView } from '../../shared/complaints/contract'
import type { ComplaintStep } from '../../shared/complaints/words'

type Seen = Pick<ComplaintView, 'state' | 'class' | 'actions' | 'clocks'>

/** The steps that lead on from each state, the usual one first; beside them what stands next on the way, greyed with its reason. What lies with a department waits for it: the desk can only ask again. */
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

/** The department's own steps; the desk writes them down for one that works on paper, and never by the key of the next step. */
const OF_DEPARTMENT: readonly ComplaintStep[] = ['sign', 'return']

/** What somebody above owes goes before the usual way. */
const FIRST: readonly ComplaintStep[] = ['decideExtension', 'takeUp']

/** In sight beside the way where they are possible. */
const BESIDE: readonly ComplaintStep[] = ['takeUp', 'mediate', 'print']

/** Behind «more». */
const SELDOM: readonly ComplaintStep[] = ['edit', 'answer', 'askExtension', 'send', 'raise', 'contest', 'remark', 'attach', 'void']

export interface OrderedStep {
  readonly name: ComplaintStep
  /** May be the one filled button. */
  readonly next: boolean
  /** Stands behind «more». */
  readonly more: boolean
}

const isNever = ({ actions }: Pick<Seen, 'actions'>, name: ComplaintStep): boolean => actions[name]?.may === false && actions[name].reason === 'not_permitted'

/** Whether this person is of the responsible department, not of the desk: nobody reminds themselves. */
export const isOfDepartment = (seen: Pick<Seen, 'actions'>): boolean => isNever(seen, 'chase') && !isNever(seen, 'sign')

/** Whether the department is to be asked again, at `now` (UTC ms). */
const isChaseDue = ({ clocks }: Seen, now: number): boolean => clocks.some(({ name, dueAt, metAt, stoppedAt }) => name === 'chase' && metAt === null && stoppedAt === null && dueAt <= now)

/** Which steps may be the one filled button. */
function isNext(name: ComplaintStep, seen: Seen, now: number): boolean {
  if (name === 'chase') return isChaseDue(seen, now)
  const withDepartment = seen.state === 'sent' || seen.state === 'signed'
  if (withDepartment && OF_DEPARTMENT.includes(name)) return isOfDepartment(seen)
  return name !== 'edit' && name !== 'sendBack'
}

/** What goes before the usual way. Checking a result takes the complaint in hand too. */
function firstOf({ state, actions }: Seen): ComplaintStep[] {
  const checks = state === 'returned' && actions.check?.may === true
  return FIRST.filter(name => actions[name]?.may === true && !(checks && name === 'takeUp'))
}

/**
 * What stands under the record at `now` (UTC ms), in order. What this role may never do is left out; on the way a step that cannot be taken yet stays
 * in sight with its reason, beside the way only what is possible is shown.
 */
export function stepOrder(seen: Seen, now: number): OrderedStep[] {
  const { state, class: of, actions } = seen
  const may = (name: ComplaintStep) => actions[name]?.may === true
  // The clerk settles class B alone; a department is asked only where that does not do.
  const way = state === 'judged' && of === 'B' ? (['return', 'send', 'check'] as const) : WAY[state]
  const before = firstOf(seen)
  const main = [...before, ...way.filter(name => !isNever(seen, name) && !before.includes(name))]
  const beside = BESIDE.filter(name => may(name) && !main.includes(name))
  const seldom = SELDOM.filter(name => may(name) && !main.includes(name))
  return [
    ...main.map(name => ({ name, next: isNext(name, seen, now), more: false })),
    ...beside.map(name => ({ name, next: false, more: false })),
    ...seldom.map(name => ({ name, next: false, more: true })),
  ]
}
