import { closeSync, existsSync, fsyncSync, openSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { copyFile, open } from 'node:fs/promises'
import { dirname } from 'node:path'
import { checkCopy, type CopyCheck } from '../../db/sqlite/copies'
import { setAside } from '../../db/sqlite/open'
import { attachmentsFolder } from '../../db/sqlite/store'
import { bringBackAttachments } from './backup-attachments'

/**
 * Putting a copy in the store's place, so that at every moment a whole store is on the disk:
 *   1. the copy is copied to `desk.sqlite.restoring`, checked there, and put on the disk; files of records that are missing or altered come back
 *      from beside it (content goes by its hash, so nothing is replaced that anybody needs);
 *   2. `desk.sqlite.restore.json` is written: from here on the restore is decided;
 *   3. (everything is closed) the present file moves aside with its write-ahead log;
 *   4. `desk.sqlite.restoring` becomes `desk.sqlite`;
 *   5. the note goes.
 * Killed before 2, the old store is untouched. Killed after it, the next start does what is left (finishRestore).
 */
interface Note {
  /** What is added to the name of the file that is replaced. */
  suffix: string
}

const restoringFile = (store: string) => `${store}.restoring`
const noteFile = (store: string) => `${store}.restore.json`

/** A moment (UTC ms) as it stands in the names of files that were put aside: `20261122-100500`, UTC. */
export const fileStamp = (now: number) => new Date(now).toISOString().replace(/[-:]/g, '').replace('T', '-').slice(0, 15)

/**
 * Steps 1 and 2. Answers what the copy is; only a sound one is staged. `store` is the store's file, `root` the program's folder. Throws when
 * the disk is full or the folder cannot be written: then nothing was changed.
 */
export async function stageRestore(root: string, store: string, copy: string, now: number): Promise<{ check: CopyCheck; kept: string | null }> {
  const given = await checkCopy(root, copy)
  if (given !== 'sound') return { check: given, kept: null }
  const restoring = restoringFile(store)
  const suffix = freeSuffix(store, now)
  try {
    await copyFile(copy, restoring)
    const check = await checkCopy(root, restoring)
    if (check !== 'sound') throw new Error(`the copy changed while it was read: ${check}`)
    const file = await open(restoring, 'r+')
    await file.sync().finally(() => file.close())
    await bringBackAttachments(dirname(copy), attachmentsFolder(store))
    writeNote(store, { suffix })
  } catch (error) {
    rmSync(restoring, { force: true })
    throw error
  }
  return { check: 'sound', kept: `${store}.${suffix}` }
}

function freeSuffix(store: string, now: number): string {
  let at = now
  while (existsSync(`${store}.before-restore-${fileStamp(at)}`)) at += 1_000
  return `before-restore-${fileStamp(at)}`
}

/** Whole or not there: it is written beside and renamed. */
function writeNote(store: string, note: Note): void {
  const file = openSync(`${noteFile(store)}.partial`, 'w')
  try {
    writeFileSync(file, JSON.stringify(note))
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
  renameSync(`${noteFile(store)}.partial`, noteFile(store))
  syncFolder(dirname(store))
}

function readNote(store: string): Note | null {
  try {
    const note: unknown = JSON.parse(readFileSync(noteFile(store), 'utf8'))
    return typeof note === 'object' && note !== null && 'suffix' in note && typeof note.suffix === 'string' ? { suffix: note.suffix } : null
  } catch {
    return null
  }
}

function syncFolder(folder: string): void {
  try {
    const handle = openSync(folder, 'r')
    fsyncSync(handle)
    closeSync(handle)
  } catch {
    // Windows keeps names by itself and cannot open a folder.
  }
}

/** A restore that was decided and then does not happen: nothing is open yet or everything stays as it is. */
export function dropRestore(store: string): void {
  rmSync(noteFile(store), { force: true })
  rmSync(restoringFile(store), { force: true })
}

/**
 * Steps 3 to 5, with the store closed; also at every start, where it does what an interrupted restore left. Answers the name of the file that
 * was replaced, or null when nothing was to be done.
 */
export function finishRestore(store: string): string | null {
  const note = readNote(store)
  if (note === null) {
    // Interrupted before it was decided: half a copy that nobody needs.
    if (existsSync(store)) rmSync(restoringFile(store), { force: true })
    return null
  }
  if (existsSync(restoringFile(store))) {
    setAside(store, note.suffix)
    renameSync(restoringFile(store), store)
    syncFolder(dirname(store))
  }
  rmSync(noteFile(store), { force: true })
  return `${store}.${note.suffix}`
}
