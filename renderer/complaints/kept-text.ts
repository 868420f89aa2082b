// What becomes of a text whose step is no longer possible. Pure.
import { remarkText } from '../../shared/complaints/contract'
import type { ComplaintView } from '../../shared/complaints/contract'
import type { ComplaintStep } from '../../shared/complaints/words'
import type { Problem } from '../app/problems'

/** The form's texts as one, without the empty ones. */
export function typedText(texts: readonly string[]): string {
  return texts.map(text => text.trim()).filter(text => text !== '').join('\n')
}

/** Whether the step cannot be taken any more: the record says so, or the desk did. */
export function isOver({ actions }: Pick<ComplaintView, 'actions'>, step: ComplaintStep, problem: Pick<Problem, 'code'> | null): boolean {
  return actions[step]?.may === false || (problem !== null && ['REFUSED', 'NOT_ALLOWED', 'NOT_FOUND'].includes(problem.code))
}

/** Whether this text may be written down as a remark: the record still takes one, and it is not too long for it. */
export function mayBeRemark({ actions }: Pick<ComplaintView, 'actions'>, text: string): boolean {
  return actions.remark?.may === true && remarkText.safeParse(text).success
}
