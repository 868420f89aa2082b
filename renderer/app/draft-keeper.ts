// Keeps one form's draft on the station: when, under whose name, and what to offer on coming back.
import { client } from './connection'
import { sessionNow } from './house'

const AFTER_TYPING_MS = 500
const MOST_OFFERED = 3

export interface KeptDraft<T> {
  readonly value: T
  readonly savedAt: number
}

/** What is stored: the form as it stands, and earlier drafts that were neither restored nor dropped yet, newest first. */
interface Stored<T> {
  readonly value: T
  readonly earlier: readonly KeptDraft<T>[]
}

interface Listener<T> {
  kept(savedAt: number | null): void
  failed(failed: boolean): void
  offered(draft: KeptDraft<T> | null): void
}

const open = new Set<{ keepNow(): Promise<void> }>()

/** Keeps every form on screen at once: before a lock, while the person is still known. */
export async function keepAllDrafts(): Promise<void> {
  await Promise.all([...open].map(keeper => keeper.keepNow()))
}

function signedInNow(): string | null {
  const who = sessionNow()?.signedIn
  return who === null || who === undefined || who.locked ? null : who.staffId
}

export class DraftKeeper<T extends object> {
  private readonly owner = sessionNow()?.signedIn?.staffId ?? null
  private pending: { value: T } | null = null
  private earlier: readonly KeptDraft<T>[] = []
  private timer: ReturnType<typeof setTimeout> | undefined
  private listener: Listener<T> | null = null
  private last: Promise<void> = Promise.resolve()
  private read = false

  constructor(readonly form: string) {}

  /** Starts keeping; answers how to stop. An earlier draft is offered through the listener. */
  open(listener: Listener<T>): () => void {
    this.listener = listener
    open.add(this)
    if (!this.read) void this.readEarlier()
    return () => {
      void this.keepNow()
      open.delete(this)
      this.listener = null
    }
  }

  /** Something was typed. */
  typed(value: T): void {
    this.pending = { value }
    clearTimeout(this.timer)
    this.timer = setTimeout(() => void this.keepNow(), AFTER_TYPING_MS)
  }

  /** Keeps what has not been kept yet. Saves go one after another, so that an older one never lands last. */
  keepNow(): Promise<void> {
    clearTimeout(this.timer)
    this.last = this.last.then(() => this.keep())
    return this.last
  }

  /** Takes the offered draft into the form. */
  restore(): T | null {
    const [offered, ...rest] = this.earlier
    if (offered === undefined) return null
    this.offer(rest)
    this.typed(offered.value)
    return offered.value
  }

  /** Throws the offered draft away. */
  drop(): void {
    this.offer(this.earlier.slice(1))
    if (this.earlier.length === 0 && this.pending === null) this.forget()
  }

  /** The form was saved. Earlier drafts that are still offered stay kept. */
  done(): void {
    clearTimeout(this.timer)
    this.pending = null
    this.listener?.kept(null)
    this.forget()
  }

  private async keep(): Promise<void> {
    const sent = this.pending
    // Another person's name must never stand on this draft; what cannot be kept now stays pending.
    if (sent === null || this.owner === null || signedInNow() !== this.owner) return
    try {
      const data: Stored<T> = { value: sent.value, earlier: this.earlier }
      const { savedAt } = await client.drafts.put({ form: this.form, data })
      if (this.pending === sent) this.pending = null
      this.listener?.kept(savedAt)
      this.listener?.failed(false)
    } catch {
      this.listener?.failed(true)
    }
  }

  private async readEarlier(): Promise<void> {
    this.read = true
    try {
      const found = await client.drafts.get({ form: this.form })
      if (found !== null) this.offer([...offersOf<T>(found.data, found.savedAt), ...this.earlier].slice(0, MOST_OFFERED))
    } catch {
      this.read = false
    }
  }

  private offer(drafts: readonly KeptDraft<T>[]): void {
    this.earlier = drafts
    this.listener?.offered(drafts[0] ?? null)
  }

  private forget(): void {
    this.last = this.last.then(async () => {
      if (this.pending !== null || this.owner !== signedInNow()) return
      const [next, ...rest] = this.earlier
      const left: Stored<T> | null = next === undefined ? null : { value: next.value, earlier: rest }
      await (left === null ? client.drafts.drop({ form: this.form }) : client.drafts.put({ form: this.form, data: left }))
    }).catch(() => undefined)
  }
}

/** Takes a stored draft apart again; anything of another shape is no draft of ours. */
function offersOf<T extends object>(data: unknown, savedAt: number): KeptDraft<T>[] {
  if (typeof data !== 'object' || data === null || !('value' in data) || typeof data.value !== 'object' || data.value === null) return []
  const earlier = 'earlier' in data && Array.isArray(data.earlier) ? (data.earlier as KeptDraft<T>[]) : []
  // The desk keeps what this same form gave it.
  return [{ value: data.value as T, savedAt }, ...earlier]
}
