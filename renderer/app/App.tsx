// What is on screen: first start, sign-in, the desk, or the lock over it.
import { QueryClientProvider, useQuery } from '@tanstack/react-query'
import { lazy, Suspense, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SessionState, SignedIn } from '../../shared/session/contract'
import { ChangePin } from '../session/ChangePin'
import { LockScreen } from '../session/LockScreen'
import { SignIn } from '../session/SignIn'
import { beginsWithSignIn, rememberSetUp } from '../session/sign-in-kept'
import { api } from './connection'
import { followLang } from './language'
import { setMallZone } from './mall-zone'
import { NoDesk } from './NoDesk'
import { Opening } from './Opening'
import { queries } from './queries'
import { useLive } from './use-live'

const loadShell = () => import('./Shell')
const Shell = lazy(() => loadShell().then(module => ({ default: module.Shell })))
const FirstStart = lazy(() => import('../session/FirstStart').then(module => ({ default: module.FirstStart })))

/** The whole page. */
export function App() {
  return (
    <QueryClientProvider client={queries}>
      <Suspense fallback={null}>
        <Screen />
      </Suspense>
    </QueryClientProvider>
  )
}

function Screen() {
  const session = useQuery(api.session.state.queryOptions())
  const state = session.data
  useLive(state !== undefined, state?.signedIn?.locked ?? false)
  useEffect(() => {
    if (state === undefined) return
    followLang(state.lang)
    rememberSetUp(state.setUp)
    setMallZone(state.mall.timeZone)
  }, [state])
  useWindowTitle()
  if (state === undefined && session.isError) return <NoDesk error={session.error} onRetry={() => void session.refetch()} />
  return <ScreenOf state={state ?? null} />
}

/** `state` is null while the desk opens its data: somebody may begin to type the work number meanwhile, and goes on when it is open. */
function ScreenOf({ state }: { state: SessionState | null }) {
  const me = state?.signedIn ?? null
  const canSignIn = state?.setUp === true && me === null
  useScreenMark(state)
  useEffect(() => {
    // While somebody types the PIN, the rest of the program is read from disk.
    if (canSignIn) window.setTimeout(() => void loadShell(), 300)
  }, [canSignIn])
  const [starting, setStarting] = useState(false)
  if (state === null) return beginsWithSignIn() ? <SignIn state={null} /> : <AloneOpening />
  if (!state.setUp || starting) return <FirstStart onBegun={() => setStarting(true)} onDone={() => setStarting(false)} />
  if (me === null) return <SignIn state={state} />
  if (me.mustChangePin && !me.locked) return <ChangePin state={state} me={me} />
  return <Desk me={me} state={state} />
}

/** What stands under a lock stays mounted, hidden, for the person who comes back; another person's desk begins anew. */
function Desk({ me, state }: { me: SignedIn; state: SessionState }) {
  const [openFor, setOpenFor] = useState<string | null>(null)
  if (!me.locked && openFor !== me.staffId) setOpenFor(me.staffId)
  // Hiding takes the focus away; whoever unlocks goes on typing where the lock came.
  const last = useRef<Element | null>(null)
  useEffect(() => {
    if (!me.locked && last.current instanceof HTMLElement && last.current.isConnected) last.current.focus({ preventScroll: true })
  }, [me.locked])
  return (
    <>
      {openFor === me.staffId && (
        <div hidden={me.locked} inert={me.locked} className="desk-under-lock" onFocus={event => (last.current = event.target)}>
          <Shell key={me.staffId} state={state} me={me} />
        </div>
      )}
      {me.locked && <LockScreen state={state} me={me} />}
    </>
  )
}

/** Says on the page which screen stands, and when it first stood: start-up is measured by it. */
function useScreenMark(state: SessionState | null): void {
  const screen = state === null ? null : screenOf(state)
  useEffect(() => {
    if (screen === null) return
    document.documentElement.dataset['screen'] = screen
    performance.mark(`screen:${screen}`)
  }, [screen])
}

/** Before a first start, where there is nothing to sign in to yet. */
function AloneOpening() {
  return (
    <main className="alone">
      <Opening />
    </main>
  )
}

function screenOf({ setUp, signedIn: me }: SessionState): string {
  if (!setUp) return 'first-start'
  if (me === null) return 'sign-in'
  return me.locked ? 'locked' : me.mustChangePin ? 'change-pin' : 'desk'
}

function useWindowTitle(): void {
  const { t } = useTranslation()
  const title = t('title')
  useEffect(() => {
    document.title = title
  }, [title])
}
