// What an entry of a reference list is on screen.
import type { z } from 'zod'
import type { FieldGroup } from '../ui/merge'

/** What every entry of a reference list has. */
export interface Entry {
  readonly id: string
  readonly version: number
  readonly retired: boolean
}

/** A field of a form. A form's values are lines and ticks; what the contract wants otherwise is made of them when it is sent. */
export interface EntryField<Form> {
  readonly name: keyof Form & string
  readonly label: string
  /** `choice` takes one of its options; `check` is yes or no; `time` is a time of day; `secret` is typed hidden and never kept in a draft. */
  readonly kind?: 'line' | 'choice' | 'check' | 'time' | 'secret'
  readonly options?: readonly { readonly value: string; readonly label: string }[]
  readonly hint?: string
  /** A whole number within these bounds: whatever is wrong with it, they are said. */
  readonly within?: Bounds
  readonly lang?: 'zh-CN' | 'ru'
  /** Stands in half the width, beside its neighbour. */
  readonly half?: boolean
}

export type Value = string | boolean

export interface Bounds {
  readonly min: number
  readonly max: number
}

/** The bounds that the contract sets to a number. */
export function boundsOf({ minValue, maxValue }: Pick<z.ZodNumber, 'minValue' | 'maxValue'>): Bounds {
  return { min: minValue ?? 0, max: maxValue ?? Number.MAX_SAFE_INTEGER }
}

/** A whole number of a line; anything else is NaN, which no contract takes, and is told beside its field. */
export function wholeOf(line: string): number {
  return /^\s*\d{1,15}\s*$/.test(line) ? Number(line) : Number.NaN
}

/** Each field as it is compared with what somebody else saved. `yes` and `no` are the words of a tick. */
export function groupsOf<Form>(fields: readonly EntryField<Form>[], words: { yes: string; no: string }): FieldGroup<Form>[] {
  return fields
    .filter(field => field.kind !== 'secret')
    .map(field => ({ names: [field.name], label: field.label, show: form => wordOf(field, form[field.name] as Value, words) }))
}

function wordOf<Form>(field: EntryField<Form>, value: Value, words: { yes: string; no: string }): string {
  if (typeof value === 'boolean') return value ? words.yes : words.no
  return field.options?.find(option => option.value === value)?.label ?? value
}
