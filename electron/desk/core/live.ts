import { EVERY_ROOM, type Change } from '../../../shared/system/contract'

/** So many changes wait for a slow reader; beyond them it is told to read everything again. */
const MOST_WAITING = 500

/** Tells every open screen what changed. Use cases announce after their commit; other stations' changes come in through the store. */
export class Live {
  private readonly hearers = new Set<(change: Change) => void>()

  announce(change: Change): void {
    for (const hear of this.hearers) hear(change)
  }

  hear(hearer: (change: Change) => void): () => void {
    this.hearers.add(hearer)
    return () => this.hearers.delete(hearer)
  }

  /** The changes from now on, until `signal` ends it. */
  async *changes(signal: AbortSignal | undefined): AsyncGenerator<Change> {
    const waiting: Change[] = []
    let wake = () => undefined as void
    const stop = this.hear(change => {
      if (waiting.length < MOST_WAITING) waiting.push(change)
      else waiting.splice(0, waiting.length, { ...change, room: EVERY_ROOM })
      wake()
    })
    signal?.addEventListener('abort', () => wake())
    try {
      while (!signal?.aborted) {
        const next = waiting.shift()
        if (next) yield next
        else await new Promise<void>(resolve => (wake = resolve))
      }
    } finally {
      stop()
    }
  }
}
