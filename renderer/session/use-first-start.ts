// The guided start's way: where it stands, what is answered, and what happens on going on.
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { FieldProblem } from '../../shared/core/errors'
import type { FirstStartDraft, SessionState } from '../../shared/session/contract'
import { api } from '../app/connection'
import { takeSession } from '../app/house'
import { langNow } from '../app/i18n'
import { sentencesOf } from '../app/problems'
import { useCommand } from '../app/use-command'
import { beginInput, noAnswers, resumedAt, stepOfField, steps, wrongIn } from './first-start'
import type { Answers, Step } from './first-start'
import { useKeptAnswers } from './use-kept-answers'

export interface Ends {
  /** Before the mall is set up. */
  readonly onBegun: () => void
  /** When the person has read the last step. */
  readonly onDone: () => void
}

/** The steps of the guided start, from where `kept` was broken off. */
export function useFirstStart(ends: Ends, kept: FirstStartDraft | null) {
  const [from] = useState(() => (kept === null ? null : resumedAt(kept)))
  const [step, setStep] = useState<Step>(from?.step ?? 'language')
  const [answers, setAnswers] = useState<Answers>(from?.answers ?? noAnswers)
  const look = useLook(step, answers)
  const setUp = useSetUp(ends)
  useKeptAnswers(step, answers)
  const at = steps.indexOf(step)

  const change = (next: Partial<Answers>): void => {
    setAnswers({ ...answers, ...next })
    look.forget()
  }
  const goTo = (next: Step): void => {
    look.forget()
    setStep(next)
  }
  const next = async (): Promise<void> => {
    if (step === 'done') return setUp.leave()
    if (!look.isGood()) return
    if (step !== 'printer') return goTo(steps[at + 1] ?? 'done')
    if (await setUp.finish(answers)) goTo('done')
  }
  const refused = setUp.begin.problem?.fields ?? {}
  const elsewhere = Object.keys(refused).map(stepOfField).find(place => place !== step)
  const previous = (): void => goTo(elsewhere ?? steps[at - 1] ?? 'language')
  return { ...setUp, step, at, answers, change, wrong: { ...refused, ...look.wrong }, resumed: step === from?.step, next, previous }
}

/** What was found wrong with a step when somebody wanted to go on. */
function useLook(step: Step, answers: Answers) {
  const { t } = useTranslation('setup')
  const [found, setFound] = useState<FieldProblem[]>([])
  const [differ, setDiffer] = useState(false)
  const show = (problems: FieldProblem[], differing: boolean): void => {
    setFound(problems)
    setDiffer(differing)
  }
  const isGood = (): boolean => {
    const problems = wrongIn(step, answers)
    const differing = step === 'administrator' && answers.pin !== answers.again
    show(problems, differing)
    return problems.length === 0 && !differing
  }
  // Put into words as it is drawn, so that a change of the language changes them too.
  const wrong = { ...sentencesOf(found), ...(differ ? { again: t('administrator.differ') } : {}) }
  return { wrong, isGood, forget: () => show([], false) }
}

/** Setting up the mall, or a sample of one. The session is taken over only on leaving the last step. */
function useSetUp({ onBegun, onDone }: Ends) {
  const session = useRef<SessionState | null>(null)
  const begin = useCommand(api.session.begin, { onDone: begun => (session.current = begun) })
  const sample = useCommand(api.session.beginWithSample, { onDone: takeSession })
  const finish = async (answers: Answers): Promise<boolean> => {
    onBegun()
    const done = (await begin.run(beginInput(answers, langNow()))) !== null
    if (!done) onDone()
    return done
  }
  const leave = (): void => {
    if (session.current !== null) takeSession(session.current)
    onDone()
  }
  return { begin, sample, finish, leave }
}
