// A page of settings that is one form: read whole, saved whole, on top of what somebody else saved meanwhile.
import { Fragment, useState, type ReactNode } from 'react'
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
import type { EntryField, Value } from './entry'
import type { Procedure } from './EntryForm'
import { useEntry } from './use-entry'

interface SectionProps<Saved> {
  readonly title: string
  readonly note?: string
  /** The question for what is kept. */
  readonly kept: { readonly data: Saved | undefined; refetch(): Promise<unknown> }
  /** The form, beginning from what is kept; `onSaved` is called when it was saved, and it then begins anew. */
  readonly children: (initial: Saved, onSaved: () => void) => ReactNode
}

/** Head and form of such a page. */
export function SettingsSection<Saved>({ title, note, kept, children }: SectionProps<Saved>) {
  const [times, setTimes] = useState(0)
  const again = () => void kept.refetch().then(() => setTimes(count => count + 1))
  return (
    <section aria-label={title}>
      <header className="settings-head">
        <h1>{title}</h1>
      </header>
      {note !== undefined && <p className="settings-note">{note}</p>}
      {kept.data !== undefined && <Fragment key={times}>{children(kept.data, again)}</Fragment>}
    </section>
  )
}

interface FormProps<Form extends object, Saved extends { version: number }, Input, Output, Failed> {
  /** Names the draft: `admin.mall`. */
  readonly draft: string
  readonly initial: Saved
  readonly fields: readonly EntryField<Form>[]
  readonly formOf: (saved: Saved) => Form
  /** The contract's own schemas: of the settings, and of these with their version. */
  readonly schema: z.ZodType
  readonly view: z.ZodType<Saved>
  readonly input: (form: Form) => object
  readonly save: Procedure<Input, Output, Failed>
  readonly onSaved: () => void
  readonly children: (bind: (name: keyof Form & string) => Bound<Value>, value: Form) => ReactNode
}

/** The form; Ctrl+Enter saves. */
export function SettingsForm<Form extends object, Saved extends { version: number }, Input, Output, Failed>(props: FormProps<Form, Saved, Input, Output, Failed>) {
  const { t } = useTranslation('admin')
  // The form goes on from what was on screen when it was opened, whatever is read again meanwhile.
  const [kept] = useState(props.initial)
  const command = useCommand(props.save, { done: t('saved') }) as unknown as Command<object, unknown>
  const { form, draft, conflict, take, settle } = useEntry<Form, Saved>({ ...props, kept, blank: props.formOf(kept), problem: command.problem })
  const save = async () => {
    const input = form.check() as object | null
    if (input === null || (await command.run({ ...input, version: draft.value.from.version })) === null) return
    draft.done()
    props.onSaved()
  }
  useKeys([{ key: 'Ctrl+Enter', label: t('save'), run: () => void save() }])
  return (
    <div className="settings-form" ref={form.root} onKeyDown={enterNext} onBlur={draft.keepNow}>
      <DraftOffer draft={draft} />
      <ConflictNotice<Form> conflict={conflict} mine={draft.value} onTheirs={take} onSettled={settle} />
      {props.children(name => form.bind(name) as unknown as Bound<Value>, form.value)}
      <Failure problem={command.problem?.stale ? null : command.problem} />
      <div className="settings-keys">
        <Button primary keyName="Ctrl+Enter" busy={command.busy} onPress={() => void save()}>
          {t('save')}
        </Button>
      </div>
    </div>
  )
}
