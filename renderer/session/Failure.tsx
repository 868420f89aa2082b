// What went wrong at the door, until it is tried again.
import { useTranslation } from 'react-i18next'
import type { Problem } from '../app/problems'
import type { Waiting } from './use-back'

interface FailureProps {
  readonly problem: Problem | null
  /** Seconds left while the desk makes people wait. */
  readonly wait: number
  /** What the door does about a database that does not answer. */
  readonly waiting?: Waiting
}

/** A refusal in words; while the desk makes people wait, the seconds left. */
export function Failure({ problem, wait, waiting = null }: FailureProps) {
  const { t } = useTranslation('session')
  if (waiting !== null) return <Lost waiting={waiting} />
  if (problem === null) return null
  // The seconds tick without being read out each time.
  if (problem.reason === 'wait') {
    return wait === 0 ? null : (
      <div className="failure" role="alert">
        <strong aria-live="off">{t('signIn.wait', { count: wait })}</strong>
      </div>
    )
  }
  // A refusal says itself why; anything else is a title and what to do.
  return (
    <div className="failure" role="alert">
      <strong>{problem.reason === null ? problem.title : problem.detail}</strong>
      {problem.reason === null && <p>{problem.detail}</p>}
    </div>
  )
}

function Lost({ waiting }: { waiting: NonNullable<Waiting> }) {
  const { t } = useTranslation('session')
  if (waiting === 'back') return <p className="door-note" role="status">{t('lost.back')}</p>
  return (
    <div className="failure" role="alert">
      <strong>{t('lost.title')}</strong>
      <p>{t(waiting === 'again' ? 'lost.detail' : 'lost.retype')}</p>
    </div>
  )
}
