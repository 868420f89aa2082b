// Cause, damage and what is to follow: asked for when it ends, and whenever more is known.
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { account, type Account } from '../../shared/emergencies/contract'
import { missingOf } from '../../shared/emergencies/rules'
import { api } from '../app/connection'
import { useCommand } from '../app/use-command'
import { useDraft } from '../app/use-draft'
import { StepForm } from '../ui/StepForm'
import { TextArea } from '../ui/TextField'
import { useStepForm } from '../ui/use-step-form'
import type { StepProps } from './EmergencyStepForm'

const given = (value: Account) => value

/** What is missing is said and does not hold up the end. Saved from the version it was opened at. */
export function AccountStep({ step, emergency, onClose }: StepProps & { step: 'account' | 'end' }) {
  const { t } = useTranslation('emergencies')
  const { id, number, cause, damage, measures } = emergency
  const [version] = useState(emergency.version)
  const commands = { account: useCommand(api.emergencies.account, { done: t('passing.account', { number }) }), end: useCommand(api.emergencies.end, { done: t('passing.end', { number }) }) }
  const { busy, problem, run: send } = commands[step]
  const draft = useDraft<Account>(`emergencies.account:${id}`, { cause, damage, measures })
  const { form, step: sending } = useStepForm({ schema: account, draft, input: given, command: { busy, problem }, send: input => send({ id, version, ...input }), onClose })
  const { value } = form
  const missing = missingOf({ ...emergency, cause: value.cause.trim(), damage: value.damage.trim(), measures: value.measures.trim() })
  return (
    <StepForm title={t(`${step}Form.title`, { number })} confirm={t(`${step}Form.confirm`)} {...sending}>
      <TextArea {...form.bind('cause')} className="span-4" label={t('fields.cause')} max={2000} rows={2} />
      <TextArea {...form.bind('damage')} className="span-4" label={t('fields.damage')} max={2000} rows={2} />
      <TextArea {...form.bind('measures')} className="span-4" label={t('fields.measures')} max={2000} rows={2} />
      {step === 'end' && missing.length > 0 && (
        <p className="field-hint" role="status">
          {t('endForm.still', { parts: missing.map(part => t(`missing.${part}`)).join(', ') })} {t('endForm.later')}
        </p>
      )}
    </StepForm>
  )
}
