import { session, type BrowserWindow } from 'electron'
import { PAGE_ORIGIN } from '../ipc/page'

/**
 * Settles when the first page has got its program. Main hands it out itself and can do nothing else while it reads the desk's code: the page gets
 * its files first and then makes itself ready at the same time as the desk does, not after it. A page that cannot be had does not hold up the desk.
 */
export function pageHasItsProgram({ webContents }: BrowserWindow): Promise<void> {
  const { webRequest } = session.defaultSession
  return new Promise<void>(resolve => {
    // The program of the first page is one script (electron.vite.config.ts).
    webRequest.onCompleted({ urls: [`${PAGE_ORIGIN}/*`], types: ['script'] }, () => resolve())
    webContents.once('did-stop-loading', () => resolve())
    webContents.once('destroyed', () => resolve())
  }).finally(() => webRequest.onCompleted(null))
}
