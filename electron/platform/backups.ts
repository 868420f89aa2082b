import { stat } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import type { Store } from '../../db/store'
import { checkCopy, copyStore } from '../../db/sqlite/copies'
import { attachmentsFolder } from '../../db/sqlite/store'
import { DeskError, refuse } from '../../shared/core/errors'
import { madeAtOf } from '../../shared/system/backup-rules'
import type { BackupCopy, SystemStatus } from '../../shared/system/contract'
import { every, realTimers, type Timers } from '../clocks/every'
import type { BackupService, Desk } from '../desk/core/desk'
import type { StationSettings } from '../desk/core/make-desk'
import { actorOf } from '../desk/core/session-keeper'
import { copyAttachments } from './backup-attachments'
import { copiesIn, copyWhole, freeCopy, placeWhole, thin, type CopyFile } from './backup-files'
import { problemOf, stateAfter, type BackupProblem } from './backup-problems'
import { dropRestore, finishRestore, stageRestore } from './backup-restore'
import { recordRestored, rememberRestored } from './backup-restored'
import { storeFile } from './open-store'

/** Between two copies while the program runs. Source: product rules, backups. */
export const COPY_PERIOD_MS = 2 * 3_600_000
/** Closing waits so long for the last copy; a drive that hangs must not keep the program open. */
const CLOSING_LIMIT_MS = 60_000
/** The answer to the page goes out before the program closes. */
const BEFORE_RESTART_MS = 300

export interface BackupsOf {
  desk: Desk
  store: Store
  /** The data folder; copies lie in `backups` in it. */
  data: string
  /** The program's folder. */
  root: string
  /** UTC ms. */
  now(): number
  restart(): void
  /** Closes the store and everything that uses it. */
  closeAll(): Promise<void>
  timers?: Timers
}

const SECOND_FOLDER = 'secondFolder'

/** The second folder a station was told to copy to as well; null when there is none. */
export function secondFolderOf(station: StationSettings): string | null {
  return station.setting<string>(SECOND_FOLDER) || null
}

export type Backups = BackupService & { start(): void; atClosing(): Promise<void>; stop(): void }

/** Copies of the embedded store: made, thinned, listed, checked and restored. On PostgreSQL its administrator does that. */
export function createBackups(of: BackupsOf): Backups {
  return of.store.dialect === 'postgres' ? elsewhere(of.desk) : new StoreBackups(of)
}

/** The mall's PostgreSQL is backed up by who runs it; a station with a copy of its own would promise what it cannot keep. */
function elsewhere(desk: Desk): Backups {
  const notHere = (): never => refuse('backup_not_here')
  return {
    status: () => ({ state: 'notHere', lastAt: null, problem: null }),
    list: async () => [],
    now: async () => notHere(),
    inspect: async () => notHere(),
    restore: async () => notHere(),
    secondFolder: () => secondFolderOf(desk.station),
    setSecondFolder: path => desk.station.set(SECOND_FOLDER, path ?? ''),
    start: () => undefined,
    atClosing: async () => undefined,
    stop: () => undefined,
  }
}

/** What checks found, kept across starts; a file of another size is another file. */
type Checks = Record<string, { size: number; check: BackupCopy['check'] }>

class StoreBackups implements Backups {
  private readonly file: string
  private readonly first: string
  private running: Promise<BackupCopy> | null = null
  private lastAt: number | null = null
  private problem: BackupProblem | null = null
  private end: () => void = () => undefined
  private restoring = false
  private stopped = false

  constructor(private readonly of: BackupsOf) {
    this.file = storeFile(of.data)
    this.first = join(of.data, 'backups')
  }

  status(): SystemStatus['backup'] {
    const settled = this.problem !== null ? stateAfter(this.problem) : this.lastAt === null ? 'none' : 'ok'
    return { state: this.running ? 'running' : settled, lastAt: this.lastAt, problem: this.problem }
  }

  /** Begins the two-hourly copies. The first one is due at once when the newest is older, or there is none. */
  start(): void {
    void this.begin()
  }

  private async begin(): Promise<void> {
    const [newest] = await copiesIn(this.first, await this.zone())
    this.lastAt = newest?.madeAt ?? null
    this.tell()
    // A trail that cannot be written now is written at the next start; the copies do not wait for it.
    await recordRestored(this.of.desk).catch(() => undefined)
    if (!this.stopped) this.end = every({ period: COPY_PERIOD_MS, now: this.of.now, last: this.lastAt, run: () => this.now(), timers: this.of.timers })
  }

  stop(): void {
    this.stopped = true
    this.end()
  }

  async atClosing(): Promise<void> {
    this.stop()
    // While a copy is being put in the store's place there is nothing to copy: what it replaces is kept.
    if (this.restoring) return
    const { set, clear } = this.of.timers ?? realTimers
    let limit: unknown
    await Promise.race([this.now().catch(() => undefined), new Promise<void>(resolve => (limit = set(resolve, CLOSING_LIMIT_MS)))])
    clear(limit)
  }

  /** Makes a copy now, or joins the one being made. UNAVAILABLE when it cannot be; the state says why. */
  now(): Promise<BackupCopy> {
    this.running ??= this.make().finally(() => {
      this.running = null
      this.tell()
    })
    this.tell()
    return this.running
  }

