// Work that a person gave up: nobody waits for it any more.
import { DeskError } from '../../shared/core/errors'

/** A person gave the work up. Who gave it up hears no answer, so it is no failure to be told of either. */
export class PrintGivenUp extends DeskError<'UNAVAILABLE'> {
  constructor() {
    super('UNAVAILABLE', { what: 'printer', detail: 'given up' })
    this.name = 'PrintGivenUp'
  }
}

/** What was given up before it began does not begin. Throws PrintGivenUp. */
export function stopIfGivenUp(givenUp: AbortSignal | undefined): void {
  if (givenUp?.aborted === true) throw new PrintGivenUp()
}

/** The answer of some work, or PrintGivenUp as soon as it is given up: the work may never end, so giving up waits for nothing. */
export function unlessGivenUp<Answer>(work: Promise<Answer>, givenUp: AbortSignal | undefined): Promise<Answer> {
  if (givenUp === undefined) return work
  work.catch(() => undefined)
  const stopped = new Promise<never>((_resolve, reject) => {
    if (givenUp.aborted) reject(new PrintGivenUp())
    givenUp.addEventListener('abort', () => reject(new PrintGivenUp()), { once: true })
  })
  return Promise.race([work, stopped])
}
