import { copyFile, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { copyName, keptCopies, madeAtOf, wallTimeInName } from '../../shared/system/backup-rules'

/** A copy of the store on a disk. */
export interface CopyFile {
  path: string
  name: string
  /** UTC ms. */
  madeAt: number
  size: number
}

/** What a file is called until it is whole, checked and on the disk. */
const PARTIAL = '.partial'

/** The copies in a folder, newest first; none when the folder cannot be read. */
export async function copiesIn(folder: string, zone: string): Promise<CopyFile[]> {
  const names = await readdir(folder).catch(() => [])
  const found = await Promise.all(names.map(name => copyAt(folder, name, zone)))
  return found.filter(copy => copy !== null).sort((a, b) => b.madeAt - a.madeAt)
}

async function copyAt(folder: string, name: string, zone: string): Promise<CopyFile | null> {
  const madeAt = madeAtOf(name, zone)
  const about = madeAt === null ? null : await stat(join(folder, name)).catch(() => null)
  return madeAt === null || about === null ? null : { path: join(folder, name), name, madeAt, size: about.size }
}

/** Puts what was written on the disk, so that a power cut after a rename does not leave an empty file with a good name. */
async function sync(path: string): Promise<void> {
  const file = await open(path, 'r+')
  await file.sync().finally(() => file.close())
}

/** The name in its folder too. Windows keeps that with the file and cannot open a folder. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => null)
  await handle?.sync().catch(() => undefined)
  await handle?.close()
}

/**
 * Makes a file that has its good name only once it is whole: `fill` writes it under a passing name (and checks it), then it is renamed. What
 * `fill` throws goes on, and nothing is left.
 */
export async function placeWhole(target: string, fill: (partial: string) => Promise<void>): Promise<void> {
  const partial = target + PARTIAL
  try {
    await rm(partial, { force: true })
    await fill(partial)
    await sync(partial)
    await rename(partial, target)
    await syncFolder(dirname(target))
  } catch (error) {
    for (const tail of ['', '-journal', '-wal', '-shm']) await rm(partial + tail, { force: true }).catch(() => undefined)
    throw error
  }
}

/** A name for a copy made at `madeAt` (UTC ms) that is not taken yet: two in one second are a second apart in name. */
export async function freeCopy(folder: string, madeAt: number, zone: string): Promise<string> {
  await mkdir(folder, { recursive: true })
  const taken = new Set(await readdir(folder))
  let at = madeAt
  while (taken.has(copyName(at, zone))) at += 1_000
  return join(folder, copyName(at, zone))
}

/** Removes what the rule does not keep, and what an interrupted copy left. Only files with our names are touched. */
export async function thin(folder: string, now: number, zone: string): Promise<void> {
  const copies = await copiesIn(folder, zone)
  const kept = new Set(keptCopies(copies, now, zone))
  const left = (await readdir(folder).catch(() => [])).filter(name => isLeftover(name)).map(name => join(folder, name))
  for (const path of [...copies.filter(copy => !kept.has(copy)).map(copy => copy.path), ...left]) await rm(path, { force: true })
}

function isLeftover(name: string): boolean {
  const at = name.indexOf(PARTIAL)
  return at > 0 && wallTimeInName(name.slice(0, at)) !== null
}

/** Copies a file that does not change, byte for byte. */
export const copyWhole = (from: string, target: string, check: (path: string) => Promise<void>) =>
  placeWhole(target, async partial => {
    await copyFile(from, partial)
    await check(partial)
  })
