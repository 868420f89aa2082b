// Points redeemed, put right by hand, and taken back.
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { points, type PointEntry } from '../../shared/members/contract'
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
import { ToggleChip } from '../ui/ChoiceChips'
import { StepForm } from '../ui/StepForm'
import { TextField } from '../ui/TextField'
import { useForm } from '../ui/use-form'
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
  const step = rulesOn(rules.data?.sets ?? [], dayKey(Date.now(), zone)).redeemStep
  const draft = useDraft<PointsValue>(`members.redeem:${id}`, EMPTY)
  const more = (value: PointsValue) => {
    const asked = wholeTyped(value.points)
    if (asked > balance) return sentencesOf([{ path: ['points'], error: 'points.held', params: { count: balance } }])
    return asked > 0 && asked % step !== 0 ? sentencesOf([{ path: ['points'], error: 'points.step', params: { step } }]) : {}
  }
  const form = useForm({ schema: redeemed, draft, input: given, refused: redeem.problem?.fields, more })
  const run = async () => {
    const input = form.check()
    if (input === null || (await redeem.run({ id, ...input })) === null) return
    draft.done()
    onClose()
  }
  return (
    <StepForm title={t('redeem.title', { name })} confirm={t('redeem.confirm')} root={form.root} busy={redeem.busy} problem={redeem.problem} onConfirm={() => void run()} onClose={onClose} draft={draft}>
      <TextField {...form.bind('points')} className="span-4" label={t('redeem.points')} max={9} hint={t('redeem.hint', { balance, step })} />
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
  const form = useForm({ schema: adjusted, draft, input: given, refused: adjust.problem?.fields, more })
  const run = async () => {
    const input = form.check()
    if (input === null || (await adjust.run({ id, ...input })) === null) return
    draft.done()
    onClose()
  }
  return (
    <StepForm title={t('adjust.title', { name })} confirm={t('adjust.confirm')} root={form.root} busy={adjust.busy} problem={adjust.problem} onConfirm={() => void run()} onClose={onClose} draft={draft}>
      <TextField {...form.bind('points')} className="span-4" label={t('adjust.points')} max={9} />
      <TextField {...form.bind('reason')} className="span-8" label={t('adjust.reason')} max={300} />
    </StepForm>
  )
}

interface ReverseValue {
  readonly reason: string
  readonly asFarAsThere: boolean
}
const reversed = z.object({ reason, asFarAsThere: z.boolean() })
const same = (value: ReverseValue) => value

/** Takes one entry back: goods that came back take their points with them, as far as they are there. */
export function ReverseStep({ member, entry, onClose }: StepProps & { entry: PointEntry }) {
  const { t } = useTranslation('members')
  const { id, name, balance } = member
  const reverse = useCommand(api.members.reverse, { done: view => t('passing.reverse', { count: view.balance }) })
  const draft = useDraft<ReverseValue>(`members.reverse:${entry.id}`, { reason: '', asFarAsThere: false })
  const form = useForm({ schema: reversed, draft, input: same, refused: reverse.problem?.fields })
  const run = async () => {
    const input = form.check()
    if (input === null || (await reverse.run({ id, entryId: entry.id, ...input })) === null) return
    draft.done()
    onClose()
  }
  return (
    <StepForm title={t('reverse.title', { points: Math.abs(entry.points), name })} confirm={t('reverse.confirm')} root={form.root} busy={reverse.busy} problem={reverse.problem} onConfirm={() => void run()} onClose={onClose} draft={draft}>
      <TextField {...form.bind('reason')} label={t('reverse.reason')} max={300} />
      {entry.points > balance && <ToggleChip name="asFarAsThere" label={t('reverse.asFar')} value={form.value.asFarAsThere} onChange={asFarAsThere => form.set({ asFarAsThere })} />}
    </StepForm>
  )
}
