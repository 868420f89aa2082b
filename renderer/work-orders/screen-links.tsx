// From one screen of the room to the others: the register, the dispatch board, the month's figures, each with its key.
import { useTranslation } from 'react-i18next'
import { Link, useLocation, useNavigate } from 'react-router'
import { rooms } from '../../shared/rooms'
import { useHouse } from '../app/house'
import { screenWord } from '../app/room-words'
import { useKeys } from '../app/shortcuts'
import { KeyCap } from '../ui/KeyCap'

const screensOf = rooms.filter(room => room.name === 'work-orders').flatMap(room => room.screens.map(screen => ({ ...screen, room })))

/** Links to the other screens of the room; the key of the one that stands leads back to the register. Where a way back is shown (`besides`), only its key. */
export function ScreenLinks({ besides = null }: { besides?: string | null }) {
  const { t } = useTranslation('work-orders')
  const { may } = useHouse()
  const { pathname } = useLocation()
  const navigate = useNavigate()
  const places = screensOf.filter(({ needs }) => may(needs)).map(({ key, path, room, name }) => {
    const here = pathname === path
    return { key, name, to: here ? '/work-orders' : path, title: here ? t('board.toRegister') : screenWord(room, { name }), label: here ? t('board.toRegister') : t(`board.links.${name}`) }
  })
  useKeys(places.map(({ key, to, title }) => ({ key, label: title, run: () => void navigate(to) })))
  return (
    <>
      {places.filter(({ name }) => name !== besides).map(({ key, to, title, label }) => (
        <Link key={key} className="link-button screen-link" to={to} title={title} aria-keyshortcuts={key.replace('Ctrl', 'Control')}>
          {label} <KeyCap name={key} />
        </Link>
      ))}
    </>
  )
}
