// Who rose or fell within thirty days, the last first.
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { showMoment } from '../../shared/text/when'
import { api } from '../app/connection'
import { useHouse } from '../app/house'
import { problemOf } from '../app/problems'
import { useNow } from '../app/use-now'
import { Failure } from '../ui/Failure'

export function LevelChanges() {
  const { t } = useTranslation('members')
  const { zone, lang } = useHouse()
  const now = useNow()
  const changes = useQuery(api.members.levelChanges.queryOptions())
  return (
    <section className="level-changes" aria-label={t('levelChanges.title')}>
      <h2>{t('levelChanges.title')}</h2>
      {changes.isError && <Failure problem={problemOf(changes.error)} />}
      {changes.data?.length === 0 && <p className="quiet-line">{t('levelChanges.none')}</p>}
      <ul className="gifts-moves">
        {(changes.data ?? []).map(({ id, memberId, number, name, at, from, to, how, reason, by }) => (
          <li key={id}>
            <p><Link to={`/members/${memberId}`}>{name}</Link> {t('levelChanges.line', { from: t(`levels.${from}`), to: t(`levels.${to}`), how: t(`levelHow.${how}`) })}</p>
            <p className="quiet-line">{[number, showMoment(at, now, zone, lang), by?.name, reason].filter(part => part).join(' · ')}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}
