// The rooms that exist, with what waits in each.
import { CalendarDays, Headset, PanelLeftClose, PanelLeftOpen, Settings, Wrench } from 'lucide-react'
import type { LucideIcon } from 'lucide-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { NavLink } from 'react-router'
import type { ProcedureName } from '../../shared/contract'
import { useHouse } from './house'
import { setLooks, useLooks } from './looks'
import { StatusFoot } from './StatusFoot'
import { todayQuery } from './today-query'

interface Room {
  readonly name: 'today' | 'contacts' | 'workOrders' | 'settings'
  readonly to: string
  readonly icon: LucideIcon
  readonly needs: ProcedureName
  /** The room's name in what waits, where something can wait. */
  readonly waits?: string
}

const groups: readonly { name: 'desk' | 'house'; rooms: readonly Room[] }[] = [
  {
    name: 'desk',
    rooms: [
      { name: 'today', to: '/', icon: CalendarDays, needs: 'system.today' },
      { name: 'contacts', to: '/contacts', icon: Headset, needs: 'contacts.page', waits: 'contacts' },
      { name: 'workOrders', to: '/work-orders', icon: Wrench, needs: 'workOrders.page', waits: 'work-orders' },
    ],
  },
  { name: 'house', rooms: [{ name: 'settings', to: '/settings', icon: Settings, needs: 'print.queue' }] },
]

/** The left rail; collapses to icons. */
export function Rail() {
  const { t } = useTranslation()
  const { may } = useHouse()
  const narrow = useLooks().rail === 'narrow'
  return (
    <nav className="rail" aria-label={t('rail.label')}>
      {groups.map(group => (
        <div className="rail-group" key={group.name}>
          <p className="rail-title">{t(`rail.${group.name}`)}</p>
          {group.rooms.filter(room => may(room.needs)).map(room => (
            <RoomLink key={room.name} room={room} narrow={narrow} />
          ))}
        </div>
      ))}
      <div className="rail-foot">
        {!narrow && <StatusFoot />}
        <button
          type="button"
          className="icon-button"
          aria-label={t(narrow ? 'rail.expand' : 'rail.collapse')}
          title={t(narrow ? 'rail.expand' : 'rail.collapse')}
          onClick={() => setLooks({ rail: narrow ? 'wide' : 'narrow' })}
        >
          {narrow ? <PanelLeftOpen size={16} aria-hidden /> : <PanelLeftClose size={16} aria-hidden />}
        </button>
      </div>
    </nav>
  )
}

function RoomLink({ room, narrow }: { room: Room; narrow: boolean }) {
  const { t } = useTranslation()
  const name = t(`rooms.${room.name}`)
  return (
    <NavLink to={room.to} end={room.to === '/'} className="rail-link" title={narrow ? name : undefined}>
      <room.icon size={17} strokeWidth={1.8} aria-hidden />
      <span className="rail-name">{name}</span>
      {room.waits !== undefined && <Waits room={room.waits} />}
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
