// Saving again after a lost answer records nothing twice: what was sent first is sent again under its own key, what was changed since follows as
// a correction.
import { ORPCError } from '@orpc/client'
import { newId } from '../../shared/core/ids'

/** One sending whose answer is still open: what was sent, as JSON, and the command key it went out under. */
export interface Sent {
  readonly input: string
  readonly key: string
}

/** Where a form's open sendings are kept: with its draft where they must outlive the form. */
export interface SentStore {
  read(): readonly Sent[]
  write(sent: readonly Sent[]): void
}

export interface Ways<Input, Output> {
  send(input: Input, commandKey: string): Promise<Output>
  /** Puts right what an earlier sending recorded. Without it, changed input is a command of its own. */
  correct?: ((recorded: Output, input: Input, commandKey: string) => Promise<Output>) | undefined
}

/**
 * Sends a command. The same input after a failure goes out under the same key, and the desk answers it once; changed input first sends again what
 * may have been recorded, then corrects it. Throws what the desk answered to the last sending; the sendings stay kept while they may have landed.
 */
export async function sendOnce<Input, Output>(input: Input, { send, correct }: Ways<Input, Output>, kept: SentStore): Promise<Output> {
  const text = JSON.stringify(input)
  const earlier = correct === undefined ? kept.read().filter(sent => sent.input === text) : kept.read()
  const newest = earlier.at(-1)?.input === text ? null : { input: text, key: newId() }
  const all = newest === null ? earlier : [...earlier, newest]
  let open = all
  let recorded: { output: Output } | null = null
  // Kept before it goes out: the program may end before the answer comes.
  kept.write(open)
  for (const sent of all) {
    const again = JSON.parse(sent.input) as Input
    try {
      recorded = { output: recorded === null || correct === undefined ? await send(again, sent.key) : await correct(recorded.output, again, sent.key) }
    } catch (failure) {
      if (mayHaveLanded(failure, sent === newest)) throw failure
      open = open.filter(other => other !== sent)
      kept.write(open)
      // An earlier one that is refused now was never recorded: the next is the first.
      if (sent === all.at(-1)) throw failure
    }
  }
  kept.write([])
  if (recorded === null) throw new Error('a command ends with an answer or a failure')
  return recorded.output
}

/** The desk looks for a command's key before it judges the command: what it judged had not been recorded. */
const JUDGED = ['INVALID', 'STALE', 'REFUSED', 'NOT_FOUND']
/** Answered before the command was begun; of one sent before this says nothing. */
const NOT_BEGUN = ['NOT_SIGNED_IN', 'LOCKED', 'NOT_ALLOWED']
const NOT_WRITTEN = ['diskFull', 'readOnly', 'busy', 'printer', 'file']

function mayHaveLanded(failure: unknown, first: boolean): boolean {
  if (!(failure instanceof ORPCError)) return true
  if (JUDGED.includes(failure.code)) return false
  if (!first) return true
  const data: unknown = failure.data
  const what = typeof data === 'object' && data !== null && 'what' in data ? String(data.what) : ''
  return !NOT_BEGUN.includes(failure.code) && !(failure.code === 'UNAVAILABLE' && NOT_WRITTEN.includes(what))
}
