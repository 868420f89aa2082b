// What may be done with a chosen slot: moved, given another script, skipped, taken out, its series changed.
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import type { SlotView } from '../../../shared/broadcast/plan/contract'
import { planRowFields } from '../../../shared/broadcast/plan/contract'
import { place, type Place } from '../../../shared/broadcast/plan/rows'
import { recordId } from '../../../shared/core/ids'
import { showDayKey } from '../../../shared/text/when'
import { dayKey } from '../../../shared/text/zone'
import { api } from '../../app/connection'
import { useHouse } from '../../app/house'
import { useCommand, type Command } from '../../app/use-command'
import { useDraft } from '../../app/use-draft'
import { useNow } from '../../app/use-now'
import { ChoiceChips } from '../../ui/ChoiceChips'
import { DayField, dayOfTyped } from '../../ui/DayField'
import { SelectField } from '../../ui/SelectField'
import { StepForm } from '../../ui/StepForm'
import { TextField } from '../../ui/TextField'
import { TextStep } from '../../ui/TextStep'
import type { Bound } from '../../ui/use-form'
import { useStepForm } from '../../ui/use-step-form'
import { secondOfTyped } from './plan-form'
import { showSecond, useSlotWords } from './plan-words'
import { useScriptOptions } from './use-script-options'

/** Of two commands of which one is sent: what the form tells of them. */
const either = (one: Sending, other: Sending): Sending => ({ busy: one.busy || other.busy, problem: one.problem ?? other.problem })

/** Of a series: this one, or all from its day on. */
const scopes = ['one', 'on'] as const
type Scope = (typeof scopes)[number]

type Sending = Pick<Command<unknown, unknown>, 'busy' | 'problem'>

interface StepProps {
  readonly slot: SlotView
  readonly onClose: () => void
}

/** From which day on a series is changed: never before today. */
function useFrom({ plannedDay }: SlotView): string {
  const { zone } = useHouse()
  const today = dayKey(useNow(), zone)
  return plannedDay < today ? today : plannedDay
}

const seen = ({ rowId, rowVersion }: SlotView) => ({ id: rowId, version: rowVersion })
const planned = ({ plannedDay, plannedSecond }: SlotView) => ({ day: plannedDay, second: plannedSecond })

function ScopeField({ slot: { recurs }, bound, words }: { slot: SlotView; bound: Bound<Scope>; words: 'scopes' | 'dropScopes' }) {
  const { t } = useTranslation('broadcast')
  if (!recurs) return null
  return <ChoiceChips {...bound} onChange={next => next !== null && bound.onChange(next)} label={t('plan.fields.scope')} choices={scopes.map(value => ({ value, label: t(`plan.${words}.${value}`) }))} />
}

/** To another day and time, by hand or where it was dragged to. */
export function MoveForm({ slot, to, onClose }: StepProps & { to: Place | null }) {
  const { t } = useTranslation('broadcast')
  const { zone, lang } = useHouse()
  const title = useSlotWords().title(slot)
  const from = useFrom(slot)
  const first = to ?? slot
  const draft = useDraft(`broadcast.movePlan:${slot.key}:${first.day}:${first.second}`, { day: showDayKey(first.day, lang), time: showSecond(first.second), scope: 'one' as Scope })
  const one = useCommand(api.broadcast.changeSlot, { done: t('plan.movedDone') })
  const series = useCommand(api.broadcast.movePlanRow, { done: t('plan.movedDone') })
  const { form, step } = useStepForm({
    schema: z.object({ ...place.shape, scope: z.enum(scopes) }), draft,
    input: ({ day, time, scope }: { day: string; time: string; scope: Scope }) => ({ day: dayOfTyped(day, zone), second: secondOfTyped(time), scope }),
    more: ({ day, time }) => ({ ...(dayOfTyped(day, zone) === '' ? { day: t('plan.wrongDay') } : {}), ...(Number.isNaN(secondOfTyped(time)) ? { time: t('plan.wrongTimes') } : {}) }),
    refused: series.problem === null ? undefined : { time: t('plan.wrongMove') },
    command: either(one, series),
    send: ({ day, second, scope }) => (scope === 'one' ? one.run({ ...seen(slot), ...planned(slot), change: { kind: 'move', to: { day, second } } }) : series.run({ ...seen(slot), at: planned(slot), to: { day, second }, fromDay: from })),
    onClose,
  })
  return (
    <StepForm title={t('plan.moveTitle', { what: title })} confirm={t('plan.moveConfirm')} {...step}>
      <div className="plan-pair">
        <DayField {...form.bind('day')} label={t('plan.fields.day')} />
        <TextField {...form.bind('time')} label={t('plan.fields.time')} max={12} />
      </div>
      <ScopeField slot={slot} bound={form.bind('scope')} words="scopes" />
    </StepForm>
  )
}

