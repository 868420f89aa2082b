import { constants } from 'node:fs'
import { copyFile, mkdir, readdir, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { keptHashes } from '../../db/repositories/attachments'
import { contentFile, hashOfFile } from '../../db/sqlite/content-files'
import type { Store } from '../../db/store'
import { placeWhole } from './backup-files'

/** Beside the copies, one for all of them: content never changes, and what a record keeps it keeps for good. */
export const copiedAttachments = (copies: string) => join(copies, 'attachments')

const AT_ONCE = 1_000

/**
 * Copies the content of all files that records keep into a folder of copies, what is not there yet. Answers how many could not be copied
 * because they are missing or altered. Rejects where the folder cannot be written.
 */
export async function copyAttachments(store: Store, from: string, copies: string): Promise<number> {
  const to = copiedAttachments(copies)
  let lost = 0
  let there: { part: string; names: ReadonlySet<string> } = { part: '', names: new Set() }
  for (let page = await keptAfter(store, ''); page.length > 0; page = await keptAfter(store, page.at(-1) ?? '')) {
    for (const hash of page) {
      const part = dirname(contentFile(to, hash))
      if (there.part !== part) there = { part, names: await namesIn(part) }
      if (!there.names.has(hash) && !(await copySound(contentFile(from, hash), contentFile(to, hash), hash))) lost += 1
    }
  }
  return lost
}

const keptAfter = (store: Store, hash: string) => store.read(db => keptHashes(db, hash, AT_ONCE))
const namesIn = async (folder: string): Promise<ReadonlySet<string>> => new Set(await readdir(folder).catch(() => []))

/** Copies a file that has the content its name says; any other, or none, is left and answered with false. */
async function copySound(from: string, to: string, hash: string): Promise<boolean> {
  if ((await hashOfFile(from).catch(() => null)) !== hash) return false
  await mkdir(dirname(to), { recursive: true })
  await placeWhole(to, async partial => {
    await copyFile(from, partial, constants.COPYFILE_FICLONE)
    if ((await hashOfFile(partial)) !== hash) throw new Error('a file changed while it was copied')
  })
  return true
}

/** Brings back from beside a copy what is missing or altered in the data folder; what is sound there stays. Rejects where there is no room. */
export async function bringBackAttachments(copies: string, to: string): Promise<void> {
  const from = copiedAttachments(copies)
  for (const part of await namesIn(from)) {
    for (const hash of await namesIn(join(from, part))) {
      if (!/^[0-9a-f]{64}$/.test(hash) || part !== hash.slice(0, 2) || !(await isFile(join(from, part, hash)))) continue
      const target = contentFile(to, hash)
      if ((await hashOfFile(target).catch(() => null)) !== hash) await copySound(join(from, part, hash), target, hash)
    }
  }
}

const isFile = async (path: string) => (await stat(path).catch(() => null))?.isFile() ?? false
