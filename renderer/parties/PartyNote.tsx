// The remark on a caller: read by whoever serves them next, written beside the form.
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { NOTE_LETTERS, partyNote } from '../../shared/parties/contract'
import { api } from '../app/connection'
import { useHouse } from '../app/house'
import { useCommand } from '../app/use-command'
import { useDraft } from '../app/use-draft'
import { StepForm } from '../ui/StepForm'
import { TextArea } from '../ui/TextField'
import { Told } from '../ui/Told'
import { useStepForm } from '../ui/use-step-form'

interface PartyNoteProps {
  /** Null for a shop that never called: its line about goods is changed in the settings. */
  readonly partyId: string | null
  readonly note: string
}

/** The remark, and the way to write it for those who may. */
export function PartyNote({ partyId, note }: PartyNoteProps) {
  const { t } = useTranslation('parties')
  const { may } = useHouse()
  const [writing, setWriting] = useState(false)
  const mayWrite = partyId !== null && may('parties.note')
  return (
    <>
      {note !== '' && (
        <p className="who-note">
          <Told text={note} lines />
        </p>
      )}
      {mayWrite && writing && <NoteForm partyId={partyId} note={note} onClose={() => setWriting(false)} />}
      {mayWrite && !writing && (
        <p className="who-note">
          <button type="button" className="link-button" onClick={() => setWriting(true)}>
            {note === '' ? t('note.add') : t('note.change')}
          </button>
        </p>
      )}
    </>
  )
}

const noteForm = z.object({ note: partyNote })
const given = (value: { note: string }) => value

function NoteForm({ partyId, note, onClose }: { partyId: string; note: string; onClose: () => void }) {
  const { t } = useTranslation('parties')
  const save = useCommand(api.parties.note, { done: t('note.saved') })
  const draft = useDraft(`parties.note:${partyId}`, { note })
  const { form, step } = useStepForm({ schema: noteForm, draft, input: given, command: save, send: input => save.run({ partyId, was: note, note: input.note }), onClose })
  return (
    <StepForm title={t('note.title')} confirm={t('note.save')} {...step}>
      <TextArea {...form.bind('note')} label={t('note.label')} max={NOTE_LETTERS} rows={3} />
    </StepForm>
  )
}
