// A form of the settings: kept as a draft, checked by the contract's schema, saved on top of what somebody else saved meanwhile.
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { z } from 'zod'
import type { Problem } from '../app/problems'
import { useDraft } from '../app/use-draft'
import { correctionFrom, useCorrection, type Correction } from '../ui/use-correction'
import { useForm } from '../ui/use-form'
import { groupsOf, type EntryField } from './entry'

interface EntryOptions<Form extends object, Row extends { version: number }> {
  /** Names the draft (`admin.posts:<id>`). */
  readonly draft: string
  readonly fields: readonly EntryField<Form>[]
  /** What is in the store, or null for something new. */
  readonly kept: Row | null
  readonly blank: Form
  readonly formOf: (row: Row) => Form
  /** The contract's schema of a saved entry, for reading what somebody else saved. */
  readonly view: z.ZodType<Row>
  readonly schema: z.ZodType
  readonly input: (form: Form) => object
  readonly problem: Problem | null
}

/** The form with its draft and, after a stale save, the conflict to show; `draft.value.from.version` is what the next save names. */
export function useEntry<Form extends object, Row extends { version: number }>(options: EntryOptions<Form, Row>) {
  const { t } = useTranslation('admin')
  const { kept, blank, formOf, fields, problem } = options
  const [start] = useState(() => (kept === null ? correctionFrom(blank, 0) : correctionFrom(formOf(kept), kept.version)))
  const draft = useDraft<Correction<Form>>(options.draft, start)
  const input = ({ from: _from, ...form }: Correction<Form>) => options.input(form as unknown as Form)
  const form = useForm({ draft, schema: options.schema, input, refused: problem?.fields })
  const groups = groupsOf(fields, { yes: t('yes'), no: t('no') })
  const correction = useCorrection<Form, Row>({ draft, stale: problem?.stale ?? null, view: options.view, valueOf: formOf, groups })
  return { draft, form, ...correction }
}
