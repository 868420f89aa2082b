// The steps of a work order that ask for something: whom to send, what was done, why it is cancelled.
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { recordId } from '../../shared/core/ids'
import { personLine } from '../../shared/text/person-text'
import type { WorkOrderView } from '../../shared/work-orders/contract'
import { api } from '../app/connection'
import { useHouse } from '../app/house'
import { useCommand } from '../app/use-command'
import { useDraft } from '../app/use-draft'
import { ChoiceChips } from '../ui/ChoiceChips'
import { ReasonDialog } from '../ui/ReasonDialog'
import { StepForm } from '../ui/StepForm'
import { TextField } from '../ui/TextField'
import { TextStep } from '../ui/TextStep'
import { useForm } from '../ui/use-form'

export type AskingStep = 'dispatch' | 'done' | 'void'

interface WorkOrderStepProps {
  readonly step: AskingStep
  readonly order: WorkOrderView
  readonly onClose: () => void
}

/** In the place of the bar it was taken from. */
export function WorkOrderStep({ step, order, onClose }: WorkOrderStepProps) {
  if (step === 'dispatch') return <Dispatch order={order} onClose={onClose} />
  return step === 'done' ? <Done order={order} onClose={onClose} /> : <Void order={order} onClose={onClose} />
}

type Props = Omit<WorkOrderStepProps, 'step'>

/** As `workOrders.dispatch` asks for it, beside the record and its version. */
const dispatchForm = z.object({ teamId: recordId, person: personLine(0, 120) })

function Dispatch({ order, onClose }: Props) {
  const { t } = useTranslation('work-orders')
  const house = useHouse()
  const { id, version, number, team, person } = order
  const teams = useQuery(api.admin.teams.queryOptions())
  const dispatch = useCommand(api.workOrders.dispatch, { done: t('passing.dispatch', { number }) })
  const draft = useDraft<{ teamId: string | null; person: string }>(`workOrders.dispatch:${id}`, { teamId: team?.id ?? null, person })
  const form = useForm({ schema: dispatchForm, draft, input: given, refused: dispatch.problem?.fields })
  const choices = (teams.data ?? []).filter(known => !known.retired).map(known => ({ value: known.id, label: house.name(known) }))
  const run = async () => {
    const input = form.check()
    if (input === null || (await dispatch.run({ id, version, ...input })) === null) return
    draft.done()
    onClose()
  }
  // The first field is the team: the form waits the moment until they are there.
  if (teams.isPending) return null
  return (
    <StepForm title={t('dispatchForm.title', { number })} confirm={t('dispatchForm.confirm')} root={form.root} busy={dispatch.busy} problem={dispatch.problem} onConfirm={() => void run()} onClose={onClose} draft={draft}>
      {teams.isSuccess && choices.length === 0 ? <p>{t('dispatchForm.noTeams')}</p> : <ChoiceChips {...form.bind('teamId')} label={t('dispatchForm.team')} choices={choices} digits={choices.length <= 9} />}
      <TextField {...form.bind('person')} className="span-6" label={t('dispatchForm.person')} max={120} />
    </StepForm>
  )
}

const given = (value: { teamId: string | null; person: string }) => value

function Done({ order, onClose }: Props) {
  const { t } = useTranslation('work-orders')
  const { id, version, number } = order
  const done = useCommand(api.workOrders.done, { done: t('passing.done', { number }) })
  return (
    <TextStep
      form={`workOrders.done:${id}`}
      title={t('doneForm.title', { number })}
      label={t('doneForm.label')}
      confirm={t('doneForm.confirm')}
      min={1}
      max={2000}
      lines
      busy={done.busy}
      problem={done.problem}
      onConfirm={async whatWasDone => (await done.run({ id, version, whatWasDone })) !== null}
      onClose={onClose}
    />
  )
}

function Void({ order, onClose }: Props) {
  const { t } = useTranslation('work-orders')
  const { id, version, number } = order
  const cancel = useCommand(api.workOrders.void, { done: t('passing.void', { number }) })
  return (
    <ReasonDialog
      form={`workOrders.void:${id}`}
      number={number}
      busy={cancel.busy}
      problem={cancel.problem}
      onConfirm={async reason => (await cancel.run({ id, version, reason })) !== null}
      onClose={onClose}
    />
  )
}
