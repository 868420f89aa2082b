// A level by decision, with its reason; or given back to the rule.
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { level, levels, type Level } from '../../shared/members/words'
import { personLine } from '../../shared/text/person-text'
import { api } from '../app/connection'
import { useCommand } from '../app/use-command'
import { useDraft } from '../app/use-draft'
import { ChoiceChips } from '../ui/ChoiceChips'
import { StepForm } from '../ui/StepForm'
import { TextField } from '../ui/TextField'
import { useStepForm } from '../ui/use-step-form'
import type { StepProps } from './MemberStepForm'

const BY_RULE = 'rule'
const choices = [...levels, BY_RULE] as const
type Chosen = (typeof choices)[number]

interface LevelValue {
  readonly level: Chosen | null
  readonly reason: string
}
const asked = z.object({ level: level.nullable(), reason: personLine(1, 300) })
const given = ({ level: chosen, reason }: LevelValue) => ({ level: chosen === BY_RULE ? null : (chosen as Level | undefined), reason })

export function LevelStep({ member, onClose }: StepProps) {
  const { t } = useTranslation('members')
  const { id, name } = member
  const [version] = useState(member.version)
  const save = useCommand(api.members.setLevel, { done: view => t('passing.setLevel', { level: t(`levels.${view.level}`) }) })
  const draft = useDraft<LevelValue>(`members.setLevel:${id}`, { level: member.levelHow === 'rule' ? member.level : BY_RULE, reason: '' })
  const { form, step } = useStepForm({ schema: asked, draft, input: given, command: save, send: input => save.run({ id, version, ...input }), onClose })
  return (
    <StepForm title={t('level.title', { name })} confirm={t('level.confirm')} {...step}>
      <ChoiceChips {...form.bind('level')} label={t('level.level')} choices={choices.map(value => ({ value, label: value === BY_RULE ? t('level.byRule') : t(`levels.${value}`) }))} digits />
      <TextField {...form.bind('reason')} label={t('level.reason')} max={300} />
    </StepForm>
  )
}
