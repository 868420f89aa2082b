// The mall as it stands on screen and paper, and how the counter behaves.
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { mallSettings, type MallSettings } from '../../shared/admin/contract'
import { api } from '../app/connection'
import type { Bound } from '../ui/use-form'
import { boundsOf, wholeOf, type EntryField } from './entry'
import { EntryFields } from './EntryFields'
import { SettingsForm, SettingsSection } from './SettingsForm'
import { ZoneField } from './ZoneField'

/** The settings as lines; names with a dot are the contract's own paths. */
interface MallForm {
  nameZh: string
  nameRu: string
  departmentZh: string
  departmentRu: string
  phone: string
  timeZone: string
  idleMinutes: string
  'scanner.maxGapMs': string
  'scanner.prefix': string
  'scanner.suffix': string
}

type Saved = MallSettings & { version: number }

function formOf({ scanner, idleMinutes, version: _version, ...settings }: Saved): MallForm {
  return {
    ...settings,
    idleMinutes: String(idleMinutes),
    'scanner.maxGapMs': String(scanner.maxGapMs),
    'scanner.prefix': scanner.prefix,
    'scanner.suffix': scanner.suffix,
  }
}

function settingsOf({ 'scanner.maxGapMs': gap, 'scanner.prefix': prefix, 'scanner.suffix': suffix, idleMinutes, ...lines }: MallForm) {
  return { ...lines, idleMinutes: wholeOf(idleMinutes), scanner: { maxGapMs: wholeOf(gap), prefix, suffix } }
}

const saved: z.ZodType<Saved> = mallSettings.extend({ version: z.number() })

export function MallSection() {
  const { t } = useTranslation('admin')
  const kept = useQuery(api.admin.mall.queryOptions())
  return (
    <SettingsSection title={t('sections.mall')} kept={kept}>
      {(initial, onSaved) => <Mall initial={initial} onSaved={onSaved} />}
    </SettingsSection>
  )
}

function useFields() {
  const { t } = useTranslation('admin')
  const names: EntryField<MallForm>[] = [
    { name: 'nameZh', label: t('mallZh'), lang: 'zh-CN', half: true },
    { name: 'nameRu', label: t('mallRu'), lang: 'ru', half: true },
    { name: 'departmentZh', label: t('departmentZh'), lang: 'zh-CN', half: true },
    { name: 'departmentRu', label: t('departmentRu'), lang: 'ru', half: true },
    { name: 'phone', label: t('mallPhone'), half: true, hint: t('mallPhoneHint') },
  ]
  const idle: EntryField<MallForm>[] = [{ name: 'idleMinutes', label: t('idleMinutes'), half: true, hint: t('idleHint'), within: boundsOf(mallSettings.shape.idleMinutes) }]
  const scanner: EntryField<MallForm>[] = [
    { name: 'scanner.maxGapMs', label: t('scanner.maxGapMs'), half: true, hint: t('scanner.maxGapMsHint'), within: boundsOf(mallSettings.shape.scanner.shape.maxGapMs) },
    { name: 'scanner.prefix', label: t('scanner.prefix'), half: true, hint: t('scanner.prefixHint') },
    { name: 'scanner.suffix', label: t('scanner.suffix'), half: true, hint: t('scanner.suffixHint') },
  ]
  const zone: EntryField<MallForm> = { name: 'timeZone', label: t('timeZone') }
  return { names, idle, scanner, all: [...names, zone, ...idle, ...scanner] }
}

function Mall({ initial, onSaved }: { initial: Saved; onSaved: () => void }) {
  const { t } = useTranslation('admin')
  const { names, idle, scanner, all } = useFields()
  return (
    <SettingsForm
      draft="admin.mall" initial={initial} fields={all} formOf={formOf} schema={mallSettings} view={saved} input={settingsOf} save={api.admin.saveMall} onSaved={onSaved}
    >
      {bind => (
        <>
          <EntryFields fields={names} bind={bind} />
          <div className="settings-fields">
            <div className="half">
              <ZoneField label={t('timeZone')} {...(bind('timeZone') as Bound<string>)} />
            </div>
            <EntryFields fields={idle} bind={bind} />
          </div>
          <h2>{t('scanner.title')}</h2>
          <EntryFields fields={scanner} bind={bind} />
        </>
      )}
    </SettingsForm>
  )
}
