// What somebody typed at the door while the database was away: sent again when it is back, but only while they surely still stand there.

/** How long a PIN may wait for the database, in ms. */
export const REMEMBERED_MS = 60_000

/** The page's `window` and `document`, as far as they tell that nobody looks at it any more. */
export interface Sight {
  readonly window: EventTarget
  readonly document: EventTarget & { readonly hidden: boolean }
}

/** One entry, forgotten after a minute, when the window loses sight, and when `forget` is called because something else is being typed. */
export class SentEntry<Input> {
  private kept: { readonly input: Input } | null = null
  private timer: ReturnType<typeof setTimeout> | undefined

  /** `onForgotten` is told when an entry is given up before it could be sent again. */
  constructor(private readonly onForgotten: () => void) {}

  /** What may be sent again now, or null. */
  get input(): Input | null {
    return this.kept?.input ?? null
  }

  /** The minute is counted from the person's own press, however often it is sent again. */
  keep(input: Input): void {
    clearTimeout(this.timer)
    this.kept = { input }
    this.timer = setTimeout(this.forget, REMEMBERED_MS)
  }

  readonly forget = (): void => {
    clearTimeout(this.timer)
    if (this.kept === null) return
    this.kept = null
    this.onForgotten()
  }

  /** Forgets when the window is left or hidden; answers how to stop, which forgets too. */
  watch({ window, document }: Sight): () => void {
    const hidden = (): void => {
      if (document.hidden) this.forget()
    }
    window.addEventListener('blur', this.forget)
    document.addEventListener('visibilitychange', hidden)
    return () => {
      window.removeEventListener('blur', this.forget)
      document.removeEventListener('visibilitychange', hidden)
      this.forget()
    }
  }
}
