// The fields of a complaint as two people's corrections are compared.
import { useTranslation } from 'react-i18next'
import type { FieldGroup } from '../ui/merge'
import type { ComplaintValue } from './complaint-form'
import { useCategories, useDepartments } from './use-lists'

/** With the labels and words of the screen's language. */
export function useComplaintGroups(): FieldGroup<ComplaintValue>[] {
  const { t } = useTranslation('complaints')
  const { t: ui } = useTranslation('ui')
  const categories = useCategories(null)
  const departments = useDepartments(null)
  type Group = FieldGroup<ComplaintValue>
  const text = (name: 'said' | 'personName' | 'wantsText'): Group => ({ names: [name], label: t(`fields.${name}`), show: value => value[name] })
  const against = (value: ComplaintValue) => [t(`againstKinds.${value.againstKind}`), departments.choices.find(({ id }) => id === value.againstDepartmentId)?.label, value.againstShop, value.against].filter(part => part).join(' · ')
  return [
    text('said'),
    { names: ['categoryId'], label: t('fields.category'), show: value => categories.choices.find(({ id }) => id === value.categoryId)?.label ?? '' },
    { names: ['place', 'placeId'], label: t('fields.place'), show: value => value.place },
    { names: ['happenedAt'], label: t('fields.happenedAt'), show: value => value.happenedAt.text },
    { names: ['againstKind', 'againstDepartmentId', 'againstShop', 'againstMerchantId', 'against'], label: t('fields.againstKind'), show: against },
    { names: ['cause'], label: t('fields.cause'), show: value => t(`causes.${value.cause}`) },
    { names: ['harm'], label: t('fields.harm'), show: value => t(`harms.${value.harm}`) },
    text('personName'),
    { names: ['phone', 'phoneKept'], label: ui('phone.label'), show: value => (value.phoneKept ? ui('phone.keep') : value.phone) },
    { names: ['kind'], label: t('fields.kind'), show: value => t(`kinds.${value.kind}`) },
    { names: ['shop', 'merchantId'], label: t('fields.shop'), show: value => value.shop },
    { names: ['spoken'], label: t('fields.spoken'), show: value => t(`spoken.${value.spoken}`) },
    { names: ['wants'], label: t('fields.wants'), show: value => t(`demands.${value.wants}`) },
    text('wantsText'),
    { names: ['replyWanted', 'wantedBy'], label: t('fields.reply'), show: value => [value.replyWanted ? t('fields.replyWanted') : '', value.wantedBy.text].filter(part => part).join(' · ') },
    { names: ['channel'], label: t('fields.channel'), show: value => t(`channels.${value.channel}`) },
  ]
}