  private async make(): Promise<BackupCopy> {
    const zone = await this.zone()
    const madeAt = this.of.now()
    try {
      const path = await freeCopy(this.first, madeAt, zone)
      await placeWhole(path, partial => copyStore(this.of.root, this.file, partial))
      await this.remember(path, 'sound')
      this.lastAt = madeAt
      this.problem = await this.copyFiles()
      await this.copyToSecond(path)
      await thin(this.first, madeAt, zone)
      return await this.describe(path, zone)
    } catch (error) {
      this.problem = problemOf(error)
      throw new DeskError('UNAVAILABLE', { what: this.problem === 'diskFull' ? 'diskFull' : 'file', detail: error instanceof Error ? error.message : undefined })
    }
  }

  /** The files of records, beside the copies. What is wrong with them is said; the copy of the store is good all the same. */
  private async copyFiles(): Promise<BackupProblem | null> {
    try {
      return (await copyAttachments(this.of.store, attachmentsFolder(this.file), this.first)) === 0 ? null : 'files'
    } catch (error) {
      return problemOf(error) === 'diskFull' ? 'filesFull' : 'files'
    }
  }

  /** A drive that is not there is said and tried again with the next copy; the copy in the first folder is good all the same. */
  private async copyToSecond(path: string): Promise<void> {
    const folder = this.secondFolder()
    if (folder === null) return
    const target = join(folder, basename(path))
    try {
      await copyWhole(path, target, async partial => {
        if ((await checkCopy(this.of.root, partial)) !== 'sound') throw new Error('the second copy is not sound')
      })
      await this.remember(target, 'sound')
      if ((await copyAttachments(this.of.store, attachmentsFolder(this.file), folder)) > 0) this.problem ??= 'files'
      await thin(folder, this.of.now(), await this.zone())
    } catch (error) {
      // What is wrong with the copy itself is said first.
      this.problem ??= problemOf(error) === 'diskFull' ? 'secondFull' : 'secondMissing'
    }
  }

  async list(): Promise<BackupCopy[]> {
    const zone = await this.zone()
    const second = this.secondFolder()
    const found = await Promise.all([copiesIn(this.first, zone), second === null ? [] : copiesIn(second, zone)])
    return found.flat().map(copy => this.view(copy)).sort((a, b) => b.madeAt - a.madeAt || a.place.localeCompare(b.place))
  }

  /** Opens and reads through a file somebody chose. Answers with what was found. */
  async inspect(path: string): Promise<BackupCopy> {
    const check = await checkCopy(this.of.root, path)
    if (check === 'missing') refuse('backup_missing')
    await this.remember(path, check)
    return this.describe(path, await this.zone())
  }

  /**
   * Puts the copy in the store's place and starts the program again. REFUSED when it is not sound; UNAVAILABLE when there is no room for it:
   * in both cases nothing was changed. Answers where the file that was replaced is kept.
   */
  async restore(path: string): Promise<{ kept: string }> {
    if (this.restoring) refuse('backup_busy')
    this.restoring = true
    try {
      await this.running?.catch(() => undefined)
      const { check, kept } = await stageRestore(this.of.root, this.file, path, this.of.now())
      if (kept === null) refuse(`backup_${check}`)
      rememberRestored(this.of.desk.station, { copy: path, kept, by: actorOf(this.of.desk) })
      await this.replace()
      return { kept }
    } catch (error) {
      this.restoring = false
      if (error instanceof DeskError) throw error
      throw new DeskError('UNAVAILABLE', { what: problemOf(error) === 'diskFull' ? 'diskFull' : 'file', detail: error instanceof Error ? error.message : undefined })
    }
  }

  private async replace(): Promise<void> {
    try {
      await this.of.closeAll()
    } catch (error) {
      dropRestore(this.file)
      throw error
    }
    // From here the store is closed: whatever happens, the program starts again, and its start finishes what is left.
    const { set } = this.of.timers ?? realTimers
    set(() => this.of.restart(), BEFORE_RESTART_MS)
    finishRestore(this.file)
  }

  secondFolder(): string | null {
    return secondFolderOf(this.of.desk.station)
  }

  setSecondFolder(path: string | null): void {
    this.of.desk.station.set(SECOND_FOLDER, path ?? '')
    if (this.problem === 'secondMissing' || this.problem === 'secondFull') this.problem = null
    this.tell()
  }

  private zone(): Promise<string> {
    return this.of.desk.mall.timeZone()
  }

  private tell(): void {
    this.of.desk.live.announce({ room: 'system', id: this.of.desk.stationId, at: this.of.now() })
  }

  private checks(): Checks {
    return this.of.desk.station.setting<Checks>('backupChecks') ?? {}
  }

  private async remember(path: string, check: BackupCopy['check']): Promise<void> {
    const { size } = await stat(path)
    const others = Object.entries(this.checks()).filter(([name]) => name !== path)
    // The newest few hundred: older ones are thinned, and a file from elsewhere is looked at again.
    this.of.desk.station.set('backupChecks', Object.fromEntries([...others.slice(-500), [path, { size, check }]]))
  }

  private async describe(path: string, zone: string): Promise<BackupCopy> {
    const about = await stat(path)
    const name = basename(path)
    return this.view({ path, name, size: about.size, madeAt: madeAtOf(name, zone) ?? Math.round(about.mtimeMs) })
  }

  private view({ path, madeAt, size }: CopyFile): BackupCopy {
    const known = this.checks()[path]
    const second = this.secondFolder()
    const place = second !== null && resolve(dirname(path)) === resolve(second) ? 'second' : 'first'
    return { path, madeAt, size, place, check: known?.size === size ? (known.check ?? null) : null }
  }
}
