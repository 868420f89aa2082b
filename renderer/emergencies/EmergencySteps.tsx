// The bar under an emergency.
import { useTranslation } from 'react-i18next'
import type { EmergencyView } from '../../shared/emergencies/contract'
import { asksFireCard } from '../../shared/emergencies/rules'
import type { EmergencyStep } from '../../shared/emergencies/words'
import { StepBar } from '../ui/StepBar'
import type { Step } from '../ui/steps'
import type { Asking } from './EmergencyStepForm'

interface EmergencyStepsProps {
  readonly emergency: EmergencyView
  readonly onAsk: (asking: Asking) => void
  readonly onPrint: () => void
}

/** While it goes on, ending it is the step that leads on; afterwards, what is still missing. */
export function EmergencySteps({ emergency, onAsk, onPrint }: EmergencyStepsProps) {
  const { t } = useTranslation('emergencies')
  const { actions, isOpen, kind, missing, fireCard } = emergency
  const run = (name: Exclude<EmergencyStep, 'note'>) => {
    if (name === 'print') onPrint()
    else if (name === 'tell') onAsk({ step: 'tell', whom: '', phone: '', at: Date.now() })
    else onAsk({ step: name })
  }
  const step = (name: Exclude<EmergencyStep, 'note'>, more: Partial<Step> = {}): Step => ({ name, label: t(`steps.${name}`), action: actions[name] ?? { may: false, reason: 'unknown' }, run: () => run(name), ...more })
  const steps = [
    ...(isOpen ? [step('end', { next: true })] : []),
    ...(isOpen ? [] : [step('account', { next: missing.some(part => part !== 'told' && part !== 'fireCard') }), step('tell', { more: true })]),
    step('hurt', { more: !isOpen }),
    step('attach'),
    ...(asksFireCard(kind) || fireCard !== null ? [] : [step('fireCard', { more: true })]),
    step('print', { key: 'Ctrl+P' }),
    ...(isOpen ? [step('account', { more: true })] : []),
    step('edit', { more: true, key: 'Ctrl+E' }),
    ...(actions.void?.may === true ? [step('void', { more: true })] : []),
  ]
  return <StepBar steps={emergency.voided === null ? steps : [step('print', { key: 'Ctrl+P' })]} />
}