export function ScriptForm({ slot, onClose }: StepProps) {
  const { t } = useTranslation('broadcast')
  const title = useSlotWords().title(slot)
  const from = useFrom(slot)
  const { optionsOf } = useScriptOptions()
  const row = useQuery(api.broadcast.planRow.queryOptions({ input: { id: slot.rowId } })).data
  const draft = useDraft(`broadcast.slotScript:${slot.key}`, { scriptId: slot.script?.id ?? '', scope: 'one' as Scope })
  const one = useCommand(api.broadcast.changeSlot, { done: t('plan.saved') })
  const series = useCommand(api.broadcast.savePlanRow, { done: t('plan.saved') })
  const send = ({ scriptId, scope }: { scriptId: string | null; scope: Scope }) => {
    if (row === undefined) return Promise.resolve(null)
    const begun = row.rule.kind !== 'once' && from > row.rule.since ? from : null
    return scope === 'one' ? one.run({ ...seen(slot), ...planned(slot), change: { kind: 'script', scriptId } }) : series.run({ ...planRowFields.parse(row), scriptId, id: row.id, version: row.version, fromDay: begun })
  }
  const { form, step } = useStepForm({
    schema: z.object({ scriptId: recordId.nullable(), scope: z.enum(scopes) }), draft, input: ({ scriptId, scope }: { scriptId: string; scope: Scope }) => ({ scriptId: scriptId === '' ? null : scriptId, scope }),
    refused: undefined, command: either(one, series), send, onClose,
  })
  return (
    <StepForm title={t('plan.scriptTitle', { what: title })} confirm={t('plan.scriptConfirm')} {...step}>
      <SelectField {...form.bind('scriptId')} autoFocus label={t('plan.fields.script')} none={t('plan.fields.noScript')} options={optionsOf(slot.programme.id, form.value.scriptId, slot.script?.title)} />
      <ScopeField slot={slot} bound={form.bind('scope')} words="scopes" />
    </StepForm>
  )
}

export function DropForm({ slot, onClose }: StepProps) {
  const { t } = useTranslation('broadcast')
  const title = useSlotWords().title(slot)
  const from = useFrom(slot)
  const draft = useDraft(`broadcast.dropPlan:${slot.key}`, { scope: 'one' as Scope })
  const one = useCommand(api.broadcast.changeSlot, { done: t('plan.dropped') })
  const series = useCommand(api.broadcast.dropPlanRow, { done: t('plan.dropped') })
  const [schema] = useState(() => z.object({ scope: z.enum(scopes) }))
  const { form, step } = useStepForm({
    schema, draft, input: value => value, refused: undefined, command: either(one, series), onClose,
    send: ({ scope }) => (!slot.recurs || scope === 'on' ? series.run({ ...seen(slot), fromDay: slot.recurs ? from : null }) : one.run({ ...seen(slot), ...planned(slot), change: { kind: 'out' } })),
  })
  return (
    <StepForm title={t('plan.dropTitle', { what: title })} confirm={t('plan.dropConfirm')} {...step}>
      <ScopeField slot={slot} bound={form.bind('scope')} words="dropScopes" />
    </StepForm>
  )
}

export function SkipForm({ slot: { key, ...slot }, onClose }: StepProps) {
  const { t } = useTranslation('broadcast')
  const title = useSlotWords().title(slot)
  const skip = useCommand(api.broadcast.skipSlot, { done: t('plan.skipped') })
  return (
    <TextStep
      form={`broadcast.skipSlot:${key}`} title={t('plan.skipTitle', { what: title })} label={t('plan.skipReason')} confirm={t('plan.skipConfirm')} min={1} max={300} busy={skip.busy} problem={skip.problem}
      onConfirm={async reason => (await skip.run({ key, reason })) !== null} onClose={onClose}
    />
  )
}
