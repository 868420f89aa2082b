// Points redeemed, and put right by hand.
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { points } from '../../shared/members/contract'
import { rulesOn } from '../../shared/members/rules'
import { typedDecimal } from '../../shared/text/decimal'
import { personLine } from '../../shared/text/person-text'
import { wholeNumber } from '../../shared/text/fen'
import { dayKey } from '../../shared/text/zone'
import { api } from '../app/connection'
import { useHouse } from '../app/house'
import { sentencesOf } from '../app/problems'
import { useCommand } from '../app/use-command'
import { useDraft } from '../app/use-draft'
import { StepForm } from '../ui/StepForm'
import { TextField } from '../ui/TextField'
import { useStepForm } from '../ui/use-step-form'
import type { StepProps } from './MemberStepForm'

interface PointsValue {
  readonly points: string
  readonly reason: string
}

/** A minus as either keyboard gives it. */
const wholeTyped = (text: string) => (/^[-−–]/.test(text.trim()) ? -typedDecimal(text.trim().slice(1), 0) : typedDecimal(text, 0))
const given = ({ points: typed, reason }: PointsValue) => ({ points: wholeTyped(typed), reason })
const EMPTY: PointsValue = { points: '', reason: '' }
const reason = personLine(1, 300)

const redeemed = z.object({ points, reason })

/** In the steps the rules allow, and never more than there is. */
export function RedeemStep({ member, onClose }: StepProps) {
  const { t } = useTranslation('members')
  const { zone } = useHouse()
  const { id, name, balance } = member
  const redeem = useCommand(api.members.redeem, { done: view => t('passing.redeem', { count: view.balance }) })
  const rules = useQuery(api.members.rules.queryOptions())
  const inSteps = rulesOn(rules.data?.sets ?? [], dayKey(Date.now(), zone)).redeemStep
  const draft = useDraft<PointsValue>(`members.redeem:${id}`, EMPTY)
  const more = (value: PointsValue) => {
    const asked = wholeTyped(value.points)
    if (asked > balance) return sentencesOf([{ path: ['points'], error: 'points.held', params: { count: balance } }])
    return asked > 0 && asked % inSteps !== 0 ? sentencesOf([{ path: ['points'], error: 'points.step', params: { step: inSteps } }]) : {}
  }
  const { form, step } = useStepForm({ schema: redeemed, draft, input: given, command: redeem, send: input => redeem.run({ id, ...input }), onClose, more })
  return (
    <StepForm title={t('redeem.title', { name })} confirm={t('redeem.confirm')} {...step}>
      <TextField {...form.bind('points')} className="span-4" label={t('redeem.points')} max={9} hint={t('redeem.hint', { balance, step: inSteps })} />
      <TextField {...form.bind('reason')} className="span-8" label={t('redeem.reason')} max={300} />
    </StepForm>
  )
}

const adjusted = z.object({ points: wholeNumber.refine(value => value !== 0, { params: { error: 'points.none' } }), reason })

export function AdjustStep({ member, onClose }: StepProps) {
  const { t } = useTranslation('members')
  const { id, name, balance } = member
  const adjust = useCommand(api.members.adjust, { done: view => t('passing.adjust', { count: view.balance }) })
  const draft = useDraft<PointsValue>(`members.adjust:${id}`, EMPTY)
  const more = (value: PointsValue) => (wholeTyped(value.points) < -balance ? sentencesOf([{ path: ['points'], error: 'points.held', params: { count: balance } }]) : {})
  const { form, step } = useStepForm({ schema: adjusted, draft, input: given, command: adjust, send: input => adjust.run({ id, ...input }), onClose, more })
  return (
    <StepForm title={t('adjust.title', { name })} confirm={t('adjust.confirm')} {...step}>
      <TextField {...form.bind('points')} className="span-4" label={t('adjust.points')} max={9} />
      <TextField {...form.bind('reason')} className="span-8" label={t('adjust.reason')} max={300} />
    </StepForm>
  )
}
