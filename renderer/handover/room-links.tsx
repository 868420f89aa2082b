// From one screen of the room to the others, each with its key; the key of the one that stands leads back to the handover.
import { useTranslation } from 'react-i18next'
import { Link, useLocation, useNavigate } from 'react-router'
import { rooms } from '../../shared/rooms'
import { useHouse } from '../app/house'
import { useKeys } from '../app/shortcuts'
import { KeyCap } from '../ui/KeyCap'

const screens = rooms.filter(room => room.name === 'handover').flatMap(room => room.screens)
const SHIFTS = '/handover?list'

interface Place {
  readonly key: string
  readonly to: string
  readonly word: 'current' | 'shifts' | 'log' | 'days'
}

export function RoomLinks() {
  const { t } = useTranslation('handover')
  const { may } = useHouse()
  const { pathname, search } = useLocation()
  const navigate = useNavigate()
  const onShift = pathname === '/handover' && !new URLSearchParams(search).has('list')
  const onScreen = screens.some(({ path }) => path === pathname)
  const places: Place[] = [
    ...(onShift || onScreen ? [] : [{ key: 'Alt+S', to: '/handover', word: 'current' } as const]),
    ...(onShift || onScreen ? [{ key: 'Alt+S', to: SHIFTS, word: 'shifts' } as const] : []),
    ...screens.filter(({ needs }) => may(needs)).map(({ key, path, name }): Place => (path === pathname ? { key, to: '/handover', word: 'current' } : { key, to: path, word: name })),
  ]
  useKeys(places.map(({ key, to, word }) => ({ key, label: t(`links.${word}`), run: () => void navigate(to) })))
  return (
    <nav className="room-links" aria-label={t('title')}>
      {places.map(({ key, to, word }) => (
        <Link key={key} className="link-button" to={to} aria-keyshortcuts={key.replace('Ctrl', 'Control')}>
          {t(`links.${word}`)} <KeyCap name={key} />
        </Link>
      ))}
    </nav>
  )
}
