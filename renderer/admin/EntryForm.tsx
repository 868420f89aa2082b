// One entry of a reference list, beside the list.
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { z } from 'zod'
import { enterNext } from '../app/enter-next'
import { useKeys } from '../app/shortcuts'
import { useCommand, type Command } from '../app/use-command'
import { Button } from '../ui/Button'
import { ConflictNotice } from '../ui/ConflictNotice'
import { Failure } from '../ui/Failure'
import type { Bound } from '../ui/use-form'
import { DraftOffer } from './DraftOffer'
import type { Entry, EntryField, Value } from './entry'
import { EntryFields } from './EntryFields'
import { useEntry } from './use-entry'

export type Procedure<Input, Output, Failed> = Parameters<typeof useCommand<Input, Output, Failed>>[0]

export interface EntryFormProps<Row extends Entry, Form extends object, Input, Output, Failed> {
  /** Names the drafts: `admin.posts`. */
  readonly name: string
  readonly fields: readonly EntryField<Form>[]
  /** The contract's own schemas: of the fields, and of an entry as the desk answers with it. */
  readonly schema: z.ZodType
  readonly view: z.ZodType<Row>
  /** A new entry's form, and the form of one that is there. */
  readonly blank: Form
  readonly formOf: (row: Row) => Form
  /** What is sent of the fields, where it is not the form as it stands. `secret` is what was typed hidden. */
  readonly input?: (form: Form, secret: string) => object
  readonly save: Procedure<Input, Output, Failed>
  readonly maySave: boolean
  readonly onSaved: () => void
}

interface OneEntry<Row> {
  /** The entry that is changed, or null for a new one. */
  readonly kept: Row | null
  readonly title: string
  readonly onClose: () => void
}

/** Ctrl+Enter saves, Esc puts the form away and keeps what was typed. */
export function EntryForm<Row extends Entry, Form extends object, Input, Output, Failed>(
  props: EntryFormProps<Row, Form, Input, Output, Failed> & OneEntry<Row>,
) {
  const { t } = useTranslation('admin')
  const { fields, maySave, onClose, formOf } = props
  // The form goes on from what was on screen when it was opened, whatever is read again meanwhile.
  const [kept] = useState(props.kept)
  const [secret, setSecret] = useState('')
  const command = useCommand(props.save, { done: t('saved') }) as unknown as Command<object, unknown>
  const inputOf = (form: Form) => props.input?.(form, secret) ?? form
  const { form, draft, conflict, take, settle } = useEntry<Form, Row>({
    ...props,
    kept,
    draft: `${props.name}:${kept?.id ?? 'new'}`,
    input: inputOf,
    problem: command.problem,
  })
  const send = async (input: object | null, retired: boolean, version: number) => {
    const sent = input && (await command.run({ ...input, retired, ...(kept ? { id: kept.id, version } : {}) }))
    if (!sent) return
    draft.done()
    props.onSaved()
    onClose()
  }
  const save = () => void send(form.check() as object | null, kept?.retired ?? false, draft.value.from.version)
  useKeys([
    { key: 'Ctrl+Enter', label: t('save'), run: save, active: maySave },
    { key: 'Esc', label: t('closeEntry'), run: onClose },
  ])
  const bind = (name: keyof Form & string): Bound<Value> => {
    const bound = form.bind(name) as unknown as Bound<Value>
    const isSecret = fields.some(field => field.name === name && field.kind === 'secret')
    return isSecret ? { ...bound, value: secret, onChange: typed => setSecret(String(typed)) } : bound
  }
  return (
    <aside className="settings-entry" aria-label={props.title}>
      <div className="settings-entry-form" ref={form.root} onKeyDown={enterNext} onBlur={draft.keepNow}>
        <div className="settings-entry-scroll">
          <h2>{props.title}</h2>
          <DraftOffer draft={draft} />
          <ConflictNotice<Form> conflict={conflict} mine={draft.value} onTheirs={take} onSettled={settle} />
          <EntryFields fields={fields} bind={bind} locked={!maySave} autoFocus />
        </div>
        <Failure problem={command.problem?.stale ? null : command.problem} />
        <div className="settings-keys">
          {maySave && (
            <Button primary keyName="Ctrl+Enter" busy={command.busy} onPress={save}>
              {t('save')}
            </Button>
          )}
          <Button quiet keyName="Esc" onPress={onClose}>
            {t('closeEntry')}
          </Button>
          {/* Taken from or put back on the list as it was read: what is being typed is not sent with it. */}
          {maySave && kept && (
            <Button quiet busy={command.busy} onPress={() => void send(inputOf(formOf(kept)), !kept.retired, kept.version)}>
              {t(kept.retired ? 'useAgain' : 'retire')}
            </Button>
          )}
        </div>
      </div>
    </aside>
  )
}
