// The guided first start: language, mall, first administrator, printer; or a look around with sample data.
import './first-start.css'
import '../app/room-texts'
import { useQuery } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import type { FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { FieldProblem } from '../../shared/core/errors'
import type { FirstStartDraft, SessionState } from '../../shared/session/contract'
import { api } from '../app/connection'
import { enterNext } from '../app/enter-next'
import { takeSession } from '../app/house'
import { langNow } from '../app/i18n'
import { LangSwitch } from '../app/LangSwitch'
import { sentencesOf } from '../app/problems'
import { useCommand } from '../app/use-command'
import { EmptyServer } from './EmptyServer'
import { Failure } from './Failure'
import { beginInput, noAnswers, resumedAt, stepOfField, steps, wrongIn } from './first-start'
import type { Answers, Step } from './first-start'
import { StepAdministrator, StepDone, StepLanguage, StepMall, StepPrinter } from './FirstStartSteps'
import { useKeptAnswers } from './use-kept-answers'

interface Ends {
  /** Before the mall is set up. */
  readonly onBegun: () => void
  /** When the person has read the last step. */
  readonly onDone: () => void
}

/** The guided start, from where an earlier one was broken off. */
export function FirstStart(ends: Ends) {
  const kept = useQuery(api.session.keptAnswers.queryOptions())
  return kept.isPending ? null : <Guided {...ends} kept={kept.data ?? null} />
}

function Guided({ onBegun, onDone, kept }: Ends & { kept: FirstStartDraft | null }) {
  const { t } = useTranslation('setup')
  const [from] = useState(() => (kept === null ? null : resumedAt(kept)))
  const [step, setStep] = useState<Step>(from?.step ?? 'language')
  const [answers, setAnswers] = useState<Answers>(from?.answers ?? noAnswers)
  const server = useQuery(api.session.state.queryOptions()).data?.emptyServer ?? null
  useKeptAnswers(step, answers)
  const [found, setFound] = useState<FieldProblem[]>([])
  const [differ, setDiffer] = useState(false)
  const session = useRef<SessionState | null>(null)
  const begin = useCommand(api.session.begin, { onDone: begun => (session.current = begun) })
  const sample = useCommand(api.session.beginWithSample, { onDone: takeSession })
  const at = steps.indexOf(step)

  const forget = () => {
    setFound([])
    setDiffer(false)
  }
  const change = (next: Partial<Answers>) => {
    setAnswers({ ...answers, ...next })
    forget()
  }
  const goTo = (next: Step) => {
    forget()
    setStep(next)
  }

  async function finish(): Promise<void> {
    onBegun()
    if ((await begin.run(beginInput(answers, langNow()))) !== null) goTo('done')
    else onDone()
  }

  function next(event: FormEvent): void {
    event.preventDefault()
    if (step === 'done') return leave()
    const problems = wrongIn(step, answers)
    const twice = step !== 'administrator' || answers.pin === answers.again
    setFound(problems)
    setDiffer(!twice)
    if (problems.length > 0 || !twice) return
    if (step === 'printer') void finish()
    else goTo(steps[at + 1] ?? 'done')
  }

  function leave(): void {
    if (session.current !== null) takeSession(session.current)
    onDone()
  }

  const refused = begin.problem?.fields ?? {}
  const elsewhere = Object.keys(refused).map(stepOfField).find(place => place !== step)
  // Put into words as it is drawn, so that a change of the language changes them too.
  const wrong = { ...refused, ...sentencesOf(found), ...(differ ? { again: t('administrator.differ') } : {}) }
  const shared = { answers, change, wrong }
  return (
    <div className="first-start">
      <header className="first-start-top">
        <LangSwitch />
      </header>
      <main className="first-start-main">
        <form className="first-start-sheet" onSubmit={next} onKeyDown={enterNext} noValidate>
          <Steps at={at} />
          {server !== null && step !== 'done' && <EmptyServer server={server} />}
          {from !== null && step === from.step && <p className="door-note" role="status">{t('resumed')}</p>}
          {step === 'language' && <StepLanguage busy={sample.busy} onSample={() => void sample.run({ lang: langNow() })} />}
          {step === 'mall' && <StepMall {...shared} />}
          {step === 'administrator' && <StepAdministrator {...shared} />}
          {step === 'printer' && <StepPrinter {...shared} />}
          {step === 'done' && <StepDone workNumber={answers.workNumber} />}
          <Failure problem={begin.problem ?? sample.problem} wait={0} />
          <footer className="first-start-foot">
            {at > 0 && step !== 'done' && (
              <button type="button" className="plain-button" onClick={() => goTo(elsewhere ?? steps[at - 1] ?? 'language')} disabled={begin.busy}>
                {t('previous')}
              </button>
            )}
            <button
              type="submit"
              className="plain-button primary"
              disabled={begin.busy || sample.busy}
              autoFocus={step === 'language' || step === 'done'}
              key={step}
            >
              {begin.busy ? t('busy') : step === 'printer' ? t('finish') : step === 'done' ? t('open') : t('next')}
            </button>
          </footer>
        </form>
      </main>
    </div>
  )
}

function Steps({ at }: { at: number }) {
  const { t } = useTranslation('setup')
  return (
    <ol className="first-start-steps" aria-label={t('stepOf', { step: at + 1, steps: steps.length })}>
      {steps.map((step, index) => (
        <li key={step} aria-current={index === at ? 'step' : undefined} data-past={index < at}>
          {t(`steps.${step}`)}
        </li>
      ))}
    </ol>
  )
}
