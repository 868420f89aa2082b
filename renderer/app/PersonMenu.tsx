// Who is on shift and since when; and the way to leave.
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { showTime } from '../../shared/text/when'
import { useHouse } from './house'
import { lockDesk, signOut } from './lock'
import { Menu } from './Menu'

/** The person's name; opens to what concerns the person alone. */
export function PersonMenu() {
  const { t } = useTranslation()
  const { t: session } = useTranslation('session')
  const { me, zone } = useHouse()
  const [open, setOpen] = useState(false)
  if (me === null) return null
  return (
    <Menu
      open={open}
      onOpen={setOpen}
      className="top-person"
      label={me.name}
      button={
        <>
          <span className="top-role">{t(`roles.${me.role}`)}</span> <strong>{me.name}</strong>{' '}
          <span className="top-since">· {t('top.since', { time: showTime(me.since, zone) })}</span>
        </>
      }
    >
      <button type="button" className="menu-item" onClick={() => void lockDesk().catch(() => undefined)}>
        {t('top.lock')}
        <kbd>Ctrl L</kbd>
      </button>
      <button type="button" className="menu-item" onClick={() => void signOut().catch(() => undefined)}>
        {session('menu.signOut')}
      </button>
    </Menu>
  )
}
