// One line: what was done. Enter records it at this second.
import { useEffect, useState } from 'react'
import type { KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { newNote, type EmergencyView } from '../../shared/emergencies/contract'
import { showSeconds } from '../../shared/text/when'
import { api } from '../app/connection'
import { useHouse } from '../app/house'
import { isComposing } from '../app/shortcuts'
import { useCommand } from '../app/use-command'
import { useDraft, type DraftState } from '../app/use-draft'
import { useNow } from '../app/use-now'
import { Button } from '../ui/Button'
import { Failure } from '../ui/Failure'
import { TextField } from '../ui/TextField'
import { useForm } from '../ui/use-form'

interface NoteValue {
  readonly what: string
  readonly doneBy: string
}

const EMPTY: NoteValue = { what: '', doneBy: '' }
const given = (value: NoteValue) => value

/** Recorded, the line is a form anew for the next; `writing` gives it the focus at once. */
export function AddNote({ emergency: { id }, writing }: { emergency: EmergencyView; writing: boolean }) {
  const [lines, setLines] = useState(0)
  return <Line key={lines} id={id} writing={writing || lines > 0} onAdded={() => setLines(count => count + 1)} />
}

/** Kept as it is typed. */
function Line({ id, writing, onAdded }: { id: string; writing: boolean; onAdded: () => void }) {
  const { t } = useTranslation('emergencies')
  const { zone } = useHouse()
  const now = useNow('second')
  const note = useCommand(api.emergencies.note)
  const draft = useDraft<NoteValue>(`emergencies.note:${id}`, EMPTY)
  useComesBack(draft)
  const form = useForm({ schema: newNote, draft, input: given, refused: note.problem?.fields })
  const { root } = form
  useEffect(() => {
    if (writing) root.current?.querySelector('input')?.focus()
  }, [root, writing])
  const add = async () => {
    if (form.value.what.trim() === '') return
    const input = form.check()
    if (input === null || (await note.run({ id, ...input })) === null) return
    draft.done()
    onAdded()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.ctrlKey || isComposing(event.nativeEvent) || event.target instanceof HTMLButtonElement) return
    event.preventDefault()
    void add()
  }
  return (
    <div className="add-note" ref={root} role="group" aria-label={t('note.title')} onKeyDown={onKeyDown} onBlur={draft.keepNow}>
      <span className="add-note-time">{showSeconds(now, zone)}</span>
      <TextField {...form.bind('what')} label={t('note.label')} placeholder={t('note.placeholder')} max={500} />
      <TextField {...form.bind('doneBy')} label={t('note.doneBy')} placeholder={t('note.doneByHint')} max={120} />
      <Button keyName="Enter" busy={note.busy} onPress={() => void add()}>
        {t('note.add')}
      </Button>
      <Failure problem={note.problem} />
    </div>
  )
}

/** A line begun before stands there again. */
function useComesBack({ offered, savedAt, restore }: DraftState<NoteValue>): void {
  useEffect(() => {
    if (offered !== null && savedAt === null) restore()
  }, [offered, savedAt, restore])
}
