// The small window of an emergency: what, where, and one line of what was said. What is typed on the screen under it stays.
import './emergencies.css'
import '../ui/bar.css'
import '../ui/fields.css'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { newEmergency, type NewEmergency } from '../../shared/emergencies/contract'
import { emergencyKinds, type EmergencyKind } from '../../shared/emergencies/words'
import { api } from '../app/connection'
import { enterNext } from '../app/enter-next'
import { Overlay } from '../app/Overlay'
import type { Sent } from '../app/send-once'
import { useKeys } from '../app/shortcuts'
import { useCommand } from '../app/use-command'
import { useDraft, type DraftState } from '../app/use-draft'
import { PlaceField } from '../parties/PlaceField'
import { Button } from '../ui/Button'
import { capital } from '../ui/capital'
import { ChoiceChips } from '../ui/ChoiceChips'
import { Failure } from '../ui/Failure'
import { TextField } from '../ui/TextField'
import { useForm } from '../ui/use-form'
import { closeAlarm } from './alarm'

interface AlarmValue {
  readonly kind: EmergencyKind | null
  readonly place: string
  readonly placeId: string | null
  readonly said: string
  /** What was sent and not answered: it may be recorded already. */
  readonly sent: readonly Sent[]
}

const empty: AlarmValue = { kind: null, place: '', placeId: null, said: '', sent: [] }
const given = ({ kind, place, placeId, said }: AlarmValue) => ({ kind, place, placeId, said })

/** What was typed so long ago (ms) belongs to another emergency. */
const SAME = 10 * 60_000

/** Put away with Esc it comes back as it was; `onStarted` puts away what else lies over the page. */
export function EmergencyAlarm({ onStarted }: { onStarted: () => void }) {
  const { t } = useTranslation('emergencies')
  const navigate = useNavigate()
  const { draft, form, report } = useAlarmForm()
  const start = async () => {
    const input = form.check()
    if (input === null) return
    const made = await report.run(input as NewEmergency)
    if (made === null) return
    draft.done()
    closeAlarm()
    onStarted()
    void navigate(`/emergencies/${made.id}?write=1`)
  }
  useKeys([{ key: 'Ctrl+Enter', label: t('alarm.start'), run: () => void start() }, { key: 'Esc', label: t('alarm.close'), run: closeAlarm }], { exclusive: true })
  return (
    <Overlay label={t('alarm.title')} onClose={closeAlarm}>
      <div className="alarm" ref={form.root} onKeyDown={enterNext} onBlur={draft.keepNow}>
        <h2>{t('alarm.title')}</h2>
        <div className="form-fields">
          <ChoiceChips {...form.bind('kind')} label={t('alarm.kind')} choices={emergencyKinds.map(value => ({ value, label: capital(t(`kinds.${value}`)) }))} digits />
          <PlaceField {...form.bind('place')} placeId={form.value.placeId} label={t('alarm.place')} placeholder={t('alarm.placeHint')} onPlace={place => form.set(place)} />
          <TextField {...form.bind('said')} label={t('alarm.said')} max={500} />
        </div>
        <Failure problem={report.problem} />
        <div className="bar-buttons">
          <Button primary keyName="Ctrl+Enter" busy={report.busy} onPress={() => void start()}>
            {t(report.busy ? 'alarm.busy' : 'alarm.start')}
          </Button>
          <Button quiet keyName="Esc" onPress={closeAlarm}>
            {t('alarm.close')}
          </Button>
          <span className="bar-word">{t('alarm.kept')}</span>
        </div>
      </div>
    </Overlay>
  )
}

function useAlarmForm() {
  const { t } = useTranslation('emergencies')
  const draft = useDraft<AlarmValue>('emergencies.new', empty)
  useComesBack(draft)
  const report = useCommand(api.emergencies.report, { done: made => t('saved', { number: made.number }), kept: { read: () => draft.value.sent, write: sent => draft.set({ sent }) } })
  const form = useForm({ schema: newEmergency, draft, input: given, refused: report.problem?.fields })
  const { root } = form
  // The first key pressed chooses the kind.
  useEffect(() => root.current?.querySelector<HTMLElement>('[role=radio][tabindex="0"]')?.focus(), [root])
  return { draft, form, report }
}

/** What was put away a moment ago stands in the form again. */
function useComesBack({ offered, savedAt, restore, drop }: DraftState<AlarmValue>): void {
  useEffect(() => {
    if (offered === null || savedAt !== null) return
    if (Date.now() - offered.savedAt < SAME) restore()
    else drop()
  }, [offered, savedAt, restore, drop])
}
