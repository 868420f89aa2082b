// What went wrong at the door, until it is tried again.
import { useTranslation } from 'react-i18next'
import type { Problem } from '../app/problems'
import { storeIsLost } from './use-back'

interface FailureProps {
  readonly problem: Problem | null
  /** Seconds left while the desk makes people wait. */
  readonly wait: number
  /** The door tries again by itself once the database answers. */
  readonly again?: boolean
}

/** A refusal in words; while the desk makes people wait, the seconds left. */
export function Failure({ problem, wait, again = false }: FailureProps) {
  const { t } = useTranslation('session')
  if (problem === null) return null
  // The seconds tick without being read out each time.
  if (problem.reason === 'wait') {
    return wait === 0 ? null : (
      <div className="failure" role="alert">
        <strong aria-live="off">{t('signIn.wait', { count: wait })}</strong>
      </div>
    )
  }
  if (again && storeIsLost(problem)) {
    return (
      <div className="failure" role="alert">
        <strong>{t('lost.title')}</strong>
        <p>{t('lost.detail')}</p>
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
