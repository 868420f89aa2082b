import { createHash, randomUUID } from 'node:crypto'
import { mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises'
import { createReadStream } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Contents, NewContent } from '../contents'
import { forgetContents, looseContents, rememberContent } from '../repositories/attachments'
import { StoreError, type Reader, type Store } from '../store'
import { Turns } from './queue'

/** Where content of this hash lies: 256 folders, so that none grows very large. */
export const contentFile = (folder: string, hash: string) => join(folder, hash.slice(0, 2), hash)

/** SHA-256 of a file, hex, read piece by piece. Rejects where it cannot be read. */
export async function hashOfFile(path: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const piece of createReadStream(path)) hash.update(piece as Buffer)
  return hash.digest('hex')
}

const hashOf = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex')

/** Files that were looked at are remembered by these marks; only one that changed is read again. */
const marksOf = async (path: string) => {
  const about = await stat(path).catch(() => null)
  return about?.isFile() ? { size: about.size, marks: `${about.size} ${about.mtimeMs} ${about.ctimeMs}` } : null
}

const MOST_KNOWN = 5_000

/** Contents as files in a folder of the embedded store. One program uses it at a time; what it writes and removes takes turns. */
export class FileContents implements Contents {
  private readonly turns = new Turns()
  private readonly known = new Map<string, { marks: string; sound: boolean }>()

  constructor(
    private readonly store: Pick<Store, 'write'>,
    private readonly folder: string,
  ) {}

  put(content: NewContent): Promise<void> {
    return this.turns.take(async () => {
      await this.place(content).catch(error => Promise.reject(fileTrouble(error)))
      await this.store.write(tx => rememberContent(tx, { ...content, bytes: null }))
    })
  }

  /** Written under a passing name and put on the disk; the good name is given only then. */
  private async place({ hash, size, bytes }: NewContent): Promise<void> {
    if (await this.sound(hash, size)) return
    const file = contentFile(this.folder, hash)
    const partial = join(this.folder, PARTIAL, randomUUID())
    try {
      await mkdir(dirname(partial), { recursive: true })
      await mkdir(dirname(file), { recursive: true })
      const handle = await open(partial, 'wx')
      await handle.writeFile(bytes).then(() => handle.sync()).finally(() => handle.close())
      await rename(partial, file)
      await syncFolder(dirname(file))
      await syncFolder(this.folder)
    } catch (error) {
      await rm(partial, { force: true }).catch(() => undefined)
      throw error
    }
  }

  async get(hash: string): Promise<Buffer | null> {
    const file = contentFile(this.folder, hash)
    const before = await marksOf(file)
    const bytes = await readFile(file).catch(() => null)
    if (before === null || bytes === null) return null
    const sound = hashOf(bytes) === hash
    this.remember(hash, before.marks, sound)
    return sound ? bytes : null
  }

  async missing(_db: Reader, asked: readonly { hash: string; size: number }[]): Promise<ReadonlySet<string>> {
    const found = new Set<string>()
    for (const { hash, size } of asked) if (!(await this.sound(hash, size))) found.add(hash)
    return found
  }

  private async sound(hash: string, size: number): Promise<boolean> {
    const file = contentFile(this.folder, hash)
    const now = await marksOf(file)
    if (now === null || now.size !== size) return false
    const known = this.known.get(hash)
    if (known?.marks === now.marks) return known.sound
    const sound = (await hashOfFile(file).catch(() => null)) === hash
    this.remember(hash, now.marks, sound)
    return sound
  }

  private remember(hash: string, marks: string, sound: boolean): void {
    this.known.delete(hash)
    this.known.set(hash, { marks, sound })
    const [oldest] = this.known.keys()
    if (this.known.size > MOST_KNOWN && oldest !== undefined) this.known.delete(oldest)
  }

  /** The files go first: a row without its file is removed the next time, a file without its row would lie there for ever. */
  forget(before: number, most: number): Promise<number> {
    return this.turns.take(async () => {
      // Nothing is being put now: what lies here was left by a program that was killed.
      await rm(join(this.folder, PARTIAL), { recursive: true, force: true }).catch(() => undefined)
      return this.store.write(async tx => {
        const hashes = await looseContents(tx, before, most)
        for (const hash of hashes) await rm(contentFile(this.folder, hash), { force: true })
        await forgetContents(tx, hashes)
        return hashes.length
      })
    })
  }
}

const PARTIAL = 'partial'

/** The name in its folder is put on the disk too. Windows keeps that with the file and cannot open a folder. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => null)
  await handle?.sync().catch(() => undefined)
  await handle?.close()
}

const FULL = new Set(['ENOSPC', 'EDQUOT'])
const CLOSED = new Set(['EROFS', 'EACCES', 'EPERM'])

function fileTrouble(error: unknown): StoreError {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const trouble = FULL.has(code) ? 'diskFull' : CLOSED.has(code) ? 'readOnly' : 'unknown'
  return new StoreError(trouble, error instanceof Error ? error.message : String(error), { cause: error })
}
