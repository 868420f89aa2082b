// From one screen of the radio to the others, each with its key; the key of the one that stands leads back to the scripts.
import './broadcast.css'
import { useTranslation } from 'react-i18next'
import { Link, useLocation, useNavigate } from 'react-router'
import { rooms } from '../../shared/rooms'
import { useHouse } from '../app/house'
import { useKeys } from '../app/shortcuts'
import { KeyCap } from '../ui/KeyCap'

const screens = rooms.filter(room => room.name === 'broadcast').flatMap(room => room.screens)

export function RadioLinks() {
  const { t } = useTranslation('broadcast')
  const { may } = useHouse()
  const { pathname } = useLocation()
  const navigate = useNavigate()
  const places = screens.filter(({ needs }) => may(needs)).map(({ key, path, name }) => (path === pathname ? { key, to: '/broadcast', word: t('links.scripts') } : { key, to: path, word: t(`links.${name}`) }))
  useKeys(places.map(({ key, to, word }) => ({ key, label: word, run: () => void navigate(to) })))
  return (
    <nav className="radio-links" aria-label={t('links.title')}>
      {places.map(({ key, to, word }) => (
        <Link key={key} className="link-button" to={to} aria-keyshortcuts={key.replace('Ctrl', 'Control')}>
          {word} <KeyCap name={key} />
        </Link>
      ))}
    </nav>
  )
}
