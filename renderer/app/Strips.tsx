// Over every screen, until it is over: an emergency, that the data cannot be reached or written, and what the scanner did not find.
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { EmergencyStrip } from '../emergencies/EmergencyStrip'
import { api } from './connection'
import { sayScan, useScanWord } from './scan-word'
import { useLiveLost } from './use-live'

/** What happened, what was kept and what comes next, at once and wherever somebody works. */
export function Strips() {
  const { t } = useTranslation()
  const scan = useScanWord()
  return (
    <>
      <EmergencyStrip />
      <DataStrip />
      {scan !== null && (
        <p className="desk-notice" role="alert">
          {scan}
          <button type="button" className="plain-button quiet" onClick={() => sayScan(null)}>
            {t('close')}
          </button>
        </p>
      )}
    </>
  )
}

/** Without the desk nothing is known of the database, so that stands first. */
function DataStrip() {
  const { t } = useTranslation()
  const lost = useLiveLost()
  const state = useQuery(api.system.status.queryOptions()).data?.database.state ?? 'ok'
  if (!lost && state === 'ok') return null
  return (
    <p className="desk-notice" data-tone="wrong" role="alert">
      {lost || state === 'ok' ? (
        t('live.lost')
      ) : (
        <span>
          <strong>{t(`status.database.${state}`)}</strong> {t(`strip.${state}`)}
        </span>
      )}
    </p>
  )
}
