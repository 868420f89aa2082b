// A later day: asked for with its reason, and decided by whom the severity names.
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { timesOf } from '../../shared/complaints/policy'
import { approvalProblems, endOfThatDay, extensionProblems } from '../../shared/complaints/rules'
import { reasonableTime } from '../../shared/core/reasonable-time'
import { personLine, personText } from '../../shared/text/person-text'
import { showMoment } from '../../shared/text/when'
import { api } from '../app/connection'
import { useHouse } from '../app/house'
import { sentencesOf } from '../app/problems'
import { useCommand } from '../app/use-command'
import { useDraft } from '../app/use-draft'
import { useNow } from '../app/use-now'
import { ChoiceChips } from '../ui/ChoiceChips'
import { StepForm } from '../ui/StepForm'
import { TextArea, TextField } from '../ui/TextField'
import { Told } from '../ui/Told'
import { useStepForm } from '../ui/use-step-form'
import { isUnclear, noWhen } from '../ui/when'
import type { TypedWhen } from '../ui/when'
import { WhenField } from '../ui/WhenField'
import type { StepProps } from './ComplaintStepForm'
import { KeepTyped } from './KeepTyped'

interface AskValue {
  readonly until: TypedWhen
  readonly reason: string
}

const askForm = z.object({ until: reasonableTime, reason: personText(1, 1000) })

/** Asks for a later day; the day that holds stands beside it. */
export function AskExtensionStep({ complaint, onClose }: StepProps) {
  const { t } = useTranslation('complaints')
  const { t: ui } = useTranslation('ui')
  const { zone, lang } = useHouse()
  const now = useNow()
  const { id, version, number, clocks } = complaint
  const settleDueAt = clocks.find(clock => clock.name === 'settle' && clock.metAt === null && clock.stoppedAt === null)?.dueAt ?? null
  const ask = useCommand(api.complaints.askExtension, { done: t('done.askExtension', { number }) })
  const draft = useDraft<AskValue>(`complaints.askExtension:${id}`, { until: noWhen, reason: '' })
  const { form, step, put } = useStepForm({
    schema: askForm,
    draft,
    // A day is given; it ends at the mall's midnight.
    input: ({ until, reason }: AskValue) => ({ until: until.at === null ? null : endOfThatDay(until.at, zone), reason }),
    more: ({ until }) => (isUnclear(until) ? { until: ui('when.unclearDay') } : until.at === null ? sentencesOf([{ path: ['until'], error: 'text.required' }]) : sentencesOf(extensionProblems(endOfThatDay(until.at, zone), { settleDueAt }, Date.now()))),
    command: ask, send: input => ask.run({ id, version, ...input }), onClose,
  })
  return (
    <StepForm title={t('askForm.title', { number })} confirm={t('askForm.confirm')} {...step} rescue={<KeepTyped complaint={complaint} step="askExtension" problem={ask.problem} texts={[form.value.until.text, form.value.reason]} onKept={put} />}>
      <WhenField {...form.bind('until')} className="span-6" label={t('askForm.until')} days placeholder={t('hints.wantedBy')} hint={settleDueAt === null ? undefined : t('askForm.now', { due: showMoment(settleDueAt, now, zone, lang) })} />
      <TextArea {...form.bind('reason')} label={t('askForm.reason')} max={1000} rows={2} />
    </StepForm>
  )
}

interface DecideValue {
  readonly approved: 'yes' | 'no' | null
  readonly approvedBy: string
  readonly remark: string
}

const decideForm = z.object({ approved: z.boolean(), approvedBy: personLine(0, 120), remark: personText(0, 1000) })
const decided = ({ approved, approvedBy, remark }: DecideValue) => ({ approved: approved === null ? null : approved === 'yes', approvedBy: approved === 'yes' ? approvedBy : '', remark })

/** Approves or refuses; where the general manager approves, the head records that with the manager's name. */
export function DecideExtensionStep({ complaint, onClose }: StepProps) {
  const { t } = useTranslation('complaints')
  const { id, version, number, policy, severity } = complaint
  const { approver } = timesOf(policy, severity)
  const decide = useCommand(api.complaints.decideExtension, { done: t('done.decideExtension', { number }) })
  const draft = useDraft<DecideValue>(`complaints.decideExtension:${id}`, { approved: null, approvedBy: '', remark: '' })
  const { form, step, put } = useStepForm({
    schema: decideForm,
    draft,
    input: decided,
    more: ({ approved, approvedBy, remark }) => (approved === null ? sentencesOf([{ path: ['approved'], error: 'choice.required' }]) : sentencesOf(approvalProblems({ approved: approved === 'yes', approvedBy: approvedBy.trim(), remark: remark.trim() }, approver))),
    command: decide, send: input => decide.run({ id, version, ...input }), onClose,
  })
  const refusing = form.value.approved === 'no'
  return (
    <StepForm title={t('decideForm.title', { number })} confirm={t('decideForm.confirm')} {...step} rescue={<KeepTyped complaint={complaint} step="decideExtension" problem={decide.problem} texts={[form.value.remark]} onKept={put} />}>
      <Asked complaint={complaint} />
      <ChoiceChips {...form.bind('approved')} label={t('decideForm.approved')} choices={[{ value: 'yes', label: t('decideForm.yes') }, { value: 'no', label: t('decideForm.no') }]} digits />
      {approver === 'generalManager' && !refusing && <TextField {...form.bind('approvedBy')} className="span-6" label={t('decideForm.approvedBy')} max={120} />}
      <TextArea {...form.bind('remark')} label={t(refusing ? 'decideForm.remarkNo' : 'decideForm.remark')} max={1000} rows={2} />
    </StepForm>
  )
}

/** What is asked for, and by whom. */
function Asked({ complaint }: Pick<StepProps, 'complaint'>) {
  const { t } = useTranslation('complaints')
  const { zone, lang } = useHouse()
  const now = useNow()
  const asked = complaint.extensions.find(extension => extension.decidedAt === null)
  if (asked === undefined) return null
  return (
    <p>
      <Told text={t('decideForm.asked', { who: asked.askedBy?.name ?? '', until: showMoment(asked.until, now, zone, lang), reason: asked.reason })} />
    </p>
  )
}
