// The rooms that exist, with what waits in each.
import './rail.css'
import { ArrowLeftRight, CalendarDays, CreditCard, Headset, Megaphone, MessageSquareWarning, PanelLeftClose, PanelLeftOpen, Settings, Siren, Wrench } from 'lucide-react'
import type { LucideIcon } from 'lucide-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { NavLink } from 'react-router'
import type { ProcedureName } from '../../shared/contract'
import { rooms } from '../../shared/rooms'
import type { Room, RoomName } from '../../shared/rooms'
import { OpenCount } from '../emergencies/OpenCount'
import { useHouse } from './house'
import { roomWord } from './room-words'
import { StatusFoot } from './StatusFoot'
import { todayQuery } from './today-query'
import type { RailState } from './use-rail'

/** A room does not compile without its icon. */
const icons: Readonly<Record<RoomName, LucideIcon>> = { contacts: Headset, complaints: MessageSquareWarning, 'work-orders': Wrench, broadcast: Megaphone, members: CreditCard, emergencies: Siren, handover: ArrowLeftRight }

interface Place {
  readonly to: string
  readonly name: string
  readonly icon: LucideIcon
  readonly needs: ProcedureName
  /** The room's name in what waits, where something can wait. */
  readonly waits?: RoomName
}

function usePlaces(): { name: 'desk' | 'house'; places: readonly Place[] }[] {
  const { t } = useTranslation()
  const ofRoom = (room: Room): Place => ({ to: room.path, name: roomWord(room, 'name'), icon: icons[room.name], needs: room.pages, waits: room.name })
  const today: Place = { to: '/', name: t('rooms.today'), icon: CalendarDays, needs: 'system.today' }
  const settings: Place = { to: '/settings', name: t('rooms.settings'), icon: Settings, needs: 'print.queue' }
  return [
    { name: 'desk', places: [today, ...rooms.filter(room => room.group === 'desk').map(ofRoom)] },
    { name: 'house', places: [settings] },
  ]
}

/** The left rail; collapses to icons. Laid over the screen, it goes away once it was used or left. */
export function Rail({ shape, turn, away }: RailState) {
  const { t } = useTranslation()
  const { may } = useHouse()
  const narrow = shape === 'narrow'
  return (
    <nav
      className="rail"
      aria-label={t('rail.label')}
      onBlur={event => !event.currentTarget.contains(event.relatedTarget) && away()}
      onKeyDown={event => {
        if (event.key !== 'Escape' || shape !== 'over') return
        event.preventDefault()
        away()
      }}
    >
      {usePlaces().map(group => (
        <div className="rail-group" key={group.name}>
          <p className="rail-title">{t(`rail.${group.name}`)}</p>
          {group.places.filter(place => may(place.needs)).map(place => (
            <PlaceLink key={place.to} place={place} narrow={narrow} onGo={away} />
          ))}
        </div>
      ))}
      <div className="rail-foot">
        <StatusFoot narrow={narrow} />
        <button
          type="button"
          className="icon-button"
          aria-label={t(narrow ? 'rail.expand' : 'rail.collapse')}
          title={t(narrow ? 'rail.expand' : 'rail.collapse')}
          aria-expanded={!narrow}
          onClick={turn}
        >
          {narrow ? <PanelLeftOpen size={16} aria-hidden /> : <PanelLeftClose size={16} aria-hidden />}
        </button>
      </div>
    </nav>
  )
}

function PlaceLink({ place: { to, name, icon: Icon, waits }, narrow, onGo }: { place: Place; narrow: boolean; onGo: () => void }) {
  return (
    <NavLink to={to} end={to === '/'} className="rail-link" title={narrow ? name : undefined} onClick={onGo}>
      <Icon size={17} strokeWidth={1.8} aria-hidden />
      <span className="rail-name">{name}</span>
      {waits === 'emergencies' ? <OpenCount /> : waits !== undefined && <Waits room={waits} />}
    </NavLink>
  )
}

/** What waits in a room; red only where something of it is overdue. */
function Waits({ room }: { room: string }) {
  const { t } = useTranslation()
  const { data } = useQuery(todayQuery())
  const waits = data?.waits[room]
  if (waits === undefined || waits.count === 0) return null
  const late = waits.overdue > 0
  return (
    <span className="rail-count" data-late={late}>
      <span aria-hidden>{waits.count}</span>
      <span className="unseen">{t(late ? 'rail.waitsOverdue' : 'rail.waits', { count: waits.count })}</span>
    </span>
  )
}
