// Title, programme, and the two languages beside each other, each with its reading time.
import '../ui/fields.css'
import './broadcast.css'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { LONGEST } from '../../shared/broadcast/contract'
import { defaultPolicy } from '../../shared/broadcast/policy'
import { readingSeconds } from '../../shared/broadcast/reading-time'
import { api } from '../app/connection'
import { SelectField } from '../ui/SelectField'
import { TextArea, TextField } from '../ui/TextField'
import type { Form } from '../ui/use-form'
import type { ScriptValue } from './script-form'
import { useProgrammes } from './use-programmes'

export function ScriptFields({ form }: { form: Form<ScriptValue, unknown> }) {
  const { t } = useTranslation('broadcast')
  const { zh, ru } = form.value
  const { zhPerMinute, ruPerMinute } = useQuery(api.broadcast.policy.queryOptions()).data ?? defaultPolicy
  const reads = (seconds: number) => (seconds === 0 ? undefined : t('reads', { count: seconds }))
  return (
    <>
      <div className="span-6">
        <TextField {...form.bind('title')} label={t('fields.title')} max={120} placeholder={t('hints.title')} autoFocus />
      </div>
      <div className="span-6">
        <ProgrammeField form={form} />
      </div>
      <div className="span-6 script-side">
        <TextArea {...form.bind('zh')} label={t('fields.zh')} aside={reads(readingSeconds(zh, 'zh', zhPerMinute))} max={LONGEST} rows={9} lang="zh-CN" placeholder={t('hints.zh')} />
      </div>
      <div className="span-6 script-side">
        <TextArea {...form.bind('ru')} label={t('fields.ru')} aside={reads(readingSeconds(ru, 'ru', ruPerMinute))} max={LONGEST} rows={9} lang="ru" placeholder={t('hints.ru')} />
      </div>
    </>
  )
}

function ProgrammeField({ form }: { form: Form<ScriptValue, unknown> }) {
  const { t } = useTranslation('broadcast')
  const { choices, nameOf } = useProgrammes()
  const bound = form.bind('programmeId')
  // One that is no longer in use stays readable where a script has it.
  const gone = bound.value !== '' && !choices.some(({ id }) => id === bound.value)
  return <SelectField {...bound} label={t('fields.programme')} none={t('hints.programme')} options={[...choices.map(({ id }) => id), ...(gone ? [bound.value] : [])].map(id => ({ value: id, label: nameOf(id) }))} />
}
