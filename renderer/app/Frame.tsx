// Rail, top bar and, between them, the screen of the address.
import './frame.css'
import { useEffect, useState } from 'react'
import { flushSync } from 'react-dom'
import { useTranslation } from 'react-i18next'
import { Outlet, useLocation, useNavigate } from 'react-router'
import { ALARM_KEY, openAlarm, useAlarm } from '../emergencies/alarm'
import { EmergencyAlarm } from '../emergencies/EmergencyAlarm'
import { Palette } from '../matters/Palette'
import { recordPath } from './open-record'
import { KeyHelp } from './KeyHelp'
import { useHouse } from './house'
import { lockDesk } from './lock'
import { PassingMessage } from './PassingMessage'
import { Rail } from './Rail'
import { sayScan } from './scan-word'
import { Strips } from './Strips'
import { takes, takeWord } from './room-words'
import { useKeys } from './shortcuts'
import { TopBar } from './TopBar'
import { client } from './connection'
import { useRail } from './use-rail'
import { useScanner } from './use-scanner'

/** The frame around every screen after sign-in, with the keys that work everywhere. */
export function Frame() {
  const { t } = useTranslation()
  const rail = useRail()
  const [over, setOver] = useState<'palette' | 'keys' | null>(null)
  // At once, within the key's own event: letters typed in the same instant must not fall beside the window.
  const open = () => flushSync(() => setOver('palette'))
  const close = () => setOver(null)
  // A window left open would keep the lock screen under it from being used.
  const locked = useHouse().me?.locked ?? true
  const navigate = useNavigate()
  const alarm = useAlarm()
  useHouseKeys({ find: open, help: () => setOver('keys') })
  useScanner((room, id) => {
    sayScan(null)
    void navigate(recordPath(room, id) ?? '/')
  })
  useHomeFocus()
  return (
    <div className="desk" data-rail={rail.shape}>
      <a className="skip" href="#content" onClick={skipToContent}>
        {t('skipToContent')}
      </a>
      <TopBar onFind={open} />
      <Rail {...rail} />
      <main className="desk-content" id="content" tabIndex={-1}>
        <Strips />
        <Outlet />
      </main>
      <PassingMessage />
      {over === 'keys' && !locked && <KeyHelp onClose={close} />}
      {over === 'palette' && !locked && <Palette onClose={close} onHelp={() => setOver('keys')} />}
      {alarm && !locked && <EmergencyAlarm onStarted={close} />}
    </div>
  )
}

/** The address is the route's; the link only moves the focus. */
function skipToContent(event: { preventDefault(): void }): void {
  event.preventDefault()
  document.getElementById('content')?.focus()
}

function useHouseKeys({ find, help }: { find: () => void; help: () => void }): void {
  const { t } = useTranslation()
  const { may, me } = useHouse()
  const navigate = useNavigate()
  const { pathname } = useLocation()
  useKeys(
    [
      ...takes.map(({ room, take }) => ({ key: take.key, label: takeWord(room, take, 'do'), run: () => void navigate(take.path), active: may(take.needs) })),
      { key: ALARM_KEY, label: t('keys.emergency'), run: openAlarm, active: may('emergencies.report') && !(me?.locked ?? true), always: true },
      { key: 'Ctrl+K', label: t('keys.find'), run: find },
      { key: 'Ctrl+L', label: t('keys.lock'), run: () => void lockDesk().catch(() => undefined) },
      { key: 'Ctrl+Shift+N', label: t('keys.newWindow'), run: () => void client.system.newWindow().catch(() => undefined) },
      { key: 'Esc', label: t('keys.back'), run: () => void navigate(-1), active: pathname !== '/' },
      { key: '?', label: t('keys.help'), run: help },
    ],
    { ground: true },
  )
}

/** Coming to another screen, a reader of the screen and the keyboard start at its content, unless the screen took the focus itself. */
function useHomeFocus(): void {
  const { pathname } = useLocation()
  useEffect(() => {
    const soon = window.setTimeout(() => {
      if (document.activeElement === document.body) document.getElementById('content')?.focus({ preventScroll: true })
    }, 50)
    return () => window.clearTimeout(soon)
  }, [pathname])
}
