// The first start on a server: says whose database it is, before anything is made in it, and leads back where that is possible.
import { useTranslation } from 'react-i18next'
import type { SessionState } from '../../shared/session/contract'
import { api } from '../app/connection'
import { useCommand } from '../app/use-command'
import { Failure } from './Failure'

/** The server whose database stands empty, and the way back to a mall of this computer. */
export function EmptyServer({ server }: { server: NonNullable<SessionState['emptyServer']> }) {
  const { t } = useTranslation('setup')
  const leave = useCommand(api.session.leaveServer)
  return (
    <section className="first-start-server" aria-label={t('server.label')}>
      <div>
        <p>{t('server.empty', { host: server.host })}</p>
        {server.here && <p>{t('server.here')}</p>}
      </div>
      {server.here && (
        <button type="button" className="plain-button" onClick={() => void leave.run()} disabled={leave.busy}>
          {t(leave.busy ? 'server.leaving' : 'server.back')}
        </button>
      )}
      <Failure problem={leave.problem} wait={0} />
    </section>
  )
}
