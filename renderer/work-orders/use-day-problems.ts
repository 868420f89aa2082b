import { useTranslation } from 'react-i18next'
import { useHouse } from '../app/house'
import { sentencesOf } from '../app/problems'
import { isUnclear } from '../ui/when'
import { dayProblems, type WorkOrderValue } from './work-order-form'

/** What is wrong with the day of planned work, as sentences by field. */
export function useDayProblems(): (value: WorkOrderValue) => Record<string, string> {
  const { t } = useTranslation('ui')
  const { zone } = useHouse()
  return value => ({ ...sentencesOf(dayProblems(value, Date.now(), zone)), ...(value.urgency === 'planned' && isUnclear(value.plannedFor) && { plannedFor: t('when.unclearDay') }) })
}
