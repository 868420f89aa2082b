// A step that somebody signs with their own PIN and a reason: lifting a block, refusing, closing the day.
import { useQuery } from '@tanstack/react-query'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import type { Role } from '../../shared/core/actor'
import { SUPERVISORS } from '../../shared/handover/rules'
import { personText } from '../../shared/text/person-text'
import { api } from '../app/connection'
import { useHouse } from '../app/house'
import type { Problem } from '../app/problems'
import { useDraft } from '../app/use-draft'
import { Field } from '../ui/Field'
import { StepForm } from '../ui/StepForm'
import { TextArea } from '../ui/TextField'
import { useStepForm } from '../ui/use-step-form'
import { PinLine, usePin } from './PinLine'

export interface Signed {
  readonly reason: string
  readonly staffId: string
  readonly pin: string
}

interface SignStepProps {
  /** Names the draft of the reason. */
  readonly form: string
  readonly title: string
  readonly confirm: string
  readonly max: number
  /** Who signs, where that is known; otherwise a supervisor is chosen. */
  readonly signer?: { readonly id: string; readonly name: string }
  /** Who may sign it, where nobody is known; a supervisor where left out. */
  readonly roles?: readonly Role[]
  readonly busy: boolean
  readonly problem: Problem | null
  readonly onConfirm: (signed: Signed) => Promise<boolean>
  readonly onClose: () => void
  /** Stands under the PIN. */
  readonly children?: ReactNode
}

const same = (value: { reason: string; staffId: string }) => value

/** The reason is kept as it is typed, the PIN never. */
export function SignStep({ form: name, title, confirm, max, signer, roles = SUPERVISORS, busy, problem, onConfirm, onClose, children }: SignStepProps) {
  const { t } = useTranslation('handover')
  const first = useFirstSigner(signer?.id, roles)
  const [schema] = useState(() => z.object({ reason: personText(1, max), staffId: z.string().min(1) }))
  const draft = useDraft(name, { reason: '', staffId: first })
  const pin = usePin(problem)
  const send = async (input: z.infer<typeof schema>) => {
    const typed = pin.take()
    return typed !== null && (await onConfirm({ ...input, staffId: signer?.id ?? input.staffId, pin: typed }))
  }
  const { form, step } = useStepForm({ schema, draft, input: same, command: { busy, problem }, send, onClose })
  // What is wrong with the PIN stands under it; the rest under the form.
  const ofPin = problem?.reason === 'wrong_pin' || problem?.reason === 'wait'
  return (
    <StepForm title={title} confirm={confirm} {...step} problem={ofPin ? null : problem}>
      <TextArea {...form.bind('reason')} label={t('pin.reason')} max={max} rows={2} autoFocus />
      {signer === undefined && <SignerField roles={roles} value={draft.value.staffId} wrong={form.problem('staffId') === undefined ? undefined : t('pin.nobody')} onChange={staffId => form.set({ staffId })} />}
      <PinLine label={signer === undefined ? t('pin.label') : `${t('pin.label')} · ${signer.name}`} pin={pin} problem={ofPin ? problem : null} />
      {children}
    </StepForm>
  )
}

/** Whoever sits here, where they may sign it themselves. */
function useFirstSigner(known: string | undefined, roles: readonly Role[]): string {
  const { me } = useHouse()
  return known ?? (me !== null && roles.includes(me.role) ? me.staffId : '')
}

/** By work number: typed into the list it finds the person. */
function SignerField({ roles, value, wrong, onChange }: { roles: readonly Role[]; value: string; wrong: string | undefined; onChange: (staffId: string) => void }) {
  const { t } = useTranslation('handover')
  const lists = useQuery(api.handover.lists.queryOptions())
  const people = (lists.data?.people ?? []).filter(({ role }) => roles.includes(role))
  return (
    <Field label={t('pin.who')} name="staffId" problem={wrong}>
      {marks => (
        <select {...marks} className="input" value={value} onChange={event => onChange(event.target.value)}>
          <option value="">{t('pin.choose')}</option>
          {people.map(({ id, workNumber, name }) => (
            <option key={id} value={id}>
              {workNumber} {name}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}
