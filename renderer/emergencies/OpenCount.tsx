// How many emergencies go on, beside their room in the rail.
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api } from '../app/connection'

/** Red, as what is overdue elsewhere. The same answer as the strip's, so that the two never disagree. */
export function OpenCount() {
  const { t } = useTranslation('emergencies')
  const count = useQuery(api.emergencies.current.queryOptions()).data?.count ?? 0
  if (count === 0) return null
  return (
    <span className="rail-count" data-late>
      <span aria-hidden>{count}</span>
      <span className="unseen">{t('goOn', { count })}</span>
    </span>
  )
}
