// 广播申请 at `/broadcast/request`: blanks and choices, the text ready in both languages, and what became of today's requests.
import './broadcast.css'
import './air.css'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'react-router'
import { requestBlanks, missingBlanks, requestTexts, writtenBlanks } from '../../shared/broadcast/requests'
import { requestKinds, type RequestKind } from '../../shared/broadcast/request-words'
import { api } from '../app/connection'
import { sayData } from '../app/i18n'
import { useCommand } from '../app/use-command'
import { useDraft } from '../app/use-draft'
import { capital } from '../ui/capital'
import { ChoiceChips } from '../ui/ChoiceChips'
import { FormPage } from '../ui/FormPage'
import { useForm } from '../ui/use-form'
import { emptyRequest, requestInput, type RequestValue } from './request-form'
import { RequestBlanksFields } from './RequestBlanksFields'
import { TodaysRequests } from './TodaysRequests'

/** Sent, the next one begins anew with the same kind. */
export function RequestPage() {
  const [search] = useSearchParams()
  const contactId = search.get('contact')
  const [begun, setBegun] = useState({ times: 0, kind: emptyRequest.kind })
  return <RequestForm key={begun.times} kind={begun.kind} contactId={begun.times === 0 ? contactId : null} onSent={kind => setBegun(({ times }) => ({ times: times + 1, kind }))} />
}

/** `contactId`: whom it was begun from. */
function RequestForm({ kind, contactId, onSent }: { kind: RequestKind; contactId: string | null; onSent: (kind: RequestKind) => void }) {
  const { t } = useTranslation('broadcast')
  const draft = useDraft<RequestValue>('broadcast.request', { ...emptyRequest, kind })
  const ask = useCommand(api.broadcast.request, { done: ({ number }) => t('request.asked', { number }) })
  const form = useForm({
    schema: requestBlanks,
    draft,
    input: requestInput,
    refused: ask.problem?.fields,
    more: value => Object.fromEntries(missingBlanks(requestInput(value)).map(name => [name, sayData([...writtenBlanks, 'age'].includes(name) ? 'errors:text.required' : 'errors:choice.required') ?? ''])),
  })
  const save = async () => {
    const input = form.check()
    if (input === null || (await ask.run({ ...input, ...(contactId === null ? {} : { contactId }) })) === null) return
    draft.done()
    onSent(form.value.kind)
  }
  return (
    <FormPage title={t('request.title')} draft={draft} root={form.root} saveLabel={t('request.send')} onSave={() => void save()} busy={ask.busy} problem={ask.problem} side={<TodaysRequests />}>
      <ChoiceChips {...form.bind('kind')} label={t('request.kind')} choices={requestKinds.map(value => ({ value, label: capital(t(`requestKinds.${value}`)) }))} digits />
      <RequestBlanksFields form={form} />
      {form.value.kind !== 'custom' && <Ready value={form.value} />}
    </FormPage>
  )
}

/** What will be heard, as soon as nothing is missing. */
function Ready({ value }: { value: RequestValue }) {
  const { t } = useTranslation('broadcast')
  const given = requestBlanks.safeParse(requestInput(value))
  const whole = given.success && missingBlanks(given.data).length === 0
  const name = given.data?.name ?? ''
  const known = useQuery(api.broadcast.nameInRussian.queryOptions({ input: { chinese: name }, enabled: whole && /^\p{Script=Han}+$/u.test(name) && name.length <= 20 }))
  return (
    <section className="request-ready" aria-labelledby="ready-text">
      <h2 id="ready-text">{t('request.text')}</h2>
      {!whole && <p className="quiet-line">{t('request.notYet')}</p>}
      {whole && <Both texts={requestTexts(given.data, known.data?.russian ?? null)} />}
    </section>
  )
}

function Both({ texts: { zh, ru } }: { texts: { zh: string; ru: string } }) {
  return (
    <div className="script-version">
      <p lang="zh-CN">{zh}</p>
      <p lang="ru">{ru}</p>
    </div>
  )
}
