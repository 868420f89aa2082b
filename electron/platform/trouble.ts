import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { app, shell, type BrowserWindow } from 'electron'
import type { StoreError } from '../../db/store'
import { PAGE_ORIGIN } from '../ipc/page'
import type { Given } from './arguments'
import { problemOf } from './backup-problems'
import { stageRestore } from './backup-restore'
import { rememberRestored } from './backup-restored'
import { openStation, renewStation, storeFile } from './open-store'
import { worksAsServer } from './server-choice'
import { actionsFor, isOfServer, RETRIES_ITSELF, troubleOf } from './trouble-actions'
import { newestSoundCopy } from './trouble-copies'
import { ACTION_BASE, troublePage, type Note, type OfferedCopy, type TroubleAction, type TroubleScreen } from './trouble-page'

/** What a trouble screen works with. `retry` opens the store again; it throws while it cannot. */
export interface TroubleOf {
  given: Given
  root: string
  retry(): Promise<void>
}

const RETRY_MS = 3_000

/**
 * Shows in the window why the store cannot be opened, what is safe and what to do, and settles when it could be opened after all; the window
 * then shows the desk. It never settles when the person quits instead.
 */
export function showTrouble(window: BrowserWindow, error: unknown, of: TroubleOf): Promise<void> {
  return new Promise(resolve => new Trouble(window, troubleOf(error), of, resolve).begin())
}

class Trouble {
  private readonly css: string
  private readonly home: string
  private offered: OfferedCopy | null = null
  private again: string | null = null
  private busy = false
  private timer: NodeJS.Timeout | undefined

  constructor(
    private readonly window: BrowserWindow,
    private trouble: StoreError,
    private readonly of: TroubleOf,
    private readonly done: () => void,
  ) {
    this.css = readFileSync(join(of.root, 'resources', 'trouble', 'trouble.css'), 'utf8')
    const shown = window.isDestroyed() ? '' : window.webContents.getURL()
    this.home = shown.startsWith(`${PAGE_ORIGIN}/`) ? shown : `${PAGE_ORIGIN}/`
  }

  begin(): void {
    if (this.window.isDestroyed()) return
    this.window.webContents.on('will-navigate', this.hear)
    this.window.once('closed', () => clearTimeout(this.timer))
    void this.showTrouble()
    this.waitToRetry()
  }

  /** The page's links lead nowhere: main hears them and acts. */
  private readonly hear = (event: Electron.Event, url: string): void => {
    event.preventDefault()
    if (!url.startsWith(ACTION_BASE) || this.busy) return
    const { pathname, searchParams } = new URL(url)
    const action = pathname.slice(pathname.lastIndexOf('/') + 1)
    this.busy = true
    void this.act(action as TroubleAction | 'server', searchParams.get('url') ?? '')
      .catch((error: unknown) => {
        this.trouble = troubleOf(error)
        return this.showTrouble()
      })
      .finally(() => (this.busy = false))
  }

  private async act(action: TroubleAction | 'server', address: string): Promise<void> {
    switch (action) {
      case 'retry':
        return this.retry(true)
      case 'restore':
        return this.offerCopy()
      case 'restoreThis':
        return this.restore()
      case 'renew':
        return this.renew()
      case 'server':
        return this.changeServer(address)
      case 'folder':
        return void (await shell.openPath(this.of.given.data))
      case 'back':
        return this.showTrouble()
      case 'quit':
        return app.quit()
    }
  }

  private async show(screen: TroubleScreen): Promise<void> {
    if (this.window.isDestroyed()) return
    const page = Buffer.from(troublePage(screen, this.css), 'utf8').toString('base64')
    await this.loaded()
    // A page that could not be loaded says so here once more; the screen stands all the same.
    await this.window.loadURL(`data:text/html;charset=utf-8;base64,${page}`).catch(() => undefined)
    if (!this.window.isDestroyed() && !this.window.isVisible()) this.window.show()
  }

  /** Two pages on their way into one window can stop each other: the desk's own, which begins with the program, comes to its end first. */
  private async loaded(): Promise<void> {
    const { webContents } = this.window
    if (webContents.isLoadingMainFrame()) await new Promise<void>(resolve => webContents.once('did-stop-loading', () => resolve()))
  }

  private showTrouble(...notes: Note[]): Promise<void> {
    const { trouble, detail } = this.trouble
    return this.show({
      kind: 'trouble', trouble, detail, folder: this.of.given.data, actions: actionsFor(trouble), itself: RETRIES_ITSELF.has(trouble), again: this.again, notes,
      server: isOfServer(trouble) && this.of.given.databaseUrl === null,
    })
  }

  private waitToRetry(): void {
    clearTimeout(this.timer)
    if (this.window.isDestroyed() || !RETRIES_ITSELF.has(this.trouble.trouble)) return
    this.timer = setTimeout(() => {
      if (this.busy) return this.waitToRetry()
      this.busy = true
      void this.retry(false).finally(() => (this.busy = false))
    }, RETRY_MS)
  }

  /** Opens the store again. `asked`: a person did, and is told even when nothing changed. */
  private async retry(asked: boolean): Promise<void> {
    clearTimeout(this.timer)
    try {
      await this.of.retry()
      this.finish()
    } catch (error) {
      const before = this.trouble.trouble
      this.trouble = troubleOf(error)
      this.again = asked && before === this.trouble.trouble ? new Date().toTimeString().slice(0, 8) : null
      if (asked || before !== this.trouble.trouble) await this.showTrouble()
      this.waitToRetry()
    }
  }

  private finish(): void {
    this.done()
    if (this.window.isDestroyed()) return
    this.window.webContents.off('will-navigate', this.hear)
    void this.window.loadURL(this.home).catch(() => undefined)
  }

  private async offerCopy(): Promise<void> {
    await this.show({ kind: 'looking' })
    this.offered = await newestSoundCopy(this.of.given.data, this.of.root)
    await this.show(this.offered === null ? { kind: 'none' } : { kind: 'found', copy: this.offered })
  }

  private async restore(): Promise<void> {
    if (this.offered === null) return this.showTrouble()
    try {
      const { kept } = await stageRestore(this.of.root, storeFile(this.of.given.data), this.offered.path, Date.now())
      if (kept === null) return await this.showTrouble('restoreChanged')
      this.remember(this.offered.path, existsSync(storeFile(this.of.given.data)) ? kept : null)
    } catch (error) {
      const problem = problemOf(error)
      return this.showTrouble(problem === 'diskFull' ? 'restoreNoRoom' : problem === 'folder' ? 'restoreRefused' : 'restoreChanged')
    }
    // It is decided: opening the store puts the copy in its place first.
    await this.retry(true)
  }

  /** The trail of the restored store will say what was done here; where the station's file cannot be written, the restore matters more. */
  private remember(copy: string, kept: string | null): void {
    try {
      const station = openStation(this.of.given.data, this.of.root)
      rememberRestored(station, { copy, kept, by: null })
      station.close()
    } catch {
      // Said on the screen already, when opening the station failed.
    }
  }

  private async renew(): Promise<void> {
    try {
      renewStation(this.of.given.data, this.of.root, Date.now())
    } catch (error) {
      this.trouble = troubleOf(error)
      return this.showTrouble()
    }
    await this.retry(true)
  }

  private async changeServer(url: string): Promise<void> {
    if (!(await worksAsServer(url))) return this.showTrouble('serverFailed')
    const station = openStation(this.of.given.data, this.of.root)
    try {
      station.set('store', { kind: 'postgres', url })
    } finally {
      station.close()
    }
    await this.retry(true)
  }
}
