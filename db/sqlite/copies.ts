import { existsSync, rmSync } from 'node:fs'
import { basename, join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { wallTimeInName } from '../../shared/system/backup-rules'
import { pendingMigrations, readMigrations } from '../migrate'
import { asStoreError } from './connection'

/** What a file that should be a copy of the store is. */
export type CopyCheck = 'sound' | 'damaged' | 'newer' | 'notOurs' | 'missing'

/** A failure of the worker, with SQLite's or the system's code (SQLITE_FULL, ENOSPC, SQLITE_CANTOPEN …). */
export class CopyError extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message)
    this.name = 'CopyError'
  }
}

type Task = { task: 'copy'; from: string; to: string } | { task: 'check'; path: string }
type Answer = { applied: number[] } | { error: { code: string; message: string } }

function work(root: string, task: Task): Promise<number[]> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(join(root, 'db', 'sqlite', 'copy-worker.mjs'), { workerData: task })
    worker.once('error', reject)
    worker.once('exit', () => reject(new CopyError('', 'the copying thread ended')))
    worker.once('message', (answer: Answer) => {
      if ('applied' in answer) resolve(answer.applied)
      else reject(new CopyError(answer.error.code, answer.error.message))
    })
  })
}

function kindOf(root: string, applied: readonly number[]): CopyCheck {
  if (applied.length === 0) return 'notOurs'
  return pendingMigrations(readMigrations(join(root, 'db', 'migrations', 'sqlite')), applied) === 'newer' ? 'newer' : 'sound'
}

/**
 * Copies the running store at `from` to the new file `to` in a thread of its own, reads every page of the copy and puts it on the disk.
 * Writers are not stopped. `root` is the program's folder. CopyError when it cannot be done or the copy is not sound; `to` may then be there in part.
 */
export async function copyStore(root: string, from: string, to: string): Promise<void> {
  await work(root, { task: 'copy', from, to })
}

/** Reads every page of the store at `path` in a thread of its own before it is opened. StoreError says what is wrong with it. */
export async function checkStore(root: string, path: string): Promise<void> {
  await work(root, { task: 'check', path }).catch(error => {
    throw asStoreError(error)
  })
}

/** What cannot be read as a store at all was never a copy of ours, unless its name says that it is one. */
function unreadable(path: string, error: unknown): CopyCheck {
  const noDatabase = error instanceof CopyError && error.code === 'SQLITE_NOTADB'
  return noDatabase && wallTimeInName(basename(path)) === null ? 'notOurs' : 'damaged'
}

/** Opens a copy in a thread of its own and reads every page of it. The copy is not changed. */
export async function checkCopy(root: string, path: string): Promise<CopyCheck> {
  if (!existsSync(path)) return 'missing'
  const alone = !existsSync(`${path}-wal`)
  try {
    return kindOf(root, await work(root, { task: 'check', path }))
  } catch (error) {
    return unreadable(path, error)
  } finally {
    // Reading a file that is in WAL mode leaves these beside it; a copy of ours is not, a file from elsewhere may be.
    if (alone) for (const tail of ['-wal', '-shm']) rmSync(path + tail, { force: true })
  }
}
