// What program this is and where its data lies, for whoever is asked on the phone.
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api } from '../app/connection'

export function AboutSection() {
  const { t } = useTranslation('system')
  const status = useQuery(api.system.status.queryOptions()).data
  const session = useQuery(api.session.state.queryOptions()).data
  return (
    <section aria-label={t('about.title')}>
      <header className="settings-head">
        <h1>{t('about.title')}</h1>
      </header>
      {status && (
        <dl className="settings-facts">
          <dt>{t('about.version')}</dt>
          <dd>{status.version}</dd>
          <dt>{t('about.station')}</dt>
          <dd>
            <bdi>{session?.station.name}</bdi>
          </dd>
          <dt>{t('about.data')}</dt>
          <dd>{t(status.database.kind === 'postgres' ? 'about.onServer' : 'about.onStation')}</dd>
          <dt>{t('about.folder')}</dt>
          <dd>
            <bdi>{status.dataFolder}</bdi>
          </dd>
        </dl>
      )}
      <p className="settings-note">{t('about.note')}</p>
    </section>
  )
}
