// A step that asks for one text: what was answered, what was done, why it is cancelled.
import { useState } from 'react'
import type { ReactNode } from 'react'
import { z } from 'zod'
import { personLine, personText } from '../../shared/text/person-text'
import type { Problem } from '../app/problems'
import { useDraft } from '../app/use-draft'
import { StepForm } from './StepForm'
import { TextArea, TextField } from './TextField'
import { useStepForm } from './use-step-form'

interface TextStepProps {
  /** Names the draft: `contacts.answer:<id>`. */
  readonly form: string
  readonly title: string
  readonly label: string
  readonly confirm: string
  readonly min: 0 | 1
  readonly max: number
  readonly lines?: boolean
  /** What stands in it at first. */
  readonly first?: string
  readonly busy: boolean
  readonly problem: Problem | null
  /** Does the step; answers whether it was recorded. */
  readonly onConfirm: (text: string) => Promise<boolean>
  readonly onClose: () => void
  /** What may be done with the text where the step is no longer possible; `onKept` puts the form away with its draft. */
  readonly rescue?: (text: string, onKept: () => void) => ReactNode
}

/** What was typed is kept like any form, and comes back by itself when the step is opened again. */
export function TextStep({ form: name, title, label, confirm, min, max, lines = false, first = '', busy, problem, onConfirm, onClose, rescue }: TextStepProps) {
  const draft = useDraft(name, { text: first })
  const [schema] = useState(() => z.object({ text: lines ? personText(min, max) : personLine(min, max) }))
  // The step's own field is called differently by each command; there is only the one.
  const refused = problem === null ? undefined : { text: Object.values(problem.fields)[0] ?? '' }
  const { form, step, put } = useStepForm({ schema, draft, input: same, refused: refused?.text === '' ? undefined : refused, command: { busy, problem }, send: ({ text }) => onConfirm(text), onClose })
  const field = { ...form.bind('text'), label, max }
  return (
    <StepForm title={title} confirm={confirm} {...step} rescue={rescue?.(draft.value.text, put)}>
      {lines ? <TextArea {...field} rows={3} /> : <TextField {...field} />}
    </StepForm>
  )
}

const same = (value: { text: string }) => value
