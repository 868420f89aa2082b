// One command of a form or a button: sent once per intention, its failure in words.
import type { ProcedureUtils } from '@orpc/tanstack-query'
import { useCallback, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { newId } from '../../shared/core/ids'
import { sayPassing } from './passing'
import { problemOf } from './problems'
import type { Problem } from './problems'

type WithoutKey<Input> = Input extends { commandKey: string } ? Omit<Input, 'commandKey'> : Input
/** A procedure without input is run with nothing. */
type RunInput<Input> = undefined extends Input ? [input?: WithoutKey<Input>] : [input: WithoutKey<Input>]

export interface CommandOptions<Output> {
  /** What to do with the answer. */
  onDone?: (output: Output) => void
  /** The short good news, already in the user's language, or made from the answer. */
  done?: string | ((output: Output) => string)
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
 * key, so that a command which landed although its answer was lost is not recorded twice.
 */
export function useCommand<Input, Output, Failure>(
  procedure: ProcedureUtils<Record<never, never>, Input, Output, Failure>,
  options: CommandOptions<Output> = {},
): Command<Input, Output> {
  const { i18n } = useTranslation()
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const intention = useRef<{ input: string; key: string } | null>(null)
  const underWay = useRef(false)

  async function run(...[input]: RunInput<Input>): Promise<Output | null> {
    if (underWay.current) return null
    underWay.current = true
    setBusy(true)
    setError(null)
    try {
      const output = await send(procedure, input, intention)
      intention.current = null
      tell(options, output)
      return output
    } catch (failure) {
      setError(failure)
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

type Intention = { current: { input: string; key: string } | null }

async function send<Input, Output, Failure>(
  procedure: ProcedureUtils<Record<never, never>, Input, Output, Failure>,
  input: unknown,
  intention: Intention,
): Promise<Output> {
  // The only place where the key joins the input; a procedure that takes none leaves it aside.
  const call = procedure.call as (input: unknown) => Promise<Output>
  if (input === undefined) return call(undefined)
  const text = JSON.stringify(input)
  if (intention.current?.input !== text) intention.current = { input: text, key: newId() }
  return call({ ...input, commandKey: intention.current.key })
}

function tell<Output>({ done, onDone }: CommandOptions<Output>, output: Output): void {
  if (done !== undefined) sayPassing(typeof done === 'string' ? done : done(output))
  onDone?.(output)
}
