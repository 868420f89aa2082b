// A calendar day typed by hand, in the shorthand of either language, shown as a date once it is left.
import { typedDayAlone } from '../../shared/text/typed-time'
import { showDayKey } from '../../shared/text/when'
import { dayKey } from '../../shared/text/zone'
import { useHouse } from '../app/house'
import { TextField } from './TextField'
import type { Bound } from './use-form'

/** The day (yyyymmdd, of the zone) that was typed, seen from now; '' where it is none. */
export function dayOfTyped(text: string, zone: string): string {
  const at = typedDayAlone(text.trim(), Date.now(), zone)
  return at === null ? '' : dayKey(at, zone)
}

interface DayFieldProps extends Bound<string> {
  readonly label: string
  readonly hint?: string
  readonly autoFocus?: boolean
  readonly className?: string
}

/** A line for a day; left, it stands as the date that was understood. */
export function DayField({ hint, ...bound }: DayFieldProps) {
  const { zone, lang } = useHouse()
  const leave = () => {
    const day = dayOfTyped(bound.value, zone)
    const shown = day === '' ? bound.value : showDayKey(day, lang)
    if (shown !== bound.value) bound.onChange(shown)
    bound.onBlur()
  }
  return <TextField {...bound} {...(hint === undefined ? {} : { hint })} onBlur={leave} />
}
