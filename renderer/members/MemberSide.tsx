// Beside a member: cards, gifts, merged records, the last matters from every room.
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { showCard } from '../../shared/members/card'
import type { MemberView } from '../../shared/members/contract'
import { UNMERGE_WITHIN } from '../../shared/members/actions'
import { roomOf } from '../../shared/rooms'
import { showDate, showMoment } from '../../shared/text/when'
import { useHouse } from '../app/house'
import { roomWord } from '../app/room-words'
import { useNow } from '../app/use-now'
import { RecordLinks } from '../ui/RecordLinks'
import type { Asking } from './MemberStepForm'

export type Taken = MemberView['merged']['from'][number]

interface MemberSideProps {
  readonly member: MemberView
  /** What may be undone from here; left out while another form stands open. */
  readonly onAsk: ((asking: Asking) => void) | undefined
}

export function MemberSide({ member, onAsk }: MemberSideProps) {
  return (
    <>
      <Matters member={member} />
      <Gifts member={member} onAsk={onAsk} />
      <Cards member={member} />
      <Merged member={member} onAsk={onAsk} />
      <RecordLinks cameFrom={member.cameFrom} ledTo={member.ledTo} />
    </>
  )
}

function Matters({ member: { matters } }: { member: MemberView }) {
  const { t } = useTranslation('members')
  const { zone, lang } = useHouse()
  return (
    <section className="links">
      <h2>{t('matters.title')}</h2>
      {matters.length === 0 && <p className="quiet-line">{t('matters.none')}</p>}
      <ul>
        {matters.map(({ room, id, number, title, at }) => {
          const known = roomOf(room)
          return (
            <li key={id}>
              <Link to={`${known?.path ?? ''}/${id}`}>{number}</Link> <span className="quiet-line">{[known === undefined ? '' : roomWord(known, 'one'), showDate(at, zone, lang)].join(' · ')}</span>
              <p>{title}</p>
            </li>
          )
        })}
      </ul>
    </section>
  )
}

function Gifts({ member: { gifts, actions }, onAsk }: MemberSideProps) {
  const { t } = useTranslation('members')
  const house = useHouse()
  if (gifts.length === 0) return null
  return (
    <section className="links">
      <h2>{t('gifts.title')}</h2>
      <ul>
        {gifts.map(gift => (
          <li key={gift.id}>
            {t('gifts.line', { name: house.name(gift), count: gift.count })} <span className="quiet-line">{[showDate(gift.at, house.zone, house.lang), gift.by?.name].filter(Boolean).join(' · ')}</span>
            {gift.cameBack ? <span className="quiet-line"> · {t('gifts.cameBack')}</span> : actions.giftBack?.may === true && onAsk !== undefined && <> <button type="button" className="link-button" aria-label={`${t('gifts.back')} ${house.name(gift)}`} onClick={() => onAsk({ step: 'giftBack', gift })}>{t('gifts.back')}</button></>}
            {gift.overriddenBy !== null && <p className="quiet-line">{t('gifts.over', { name: gift.overriddenBy.name, reason: gift.reason })}</p>}
          </li>
        ))}
      </ul>
    </section>
  )
}

function Cards({ member: { cards } }: { member: MemberView }) {
  const { t } = useTranslation('members')
  const { zone, lang } = useHouse()
  return (
    <section className="links">
      <h2>{t('cards.title')}</h2>
      <ul>
        {cards.map(({ number, state, givenAt, endedAt, reason }) => (
          <li key={number}>
            {t('cards.line', { number: showCard(number), state: t(`cardStates.${state}`) })} <span className="quiet-line">{[showDate(endedAt ?? givenAt, zone, lang), reason === 'merged' ? t('states.merged') : reason].filter(part => part !== '').join(' · ')}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Merged({ member: { merged, actions }, onAsk }: MemberSideProps) {
  const { t } = useTranslation('members')
  const { zone, lang } = useHouse()
  const now = useNow()
  if (merged.from.length === 0 && merged.into === null) return null
  return (
    <section className="links">
      {merged.into !== null && <p><Link to={`/members/${merged.into.id}`}>{t('merged.into', { number: merged.into.number })}</Link></p>}
      {merged.from.length > 0 && <h2>{t('merged.from')}</h2>}
      <ul>
        {merged.from.map(taken => (
          <li key={taken.id}>
            <Link to={`/members/${taken.id}`}>{t('merged.line', taken)}</Link>
            {actions.unmerge?.may === true && onAsk !== undefined && taken.undoUntil > now && taken.undoUntil - UNMERGE_WITHIN <= now && (
              <p>
                <span className="quiet-line">{t('merged.undo', { until: showMoment(taken.undoUntil, now, zone, lang) })}</span> <button type="button" className="link-button" onClick={() => onAsk({ step: 'unmerge', other: taken })}>{t('steps.unmerge')}</button>
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
