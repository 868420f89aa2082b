// The form of a registered record: kept as a draft, saved on top of what somebody else saved meanwhile.
import { useState } from 'react'
import type { ReactNode } from 'react'
import { useNavigate } from 'react-router'
import type { z } from 'zod'
import type { Problem } from '../app/problems'
import { useDraft } from '../app/use-draft'
import { ConflictNotice } from './ConflictNotice'
import { FormPage } from './FormPage'
import type { FieldGroup } from './merge'
import { correctionFrom, useCorrection } from './use-correction'
import type { Correction } from './use-correction'
import { useForm } from './use-form'
import type { Form } from './use-form'

interface CorrectionPageProps<Value extends object, View extends { id: string; version: number }, Schema extends z.ZodType> {
  readonly title: string
  /** Names the draft, before the record's id: `contacts.edit`. */
  readonly draft: string
  /** The record as it was when the form was opened: whatever is read again meanwhile, the form goes on from it. */
  readonly opened: View
  /** Where the record stands: `/contacts`. */
  readonly home: string
  /** The contract's own schemas: of what may be corrected, and of the record, for reading what somebody else saved. */
  readonly schema: Schema
  readonly view: z.ZodType<View>
  readonly valueOf: (record: View) => Value
  readonly input: (value: Value) => unknown
  readonly groups: readonly FieldGroup<Value>[]
  readonly edit: { readonly busy: boolean; readonly problem: Problem | null; run(input: z.input<Schema> & { id: string; version: number }): Promise<unknown> }
  /** What the schema cannot see, as sentences by field. */
  readonly more?: (value: Correction<Value>, record: View) => Record<string, string>
  readonly side: (value: Value) => ReactNode
  readonly children: (form: Form<Value, unknown>, record: View) => ReactNode
}

/** Saved, it goes back to the record. */
export function CorrectionPage<Value extends object, View extends { id: string; version: number }, Schema extends z.ZodType>(props: CorrectionPageProps<Value, View, Schema>) {
  const { edit, schema, valueOf, groups, view } = props
  const navigate = useNavigate()
  const [record] = useState(props.opened)
  const draft = useDraft<Correction<Value>>(`${props.draft}:${record.id}`, correctionFrom(valueOf(record), record.version))
  const form = useForm<Correction<Value>, Schema>({ schema, draft, input: props.input, refused: edit.problem?.fields, more: value => props.more?.(value, record) ?? {} })
  const { conflict, take, settle } = useCorrection({ draft, stale: edit.problem?.stale ?? null, view, valueOf, groups })
  const save = async () => {
    const input = form.check()
    if (input === null || (await edit.run({ ...(input as object), id: record.id, version: form.value.from.version } as never)) === null) return
    draft.done()
    void navigate(`${props.home}/${record.id}`, { replace: true })
  }
  return (
    <FormPage
      title={props.title}
      draft={draft}
      root={form.root}
      onSave={() => void save()}
      busy={edit.busy}
      problem={edit.problem?.stale ? null : edit.problem}
      notice={<ConflictNotice<Value> conflict={conflict} mine={form.value} onTheirs={take} onSettled={settle} />}
      side={props.side(form.value)}
    >
      {props.children(form as unknown as Form<Value, unknown>, record)}
    </FormPage>
  )
}
