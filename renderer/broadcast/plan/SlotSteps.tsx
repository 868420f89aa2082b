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
import { useCommand } from '../../app/use-command'
import { useDraft } from '../../app/use-draft'
import { useNow } from '../../app/use-now'
import { ChoiceChips } from '../../ui/ChoiceChips'
import { DayField, dayOfTyped } from '../../ui/DayField'
import { SelectField } from '../../ui/SelectField'
import { StepForm } from '../../ui/StepForm'
import { TextField } from '../../ui/TextField'
import { TextStep } from '../../ui/TextStep'
import { useForm, type Bound } from '../../ui/use-form'
import { secondOfTyped } from './plan-form'
import { showSecond, useSlotWords } from './plan-words'
import { useScriptOptions } from './use-script-options'

/** Of a series: this one, or all from its day on. */
const scopes = ['one', 'on'] as const
type Scope = (typeof scopes)[number]

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
  const form = useForm({
    schema: z.object({ ...place.shape, scope: z.enum(scopes) }), draft,
    input: ({ day, time, scope }: { day: string; time: string; scope: Scope }) => ({ day: dayOfTyped(day, zone), second: secondOfTyped(time), scope }),
    more: ({ day, time }) => ({ ...(dayOfTyped(day, zone) === '' ? { day: t('plan.wrongDay') } : {}), ...(Number.isNaN(secondOfTyped(time)) ? { time: t('plan.wrongTimes') } : {}) }),
    refused: series.problem === null ? undefined : { time: t('plan.wrongMove') },
  })
  const run = async () => {
    const input = form.check()
    if (input === null) return
    const place = { day: input.day, second: input.second }
    const done = input.scope === 'one' ? await one.run({ ...seen(slot), ...planned(slot), change: { kind: 'move', to: place } }) : await series.run({ ...seen(slot), at: planned(slot), to: place, fromDay: from })
    if (done === null) return
    draft.done()
    onClose()
  }
  return (
    <StepForm title={t('plan.moveTitle', { what: title })} confirm={t('plan.moveConfirm')} root={form.root} busy={one.busy || series.busy} problem={one.problem ?? series.problem} onConfirm={() => void run()} onClose={onClose} draft={draft}>
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
  const form = useForm({ schema: z.object({ scriptId: recordId.nullable(), scope: z.enum(scopes) }), draft, input: ({ scriptId, scope }: { scriptId: string; scope: Scope }) => ({ scriptId: scriptId === '' ? null : scriptId, scope }) })
  const run = async () => {
    const input = form.check()
    if (input === null || row === undefined) return
    const { scriptId } = input
    const begun = row.rule.kind !== 'once' && from > row.rule.since ? from : null
    const done = input.scope === 'one' ? await one.run({ ...seen(slot), ...planned(slot), change: { kind: 'script', scriptId } }) : await series.run({ ...planRowFields.parse(row), scriptId, id: row.id, version: row.version, fromDay: begun })
    if (done === null) return
    draft.done()
    onClose()
  }
  return (
    <StepForm title={t('plan.scriptTitle', { what: title })} confirm={t('plan.scriptConfirm')} root={form.root} busy={one.busy || series.busy} problem={one.problem ?? series.problem} onConfirm={() => void run()} onClose={onClose} draft={draft}>
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
  const form = useForm({ schema, draft, input: value => value })
  const run = async () => {
    const whole = !slot.recurs || form.value.scope === 'on'
    const done = whole ? await series.run({ ...seen(slot), fromDay: slot.recurs ? from : null }) : await one.run({ ...seen(slot), ...planned(slot), change: { kind: 'out' } })
    if (done === null) return
    draft.done()
    onClose()
  }
  return (
    <StepForm title={t('plan.dropTitle', { what: title })} confirm={t('plan.dropConfirm')} root={form.root} busy={one.busy || series.busy} problem={one.problem ?? series.problem} onConfirm={() => void run()} onClose={onClose} draft={draft}>
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
