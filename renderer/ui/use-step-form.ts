// The few fields of a step, from the draft they are kept in to the command that takes them.
import type { z } from 'zod'
import type { Problem } from '../app/problems'
import { useForm, type Form, type FormOptions } from './use-form'

export interface StepFormOptions<Value extends object, Schema extends z.ZodType> extends FormOptions<Value, Schema> {
  /** The command that is sent: whether it is under way, and what went wrong. What it refused of a field is said there. */
  readonly command: { readonly busy: boolean; readonly problem: Problem | null }
  /** Sends what was checked; null or false where it failed, and the form stays as it is. */
  send(input: z.input<Schema>): Promise<unknown>
  onClose(): void
  /** What follows when it is done; the form only closes where it is left out. */
  readonly onDone?: ((input: z.input<Schema>) => void) | undefined
}

export interface StepFormState<Value extends object, Output> {
  readonly form: Form<Value, Output>
  /** To be spread on <StepForm>. */
  readonly step: { readonly root: Form<Value, Output>['root']; readonly busy: boolean; readonly problem: Problem | null; readonly draft: Form<Value, Output>['draft']; readonly onConfirm: () => void; readonly onClose: () => void }
  /** Forgets what was typed and closes: the step is done. */
  readonly put: () => void
}

/** A step's form: checked, sent once, and put away when it is done. */
export function useStepForm<Value extends object, Schema extends z.ZodType>({ command, send, onClose, onDone = onClose, ...options }: StepFormOptions<Value, Schema>): StepFormState<Value, z.input<Schema>> {
  const { draft } = options
  const form = useForm({ refused: command.problem?.fields, ...options })
  const put = () => {
    draft.done()
    onClose()
  }
  const finish = (input: z.input<Schema>) => {
    draft.done()
    onDone(input)
  }
  const run = async () => {
    const input = form.check()
    if (input === null) return
    const done = await send(input)
    if (done !== null && done !== false) finish(input)
  }
  return { form, put, step: { root: form.root, busy: command.busy, problem: command.problem, draft, onConfirm: () => void run(), onClose } }
}
