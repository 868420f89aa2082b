// A time of the wall clock without a day, typed by hand and shown as the clock does once it is left.
import { useTranslation } from 'react-i18next'
import { minutesOfTyped, showTimeOfDay } from '../../shared/text/time-of-day'
import { sentenceOf } from '../app/problems'
import { TextField } from './TextField'
import type { Bound } from './use-form'

interface TimeOfDayProps extends Bound<string> {
  readonly label: string
  readonly hint?: string | undefined
  readonly autoFocus?: boolean
}

/** A line for a time of day in the shorthand of either language (shared/text/time-of-day); what was understood is said beside it. */
export function TimeOfDayField({ hint, ...bound }: TimeOfDayProps) {
  const { t } = useTranslation('ui')
  const text = bound.value.trim()
  const minutes = minutesOfTyped(text)
  const shown = Number.isNaN(minutes) ? null : showTimeOfDay(minutes)
  const unclear = sentenceOf({ error: text === '' ? 'text.required' : 'time.ofDay' })
  const echo = shown === null ? (text === '' ? hint : unclear) : shown === text ? hint : t('when.understood', { moment: shown })
  const leave = () => {
    if (shown !== null && shown !== bound.value) bound.onChange(shown)
    bound.onBlur()
  }
  // Whatever the contract says of a time that is none, this is what is wrong with it.
  return <TextField {...bound} hint={echo} problem={bound.problem !== undefined && shown === null ? unclear : bound.problem} onBlur={leave} />
}
