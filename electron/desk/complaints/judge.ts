// Whether a complaint is valid, how grave it is, and who says so.
import { addToTimeline } from '../../../db/repositories/timeline'
import type { Tx } from '../../../db/store'
import { isGraver } from '../../../shared/complaints/clocks'
import { judgementProblems } from '../../../shared/complaints/rules'
import { invalid } from '../../../shared/core/errors'
import { requireSound } from '../core/require'
import type { InputOf } from '../core/use-case'
import { useCase } from '../core/use-case'
import { answered, stepOn, taken, type Doing } from './steps'
import { applyStep, ROOM, type Course } from './write'

/** Makes a complaint major by rule, with the line that says by which. */
export async function escalate(tx: Tx, course: Course, by: { why: 'third'; times: number } | { why: 'month'; months: number }): Promise<Course> {
  await addToTimeline(tx, ROOM, course.record.id, 'escalated', by)
  return applyStep(tx, course, { step: 'escalate' })
}

/** What the same customer raises for the third time is major, whatever it was judged to be. */
async function majorByTimes(tx: Tx, doing: Doing): Promise<Doing> {
  const { validity, severity, timesRaised, policy } = doing.record
  if (validity !== 'valid' || severity === 'major' || timesRaised < policy.majorAtTime) return doing
  return { ...doing, ...(await escalate(tx, doing, { why: 'third', times: timesRaised })) }
}

/** Writes a judgement down: validity, severity and class, and the name of the person who ruled so. */
async function judged(tx: Tx, doing: Doing, step: 'judge' | 'rule', { validity, severity, class: of, reason }: InputOf<'complaints.judge'>): Promise<Doing> {
  requireSound(judgementProblems({ validity, reason }))
  const data = validity === 'valid' ? { validity, severity, class: of, reason } : { validity, reason }
  const given = { complaint: { judgedAt: tx.now, judgedBy: doing.person.staffId, judgedReason: reason } }
  return majorByTimes(tx, await taken(tx, doing, { step, validity, severity, class: of }, { kind: step === 'judge' ? 'judged' : 'ruled', data }, given))
}

/** Judges a complaint. INVALID where an invalid one has no reason to tell the customer. */
export const judgeComplaint = useCase('complaints.judge', async ({ tx, who, input }) => answered(tx, await judged(tx, await stepOn(tx, who, input, 'judge'), 'judge', input)))

/** Rules on a contested ruling, once and for all. */
export const ruleComplaint = useCase('complaints.rule', async ({ tx, who, input }) => answered(tx, await judged(tx, await stepOn(tx, who, input, 'rule'), 'rule', input)))

/** Makes it graver than it was judged. INVALID `severity.notGraver`. */
export const raiseComplaint = useCase('complaints.raise', async ({ tx, who, input }) => {
  const doing = await stepOn(tx, who, input, 'raise')
  const { severity, reason } = input
  if (doing.record.severity !== null && !isGraver(severity, doing.record.severity)) invalid('severity', 'severity.notGraver')
  return answered(tx, await taken(tx, doing, { step: 'raise', severity }, { kind: 'raised', data: { severity, reason } }))
})

/** The invalid ruling was explained to the customer, which closes the complaint. */
export const explainComplaint = useCase('complaints.explain', async ({ tx, who, input }) => {
  const { explanation } = input
  return answered(tx, await taken(tx, await stepOn(tx, who, input, 'explain'), { step: 'explain' }, { kind: 'explained', data: { explanation } }, { complaint: { explanation } }))
})

/** The customer contests the ruling, which is possible once. */
export const contestComplaint = useCase('complaints.contest', async ({ tx, who, input }) => {
  const { reason } = input
  return answered(tx, await taken(tx, await stepOn(tx, who, input, 'contest'), { step: 'contest' }, { kind: 'contested', data: { reason } }, { complaint: { contestedReason: reason } }))
})

/** Somebody higher takes it in hand. */
export const takeUpComplaint = useCase('complaints.takeUp', async ({ tx, who, input }) => {
  const doing = await stepOn(tx, who, input, 'takeUp')
  return answered(tx, await taken(tx, doing, { step: 'takeUp' }, { kind: 'takenUp' }, { complaint: { takenUpBy: who.staffId } }))
})
