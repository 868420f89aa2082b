// Rail, top bar and, between them, the screen of the address.
import { lazy, Suspense, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Outlet, useLocation, useNavigate } from 'react-router'
import { recordPath } from './open-record'
import { KeyHelp } from './KeyHelp'
import { useHouse } from './house'
import { lockDesk } from './lock'
import { useLooks } from './looks'
import { PassingMessage } from './PassingMessage'
import { Rail } from './Rail'
import { sayScan, useScanWord } from './scan-word'
import { useKeys } from './shortcuts'
import { TopBar } from './TopBar'
import { client } from './connection'
import { useLiveLost } from './use-live'
import { useScanner } from './use-scanner'

const Palette = lazy(() => import('../matters/Palette').then(module => ({ default: module.Palette })))

/** The frame around every screen after sign-in, with the keys that work everywhere. */
export function Frame() {
  const { t } = useTranslation()
  const { rail } = useLooks()
  const [over, setOver] = useState<'palette' | 'keys' | null>(null)
  const [found, setFound] = useState('')
  const open = (typed: string) => {
    setFound(typed)
    setOver('palette')
  }
  const close = () => setOver(null)
  // A window left open would keep the lock screen under it from being used.
  const locked = useHouse().me?.locked ?? true
  const navigate = useNavigate()
  useHouseKeys({ find: () => open(''), help: () => setOver('keys') })
  useScanner((room, id) => {
    sayScan(null)
    void navigate(recordPath(room, id) ?? '/')
  })
  useHomeFocus()
  const lost = useLiveLost()
  const scan = useScanWord()
  return (
    <div className="desk" data-rail={rail}>
      <a className="skip" href="#content" onClick={skipToContent}>
        {t('skipToContent')}
      </a>
      <TopBar onFind={() => open('')} />
      <Rail />
      <main className="desk-content" id="content" tabIndex={-1}>
        {lost && (
          <p className="desk-notice" data-tone="wrong" role="alert">
            {t('live.lost')}
          </p>
        )}
        {scan !== null && (
          <p className="desk-notice" role="alert">
            {scan}
            <button type="button" className="plain-button quiet" onClick={() => sayScan(null)}>
              {t('close')}
            </button>
          </p>
        )}
        <Outlet />
      </main>
      <PassingMessage />
      {over === 'keys' && !locked && <KeyHelp onClose={close} />}
      {over === 'palette' && !locked && (
        <Suspense fallback={null}>
          <Palette typed={found} onClose={close} onHelp={() => setOver('keys')} />
        </Suspense>
      )}
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
  const { may } = useHouse()
  const navigate = useNavigate()
  const { pathname } = useLocation()
  useKeys(
    [
      { key: 'F2', label: t('keys.visit'), run: () => void navigate('/contacts/new/visit'), active: may('contacts.take') },
      { key: 'F3', label: t('keys.call'), run: () => void navigate('/contacts/new/call'), active: may('contacts.take') },
      { key: 'F6', label: t('keys.workOrder'), run: () => void navigate('/work-orders/new'), active: may('workOrders.report') },
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
