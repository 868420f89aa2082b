import { join } from 'node:path'
import { app, BrowserWindow, session } from 'electron'
import { PAGE_ORIGIN } from '../ipc/ports'

/** Nothing the page shows may lead out of it, and it gets no permission but the clipboard's writing of text. */
export function denyWhatIsNotNeeded(): void {
  const allowed = new Set(['clipboard-sanitized-write'])
  session.defaultSession.setPermissionRequestHandler((_contents, permission, answer) => answer(allowed.has(permission)))
  session.defaultSession.setPermissionCheckHandler((_contents, permission) => allowed.has(permission))
}

function lockDown(window: BrowserWindow): void {
  window.webContents.setWindowOpenHandler(() => ({ action: 'deny' }))
  window.webContents.on('will-navigate', event => event.preventDefault())
  window.webContents.on('will-attach-webview', event => event.preventDefault())
}

/** The desk's own windows; the one that forms are printed from is not among them. */
const open = new Set<BrowserWindow>()

/** A window of the desk. */
export function openWindow(): BrowserWindow {
  const window = new BrowserWindow({
    width: 1366, height: 768, minWidth: 1180, minHeight: 700, show: false, backgroundColor: '#FAF9F5', autoHideMenuBar: true, useContentSize: true,
    webPreferences: { preload: join(import.meta.dirname, '../preload/preload.cjs'), contextIsolation: true, sandbox: true, nodeIntegration: false, spellcheck: false },
  })
  window.removeMenu()
  lockDown(window)
  open.add(window)
  window.once('closed', () => {
    open.delete(window)
    // The hidden printing window may still be there, so the last one is told by our own list.
    if (open.size === 0) app.quit()
  })
  window.once('ready-to-show', () => window.show())
  void window.loadURL(`${PAGE_ORIGIN}/`)
  return window
}

/** Brings the running program's window to the front. */
export function bringToFront(): void {
  const [window] = open
  if (!window) return
  if (window.isMinimized()) window.restore()
  window.show()
  window.focus()
}
