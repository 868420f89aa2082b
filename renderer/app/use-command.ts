// One command of a form or a button: sent once per intention, its failure in words.
import type { ProcedureUtils } from '@orpc/tanstack-query'
import { useCallback, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { sayPassing } from './passing'
import { problemOf } from './problems'
import type { Problem } from './problems'
import { sendOnce } from './send-once'
import type { Sent, SentStore } from './send-once'

type WithoutKey<Input> = Input extends { commandKey: string } ? Omit<Input, 'commandKey'> : Input
/** A procedure without input is run with nothing. */
type RunInput<Input> = undefined extends Input ? [input?: WithoutKey<Input>] : [input: WithoutKey<Input>]

export interface CommandOptions<Input, Output> {
  /** What to do with the answer. */
  onDone?: (output: Output) => void
  /** The short good news, already in the user's language, or made from the answer. */
  done?: string | ((output: Output) => string)
  /** Changes what an earlier sending recorded whose answer was lost; `input` is what is typed now. For commands that make something new. */
  correct?: (recorded: Output, input: WithoutKey<Input>, commandKey: string) => Promise<Output>
  /** Where sendings without an answer are kept when they must outlive the form (with its draft). */
  kept?: SentStore
  /** By which a person may stop it while it is under way. What is stopped failed without a problem, and the next run is a command of its own. */
  signal?: () => AbortSignal
}

export interface Command<Input, Output> {
  /** Sends the command; answers null where it failed. While it is under way a second call does nothing and answers null. */
  run(...input: RunInput<Input>): Promise<Output | null>
  readonly busy: boolean
  /** What went wrong, in the language on screen. Stays until it is cleared or the command is run again. */
  readonly problem: Problem | null
  clear(): void
  /** Shows an error found before sending (a FormError) as if the desk had found it. */
  fail(error: unknown): void
}

/**
 * A command of the desk. The command key is made once per intention: the same input after a failure goes out under the same
 * key, so that a command which landed although its answer was lost is not recorded twice (see sendOnce for changed input).
 */
export function useCommand<Input, Output, Failure>(
  procedure: ProcedureUtils<Record<never, never>, Input, Output, Failure>,
  options: CommandOptions<Input, Output> = {},
): Command<Input, Output> {
  const { i18n } = useTranslation()
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const sent = useRef<readonly Sent[]>([])
  const underWay = useRef(false)

  async function run(...[input]: RunInput<Input>): Promise<Output | null> {
    if (underWay.current) return null
    underWay.current = true
    setBusy(true)
    setError(null)
    const signal = options.signal?.()
    try {
      const kept = options.kept ?? { read: () => sent.current, write: open => void (sent.current = open) }
      const output = await send(procedure, input, kept, options.correct, signal)
      tell(options, output)
      return output
    } catch (failure) {
      if (signal?.aborted === true) sent.current = []
      else setError(failure)
      return null
    } finally {
      underWay.current = false
      setBusy(false)
    }
  }

  // Words are made anew when the language changes.
  const problem = useMemo(() => (error === null ? null : problemOf(error)), [error, i18n.language])
  const clear = useCallback(() => setError(null), [])
  return { run, busy, problem, clear, fail: setError }
}

async function send<Input, Output, Failure>(
  procedure: ProcedureUtils<Record<never, never>, Input, Output, Failure>,
  input: WithoutKey<Input> | undefined,
  kept: SentStore,
  correct: CommandOptions<Input, Output>['correct'],
  signal: AbortSignal | undefined,
): Promise<Output> {
  // The only place where the key joins the input; a procedure that takes none leaves it aside.
  const call = procedure.call as (input: unknown, how: { signal?: AbortSignal | undefined }) => Promise<Output>
  if (input === undefined) return call(undefined, { signal })
  return sendOnce(input, { send: (again, commandKey) => call({ ...again, commandKey }, { signal }), correct }, kept)
}

function tell<Input, Output>({ done, onDone }: CommandOptions<Input, Output>, output: Output): void {
  if (done !== undefined) sayPassing(typeof done === 'string' ? done : done(output))
  onDone?.(output)
}
