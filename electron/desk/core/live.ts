import type { Change } from '../../../shared/system/contract'

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

  /** The changes from now on, until `signal` ends it. A slow reader keeps only the newest 500: it reads everything again anyway. */
  async *changes(signal: AbortSignal | undefined): AsyncGenerator<Change> {
    const waiting: Change[] = []
    let wake = () => undefined as void
    const stop = this.hear(change => {
      waiting.push(change)
      if (waiting.length > 500) waiting.shift()
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
