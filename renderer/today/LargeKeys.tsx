// Large keys for what somebody at the counter may want; only for what exists and what the person may do.
import './large-keys.css'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useHouse } from '../app/house'
import { takeInOther, takes, takeWord } from '../app/room-words'

/** Each with its key, and its name in the other language for the person on the other side of the counter. */
export function LargeKeys() {
  const { t } = useTranslation('today')
  const { may, lang } = useHouse()
  return (
    <nav className="large-keys" aria-label={t('keys.label')}>
      {takes.filter(({ take }) => may(take.needs)).map(({ room, take }) => (
        <Link key={take.key} to={take.path} className="large-key" aria-keyshortcuts={take.key}>
          <strong>{takeWord(room, take, 'short')}</strong>
          <span className="large-key-other" lang={lang === 'zh' ? 'ru' : 'zh-CN'}>
            {takeInOther(room, take, 'short')}
          </span>
          <kbd>{take.key}</kbd>
        </Link>
      ))}
    </nav>
  )
}
