import { useTranslation } from 'react-i18next'
import { unclearTimes } from './complaint-form'
import type { ComplaintValue } from './complaint-form'

/** A time that was not understood must not be saved without one: the sentences by field. */
export function useUnclear(): (value: ComplaintValue) => Record<string, string> {
  const { t } = useTranslation('ui')
  return value => {
    const { happenedAt, wantedBy } = unclearTimes(value)
    return { ...(happenedAt && { happenedAt: t('when.unclearPast') }), ...(wantedBy && { wantedBy: t('when.unclearDay') }) }
  }
}
