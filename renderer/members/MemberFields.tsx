// Who somebody is, phone first: it is what people remember, and what finds who is a member already.
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { birthdayTyped } from '../../shared/members/birthday'
import { heardFrom, type Heard } from '../../shared/members/words'
import { languageOfName } from '../../shared/text/name-language'
import { showDay } from '../../shared/text/when'
import { api } from '../app/connection'
import { useHouse } from '../app/house'
import { useSettled } from '../matters/use-settled'
import { KeptPhone } from '../parties/KeptPhone'
import { ChoiceChips } from '../ui/ChoiceChips'
import { SelectField } from '../ui/SelectField'
import { TextArea, TextField } from '../ui/TextField'
import type { Bound, Form } from '../ui/use-form'
import type { MemberValue } from './member-form'

interface MemberFieldsProps {
  readonly form: Form<MemberValue, unknown>
  /** The phone as masked where it is kept; null where there is none. */
  readonly masked: string | null
}

/** All fields of the form but the consent. */
export function MemberFields({ form, masked }: MemberFieldsProps) {
  const { t } = useTranslation('members')
  const lang = form.bind('lang')
  const heard = form.bind('heard')
  return (
    <>
      <KeptPhone form={form} masked={masked} />
      <TextField {...form.bind('name')} onChange={name => form.set({ name, ...(form.value.langChosen ? {} : { lang: languageOfName(name) ?? form.value.lang }) })} className="span-4" label={t('fields.name')} max={120} />
      <Latin form={form} />
      <Birthday {...form.bind('birthday')} />
      <div className="span-4">
        <ChoiceChips {...lang} onChange={next => next !== null && form.set({ lang: next, langChosen: true })} label={t('fields.lang')} choices={(['zh', 'ru'] as const).map(value => ({ value, label: t(`langs.${value}`) }))} digits />
      </div>
      <div className="span-4">
        <SelectField {...heard} value={heard.value ?? ''} onChange={next => heard.onChange(next === '' ? null : (next as Heard))} label={t('fields.heard')} none="—" options={heardFrom.map(value => ({ value, label: t(`heard.${value}`) }))} />
      </div>
      <TextArea {...form.bind('note')} label={t('fields.note')} max={1000} rows={2} />
    </>
  )
}

/** The other script's form is proposed while the field is empty; Enter on the proposal's button takes it. */
function Latin({ form }: { form: Form<MemberValue, unknown> }) {
  const { t } = useTranslation('members')
  const name = useSettled(form.value.name, 250).trim()
  const proposed = useQuery({ ...api.members.latin.queryOptions({ input: { name } }), enabled: name !== '' })
  const offers = form.value.latin === '' && proposed.data !== undefined ? [proposed.data.latin, proposed.data.cyrillic].filter(offer => offer !== '') : []
  return (
    <div className="span-4">
      <TextField {...form.bind('latin')} label={t('fields.latin')} max={120} hint={t('fields.latinHint')} />
      {offers.map(latin => <p key={latin}><button type="button" className="link-button" onClick={() => form.set({ latin })}>{t('form.latinOffer', { latin })}</button></p>)}
    </div>
  )
}

/** A birthday, left, stands as the date that was understood. */
function Birthday(bound: Bound<string>) {
  const { t } = useTranslation('members')
  const { lang } = useHouse()
  const leave = () => {
    const day = birthdayTyped(bound.value)
    if (day !== null && showDay(day, lang) !== bound.value) bound.onChange(showDay(day, lang))
    bound.onBlur()
  }
  return <TextField {...bound} onBlur={leave} className="span-4" label={t('fields.birthday')} placeholder={t('fields.birthdayHint')} max={30} />
}
