// The desk did not answer the first question: says so, and asks again.
import { useTranslation } from 'react-i18next'
import { problemOf } from './problems'

/** A readable screen in place of the program; `onRetry` asks the desk again. */
export function NoDesk({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const { t } = useTranslation('session')
  const { t: app } = useTranslation('app')
  const problem = problemOf(error)
  const known = problem.code !== 'UNKNOWN'
  return (
    <main className="alone">
      <h1>{known ? problem.title : t('noDesk.title')}</h1>
      <p>{known ? problem.detail : t('noDesk.detail')}</p>
      <p>
        <button type="button" className="plain-button primary" onClick={onRetry} autoFocus>
          {app('retry')}
        </button>
      </p>
    </main>
  )
}
