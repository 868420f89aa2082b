// How this station reaches the store: the file beside the program, or the mall's PostgreSQL.
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { SecretField } from '../admin/EntryFields'
import { api } from '../app/connection'
import { sayData } from '../app/i18n'
import { useCommand } from '../app/use-command'
import { Button } from '../ui/Button'
import { Failure } from '../ui/Failure'
import { TextField } from '../ui/TextField'
import { faultsIn, partsIn, serverOf, urlOf, type Server } from './server-url'

const blank: Server = { host: '', port: '5432', database: '', user: '', password: '' }

export function DatabaseSection() {
  const { t } = useTranslation('system')
  const { data } = useQuery(api.system.store.queryOptions())
  if (!data) return null
  const server = data.choice.kind === 'postgres' ? serverOf(data.choice.url) : null
  return (
    <section aria-label={t('database.title')}>
      <header className="settings-head">
        <h1>{t('database.title')}</h1>
      </header>
      <p className="settings-note">{t(server !== null || data.fixedByEnvironment ? 'database.nowServer' : 'database.nowFile')}</p>
      {data.fixedByEnvironment ? (
        <p className="settings-warn">{t('database.fixed')}</p>
      ) : (
        <Choice key={server === null ? 'file' : 'server'} initial={server ?? blank} isServer={server !== null} />
      )}
    </section>
  )
}

type Answer = { ok: boolean; problem: string | null }

function Choice({ initial, isServer }: { initial: Server; isServer: boolean }) {
  const { t } = useTranslation('system')
  const [server, setServer] = useState(initial)
  const [tried, setTried] = useState(false)
  const [answer, setAnswer] = useState<Answer | null>(null)
  const test = useCommand(api.system.testStore, { onDone: setAnswer })
  const choose = useCommand(api.system.chooseStore)
  const faults = faultsIn(server)
  const choice = { kind: 'postgres' as const, url: urlOf(server) }
  const bind = (name: keyof Server) => ({
    name,
    label: t(`database.${name}`),
    value: server[name],
    onBlur: () => undefined,
    problem: tried && faults[name] !== undefined ? t(`database.${faults[name]}`) : undefined,
    onChange: (value: string) => change({ [name]: value }),
  })
  // What was tested is no longer what stands here.
  const change = (parts: Partial<Server>) => {
    setAnswer(null)
    setServer(before => ({ ...before, ...parts }))
  }
  // A whole address is taken apart at once where it is pasted, since a password may stand in it; where it is typed, when it is whole.
  const changeHost = (value: string) => change((value.length > server.host.length + 1 ? partsIn(value) : null) ?? { host: value })
  const takeApart = () => {
    const parts = partsIn(server.host)
    if (parts !== null) change(parts)
    return { ...server, ...parts }
  }
  const tryIt = () => {
    setTried(true)
    const whole = takeApart()
    if (Object.keys(faultsIn(whole)).length === 0) void test.run({ kind: 'postgres', url: urlOf(whole) })
  }
  return (
    <form
      className="settings-form"
      noValidate
      onSubmit={event => {
        event.preventDefault()
        tryIt()
      }}
    >
      <h2>{t('database.server')}</h2>
      <div className="settings-fields">
        <div className="half">
          <TextField {...bind('host')} hint={t('database.hostHint')} onChange={changeHost} onBlur={() => void takeApart()} />
        </div>
        <div className="half">
          <TextField {...bind('port')} />
        </div>
        <div className="half">
          <TextField {...bind('database')} />
        </div>
        <div className="half">
          <TextField {...bind('user')} />
        </div>
        <div className="half">
          <SecretField {...bind('password')} />
        </div>
      </div>
      <Tested answer={answer} />
      <Failure problem={test.problem ?? choose.problem} />
      <p className="settings-warn">{t('database.note')}</p>
      <div className="settings-keys">
        <Button primary={answer?.ok !== true} busy={test.busy} onPress={tryIt}>
          {t(test.busy ? 'database.testing' : 'database.test')}
        </Button>
        <Button
          primary={answer?.ok === true}
          busy={choose.busy}
          refusal={answer?.ok === true ? undefined : t('database.testFirst')}
          onPress={() => void choose.run({ choice })}
        >
          {t('database.use')}
        </Button>
        {isServer && (
          <Button quiet busy={choose.busy} onPress={() => void choose.run({ choice: { kind: 'sqlite' } })}>
            {t('database.useFile')}
          </Button>
        )}
      </div>
    </form>
  )
}

/** The connection test in plain words: what is wrong, and who can mend it. */
function Tested({ answer }: { answer: Answer | null }) {
  const { t } = useTranslation('system')
  if (answer === null) return null
  if (answer.ok)
    return (
      <p className="settings-good" role="status">
        {t('database.works')}
      </p>
    )
  return (
    <p className="failure" role="alert">
      <strong>{t('database.fails')}</strong> {sayData(`system:database.problems.${answer.problem ?? 'unknown'}`) ?? t('database.problems.unknown')}
    </p>
  )
}
