// To which team an order goes, and to whom of it.
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { recordId } from '../../shared/core/ids'
import { personLine } from '../../shared/text/person-text'
import { api } from '../app/connection'
import { useHouse } from '../app/house'
import { useCommand } from '../app/use-command'
import { useDraft } from '../app/use-draft'
import { ChoiceChips } from '../ui/ChoiceChips'
import { StepForm } from '../ui/StepForm'
import { TextField } from '../ui/TextField'
import { useStepForm } from '../ui/use-step-form'
import type { StepProps } from './WorkOrderStepForm'

/** As `workOrders.dispatch` asks for it, beside the record and its version. */
const dispatchForm = z.object({ teamId: recordId, person: personLine(0, 120) })

/** Waits the moment until the teams are there: the first field is the team. */
export function DispatchStep({ order, onClose }: StepProps) {
  const { t } = useTranslation('work-orders')
  const house = useHouse()
  const { id, version, number, team, person } = order
  const teams = useQuery(api.admin.teams.queryOptions())
  const dispatch = useCommand(api.workOrders.dispatch, { done: t('passing.dispatch', { number }) })
  const draft = useDraft<{ teamId: string | null; person: string }>(`workOrders.dispatch:${id}`, { teamId: team?.id ?? null, person })
  const { form, step } = useStepForm({ schema: dispatchForm, draft, input: given, command: dispatch, send: input => dispatch.run({ id, version, ...input }), onClose })
  const choices = (teams.data ?? []).filter(known => !known.retired).map(known => ({ value: known.id, label: house.name(known) }))
  if (teams.isPending) return null
  return (
    <StepForm title={t('dispatchForm.title', { number })} confirm={t('dispatchForm.confirm')} {...step}>
      {teams.isSuccess && choices.length === 0 ? <p>{t('dispatchForm.noTeams')}</p> : <ChoiceChips {...form.bind('teamId')} label={t('dispatchForm.team')} choices={choices} digits={choices.length <= 9} />}
      <TextField {...form.bind('person')} className="span-6" label={t('dispatchForm.person')} max={120} />
    </StepForm>
  )
}

const given = (value: { teamId: string | null; person: string }) => value
