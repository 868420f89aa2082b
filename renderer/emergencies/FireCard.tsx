// What one says to the fire brigade, large enough to be read aloud: in the screen's language, and the other under it.
import { useTranslation } from 'react-i18next'
import type { EmergencyView } from '../../shared/emergencies/contract'
import { callNumber, calledAt } from '../../shared/emergencies/rules'
import { showSeconds } from '../../shared/text/when'
import { useHouse } from '../app/house'
import { Button } from '../ui/Button'
import { cardIn } from './fire-card-form'

interface FireCardProps {
  readonly emergency: EmergencyView
  /** Opens the form of the card; left out where it may not be filled in. */
  readonly onFill?: (() => void) | undefined
}

/** Before anybody has filled it in it says what is known already. */
export function FireCard({ emergency, onFill }: FireCardProps) {
  const { t, i18n } = useTranslation('emergencies')
  const house = useHouse()
  const other = house.lang === 'zh' ? 'ru' : 'zh'
  const lines = cardIn(emergency, house, house.lang, i18n.getFixedT(house.lang, 'emergencies'))
  const inOther = cardIn(emergency, house, other, i18n.getFixedT(other, 'emergencies'))
  const called = calledAt(emergency, house.zone)
  return (
    <section className="fire-card" data-over={emergency.isOpen ? undefined : ''} aria-label={t('card.title')}>
      <header>
        <div>
          <h2>{emergency.isOpen ? t('card.say', { number: callNumber('fireBrigade', house.zone) }) : t('card.title')}</h2>
          <p>{called === null ? t('card.notCalled') : t('card.calledAt', { time: showSeconds(called, house.zone) })}</p>
        </div>
        {onFill !== undefined && <Button onPress={onFill}>{t(emergency.fireCard === null ? 'card.fill' : 'card.correct')}</Button>}
      </header>
      <ul>
        {lines.map((line, at) => (
          <li key={at}>
            <p className="fire-card-line">{line}</p>
            <p className="fire-card-other" lang={other === 'zh' ? 'zh-CN' : 'ru'}>
              {inOther[at]}
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}
