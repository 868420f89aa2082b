// What an entry of a reference list is on screen.
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
  /** `choice` takes one of its options; `check` is yes or no; `secret` is typed hidden and never kept in a draft. */
  readonly kind?: 'line' | 'choice' | 'check' | 'secret'
  readonly options?: readonly { readonly value: string; readonly label: string }[]
  readonly hint?: string
  readonly lang?: 'zh-CN' | 'ru'
  /** Stands in half the width, beside its neighbour. */
  readonly half?: boolean
}

export type Value = string | boolean

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
