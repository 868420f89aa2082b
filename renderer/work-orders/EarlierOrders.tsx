// What was there before of the same equipment or place, and the word about equipment that fails again and again.
import './earlier.css'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { showDate } from '../../shared/text/when'
import type { EarlierOrders as Earlier } from '../../shared/work-orders/contract'
import { api } from '../app/connection'
import { useHouse } from '../app/house'
import { useSettled } from '../matters/use-settled'
import { StateMark } from '../ui/StateMark'
import { Told } from '../ui/Told'

/** Nothing where there was nothing before. */
export function EarlierOrders({ earlier: { orders, repeated } }: { earlier: Earlier }) {
  const { t } = useTranslation('work-orders')
  const { zone, lang } = useHouse()
  if (orders.length === 0) return null
  return (
    <section className="links earlier" aria-label={t('earlier.title')}>
      {repeated !== null && (
        <p role="status">
          <StateMark tone="soon" word={t('earlier.repeated', { count: repeated.times, days: repeated.days })} />
        </p>
      )}
      <h2>{t('earlier.title')}</h2>
      <ul>
        {orders.map(({ id, number, at, title, state, sameEquipment }) => (
          <li key={id}>
            <Link className="number" to={`/work-orders/${id}`}>
              {number}
            </Link>
            <p className="quiet-line">
              <Told text={[showDate(at, zone, lang), t(`states.${state}`), sameEquipment ? t('earlier.same') : ''].filter(part => part !== '').join(' · ')} />
            </p>
            <p className="quiet-line">
              <Told text={title} />
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}

const SETTLED_MS = 300

/** The same beside the form, by what stands in it; a typist is not asked about every letter. */
export function EarlierHere({ equipment, placeId, place }: { equipment: string; placeId: string | null; place: string }) {
  const asked = useSettled(JSON.stringify({ equipment: equipment.trim(), placeId, place: place.trim() }), SETTLED_MS)
  const input = JSON.parse(asked) as { equipment: string; placeId: string | null; place: string }
  const earlier = useQuery({ ...api.workOrders.earlier.queryOptions({ input }), enabled: input.place !== '' || input.equipment !== '', placeholderData: keepPreviousData })
  return earlier.data === undefined || (input.place === '' && input.equipment === '') ? null : <EarlierOrders earlier={earlier.data} />
}
