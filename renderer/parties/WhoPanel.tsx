// Who it is, beside the form: VIP first, then how to reach them and the last five matters.
import './parties.css'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { MemberLine as Membership } from '../../shared/parties/contract'
import type { Matter } from '../../shared/matters/contract'
import { showCount } from '../../shared/text/numbers'
import { showMoment } from '../../shared/text/when'
import { api } from '../app/connection'
import { useHouse } from '../app/house'
import { sayData } from '../app/i18n'
import { recordPath } from '../app/open-record'
import { problemOf } from '../app/problems'
import { useNow } from '../app/use-now'
import { StateMark } from '../ui/StateMark'
import { Told } from '../ui/Told'
import { PartyNote } from './PartyNote'

interface WhoPanelProps {
  readonly partyId: string | null
  readonly merchantId: string | null
}

/** The panel; while nobody is known, it says what would make somebody known. */
export function WhoPanel({ partyId, merchantId }: WhoPanelProps) {
  const { t } = useTranslation('parties')
  if (partyId === null && merchantId === null) return <p className="who-nobody">{t('nobody')}</p>
  return <Known partyId={partyId} merchantId={merchantId} />
}

function Known({ partyId, merchantId }: WhoPanelProps) {
  const { t } = useTranslation('parties')
  const house = useHouse()
  const card = useQuery(api.parties.card.queryOptions({ input: { partyId, merchantId } }))
  if (card.isError) return <p className="failure">{problemOf(card.error).title}</p>
  if (card.data === undefined) return null
  const { name, phone, spoken, kind, shop, note, times, matters, member } = card.data
  const about = [phone?.masked, t(`spoken.${spoken}`), times > 0 ? t('times', { count: times }) : ''].filter(part => part)
  return (
    <div className="who">
      <h2>
        <Told text={name} />
      </h2>
      <p className="who-line">
        {kind === 'vip' ? <StateMark tone="soon" word={t('vip')} /> : t(`kinds.${kind}`)}
        {shop !== null && <span>{`${shop.code} ${house.name(shop)}`}</span>}
      </p>
      <p className="who-line">{about.map(part => <bdi key={part}>{part}</bdi>)}</p>
      {kind === 'vip' && (
        <div className="who-vip">
          <strong>{t('vip')}</strong>
          <p>{t('vipRule')}</p>
        </div>
      )}
      {member !== null && <MemberLine member={member} />}
      <PartyNote key={card.data.partyId} partyId={card.data.partyId} note={note} />
      <h3>{t('last')}</h3>
      {matters.length === 0 ? <p className="quiet-line">{t('noMatters')}</p> : <ul>{matters.map(matter => <MatterLine key={matter.id} matter={matter} />)}</ul>}
    </div>
  )
}

function MemberLine({ member }: { member: Membership }) {
  const { t } = useTranslation('members')
  const { lang } = useHouse()
  const { number, level, state, card, balance } = member
  return (
    <p className="who-line">
      <Link to={recordPath('members', member.id) ?? ''}>{number}</Link>
      <span>{[t(`levels.${level}`), t('balance.points', { count: balance, shown: showCount(balance, lang) }), state === 'active' && card === null ? t('card.none') : state === 'active' ? '' : t(`states.${state}`)].filter(part => part !== '').join(' · ')}</span>
    </p>
  )
}

function MatterLine({ matter }: { matter: Matter }) {
  const { zone, lang } = useHouse()
  const now = useNow()
  const path = recordPath(matter.room, matter.id)
  const state = sayData(`${matter.room}:states.${matter.state}`)
  return (
    <li>
      <Told text={matter.title} />
      <p className="quiet-line">
        {showMoment(matter.at, now, zone, lang)} · {path === null ? matter.number : <Link to={path}>{matter.number}</Link>}
        {state === null ? '' : ` · ${state}`}
      </p>
    </li>
  )
}
