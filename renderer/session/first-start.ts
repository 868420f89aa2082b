// What the guided start asks for, step by step, checked by the same schema as the desk's.
import { firstStart } from '../../shared/session/contract'
import type { FirstStartDraft } from '../../shared/session/contract'
import type { Lang } from '../../shared/core/actor'
import type { FieldProblem } from '../../shared/core/errors'
import { fieldProblemsOf } from '../../shared/core/problems'

export const steps = ['language', 'mall', 'administrator', 'printer', 'done'] as const
export type Step = (typeof steps)[number]

export interface Answers {
  readonly mallZh: string
  readonly mallRu: string
  readonly phone: string
  readonly zone: string
  readonly workNumber: string
  readonly name: string
  readonly pin: string
  readonly again: string
  readonly printer: string | null
  readonly paper: string
}

export const noAnswers: Answers = {
  mallZh: '', mallRu: '', phone: '', zone: 'Asia/Shanghai', workNumber: '', name: '', pin: '', again: '', printer: null, paper: 'a4',
}

const mallStep = firstStart.pick({ mall: true, mallPhone: true, timeZone: true })
const administratorStep = firstStart.pick({ administrator: true })

/** The input of `session.begin`, without its command key. */
export function beginInput(answers: Answers, lang: Lang) {
  return {
    lang,
    mall: { zh: answers.mallZh, ru: answers.mallRu },
    mallPhone: answers.phone,
    timeZone: answers.zone,
    administrator: { workNumber: answers.workNumber, name: answers.name, pin: answers.pin },
    printer: answers.printer === null ? null : { name: answers.printer, paper: answers.paper },
  }
}

/** What is kept of the answers while the start is not done: everything but the PIN. */
export function draftOf(step: Exclude<Step, 'done'>, answers: Answers): FirstStartDraft {
  const { mallZh, mallRu, phone, zone, workNumber, name, printer, paper } = answers
  return { step, mallZh, mallRu, phone, zone, workNumber, name, printer, paper }
}

/** Where a start that was broken off goes on: at the step it had come to, but not past the PIN, which has to be given again. */
export function resumedAt(draft: FirstStartDraft): { step: Step; answers: Answers } {
  const { step, ...answers } = draft
  return { step: step === 'printer' ? 'administrator' : step, answers: { ...noAnswers, ...answers } }
}

/** What is wrong with the answers of one step; nothing when one may go on. */
export function wrongIn(step: Step, answers: Answers): FieldProblem[] {
  const input = beginInput(answers, 'zh')
  const checked = step === 'mall' ? mallStep.safeParse(input) : step === 'administrator' ? administratorStep.safeParse(input) : null
  return checked === null || checked.success ? [] : fieldProblemsOf(checked.error)
}

/** The step on which a field stands, for problems that the desk finds at the end. */
export function stepOfField(path: string): Step {
  if (path.startsWith('administrator')) return 'administrator'
  return path.startsWith('printer') ? 'printer' : 'mall'
}
