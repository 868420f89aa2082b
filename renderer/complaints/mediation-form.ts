// The mediation form's value, and how it becomes what the desk is asked.
import type { z } from 'zod'
import { mediationGiven } from '../../shared/complaints/contract'
import type { Mediation } from '../../shared/complaints/contract'
import { changesAgreement, mediationProblems } from '../../shared/complaints/rules'
import type { FieldProblem } from '../../shared/core/errors'
import { noWhen } from '../ui/when'
import type { TypedWhen } from '../ui/when'
import type { Written } from './complaint-form'

export const outcomes = ['open', 'agreed', 'notAgreed'] as const

/** As typed. Kept as a draft, so nothing in it but plain data. */
export interface MediationValue {
  readonly heldAt: TypedWhen
  readonly mediator: string
  readonly customerSays: string
  readonly merchantSays: string
  readonly merchantPerson: string
  readonly proposals: string
  readonly outcome: Mediation['outcome']
  readonly agreementZh: string
  readonly agreementRu: string
  readonly advised: string
  /** Why an agreement that was reached is changed. */
  readonly reason: string
}

/** The form of a mediation, or of none yet. */
export function mediationValueOf(mediation: Mediation | null, written: Pick<Written, 'moment'>): MediationValue {
  if (mediation === null) return { heldAt: noWhen, mediator: '', customerSays: '', merchantSays: '', merchantPerson: '', proposals: '', outcome: 'open', agreementZh: '', agreementRu: '', advised: '', reason: '' }
  const { heldAt, mediator, customerSays, merchantSays, merchantPerson, proposals, outcome, agreementZh, agreementRu, advised } = mediation
  return { heldAt: heldAt ? { text: written.moment(heldAt), at: heldAt } : noWhen, mediator, customerSays, merchantSays, merchantPerson, proposals, outcome, agreementZh, agreementRu, advised, reason: '' }
}

/** What the desk is asked. */
export function mediationInput(value: MediationValue): z.input<typeof mediationGiven> {
  const { heldAt, mediator, customerSays, merchantSays, merchantPerson, proposals, outcome, agreementZh, agreementRu, advised, reason } = value
  return { heldAt: heldAt.at, mediator, customerSays, merchantSays, merchantPerson, proposals, outcome, agreementZh, agreementRu, advised, reason }
}

/** What the outcome still needs at `now` (UTC ms), seen from how the record had it; what the schema finds is said by the form itself. */
export function problemsOf(value: MediationValue, before: MediationValue, now: number): FieldProblem[] {
  const read = mediationGiven.safeParse(mediationInput(value))
  return read.success ? mediationProblems(read.data, before, now) : []
}

/** Whether a reason is asked for: an agreement that was reached would not stand as it was. */
export function asksReason(value: MediationValue, before: MediationValue): boolean {
  return changesAgreement(before, value)
}
