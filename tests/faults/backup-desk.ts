import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { createBackups, type Backups } from '../../electron/platform/backups'
import { makeDesk, type TestDesk } from '../support/desk'
import { ROOT } from './faulty'

/** A desk on a file that makes copies of itself, as the program's. */
export interface BackupDesk {
  made: TestDesk
  backups: Backups
  /** What a restore did to the program. */
  done: { restarts: number; closed: boolean }
  /** Where copies go. */
  folder: string
  /** Sets a second folder and gives it. */
  secondFolder(): string
  close(): Promise<void>
}

export async function openBackupDesk(): Promise<BackupDesk> {
  const made = await makeDesk({ dialect: 'sqlite' })
  const done = { restarts: 0, closed: false }
  const backups: Backups = createBackups({
    desk: made.desk, store: made.desk.store, data: made.folder, root: ROOT, now: made.clock.now, restart: () => void (done.restarts += 1),
    closeAll: async () => {
      await backups.atClosing()
      await made.desk.store.close()
      done.closed = true
    },
    timers: { set: (run, ms) => setTimeout(run, ms > 30_000 ? ms : 5), clear: handle => clearTimeout(handle as NodeJS.Timeout) },
  })
  return {
    made, backups, done, folder: join(made.folder, 'backups'),
    secondFolder: () => {
      const path = join(made.folder, 'second')
      mkdirSync(path, { recursive: true })
      backups.setSecondFolder(path)
      return path
    },
    close: async () => {
      backups.stop()
      await backups.now().catch(() => undefined)
      await made.close()
    },
  }
}
