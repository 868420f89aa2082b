// How this station reaches the store: the file beside the program, or the mall's PostgreSQL.
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { SecretField } from '../admin/EntryFields'
import { api } from '../app/connection'
import { sayData } from '../app/i18n'
import { Button } from '../ui/Button'
import { Failure } from '../ui/Failure'
import { TextField } from '../ui/TextField'
import { noServer, serverOf, type Server } from './server-url'
import type { StoreTest } from './tested-store'
import { useStoreChoice } from './use-store-choice'

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
        <Choice key={server === null ? 'file' : 'server'} initial={server ?? noServer} isServer={server !== null} />
      )}
    </section>
  )
}

function Choice({ initial, isServer }: { initial: Server; isServer: boolean }) {
  const { t } = useTranslation('system')
  const form = useStoreChoice(initial)
  return (
    <form
      className="settings-form"
      noValidate
      onSubmit={event => {
        event.preventDefault()
        void form.tryIt()
      }}
    >
      <h2>{t('database.server')}</h2>
      <ServerFields form={form} />
      <Tested answer={form.answer} />
      <Failure problem={form.problem} />
      <p className="settings-warn">{t('database.note')}</p>
      <Keys form={form} isServer={isServer} />
    </form>
  )
}

type Form = ReturnType<typeof useStoreChoice>

function ServerFields({ form: { server, faults, change, changeHost, takeApart } }: { form: Form }) {
  const { t } = useTranslation('system')
  const bind = (name: keyof Server) => ({
    name,
    label: t(`database.${name}`),
    value: server[name],
    onBlur: () => undefined,
    problem: faults[name] === undefined ? undefined : t(`database.${faults[name]}`),
    onChange: (value: string) => change({ [name]: value }),
  })
  return (
    <div className="settings-fields">
      <div className="half">
        <TextField {...bind('host')} hint={t('database.hostHint')} onChange={changeHost} onBlur={() => void takeApart()} />
      </div>
      {(['port', 'database', 'user'] as const).map(name => (
        <div className="half" key={name}>
          <TextField {...bind(name)} />
        </div>
      ))}
      <div className="half">
        <SecretField {...bind('password')} />
      </div>
      <div className="half">
        <TextField {...bind('query')} hint={t('database.queryHint')} />
      </div>
    </div>
  )
}

function Keys({ form, isServer }: { form: Form; isServer: boolean }) {
  const { t } = useTranslation('system')
  const works = form.answer?.ok === true
  return (
    <div className="settings-keys">
      <Button primary={!works} busy={form.testing} onPress={() => void form.tryIt()}>
        {t(form.testing ? 'database.testing' : 'database.test')}
      </Button>
      <Button primary={works} busy={form.choosing} refusal={works ? undefined : t('database.testFirst')} onPress={form.useServer}>
        {t('database.use')}
      </Button>
      {isServer && (
        <Button quiet busy={form.choosing} onPress={form.useFile}>
          {t('database.useFile')}
        </Button>
      )}
    </div>
  )
}

/** The connection test in plain words: what is wrong, and who can mend it. */
function Tested({ answer }: { answer: StoreTest | null }) {
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
