// A consent signed anew.
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { strokes, type Strokes } from '../../shared/core/signature'
import { memberLang } from '../../shared/members/contract'
import { api } from '../app/connection'
import { useCommand } from '../app/use-command'
import { useDraft } from '../app/use-draft'
import { ChoiceChips } from '../ui/ChoiceChips'
import { SignatureField } from '../ui/SignatureField'
import { StepForm } from '../ui/StepForm'
import { useStepForm } from '../ui/use-step-form'
import type { StepProps } from './MemberStepForm'

interface ConsentValue {
  readonly lang: 'zh' | 'ru' | null
  readonly signature: Strokes | null
}
const asked = z.object({ lang: memberLang, signature: strokes.nullable() })
const same = (value: ConsentValue) => value

export function ConsentStep({ member, onClose }: StepProps) {
  const { t } = useTranslation('members')
  const { id, number } = member
  const [version] = useState(member.version)
  const save = useCommand(api.members.consent, { done: t('passing.consent') })
  const draft = useDraft<ConsentValue>(`members.consent:${id}`, { lang: member.lang, signature: null })
  const { form, step } = useStepForm({ schema: asked, draft, input: same, command: save, send: input => save.run({ id, version, ...input }), onClose })
  return (
    <StepForm title={t('consentForm.title', { number })} confirm={t('consentForm.confirm')} {...step}>
      <ChoiceChips {...form.bind('lang')} label={t('consentForm.lang')} choices={(['zh', 'ru'] as const).map(value => ({ value, label: t(`langs.${value}`) }))} digits />
      <SignatureField {...form.bind('signature')} label={t('consentForm.sign')} />
    </StepForm>
  )
}
