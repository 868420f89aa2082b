// The fields of a contact as two people's corrections are compared.
import { useTranslation } from 'react-i18next'
import type { FieldGroup } from '../ui/merge'
import type { ContactValue } from './contact-form'

/** With the labels and words of the screen's language. */
export function useContactGroups(): FieldGroup<ContactValue>[] {
  const { t } = useTranslation('contacts')
  const { t: ui } = useTranslation('ui')
  const text = (name: 'personName' | 'said' | 'answer' | 'subject' | 'memberCard'): FieldGroup<ContactValue> => ({ names: [name], label: t(`fields.${name}`), show: value => value[name] })
  return [
    { names: ['channel'], label: t('fields.channel'), show: value => t(`channels.${value.channel}`) },
    text('personName'),
    { names: ['phone', 'phoneKept'], label: t('fields.phone'), show: value => (value.phoneKept ? ui('phone.keep') : value.phone) },
    { names: ['kind'], label: t('fields.kind'), show: value => t(`kinds.${value.kind}`) },
    { names: ['spoken'], label: t('fields.spoken'), show: value => t(`spoken.${value.spoken}`) },
    text('said'),
    text('answer'),
    { names: ['result'], label: t('fields.result'), show: value => (value.result === null ? '' : t(`results.${value.result}`)) },
    { names: ['replyWanted', 'replyBy'], label: t('fields.reply'), show: value => (value.replyWanted ? value.replyBy.text || t('fields.replyWanted') : '') },
    text('subject'),
    text('memberCard'),
    { names: ['shop', 'merchantId'], label: t('fields.shop'), show: value => value.shop },
  ]
}
