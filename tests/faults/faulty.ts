import { execFileSync } from 'node:child_process'
import { mkdtempSync, openSync, closeSync, rmSync, statSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { contactsDesk } from '../../electron/desk/contacts/desk'
import type { Store } from '../../db/store'
import type { TestDesk } from '../support/desk'

/** The project's folder: the program's own in tests. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url))
export const migrations = (of: 'sqlite' | 'station') => join(ROOT, 'db', 'migrations', of)

/** A small disk of its own, gone after the test. Only root may make one. */
export interface SmallDisk {
  folder: string
  /** Fills what is left; answers what frees it again. */
  fill(): () => void
  remount(how: 'ro' | 'rw'): void
  remove(): void
}

export const mayMount = process.platform === 'linux' && process.getuid?.() === 0 && canMount()
/** Why tests that need a disk of their own are skipped, in the name of the suite. */
export const needsMount = mayMount ? '' : ' (skipped: a small disk can be mounted by root on Linux only)'

function canMount(): boolean {
  try {
    smallDisk(1).remove()
    return true
  } catch {
    return false
  }
}

export function smallDisk(megabytes: number): SmallDisk {
  const folder = mkdtempSync(join(tmpdir(), 'desk-small-'))
  const mount = (...words: string[]) => execFileSync('mount', words, { stdio: 'pipe' })
  try {
    mount('-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder)
  } catch (error) {
    rmSync(folder, { recursive: true })
    throw error
  }
  return {
    folder,
    fill: () => {
      const path = join(folder, 'ballast')
      fillUp(path)
      return () => rmSync(path)
    },
    remount: how => void mount('-o', `remount,${how}`, folder),
    remove: () => {
      execFileSync('umount', ['-l', folder], { stdio: 'pipe' })
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

function fillUp(path: string): void {
  const file = openSync(path, 'w')
  for (let piece = 1 << 20; piece >= 1; ) {
    try {
      writeSync(file, Buffer.alloc(piece, 1))
    } catch {
      piece >>= 1
    }
  }
  closeSync(file)
}

/** Overwrites bytes in the middle of a file, as a failing disk would. */
export function overwrite(path: string, from: number, length = 8_192): void {
  const { size } = statSync(path)
  const file = openSync(path, 'r+')
  writeSync(file, Buffer.alloc(Math.min(length, size - from), 0xa5), 0, Math.min(length, size - from), from)
  closeSync(file)
}

/** Registers a contact and gives its number. */
export const take = async ({ ask }: TestDesk, said = '问班车时刻') => (await ask('receptionist', contactsDesk.take, { channel: 'call', personName: '王女士', said })).number

/** The numbers of all contacts in a store, in order. */
export async function numbersIn(store: Store): Promise<string[]> {
  const { rows } = await store.read(async db => ({ rows: await db.rows<{ number: string }>('SELECT number FROM contacts ORDER BY number', []) }))
  return rows.map(row => row.number)
}
