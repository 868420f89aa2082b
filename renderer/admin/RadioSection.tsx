// What the mall says of its radio: whether one approves what one wrote, and how fast is read.
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { broadcastPolicy, keptPolicy, type BroadcastPolicy } from '../../shared/broadcast/policy'
import { api } from '../app/connection'
import { boundsOf, wholeOf, type EntryField } from './entry'
import { EntryFields } from './EntryFields'
import { SettingsForm, SettingsSection } from './SettingsForm'

interface RadioForm {
  ownApproval: boolean
  zhPerMinute: string
  ruPerMinute: string
}

type Saved = BroadcastPolicy & { version: number }

const formOf = ({ ownApproval, zhPerMinute, ruPerMinute }: Saved): RadioForm => ({ ownApproval, zhPerMinute: String(zhPerMinute), ruPerMinute: String(ruPerMinute) })
const policyOf = ({ ownApproval, zhPerMinute, ruPerMinute }: RadioForm) => ({ ownApproval, zhPerMinute: wholeOf(zhPerMinute), ruPerMinute: wholeOf(ruPerMinute) })

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
    { name: 'ownApproval', label: t('radio.ownApproval'), kind: 'check' },
  ]
  return (
    <SettingsForm draft="admin.radio" initial={initial} fields={fields} formOf={formOf} schema={broadcastPolicy} view={keptPolicy} input={policyOf} save={api.broadcast.savePolicy} onSaved={onSaved}>
      {bind => <EntryFields fields={fields} bind={bind} />}
    </SettingsForm>
  )
}
