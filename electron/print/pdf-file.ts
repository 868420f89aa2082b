// A PDF that a person saves: either all of it is there, under the name that was chosen, or nothing.
import { rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { newId } from '../../shared/core/ids'
import { refuse } from '../../shared/core/errors'

const FULL: readonly string[] = ['ENOSPC', 'EDQUOT']
const CLOSED: readonly string[] = ['EACCES', 'EPERM', 'EROFS']

/** Writes it beside its place and then puts it there. Throws REFUSED with the folder: full, closed, or not to be written to for another reason. */
export async function writePdf(path: string, pdf: Buffer): Promise<void> {
  const folder = dirname(path)
  const unfinished = join(folder, `.${newId()}.part`)
  try {
    await writeFile(unfinished, pdf, { flag: 'wx' })
    await rename(unfinished, path)
  } catch (error) {
    await rm(unfinished, { force: true }).catch(() => undefined)
    refuse(reasonOf(error), { folder })
  }
}

function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (FULL.includes(code)) return 'pdf_folder_full'
  return CLOSED.includes(code) ? 'pdf_folder_closed' : 'pdf_not_written'
}
