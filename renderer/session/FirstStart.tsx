// The guided first start: language, mall, first administrator, printer; or a look around with sample data.
import './first-start.css'
import '../app/room-texts'
import { useQuery } from '@tanstack/react-query'
import type { FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { FirstStartDraft } from '../../shared/session/contract'
import { api } from '../app/connection'
import { enterNext } from '../app/enter-next'
import { langNow } from '../app/i18n'
import { LangSwitch } from '../app/LangSwitch'
import { EmptyServer } from './EmptyServer'
import { Failure } from './Failure'
import { steps } from './first-start'
import { StepAdministrator, StepDone, StepLanguage, StepMall, StepPrinter } from './FirstStartSteps'
import { useFirstStart } from './use-first-start'
import type { Ends } from './use-first-start'

/** The guided start, from where an earlier one was broken off. */
export function FirstStart(ends: Ends) {
  const kept = useQuery(api.session.keptAnswers.queryOptions())
  return kept.isPending ? null : <Guided {...ends} kept={kept.data ?? null} />
}

function Guided({ kept, ...ends }: Ends & { kept: FirstStartDraft | null }) {
  const { t } = useTranslation('setup')
  const start = useFirstStart(ends, kept)
  const { step, at, answers, change, wrong, begin, sample } = start
  const server = useQuery(api.session.state.queryOptions()).data?.emptyServer ?? null

  function onSubmit(event: FormEvent): void {
    event.preventDefault()
    void start.next()
  }

  const shared = { answers, change, wrong }
  return (
    <div className="first-start">
      <header className="first-start-top">
        <LangSwitch />
      </header>
      <main className="first-start-main">
        <form className="first-start-sheet" onSubmit={onSubmit} onKeyDown={enterNext} noValidate>
          <Steps at={at} />
          {server !== null && step !== 'done' && <EmptyServer server={server} />}
          {start.resumed && <p className="door-note" role="status">{t('resumed')}</p>}
          {step === 'language' && <StepLanguage busy={sample.busy} onSample={() => void sample.run({ lang: langNow() })} />}
          {step === 'mall' && <StepMall {...shared} />}
          {step === 'administrator' && <StepAdministrator {...shared} />}
          {step === 'printer' && <StepPrinter {...shared} />}
          {step === 'done' && <StepDone workNumber={answers.workNumber} />}
          <Failure problem={begin.problem ?? sample.problem} wait={0} />
          <Foot start={start} />
        </form>
      </main>
    </div>
  )
}

function Foot({ start: { step, at, begin, sample, previous } }: { start: ReturnType<typeof useFirstStart> }) {
  const { t } = useTranslation('setup')
  return (
    <footer className="first-start-foot">
      {at > 0 && step !== 'done' && (
        <button type="button" className="plain-button" onClick={previous} disabled={begin.busy}>
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
