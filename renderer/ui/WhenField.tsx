// A moment typed by hand, with what was understood said beside it at once.
import { useTranslation } from 'react-i18next'
import { parseTypedTime } from '../../shared/text/typed-time'
import { showDateTime } from '../../shared/text/when'
import { useHouse } from '../app/house'
import { Field } from './Field'
import type { Bound } from './use-form'
import { useUnclearWords } from './use-unclear-words'
import { isUnclear } from './when'
import type { TypedWhen } from './when'

interface WhenFieldProps extends Bound<TypedWhen> {
  readonly label: string
  readonly placeholder?: string
  readonly hint?: string
  /** The label is only read out: what stands before the field says it already. */
  readonly bare?: boolean
  /** When something happened, not by when it is to be done. */
  readonly past?: boolean
  /** A day alone is enough. */
  readonly days?: boolean
  readonly className?: string
}

/** A line for a time in the shorthand of either language (shared/text/typed-time). */
export function WhenField({ label, placeholder, hint, bare = false, past = false, days = false, className = '', ...bound }: WhenFieldProps) {
  const { t } = useTranslation('ui')
  const { zone, lang } = useHouse()
  const { text, at } = bound.value
  const echo = at === null ? hint : t('when.understood', { moment: showDateTime(at, zone, lang) })
  const unclear = useUnclearWords()
  return (
    <Field label={label} name={bound.name} className={bare ? 'bare' : className} problem={bound.problem} hint={isUnclear(bound.value) ? unclear(text, { past, days }) : echo}>
      {marks => (
        <input
          {...marks}
          className="input"
          maxLength={100}
          value={text}
          placeholder={placeholder}
          autoComplete="off"
          onChange={event => {
            const typed = event.target.value.slice(0, 100)
            bound.onChange({ text: typed, at: parseTypedTime(typed, Date.now(), zone, { past, days }) })
          }}
          onBlur={bound.onBlur}
        />
      )}
    </Field>
  )
}
