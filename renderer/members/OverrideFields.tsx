// A shift lead signs with the own PIN, in front of the clerk, for a gift over its limits.
import { useQuery } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Strokes } from '../../shared/core/signature'
import type { MemberView } from '../../shared/members/contract'
import { roleMay } from '../../shared/permissions'
import { api } from '../app/connection'
import type { Problem } from '../app/problems'
import { useCommand } from '../app/use-command'
import { useDraft } from '../app/use-draft'
import { SelectField } from '../ui/SelectField'
import { StepForm } from '../ui/StepForm'
import { TextField } from '../ui/TextField'
import { useForm } from '../ui/use-form'
import { z } from 'zod'
import { recordId } from '../../shared/core/ids'
import { personLine } from '../../shared/text/person-text'
import { PinField } from '../handover/PinField'

interface OverrideProps {
  readonly member: MemberView
  readonly asked: { readonly giftId: string; readonly count?: number | undefined; readonly merchantId?: string | null | undefined; readonly receipt?: string | undefined; readonly signature?: Strokes | null | undefined }
  /** Why it was refused. */
  readonly problem: Problem | null
  readonly onDone: () => void
  readonly onClose: () => void
}

interface OverrideValue {
  readonly staffId: string
  readonly reason: string
}
const schema = z.object({ staffId: recordId, reason: personLine(1, 300) })
const same = (value: OverrideValue) => value

export function OverrideFields({ member, asked, problem, onDone, onClose }: OverrideProps) {
  const { t } = useTranslation('members')
  const { id } = member
  const allow = useCommand(api.members.override, { done: t('passing.handOut') })
  const lists = useQuery(api.handover.lists.queryOptions())
  const leads = (lists.data?.people ?? []).filter(({ role }) => roleMay(role, 'members.saveCampaign'))
  // The PIN is never kept with a draft.
  const [pin, setPin] = useState('')
  const draft = useDraft<OverrideValue>(`members.override:${id}`, { staffId: '', reason: '' })
  const form = useForm({ schema, draft, input: same, refused: allow.problem?.fields })
  const field = useRef<HTMLInputElement>(null)
  const run = async () => {
    const input = form.check()
    if (input === null) return
    if ((await allow.run({ id, ...asked, ...input, pin })) !== null) {
      draft.done()
      onDone()
      return
    }
    setPin('')
    field.current?.focus()
  }
  return (
    <StepForm title={t('handOutForm.over')} confirm={t('handOutForm.allow')} root={form.root} busy={allow.busy} problem={allow.problem ?? problem} onConfirm={() => void run()} onClose={onClose} draft={draft}>
      <div className="span-4"><SelectField {...form.bind('staffId')} autoFocus label={t('handOutForm.lead')} none="—" options={leads.map(({ id: value, name }) => ({ value, label: name }))} /></div>
      <div className="span-4"><PinField label={t('handOutForm.pin')} value={pin} onChange={setPin} input={field} /></div>
      <TextField {...form.bind('reason')} className="span-4" label={t('handOutForm.reason')} max={300} />
    </StepForm>
  )
}
