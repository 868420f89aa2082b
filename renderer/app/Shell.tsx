// The desk of the signed-in person: widgets' theme, rooms' words, and the screens at their addresses.
import './room-texts'
import { ConfigProvider } from 'antd'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { createHashRouter } from 'react-router'
import { RouterProvider } from 'react-router/dom'
import type { SessionState, SignedIn } from '../../shared/session/contract'
import { useLooks } from './looks'
import { forgetAnswers } from './queries'
import { readAhead, routes } from './routes'
import { widgetSettings } from './theme'
import { useIdleLock } from './use-idle-lock'

/** Mounted anew for each person; under a lock it stays, hidden. */
export function Shell({ state, me }: { state: SessionState; me: SignedIn }) {
  const { i18n } = useTranslation()
  const looks = useLooks()
  const [router] = useState(() => createHashRouter(routes))
  useIdleLock(state.mall.idleMinutes, !me.locked)
  useEffect(() => {
    const soon = window.setTimeout(readAhead, 800)
    return () => {
      window.clearTimeout(soon)
      router.dispose()
      // The screens let go of what they showed first.
      window.setTimeout(forgetAnswers)
      // The next person begins at the board, not where this one was.
      window.location.hash = '#/'
    }
  }, [router])
  return (
    <ConfigProvider {...widgetSettings(looks, i18n.language === 'ru' ? 'ru' : 'zh')}>
      <RouterProvider router={router} />
    </ConfigProvider>
  )
}
