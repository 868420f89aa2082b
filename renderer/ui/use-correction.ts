// Correcting a record that somebody else may correct at the same time: the later save loses nothing of either.
import { useEffect, useEffectEvent, useState } from 'react'
import type { z } from 'zod'
import type { StaleData } from '../app/problems'
import type { DraftState } from '../app/use-draft'
import { merge, taken } from './merge'
import type { FieldGroup } from './merge'

/** The form's value with the version and the value it began from, so that a draft taken up next day is still compared rightly. */
export type Correction<Value> = Value & { readonly from: { readonly version: number; readonly base: Value } }

export interface Conflict<Value> {
  readonly stale: StaleData
  readonly theirs: Value
  readonly clashes: readonly FieldGroup<Value>[]
}

interface CorrectionOptions<Value extends object, View extends { version: number }> {
  readonly draft: DraftState<Correction<Value>>
  /** What the desk answered a stale save with (`command.problem?.stale`). */
  readonly stale: StaleData | null
  /** Reads their record out of it. */
  readonly view: z.ZodType<View>
  readonly valueOf: (view: View) => Value
  readonly groups: readonly FieldGroup<Value>[]
}

/** A correction beginning from a record's value. */
export function correctionFrom<Value extends object>(base: Value, version: number): Correction<Value> {
  return { ...base, from: { version, base } }
}

/** Joins what they saved into the form, and keeps in sight what both changed. Saving again then goes on top of theirs. */
export function useCorrection<Value extends object, View extends { version: number }>(options: CorrectionOptions<Value, View>) {
  const { draft, stale, view, valueOf, groups } = options
  const [conflict, setConflict] = useState<Conflict<Value> | null>(null)
  const join = useEffectEvent((answer: StaleData) => {
    const found = view.safeParse(answer.current)
    if (!found.success) return
    const theirs = valueOf(found.data)
    const joined = merge<Value>(draft.value.from.base, draft.value, theirs, groups)
    draft.set(() => ({ ...joined.value, from: { version: found.data.version, base: theirs } }) as Correction<Value>)
    setConflict({ stale: answer, theirs, clashes: joined.clashes })
  })
  // Only a new answer of the desk starts it: what is typed meanwhile is not joined again.
  useEffect(() => {
    if (stale !== null) join(stale)
  }, [stale])
  const take = (group: FieldGroup<Value>) => {
    if (conflict !== null) draft.set(mine => ({ ...taken<Value>(mine, conflict.theirs, group), from: mine.from }) as Correction<Value>)
  }
  const settle = (group: FieldGroup<Value>) => setConflict(before => (before === null ? null : { ...before, clashes: before.clashes.filter(clash => clash !== group) }))
  return { conflict, take, settle }
}
