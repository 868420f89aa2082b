import { join } from 'node:path'
import { app, BrowserWindow, screen, session } from 'electron'
import { PAGE_ORIGIN } from '../ipc/page'
import { mayBeAsked, mayBeChecked } from './permissions'
import { DESIGNED, windowSize, type Size } from './window-size'

/** Nothing the page shows may lead out of it, and it gets no permission but the clipboard's writing of text and, for a voice note, the microphone. */
export function denyWhatIsNotNeeded(): void {
  session.defaultSession.setPermissionRequestHandler((contents, permission, answer, details) => {
    const window = BrowserWindow.fromWebContents(contents)
    answer(mayBeAsked(permission, { ...details, inSight: window !== null && open.has(window) && window.isVisible() }))
  })
  session.defaultSession.setPermissionCheckHandler((_contents, permission, origin, details) => mayBeChecked(permission, origin, details))
}

function lockDown(window: BrowserWindow): void {
  window.webContents.setWindowOpenHandler(() => ({ action: 'deny' }))
  window.webContents.on('will-navigate', event => event.preventDefault())
  window.webContents.on('will-attach-webview', event => event.preventDefault())
}

/** The desk's own windows; the one that forms are printed from is not among them. */
const open = new Set<BrowserWindow>()

/** A window of the desk. The first one says to its page that nobody can be signed in yet, so that it need not wait for the desk to show the sign-in. */
export function openWindow(of: { starting: boolean }): BrowserWindow {
  const window = new BrowserWindow({
    ...DESIGNED, show: false, backgroundColor: '#FAF9F5', autoHideMenuBar: true, useContentSize: true,
    // A cue of the radio is heard also while the window is hidden: its timers may not be slowed down then.
    webPreferences: { backgroundThrottling: false, preload: join(import.meta.dirname, '../preload/preload.cjs'), contextIsolation: true, sandbox: true, nodeIntegration: false, spellcheck: false },
  })
  window.removeMenu()
  const { content } = sizesOf(window)
  window.setContentSize(content.width, content.height)
  window.center()
  lockDown(window)
  open.add(window)
  const stop = keepWithin(window)
  window.once('closed', () => {
    stop()
    open.delete(window)
    // The hidden printing window may still be there, so the last one is told by our own list.
    if (open.size === 0) app.quit()
  })
  window.once('ready-to-show', () => window.show())
  void window.loadURL(of.starting ? `${PAGE_ORIGIN}/?starting` : `${PAGE_ORIGIN}/`)
  return window
}

/** A screen that is scaled anew, or another one, may have less room than the window insists on. Answers how to stop. */
function keepWithin(window: BrowserWindow): () => void {
  const fit = (): void => {
    if (window.isMinimized()) return
    const { least } = sizesOf(window)
    window.setMinimumSize(least.width, least.height)
  }
  fit()
  screen.on('display-metrics-changed', fit)
  window.on('move', fit)
  return () => void screen.off('display-metrics-changed', fit)
}

/** What fits the screen that the window is on, with the frame that the system has put around it. */
function sizesOf(window: BrowserWindow): { content: Size; least: Size } {
  const [width = 0, height = 0] = window.getSize()
  const [inner = width, high = height] = window.getContentSize()
  const { workAreaSize } = screen.getDisplayMatching(window.getBounds())
  return windowSize(workAreaSize, { width: Math.max(0, width - inner), height: Math.max(0, height - high) })
}

/** The window that somebody worked in last. */
const inUse = () => BrowserWindow.getAllWindows().find(window => open.has(window) && window.isFocused()) ?? [...open][0]

/** Brings the desk to the front and has it open a path of the program (`/complaints/<id>`). */
export function openInWindow(path: string): void {
  bringToFront()
  inUse()?.webContents.send('desk-open', path)
}

/** Brings the running program's window to the front. */
export function bringToFront(): void {
  const window = inUse()
  if (!window) return
  if (window.isMinimized()) window.restore()
  window.show()
  window.focus()
}
