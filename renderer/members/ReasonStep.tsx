// Steps of the card and the membership that ask for a reason and nothing else.
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { showCard } from '../../shared/members/card'
import type { MemberView } from '../../shared/members/contract'
import { api } from '../app/connection'
import { useCommand } from '../app/use-command'
import { TextStep } from '../ui/TextStep'
import type { StepProps } from './MemberStepForm'

export type Reasoned = 'lose' | 'replace' | 'freeze' | 'unfreeze' | 'end' | 'revive'

export function ReasonStep({ step, member, onClose }: StepProps & { step: Reasoned }) {
  const { t } = useTranslation('members')
  const { id, number } = member
  const [version] = useState(member.version)
  const take = useCommand(api.members[step], { done: (view: MemberView) => t(`passing.${step}`, { number, card: showCard(view.card ?? '') }) })
  return (
    <TextStep
      form={`members.${step}:${id}`}
      title={t(`reasonForm.${step}.title`, { number })}
      label={t(`reasonForm.${step}.label`)}
      confirm={t(`reasonForm.${step}.confirm`)}
      min={step === 'replace' ? 0 : 1}
      max={300}
      busy={take.busy}
      problem={take.problem}
      onConfirm={async reason => (await take.run({ id, version, reason })) !== null}
      onClose={onClose}
    />
  )
}
