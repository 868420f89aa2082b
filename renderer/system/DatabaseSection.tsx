// How this station reaches the store: the file beside the program, or the mall's PostgreSQL.
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FieldOf } from '../admin/EntryForm'
import { api } from '../app/connection'
import { sayData } from '../app/i18n'
import { useCommand } from '../app/use-command'
import { serverOf, urlOf, type Server } from './server-url'

const blank: Server = { host: '', port: '5432', database: 'desk', user: 'desk', password: '' }

export function DatabaseSection() {
  const { t } = useTranslation('system')
  const { data } = useQuery(api.system.store.queryOptions())
  if (!data) return null
  return (
    <section aria-label={t('database.title')}>
      <header className="settings-head"><h1>{t('database.title')}</h1></header>
      <p className="settings-note">{t(data.choice.kind === 'postgres' || data.fixedByEnvironment ? 'database.nowServer' : 'database.nowFile')}</p>
      {data.fixedByEnvironment ? <p className="settings-warn">{t('database.fixed')}</p> : <Choice initial={data.choice.kind === 'postgres' ? serverOf(data.choice.url) : blank} isServer={data.choice.kind === 'postgres'} />}
    </section>
  )
}

function Choice({ initial, isServer }: { initial: Server; isServer: boolean }) {
  const { t } = useTranslation('system')
  const [server, setServer] = useState(initial)
  const test = useCommand(api.system.testStore)
  const choose = useCommand(api.system.chooseStore)
  const [answer, setAnswer] = useState<{ ok: boolean; problem: string | null } | null>(null)
  const line = (name: keyof Server, secret = false) => (
    <FieldOf field={{ name, label: t(`database.${name}`), kind: secret ? 'secret' : 'line' }} value={server[name]} onChange={value => { setAnswer(null); setServer({ ...server, [name]: String(value) }) }} />
  )
  const choice = { kind: 'postgres' as const, url: urlOf(server) }
  const problem = test.problem ?? choose.problem
  return (
    <form className="settings-form" noValidate onSubmit={event => { event.preventDefault(); void test.run(choice).then(setAnswer) }}>
      <div className="settings-pair">{line('host')}{line('port')}</div>
      <div className="settings-pair">{line('database')}<span /></div>
      <div className="settings-pair">{line('user')}{line('password', true)}</div>
      {answer && (answer.ok ? <p className="settings-good" role="status">{t('database.works')}</p> : <div className="failure" role="alert"><strong>{t('database.fails')}</strong><span>{sayData(`system:database.problems.${answer.problem ?? 'unknown'}`) ?? t('database.problems.unknown')}</span></div>)}
      {problem && <div className="failure" role="alert"><strong>{problem.title}</strong><span>{problem.detail}</span></div>}
      <p className="settings-warn">{t('database.note')}</p>
      <div className="settings-keys">
        <button type="submit" className="plain-button" disabled={test.busy || server.host === ''}>{t('database.test')}</button>
        <button type="button" className="plain-button primary" disabled={!answer?.ok || choose.busy} onClick={() => void choose.run({ choice })}>{t('database.use')}</button>
        {isServer && <button type="button" className="plain-button quiet" disabled={choose.busy} onClick={() => void choose.run({ choice: { kind: 'sqlite' } })}>{t('database.useFile')}</button>}
      </div>
    </form>
  )
}
