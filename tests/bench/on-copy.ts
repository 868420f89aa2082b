import { constants, copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { makeDesk, type TestDesk } from '../support/make-desk'

/** Works on a copy of a sample's store, which is gone afterwards: the sample stays as it is. `now` is UTC ms. */
export async function onCopy<T>(folder: string, now: number, work: (made: TestDesk) => Promise<T>): Promise<T> {
  const copy = mkdtempSync(path.join(tmpdir(), 'desk-bench-'))
  try {
    copyFileSync(path.join(folder, 'desk.sqlite'), path.join(copy, 'desk.sqlite'), constants.COPYFILE_FICLONE)
    const made = await makeDesk({ dialect: 'sqlite', folder: copy, now })
    try {
      return await work(made)
    } finally {
      await made.close()
    }
  } finally {
    rmSync(copy, { recursive: true, force: true })
  }
}
