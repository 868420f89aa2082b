// The fields of a mediation as two people's corrections are compared.
import { useTranslation } from 'react-i18next'
import type { FieldGroup } from '../ui/merge'
import type { MediationValue } from './mediation-form'

/** With the labels and words of the screen's language. */
export function useMediationGroups(): FieldGroup<MediationValue>[] {
  const { t } = useTranslation('complaints')
  const text = (name: 'mediator' | 'customerSays' | 'merchantSays' | 'merchantPerson' | 'proposals' | 'agreementZh' | 'agreementRu' | 'advised'): FieldGroup<MediationValue> => ({ names: [name], label: t(`mediation.${name}`), show: value => value[name] })
  return [
    { names: ['heldAt'], label: t('mediation.heldAt'), show: value => value.heldAt.text },
    text('mediator'),
    text('merchantPerson'),
    text('customerSays'),
    text('merchantSays'),
    text('proposals'),
    { names: ['outcome'], label: t('mediation.outcome'), show: value => t(`mediation.outcomes.${value.outcome}`) },
    text('agreementZh'),
    text('agreementRu'),
    text('advised'),
  ]
}
