// The print window of a record that has several forms: which one is chosen in it.
import { useState } from 'react'
import type { FormName } from '../../shared/forms'
import { FormChoice } from './choices'
import { Preview } from './Preview'

interface Props<Name extends FormName> {
  /** The first is shown at once. */
  readonly forms: readonly [Name, ...Name[]]
  readonly recordId: string
  readonly number: string
  readonly onClose: () => void
}

/** Preview of one of a record's forms. */
export function RecordPreview<Name extends FormName>({ forms, ...record }: Props<Name>) {
  const [form, setForm] = useState<Name>(forms[0])
  return <Preview form={form} {...record}><FormChoice forms={forms} value={form} onChange={setForm} /></Preview>
}
