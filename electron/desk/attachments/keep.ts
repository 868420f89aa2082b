import { attachmentRowsOf, contentsByHash, keepWithRecord, type AttachmentRow } from '../../../db/repositories/attachments'
import { staffNames } from '../../../db/repositories/names'
import type { Reader, Tx } from '../../../db/store'
import type { AttachmentGiven, AttachmentView } from '../../../shared/attachments/contract'
import { kindByName } from '../../../shared/attachments/kinds'
import { DeskError } from '../../../shared/core/errors'

/**
 * Keeps files that were put (attachments.put) with a record, in the transaction of its command. A file the record keeps already is left out.
 * `field` is where they stand in the command's input. Gives the names of those that were added, for the record's course.
 * @throws DeskError INVALID `file.gone` for one that was never put, or was removed because nobody kept it for a week
 */
export async function keepAttachments(tx: Tx, room: string, recordId: string, given: readonly AttachmentGiven[], field = 'attachments'): Promise<string[]> {
  if (given.length === 0) return []
  const known = await contentsByHash(tx, given.map(({ hash }) => hash))
  const missing = await tx.contents.missing(tx, [...known.values()])
  const problems = given.flatMap(({ hash, name }) => (known.has(hash) && !missing.has(hash) ? [] : [{ path: [field], error: 'file.gone', params: { name } }]))
  if (problems.length > 0) throw new DeskError('INVALID', { problems })
  const kept = new Set((await attachmentRowsOf(tx, recordId)).map(({ hash }) => hash))
  const added = given.filter(({ hash }, at) => !kept.has(hash) && given.findIndex(other => other.hash === hash) === at)
  await keepWithRecord(tx, room, recordId, added)
  return added.map(({ name }) => name)
}

/** The files kept with a record as its screen shows them, in the order in which they were added; what is missing or altered says so. */
export async function attachmentsOf(db: Reader, recordId: string): Promise<AttachmentView[]> {
  const rows = await attachmentRowsOf(db, recordId)
  if (rows.length === 0) return []
  const missing = await db.contents.missing(db, rows.flatMap(({ about }) => (about === null ? [] : [about])))
  const names = await staffNames(db, rows.map(row => row.addedBy))
  return rows.map(row => ({ ...viewOf(row, missing), addedBy: names.ref(row.addedBy) }))
}

function viewOf({ id, hash, name, addedAt, about }: AttachmentRow, missing: ReadonlySet<string>): Omit<AttachmentView, 'addedBy'> {
  const { kind, type, size, thumb } = about ?? { kind: kindByName(name), type: '', size: 0, thumb: null }
  return { id, hash, name, kind, type, size, thumb, addedAt, missing: about === null || missing.has(hash) }
}
