// What became of the requests of today: the answer of the air, at the desk.
import { useTranslation } from 'react-i18next'
import type { RequestView } from '../../shared/broadcast/requests'
import { showTime } from '../../shared/text/when'
import { useHouse } from '../app/house'
import { problemOf } from '../app/problems'
import { capital } from '../ui/capital'
import { Failure } from '../ui/Failure'
import { StateMark } from '../ui/StateMark'
import { Told } from '../ui/Told'
import { useRequests } from './use-requests'

export function TodaysRequests() {
  const { t } = useTranslation('broadcast')
  const requests = useRequests()
  return (
    <section aria-labelledby="todays-title">
      <h2 id="todays-title">{t('request.today')}</h2>
      {requests.isError && <Failure problem={problemOf(requests.error)} />}
      {requests.data?.length === 0 && <p className="quiet-line">{t('request.none')}</p>}
      <ul className="script-differences">
        {(requests.data ?? []).map(request => (
          <li key={request.id}>
            <Answer request={request} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function Answer({ request: { kind, number, zh, ru, askedAt, airedAt, declined } }: { request: RequestView }) {
  const { t } = useTranslation('broadcast')
  const { zone, lang } = useHouse()
  return (
    <>
      <p>
        {airedAt === null && declined === null && <StateMark tone="waiting" word={t('request.waits')} />}
        {airedAt !== null && <StateMark tone="done" word={t('request.aired', { time: showTime(airedAt, zone) })} />}
        {declined !== null && <StateMark tone="soon" word={t('request.declined')} />}
      </p>
      <p>
        <strong>{capital(t(`requestKinds.${kind}`))}</strong> <span className="quiet-line">{[number, showTime(askedAt, zone)].join(' · ')}</span>
      </p>
      <p className="quiet-line">
        <Told text={declined ?? (lang === 'zh' ? zh : ru)} />
      </p>
    </>
  )
}
