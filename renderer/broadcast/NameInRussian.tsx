// A Chinese name in Russian letters: by the Palladius system, or as somebody wrote it before; what is written here is remembered.
import { useQuery } from '@tanstack/react-query'
import { useDeferredValue, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../app/connection'
import { useCommand } from '../app/use-command'
import { Button } from '../ui/Button'
import { Failure } from '../ui/Failure'
import { Field } from '../ui/Field'

const CHINESE = /^\p{Script=Han}{1,20}$/u

export function NameInRussian() {
  const { t } = useTranslation('broadcast')
  const [chinese, setChinese] = useState('')
  const [edited, setEdited] = useState<string | null>(null)
  const name = useDeferredValue(chinese.trim())
  const known = useQuery(api.broadcast.nameInRussian.queryOptions({ input: { chinese: name }, enabled: CHINESE.test(name) }))
  const remember = useCommand(api.broadcast.rememberName, { done: t('name.remembered', { name }) })
  const said = CHINESE.test(name) ? (known.data?.russian ?? '') : ''
  const russian = edited ?? said
  const keep = async () => {
    if (russian.trim() === '' || (await remember.run({ chinese: name, russian: russian.trim() })) === null) return
    setEdited(null)
    await known.refetch()
  }
  return (
    <section className="script-name" aria-labelledby="name-title">
      <h2 id="name-title">{t('name.title')}</h2>
      <Field label={t('name.chinese')} name="chinese">
        {marks => (
          <input
            {...marks} className="input" lang="zh-CN" maxLength={20} value={chinese} placeholder={t('name.placeholder')} autoComplete="off"
            onChange={event => {
              setChinese(event.target.value)
              setEdited(null)
            }}
          />
        )}
      </Field>
      <Field label={t('name.russian')} name="russian" hint={known.data?.remembered === true && edited === null ? t('name.asBefore') : undefined}>
        {marks => <input {...marks} className="input" lang="ru" maxLength={60} value={russian} autoComplete="off" spellCheck={false} onChange={event => setEdited(event.target.value)} />}
      </Field>
      <Failure problem={remember.problem} />
      <Button busy={remember.busy} refusal={edited === null || edited.trim() === '' || edited === said ? t('name.unchanged') : undefined} onPress={() => void keep()}>
        {t('name.keep')}
      </Button>
    </section>
  )
}
