// A row of the plan written or changed: what, how long, and when it comes.
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { planRowFields, type PlanRowView } from '../../../shared/broadcast/plan/contract'
import { dayKey } from '../../../shared/text/zone'
import { api } from '../../app/connection'
import { useHouse } from '../../app/house'
import { useCommand } from '../../app/use-command'
import { useDraft } from '../../app/use-draft'
import { useNow } from '../../app/use-now'
import { ChoiceChips, ToggleChip } from '../../ui/ChoiceChips'
import { DayField, dayOfTyped } from '../../ui/DayField'
import { SelectField } from '../../ui/SelectField'
import { StepForm } from '../../ui/StepForm'
import { TextField } from '../../ui/TextField'
import type { Form } from '../../ui/use-form'
import { useStepForm } from '../../ui/use-step-form'
import { useProgrammes } from '../use-programmes'
import { emptyPlan, planFaults, planInput, planValueOf, ruleKinds, ways, type PlanValue } from './plan-form'
import { useScriptOptions } from './use-script-options'

interface SlotFormProps {
  /** The day (yyyymmdd) on which it was asked for, and the second where one was pointed at. */
  readonly day: string
  readonly second?: number | null
  /** The row to change; null for a new one. */
  readonly row: PlanRowView | null
  readonly onClose: () => void
}

export function SlotForm({ day, second = null, row, onClose }: SlotFormProps) {
  const { t } = useTranslation('broadcast')
  const { zone, lang } = useHouse()
  const today = dayKey(useNow(), zone)
  const begins = row === null || row.rule.kind === 'once' ? null : row.rule.since
  // What a series was until yesterday it stays.
  const from = day < today ? today : day
  const draft = useDraft<PlanValue>(row === null ? 'broadcast.planRow.new' : `broadcast.planRow:${row.id}:${from}`, row === null ? emptyPlan(from, lang, second) : planValueOf(row, from, lang))
  const save = useCommand(api.broadcast.savePlanRow, { done: t('plan.saved') })
  const ofRow = () => {
    const since = dayOfTyped(draft.value.since, zone)
    return row === null ? {} : { id: row.id, version: row.version, fromDay: begins !== null && since > begins ? since : null }
  }
  const { form, step } = useStepForm({
    schema: planRowFields, draft, input: value => planInput(value, zone), more: value => planFaults(value, { zone, earliest: today, t }),
    command: save, send: input => save.run({ ...input, ...ofRow() }), onClose,
  })
  return (
    <StepForm title={row === null ? t('plan.newTitle') : t('plan.editTitle')} confirm={t('plan.save')} {...step}>
      <What form={form} />
      <When form={form} />
    </StepForm>
  )
}

type Part = { form: Form<PlanValue, unknown> }

function What({ form }: Part) {
  const { t } = useTranslation('broadcast')
  const { name } = useHouse()
  const { choices, nameOf } = useProgrammes()
  const { optionsOf, find } = useScriptOptions()
  const seasons = useQuery(api.broadcast.seasons.queryOptions()).data ?? []
  const { programmeId, scriptId } = form.value
  const programme = form.bind('programmeId')
  const script = form.bind('scriptId')
  // A programme says how long its announcements are; a script knows better.
  const choose = (id: string) => form.set({ programmeId: id, scriptId: '', seconds: String(choices.find(one => one.id === id)?.seconds ?? 60) })
  const take = (id: string) => form.set({ scriptId: id, seconds: String(find(id)?.seconds ?? form.value.seconds) })
  const known = choices.some(({ id }) => id === programmeId)
  return (
    <>
      <SelectField {...programme} onChange={choose} autoFocus label={t('plan.fields.programme')} none={t('hints.programme')} options={[...choices.map(({ id }) => id), ...(programmeId === '' || known ? [] : [programmeId])].map(id => ({ value: id, label: nameOf(id) }))} />
      <SelectField {...script} onChange={take} label={t('plan.fields.script')} none={t('plan.fields.noScript')} options={optionsOf(programmeId, scriptId)} />
      <div className="plan-pair">
        <TextField {...form.bind('seconds')} label={t('plan.fields.seconds')} max={4} />
        {seasons.length > 0 && <SelectField {...form.bind('season')} label={t('plan.fields.season')} none={t('plan.fields.everySeason')} options={seasons.map(season => ({ value: season.id, label: name(season) }))} />}
      </div>
    </>
  )
}

function When({ form }: Part) {
  const { t } = useTranslation('broadcast')
  const { kind, way } = form.value
  const recurs = kind !== 'once'
  return (
    <>
      <ChoiceChips {...form.bind('kind')} onChange={next => next !== null && form.set({ kind: next })} label={t('plan.fields.kind')} choices={ruleKinds.map(value => ({ value, label: t(`plan.kinds.${value}`) }))} />
      <div className="plan-pair">
        <DayField {...form.bind('since')} label={recurs ? t('plan.fields.since') : t('plan.fields.day')} />
        {recurs && <DayField {...form.bind('until')} label={t('plan.fields.until')} hint={t('plan.fields.untilHint')} />}
      </div>
      {kind === 'weekly' && <Weekdays form={form} />}
      {kind === 'daily' && <TextField {...form.bind('every')} label={t('plan.fields.every')} max={3} />}
      {recurs && <ChoiceChips {...form.bind('way')} onChange={next => next !== null && form.set({ way: next })} label={t('plan.fields.way')} choices={ways.map(value => ({ value, label: t(`plan.ways.${value}`) }))} />}
      {(!recurs || way === 'list') && <TextField {...form.bind('times')} label={t('plan.fields.times')} {...(recurs ? { hint: t('plan.fields.timesHint') } : {})} max={600} />}
      {recurs && way === 'every' && (
        <div className="plan-pair">
          <TextField {...form.bind('step')} label={t('plan.fields.step')} max={4} />
          <TextField {...form.bind('from')} label={t('plan.fields.from')} max={12} />
          <TextField {...form.bind('till')} label={t('plan.fields.till')} max={12} />
        </div>
      )}
    </>
  )
}

const WEEKDAYS = ['1', '2', '3', '4', '5', '6', '7'] as const

function Weekdays({ form }: Part) {
  const { t } = useTranslation('broadcast')
  const { value, onChange, problem } = form.bind('weekdays')
  return (
    <div className="field" data-field="weekdays" role="group" aria-label={t('plan.fields.weekdays')}>
      <span className="field-head">{t('plan.fields.weekdays')}</span>
      <div className="chips" aria-invalid={problem !== undefined}>
        {WEEKDAYS.map(day => (
          <ToggleChip key={day} name={`weekday-${day}`} label={t(`plan.weekdays.${day}`)} value={value.includes(day)} onChange={on => onChange(WEEKDAYS.filter(one => (one === day ? on : value.includes(one))).join(''))} />
        ))}
      </div>
      {problem !== undefined && (
        <p className="field-wrong" role="alert">
          {problem}
        </p>
      )}
    </div>
  )
}
