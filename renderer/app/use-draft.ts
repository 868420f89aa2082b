// What is typed into a form, kept on the station while it is typed.
import { useCallback, useEffect, useRef, useState } from 'react'
import { DraftKeeper } from './draft-keeper'
import type { KeptDraft } from './draft-keeper'

export interface DraftState<T> {
  readonly value: T
  /** Takes what was typed: the new whole, a function of the one before, or a part of an object's fields. */
  set(next: Partial<T> | ((before: T) => T)): void
  /** When it was last kept (UTC ms), null while nothing has been typed. */
  readonly savedAt: number | null
  /** True when the last try to keep it failed. */
  readonly notKept: boolean
  /** An earlier draft of this form, to restore or drop. */
  readonly offered: KeptDraft<T> | null
  restore(): void
  drop(): void
  /** Keeps at once; give it to `onBlur` of the form. */
  keepNow(): void
  /** The form was saved: the draft is no longer needed. `next` starts the form anew. */
  done(next?: T): void
}

/**
 * A form's value that survives a crash, a lock, a language switch and going elsewhere: kept half a second after the last key, on
 * blur, on lock and when the form goes. `form` names it as shared/drafts says (`contacts.new`, `contacts.edit:<id>`) and stays the
 * same while mounted: give the component a `key` where it changes.
 */
export function useDraft<T extends object>(form: string, initial: T): DraftState<T> {
  const [keeper] = useState(() => new DraftKeeper<T>(form))
  const [value, setValue] = useState(initial)
  const current = useRef(value)
  const [savedAt, setSavedAt] = useState<number | null>(null)
  const [notKept, setNotKept] = useState(false)
  const [offered, setOffered] = useState<KeptDraft<T> | null>(null)

  useEffect(() => keeper.open({ kept: setSavedAt, failed: setNotKept, offered: setOffered }), [keeper])

  const put = useCallback((next: T) => {
    current.current = next
    setValue(next)
  }, [])
  const set = useCallback((next: Partial<T> | ((before: T) => T)) => {
    put(typeof next === 'function' ? next(current.current) : { ...current.current, ...next })
    keeper.typed(current.current)
  }, [keeper, put])
  const restore = useCallback(() => {
    const earlier = keeper.restore()
    if (earlier !== null) put({ ...current.current, ...earlier })
  }, [keeper, put])
  const drop = useCallback(() => keeper.drop(), [keeper])
  const keepNow = useCallback(() => void keeper.keepNow(), [keeper])
  const done = useCallback((next?: T) => {
    keeper.done()
    if (next !== undefined) put(next)
  }, [keeper, put])
  return { value, set, savedAt, notKept, offered, restore, drop, keepNow, done }
}
