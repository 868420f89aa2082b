// An entry of the duty log, typed in seconds: kind, what, where. What was done and what came of it where that is known.
import '../ui/bar.css'
import '../ui/fields.css'
import { useEffect, useState, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { newEntry, type LogEntry, type ShiftView } from '../../shared/handover/contract'
import { mayGoOn } from '../../shared/handover/rules'
import { entryKinds, type EntryKind } from '../../shared/handover/words'
import { showDateTime } from '../../shared/text/when'
import { api } from '../app/connection'
import { useHouse } from '../app/house'
import { isComposing, useKeys } from '../app/shortcuts'
import { useCommand } from '../app/use-command'
import { useDraft, type DraftState } from '../app/use-draft'
import { PlaceField } from '../parties/PlaceField'
import { Button } from '../ui/Button'
import { capital } from '../ui/capital'
import { ChoiceChips, ToggleChip } from '../ui/ChoiceChips'
import { Failure } from '../ui/Failure'
import { FoldLine } from '../ui/FoldLine'
import { TextField } from '../ui/TextField'
import { useForm, type Form } from '../ui/use-form'
import { useUnclearWords } from '../ui/use-unclear-words'
import { isUnclear, noWhen, type TypedWhen } from '../ui/when'
import { WhenField } from '../ui/WhenField'
import { shiftTaken } from './shift-step'

interface EntryValue {
  readonly kind: EntryKind | null
  readonly what: string
  readonly place: string
  readonly placeId: string | null
  readonly done: string
  readonly outcome: string
  readonly at: TypedWhen
  readonly goesOn: boolean
}

const EMPTY: EntryValue = { kind: 'other', what: '', place: '', placeId: null, done: '', outcome: '', at: noWhen, goesOn: false }

const given = ({ kind, what, place, done, outcome, at, goesOn }: EntryValue) => ({ kind: kind ?? 'other', what, place, done, outcome, at: at.at, goesOn: goesOn && mayGoOn(kind) })

interface EntryProps {
  readonly shift: ShiftView
  /** The entry that this one corrects: it begins with its words. */
  readonly corrects?: LogEntry
  readonly onDone: () => void
  readonly onClose?: () => void
}

/** Enter in any of its lines records it. Kept as it is typed. */
export function EntryForm({ shift, corrects, onDone, onClose }: EntryProps) {
  const { t } = useTranslation('handover')
  const { form, write, draft } = useEntry(shift, corrects)
  const add = async () => {
    if (form.value.what.trim() === '') return
    const input = form.check()
    if (input === null || (await write.run({ ...input, shiftId: shift.id, corrects: corrects?.id ?? null })) === null) return
    draft.done()
    onDone()
  }
  useKeys([{ key: 'Esc', label: t('entry.title'), run: () => onClose?.(), active: onClose !== undefined }])
  const onKeyDown = (event: KeyboardEvent) => {
    const inLine = event.target instanceof HTMLInputElement && event.target.getAttribute('aria-expanded') !== 'true'
    if (event.key !== 'Enter' || event.ctrlKey || event.defaultPrevented || isComposing(event.nativeEvent) || !inLine) return
    event.preventDefault()
    void add()
  }
  return (
    <div className="entry-form" ref={form.root} role="group" aria-label={corrects === undefined ? t('entry.title') : t('log.correctTitle', { no: corrects.no })} onKeyDown={onKeyDown} onBlur={draft.keepNow}>
      {corrects !== undefined && <h3>{t('log.correctTitle', { no: corrects.no })}</h3>}
      <div className="form-fields">
        <Fields form={form} />
      </div>
      <Failure problem={write.problem} />
      <div className="bar-buttons">
        <Button keyName="Enter" busy={write.busy} onPress={() => void add()}>{t('entry.add')}</Button>
        {onClose !== undefined && <Cancel onClose={onClose} />}
      </div>
    </div>
  )
}

function useEntry(shift: ShiftView, corrects: LogEntry | undefined) {
  const { t } = useTranslation('handover')
  const { zone, lang } = useHouse()
  const unclear = useUnclearWords()
  const write = useCommand(api.handover.write, { ...shiftTaken, done: t('entry.saved') })
  const first = corrects === undefined ? EMPTY : { ...corrects, placeId: null, at: { text: showDateTime(corrects.at, zone, lang), at: corrects.at } }
  const draft = useDraft<EntryValue>(corrects === undefined ? `handover.entry:${shift.id}` : `handover.correct:${corrects.id}`, first)
  useComesBack(draft)
  const form = useForm({
    schema: newEntry, draft, input: given, refused: write.problem?.fields,
    more: value => ({ ...(isUnclear(value.at) && { at: unclear(value.at.text, { past: true }) }) }),
  })
  return { form, write, draft }
}

function Fields({ form }: { form: Form<EntryValue, unknown> }) {
  const { t } = useTranslation('handover')
  const { value } = form
  // Found once: what is typed behind the line does not move it while one types.
  const [rest] = useState(value.done !== '' || value.outcome !== '' || value.at.text !== '')
  const more = (
    <>
      <TextField {...form.bind('done')} className="span-4" label={t('entry.done')} max={2000} />
      <TextField {...form.bind('outcome')} className="span-4" label={t('entry.outcome')} max={1000} />
      <WhenField {...form.bind('at')} className="span-4" label={t('entry.at')} hint={t('entry.atHint')} past />
    </>
  )
  return (
    <>
      <ChoiceChips {...form.bind('kind')} label={t('entry.kind')} choices={entryKinds.map(kind => ({ value: kind, label: capital(t(`kinds.${kind}`)) }))} digits />
      <TextField {...form.bind('what')} className="span-8" label={t('entry.what')} placeholder={t('entry.whatHint')} max={2000} />
      <div className="span-4">
        <PlaceField {...form.bind('place')} placeId={value.placeId} label={t('entry.place')} placeholder={t('entry.placeHint')} onPlace={next => form.set(next)} />
      </div>
      {mayGoOn(value.kind) && <div><ToggleChip name="goesOn" label={t('entry.goesOn')} value={value.goesOn} onChange={goesOn => form.set({ goesOn })} /></div>}
      {rest ? more : <FoldLine label={t('entry.more')} said={t('entry.moreNow')} open={t('entry.moreOpen')}><div className="form-fields">{more}</div></FoldLine>}
    </>
  )
}

function Cancel({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('ui')
  return <Button quiet keyName="Esc" onPress={onClose}>{t('form.cancel')}</Button>
}

/** A line begun before stands there again. */
function useComesBack({ offered, savedAt, restore }: DraftState<EntryValue>): void {
  useEffect(() => {
    if (offered !== null && savedAt === null) restore()
  }, [offered, savedAt, restore])
}
