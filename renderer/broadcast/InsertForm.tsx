// 紧急广播: a text approved beforehand, its blanks filled in, heard at once over anything.
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Airable } from '../../shared/broadcast/air'
import { filledBlanks } from '../../shared/broadcast/blanks'
import { z } from 'zod'
import { recordId } from '../../shared/core/ids'
import { api } from '../app/connection'
import { sayData } from '../app/i18n'
import { useCommand } from '../app/use-command'
import { useDraft } from '../app/use-draft'
import { SelectField } from '../ui/SelectField'
import { StepForm } from '../ui/StepForm'
import { TextField } from '../ui/TextField'
import { useForm, type Bound, type Form } from '../ui/use-form'

interface InsertProps {
  /** What it would cut; null where nothing is on air. */
  readonly cuts: string | null
  readonly onClose: () => void
}

export function InsertForm(props: InsertProps) {
  const airables = useQuery(api.broadcast.airables.queryOptions()).data
  return airables === undefined ? null : <Insert {...props} texts={airables.filter(({ emergency, sound }) => emergency && sound)} />
}

/** What is typed: the text, and for each blank both languages. */
interface InsertValue {
  scriptId: string
  zh: Record<string, string>
  ru: Record<string, string>
}

const schema = z.object({ scriptId: recordId, blanks: filledBlanks })
const missing = () => sayData('errors:text.required') ?? ''

function Insert({ cuts, texts, onClose }: InsertProps & { texts: readonly Airable[] }) {
  const { t } = useTranslation('broadcast')
  const draft = useDraft<InsertValue>('broadcast.insert', { scriptId: texts[0]?.scriptId ?? '', zh: {}, ru: {} })
  const insert = useCommand(api.broadcast.insertAir, { done: ({ title }) => t('air.begun', { title }) })
  const blanksOf = (scriptId: string) => texts.find(text => text.scriptId === scriptId)?.blanks ?? []
  const form = useForm({
    schema, draft,
    input: ({ scriptId, zh, ru }) => ({ scriptId, blanks: blanksOf(scriptId).map(({ no }) => ({ no, zh: zh[no] ?? '', ru: ru[no] ?? '' })) }),
    more: ({ scriptId, zh, ru }) => Object.fromEntries(blanksOf(scriptId).flatMap(({ no }) => [...((zh[no] ?? '').trim() === '' ? [[`zh${no}`, missing()]] : []), ...((ru[no] ?? '').trim() === '' ? [[`ru${no}`, missing()]] : [])])) as Record<string, string>,
  })
  const run = async () => {
    const input = form.check()
    if (input === null || (await insert.run(input)) === null) return
    draft.done({ scriptId: input.scriptId, zh: {}, ru: {} })
    onClose()
  }
  return (
    <article className="radio-card air-insert plan-card">
      <StepForm title={t('insert.title')} confirm={t('insert.confirm')} root={form.root} busy={insert.busy} problem={insert.problem} onConfirm={() => void run()} onClose={onClose} draft={draft}>
        {texts.length === 0 && <p>{t('insert.none')}</p>}
        {texts.length > 0 && <SelectField {...form.bind('scriptId')} autoFocus label={t('insert.choose')} options={texts.map(({ scriptId, title }) => ({ value: scriptId, label: title }))} />}
        {blanksOf(form.value.scriptId).map(({ no, zh, ru }) => (
          <div key={no} className="plan-pair">
            <TextField {...blankOf(form, 'zh', no)} lang="zh-CN" label={t('insert.inZh', { label: zh })} max={80} />
            <TextField {...blankOf(form, 'ru', no)} lang="ru" label={t('insert.inRu', { label: ru })} max={80} />
          </div>
        ))}
        {cuts !== null && <p className="quiet-line">{t('insert.cuts', { title: cuts })}</p>}
      </StepForm>
    </article>
  )
}

/** One blank in one language as a field of the form. */
function blankOf(form: Form<InsertValue, unknown>, side: 'zh' | 'ru', no: number): Bound<string> {
  const name = `${side}${no}`
  return { name, value: form.value[side][no] ?? '', problem: form.problem(name), onChange: text => form.set({ [side]: { ...form.value[side], [no]: text } }), onBlur: () => undefined }
}
