// What a member has now: the balance, the way to the next level, what runs out, what is due to them.
import { useTranslation } from 'react-i18next'
import type { MemberView } from '../../shared/members/contract'
import { showCount } from '../../shared/text/numbers'
import { StateMark } from '../ui/StateMark'
import { cardDay } from './member-words'
import { useHouse } from '../app/house'

export function Standing({ member }: { member: MemberView }) {
  const { t } = useTranslation('members')
  const { zone, lang } = useHouse()
  const { balance, yearPoints, nextLevel, runningOut, benefits } = member
  const next = nextLevel === null ? null : t('balance.next', { level: t(`levels.${nextLevel.level}`), points: showCount(Math.max(0, nextLevel.points - yearPoints), lang) })
  return (
    <section className="standing" aria-label={t('balance.title')}>
      <p className="standing-balance">
        <span>{t('balance.title')}</span>
        <strong>{t('balance.points', { count: balance, shown: showCount(balance, lang) })}</strong>
      </p>
      <ul>
        <li>{[t('balance.year', { points: showCount(yearPoints, lang) }), next].filter(Boolean).join(' · ')}</li>
        {runningOut.map(({ at, points }) => <li key={at}><StateMark tone="soon" word={t('balance.runsOut', { day: cardDay(at, zone), points: showCount(points, lang) })} /></li>)}
        {benefits.birthday && <li><StateMark tone="soon" word={t('benefits.birthday')} /></li>}
        {benefits.cardEnds && <li><StateMark tone="soon" word={t('benefits.cardEnds')} /></li>}
      </ul>
    </section>
  )
}
