// The phone of a form that may stay as it was, masked and unseen, until somebody wants to write another.
import { useTranslation } from 'react-i18next'
import { PhoneField } from '../ui/TextField'
import type { Form } from '../ui/use-form'

interface WithPhone {
  readonly phone: string
  readonly phoneKept: boolean
}

/** The masked number with the way to change it, or the field to type it. */
export function KeptPhone<Value extends WithPhone>({ form, masked }: { form: Form<Value, unknown>; masked: string | null }) {
  const { t } = useTranslation('ui')
  const set = (part: WithPhone) => form.draft.set(before => ({ ...before, ...part }))
  const phone = form.bind('phone')
  if (form.value.phoneKept && masked !== null) {
    return (
      <div className="field span-4" data-field="phone">
        <span className="field-head">{t('phone.label')}</span>
        <span className="chip-row kept-phone">
          <bdi>{masked}</bdi>
          <button type="button" className="link-button" onClick={() => set({ phone: '', phoneKept: false })}>
            {t('phone.change')}
          </button>
        </span>
      </div>
    )
  }
  return (
    <div className="span-4">
      <PhoneField {...phone} />
      {masked !== null && (
        <button type="button" className="link-button" onClick={() => set({ phone: '', phoneKept: true })}>
          {t('phone.keep')}
        </button>
      )}
    </div>
  )
}
