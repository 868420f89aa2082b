// Who may be a member already, beside the form.
import './members.css'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { showCard } from '../../shared/members/card'
import type { Twin } from '../../shared/members/contract'
import { showDay } from '../../shared/text/when'
import { useHouse } from '../app/house'
import { ToggleChip } from '../ui/ChoiceChips'
import { StateMark } from '../ui/StateMark'

interface TwinsProps {
  readonly twins: readonly Twin[]
  readonly anyway: boolean
  readonly onAnyway: (anyway: boolean) => void
}

export function Twins({ twins, anyway, onAnyway }: TwinsProps) {
  const { t } = useTranslation('members')
  const { lang } = useHouse()
  if (twins.length === 0) return null
  return (
    <section className="links" aria-label={t('twins.title')}>
      <h2>{t('twins.title')}</h2>
      <ul className="twins" role="status">
        {twins.map(({ id, number, name, phone, birthday, card, level, why }) => (
          <li key={id}>
            <strong>{name}</strong> {level === 'vip' && <StateMark tone="soon" word={t('levels.vip')} />}
            <p>{[t(`twins.${why}`), phone?.masked, birthday === null ? null : showDay(birthday, lang), card === null ? t('card.none') : showCard(card)].filter(part => part).join(' · ')}</p>
            <Link to={`/members/${id}`}>{t('twins.open', { number })}</Link>
          </li>
        ))}
      </ul>
      <ToggleChip name="anyway" label={t('twins.anyway')} value={anyway} onChange={onAnyway} />
    </section>
  )
}
