// What to say of a time that was typed and not understood.
import { useTranslation } from 'react-i18next'
import { fieldProblemsOf } from '../../shared/core/problems'
import { reasonableTime } from '../../shared/core/reasonable-time'
import { typedDayAlone } from '../../shared/text/typed-time'
import type { TypedWay } from '../../shared/text/typed-time'
import { useHouse } from '../app/house'
import { sentenceOf } from '../app/problems'

/** Gives the sentence for a typed text that is no time: of a day without an hour, that the hour is missing, or that its year cannot be meant. */
export function useUnclearWords(): (text: string, way?: TypedWay) => string {
  const { t } = useTranslation('ui')
  const { zone } = useHouse()
  return (text, { past = false, days = false } = {}) => {
    const day = days ? null : typedDayAlone(text, Date.now(), zone, { past })
    if (day === null) return past ? t('when.unclearPast') : days ? t('when.unclearDay') : t('when.unclear')
    const year = reasonableTime.safeParse(day)
    const [wrong] = year.success ? [] : fieldProblemsOf(year.error)
    return wrong === undefined ? t('when.noHour') : sentenceOf(wrong)
  }
}
