// What the mall says of its radio: whether one approves what one wrote, and how fast is read.
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { broadcastPolicy, keptPolicy, type BroadcastPolicy } from '../../shared/broadcast/policy'
import { minutesOfTyped, showTimeOfDay } from '../../shared/text/time-of-day'
import { api } from '../app/connection'
import { boundsOf, wholeOf, type EntryField } from './entry'
import { EntryFields } from './EntryFields'
import { SettingsForm, SettingsSection } from './SettingsForm'

interface RadioForm {
  ownApproval: boolean
  zhPerMinute: string
  ruPerMinute: string
  lateMinutes: string
  quiet: string
}

type Saved = BroadcastPolicy & { version: number }

/** Quiet hours as they are typed: `22:00–08:00, 13:00–14:00`. */
const showQuiet = (quiet: Saved['quiet']): string => quiet.map(({ from, until }) => `${showTimeOfDay(Math.floor(from / 60))}–${showTimeOfDay(Math.floor(until / 60))}`).join(', ')
const quietOf = (text: string): Saved['quiet'] => text.split(/[,，;；、]/).map(part => part.trim()).filter(part => part !== '').map(part => {
  const [from = '', until = ''] = part.split(/[-–—~至到]/).map(time => time.trim())
  return { from: minutesOfTyped(from) * 60, until: minutesOfTyped(until) * 60 }
})

const formOf = ({ ownApproval, zhPerMinute, ruPerMinute, lateMinutes, quiet }: Saved): RadioForm => ({ ownApproval, zhPerMinute: String(zhPerMinute), ruPerMinute: String(ruPerMinute), lateMinutes: String(lateMinutes), quiet: showQuiet(quiet) })
const policyOf = ({ ownApproval, zhPerMinute, ruPerMinute, lateMinutes, quiet }: RadioForm) => ({ ownApproval, zhPerMinute: wholeOf(zhPerMinute), ruPerMinute: wholeOf(ruPerMinute), lateMinutes: wholeOf(lateMinutes), quiet: quietOf(quiet) })

export function RadioSection() {
  const { t } = useTranslation('admin')
  const kept = useQuery(api.broadcast.policy.queryOptions())
  return (
    <SettingsSection title={t('sections.radio')} note={t('radio.note')} kept={kept}>
      {(initial, onSaved) => <Radio initial={initial} onSaved={onSaved} />}
    </SettingsSection>
  )
}

function Radio({ initial, onSaved }: { initial: Saved; onSaved: () => void }) {
  const { t } = useTranslation('admin')
  const fields: EntryField<RadioForm>[] = [
    { name: 'zhPerMinute', label: t('radio.zhPerMinute'), half: true, within: boundsOf(broadcastPolicy.shape.zhPerMinute) },
    { name: 'ruPerMinute', label: t('radio.ruPerMinute'), half: true, within: boundsOf(broadcastPolicy.shape.ruPerMinute) },
    { name: 'lateMinutes', label: t('radio.lateMinutes'), half: true, within: boundsOf(broadcastPolicy.shape.lateMinutes) },
    { name: 'quiet', label: t('radio.quiet'), half: true, hint: t('radio.quietHint') },
    { name: 'ownApproval', label: t('radio.ownApproval'), kind: 'check' },
  ]
  return (
    <SettingsForm draft="admin.radio" initial={initial} fields={fields} formOf={formOf} schema={broadcastPolicy} view={keptPolicy} input={policyOf} save={api.broadcast.savePolicy} onSaved={onSaved}>
      {bind => <EntryFields fields={fields} bind={bind} />}
    </SettingsForm>
  )
}
