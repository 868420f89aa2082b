/**
 * Why the last copy was not made, or not everywhere; the words are in the texts of the system room (`backups.problems.<key>`).
 * - diskFull: no room for the copy
 * - folder: the folder of the copies cannot be made or written
 * - store: the copy is not sound, so the store itself may be damaged
 * - files: the copy was made, but files kept with records are missing or altered and could not be copied
 * - filesFull: the copy was made, but there was no room for the files kept with records
 * - secondMissing, secondFull: the copy was made, but not to the second folder
 */
export type BackupProblem = 'diskFull' | 'folder' | 'store' | 'files' | 'filesFull' | 'secondMissing' | 'secondFull' | 'unknown'

/** What the last copy is after a problem: only on this computer, without some files of records, or not made. */
export function stateAfter(problem: BackupProblem): 'onlyHere' | 'incomplete' | 'failed' {
  if (problem === 'secondMissing' || problem === 'secondFull') return 'onlyHere'
  return problem === 'files' || problem === 'filesFull' ? 'incomplete' : 'failed'
}

const FOLDER = new Set(['ENOENT', 'ENOTDIR', 'EEXIST', 'EACCES', 'EPERM', 'EROFS', 'ENODEV', 'EIO', 'SQLITE_CANTOPEN', 'SQLITE_READONLY'])

/** What a failed copy met, from the code of SQLite or of the system. */
export function problemOf(error: unknown): BackupProblem {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (code === 'ENOSPC' || code === 'EDQUOT' || code.startsWith('SQLITE_FULL') || code.startsWith('SQLITE_IOERR')) return 'diskFull'
  if (code.startsWith('SQLITE_CORRUPT') || code === 'SQLITE_NOTADB') return 'store'
  return FOLDER.has(code) ? 'folder' : 'unknown'
}
