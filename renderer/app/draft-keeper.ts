// Keeps one form's draft on the station: when, under whose name, and what to offer on coming back.
import { client } from './connection'
import { heldDrafts, holdDraft } from './drafts-held'
import { sessionNow } from './house'

const AFTER_TYPING_MS = 500
const MOST_OFFERED = 3

export interface KeptDraft<T> {
  readonly id: string
  readonly value: T
  readonly savedAt: number
}

interface Listener<T> {
  kept(savedAt: number | null): void
  failed(failed: boolean): void
  offered(draft: KeptDraft<T> | null): void
}

const open = new Set<{ keepNow(): Promise<void> }>()
/** Forms that were left and are still being kept: who opens the form again waits for them. */
const leaving = new Set<Promise<void>>()
/** Forms that were left before everything in them could be kept, mostly since the session was ended elsewhere; it is kept when their person is back. */
const owed = new Set<{ pay(): Promise<void> }>()

/** Keeps every form at once: those on screen, before a lock, and what is still owed to the person who is (again) signed in. */
export async function keepAllDrafts(): Promise<void> {
  await Promise.all([...[...open].map(keeper => keeper.keepNow()), ...[...owed].map(keeper => keeper.pay())])
}

function signedInNow(): string | null {
  const who = sessionNow()?.signedIn
  return who === null || who === undefined || who.locked ? null : who.staffId
}

/** The draft of one form on screen. It has an id of its own, so that another window with the same form writes another draft. */
export class DraftKeeper<T extends object> {
  private readonly owner = sessionNow()?.signedIn?.staffId ?? null
  private readonly id = crypto.randomUUID()
  private pending: { value: T } | null = null
  private takenFrom: string | null = null
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
    owed.delete(this)
    const release = holdDraft(this.id)
    if (!this.read) void this.readEarlier()
    return () => {
      open.delete(this)
      this.listener = null
      void this.pay().finally(release)
    }
  }

  /** Keeps what the form that was left still holds, or owes it. Whoever opens the form meanwhile waits. */
  pay(): Promise<void> {
    const left = this.keepNow().finally(() => {
      leaving.delete(left)
      if (open.has(this) || this.pending === null || this.owner === null) owed.delete(this)
      else owed.add(this)
    })
    leaving.add(left)
    return left
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

  /** Takes the offered draft into the form; it stays kept until the form is, under the form's own name. */
  restore(): T | null {
    const [offered, ...rest] = this.earlier
    if (offered === undefined) return null
    this.offer(rest)
    this.takenFrom = offered.id
    this.typed(offered.value)
    return offered.value
  }

  /** Throws the offered draft away. */
  drop(): void {
    const [offered, ...rest] = this.earlier
    this.offer(rest)
    if (offered !== undefined) this.forget(offered.id)
  }

  /** The form was saved. Earlier drafts that are still offered stay kept. */
  done(): void {
    clearTimeout(this.timer)
    this.pending = null
    this.listener?.kept(null)
    this.forget(this.id)
    // Saved before it was kept once under its own name.
    if (this.takenFrom !== null) this.forget(this.takenFrom)
    this.takenFrom = null
  }

  private async keep(): Promise<void> {
    const sent = this.pending
    // Another person's name must never stand on this draft; what cannot be kept now stays pending.
    if (sent === null || this.owner === null || signedInNow() !== this.owner) return
    const { takenFrom } = this
    try {
      const { savedAt } = await client.drafts.put({ form: this.form, id: this.id, data: sent.value, takenFrom })
      if (this.takenFrom === takenFrom) this.takenFrom = null
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
      await Promise.all(leaving)
      const [found, written] = await Promise.all([client.drafts.get({ form: this.form }), heldDrafts()])
      this.offer(found.flatMap(draft => (written.has(draft.id) ? [] : offerOf<T>(draft))).slice(0, MOST_OFFERED))
    } catch {
      this.read = false
    }
  }

  private offer(drafts: readonly KeptDraft<T>[]): void {
    this.earlier = drafts
    this.listener?.offered(drafts[0] ?? null)
  }

  private forget(id: string): void {
    this.last = this.last.then(async () => {
      // Typed into again meanwhile: the next save takes its place.
      if ((id === this.id && this.pending !== null) || this.owner !== signedInNow()) return
      await client.drafts.drop({ form: this.form, id })
    }).catch(() => undefined)
  }
}

/** A kept draft as it is offered; anything of another shape is no draft of ours. */
function offerOf<T extends object>({ id, data, savedAt }: { id: string; data: unknown; savedAt: number }): KeptDraft<T>[] {
  // The desk keeps what this same form gave it.
  return typeof data === 'object' && data !== null ? [{ id, value: data as T, savedAt }] : []
}
