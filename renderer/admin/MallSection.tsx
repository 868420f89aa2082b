// The mall as it stands on screen and paper, and how the counter behaves.
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { mallSettings, type MallSettings } from '../../shared/admin/contract'
import { api } from '../app/connection'
import { enterNext } from '../app/enter-next'
import { useKeys } from '../app/shortcuts'
import { useCommand } from '../app/use-command'
import { Button } from '../ui/Button'
import { ConflictNotice } from '../ui/ConflictNotice'
import { Failure } from '../ui/Failure'
import type { Bound } from '../ui/use-form'
import { DraftOffer } from './DraftOffer'
import type { EntryField, Value } from './entry'
import { EntryFields } from './EntryFields'
import { useEntry } from './use-entry'
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

/** A whole number of a line; anything else goes on as it is and is told beside its field. */
const wholeOf = (line: string): unknown => (/^\s*\d{1,6}\s*$/.test(line) ? Number(line) : line.trim() === '' ? undefined : Number.NaN)

function settingsOf({ 'scanner.maxGapMs': gap, 'scanner.prefix': prefix, 'scanner.suffix': suffix, idleMinutes, ...lines }: MallForm) {
  return { ...lines, idleMinutes: wholeOf(idleMinutes), scanner: { maxGapMs: wholeOf(gap), prefix, suffix } }
}

const saved: z.ZodType<Saved> = mallSettings.extend({ version: z.number() })

export function MallSection() {
  const { t } = useTranslation('admin')
  const { data, refetch } = useQuery(api.admin.mall.queryOptions())
  const [times, setTimes] = useState(0)
  const again = () => void refetch().then(() => setTimes(count => count + 1))
  return (
    <section aria-label={t('sections.mall')}>
      <header className="settings-head">
        <h1>{t('sections.mall')}</h1>
      </header>
      {data && <Mall key={times} initial={data} onSaved={again} />}
    </section>
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
  const idle: EntryField<MallForm>[] = [{ name: 'idleMinutes', label: t('idleMinutes'), half: true, hint: t('idleHint') }]
  const scanner: EntryField<MallForm>[] = [
    { name: 'scanner.maxGapMs', label: t('scanner.maxGapMs'), half: true, hint: t('scanner.maxGapMsHint') },
    { name: 'scanner.prefix', label: t('scanner.prefix'), half: true, hint: t('scanner.prefixHint') },
    { name: 'scanner.suffix', label: t('scanner.suffix'), half: true, hint: t('scanner.suffixHint') },
  ]
  const zone: EntryField<MallForm> = { name: 'timeZone', label: t('timeZone') }
  return { names, idle, scanner, all: [...names, zone, ...idle, ...scanner] }
}

function Mall({ initial, onSaved }: { initial: Saved; onSaved: () => void }) {
  const { t } = useTranslation('admin')
  const fields = useFields()
  const [kept] = useState(initial)
  const command = useCommand(api.admin.saveMall, { done: t('saved') })
  const { form, draft, conflict, take, settle } = useEntry<MallForm, Saved>({
    draft: 'admin.mall',
    fields: fields.all,
    kept,
    blank: formOf(kept),
    formOf,
    view: saved,
    schema: mallSettings,
    input: settingsOf,
    problem: command.problem,
  })
  const save = async () => {
    const input = form.check() as MallSettings | null
    if (input === null || (await command.run({ ...input, version: draft.value.from.version })) === null) return
    draft.done()
    onSaved()
  }
  useKeys([{ key: 'Ctrl+Enter', label: t('save'), run: () => void save() }])
  const bind = (name: keyof MallForm) => form.bind(name) as unknown as Bound<Value>
  return (
    <div className="settings-form" ref={form.root} onKeyDown={enterNext} onBlur={draft.keepNow}>
      <DraftOffer draft={draft} />
      <ConflictNotice<MallForm> conflict={conflict} mine={draft.value} onTheirs={take} onSettled={settle} />
      <EntryFields fields={fields.names} bind={bind} />
      <div className="settings-fields">
        <div className="half">
          <ZoneField label={t('timeZone')} {...form.bind('timeZone')} />
        </div>
        <EntryFields fields={fields.idle} bind={bind} />
      </div>
      <h2>{t('scanner.title')}</h2>
      <EntryFields fields={fields.scanner} bind={bind} />
      <Failure problem={command.problem?.stale ? null : command.problem} />
      <div className="settings-keys">
        <Button primary keyName="Ctrl+Enter" busy={command.busy} onPress={() => void save()}>
          {t('save')}
        </Button>
      </div>
    </div>
  )
}
