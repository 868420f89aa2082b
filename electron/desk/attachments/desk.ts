import { createHash } from 'node:crypto'
import { attachmentById } from '../../../db/repositories/attachments'
import { MAX_BYTES } from '../../../shared/attachments/contract'
import { endingOf, fileKinds, nameFits, type FileKindName } from '../../../shared/attachments/kinds'
import type { Contract } from '../../../shared/contract'
import { DeskError, invalid, notFound } from '../../../shared/core/errors'
import { roleMay } from '../../../shared/permissions'
import { roomOf } from '../../../shared/rooms'
import { requireInSight } from '../core/sight'
import { act, question, type UseCase } from '../core/use-case'
import { tellContent } from './tell'

const MEGABYTE = 1024 * 1024

/** What the content is, when it may be kept under this name; otherwise INVALID with what is wrong. */
async function soundKind(name: string, bytes: Buffer): Promise<FileKindName> {
  if (bytes.length === 0) return invalid('bytes', 'file.empty', { name })
  if (bytes.length > MAX_BYTES) return invalid('bytes', 'file.tooLarge', { name, max: MAX_BYTES / MEGABYTE, size: Math.ceil(bytes.length / MEGABYTE) })
  const { kind, label } = await tellContent(bytes)
  if (kind === null) return label === '' ? invalid('bytes', 'file.unknown', { name }) : invalid('bytes', 'file.type', { name, found: label })
  if (!nameFits(name, kind)) return invalid('bytes', 'file.lies', { name, named: endingOf(name).toUpperCase(), found: fileKinds[kind].label })
  return kind
}

/** The small picture, when it is the JPEG it should be; whatever else was given is left out. */
async function soundThumb(kind: FileKindName, thumb: string | null | undefined): Promise<string | null> {
  if (!thumb || fileKinds[kind].kind !== 'image') return null
  const bytes = Buffer.from(thumb, 'base64')
  return (await tellContent(bytes)).kind === 'jpeg' ? bytes.toString('base64') : null
}

/** Stores content. It belongs to nothing yet: whoever puts it keeps it with a record (keepAttachments), or it is removed a week later. */
const putAttachment = act('attachments.put', async ({ desk, now, input }) => {
  const bytes = Buffer.from(input.bytes, 'base64')
  const told = await soundKind(input.name, bytes)
  const { kind, type } = fileKinds[told]
  const content = { hash: createHash('sha256').update(bytes).digest('hex'), kind, type, size: bytes.length, thumb: await soundThumb(told, input.thumb) }
  await desk.store.contents.put({ ...content, bytes, putAt: now })
  return { ...content, name: input.name }
})

/** The content of a file, for who may read the record it is kept with. */
const getAttachment = question('attachments.get', async ({ db, who, input }) => {
  const row = await attachmentById(db, input.id)
  if (row === undefined) return notFound('attachment')
  const room = roomOf(row.room)
  if (room === undefined || !roleMay(who.role, room.reads)) throw new DeskError('NOT_ALLOWED', { name: room?.reads ?? 'attachments.get' })
  // A handler reads only what lies with the own department, its files included.
  await requireInSight(db, who, { room: room.name, id: row.recordId })
  const bytes = row.about === null ? null : await db.contents.get(row.hash)
  if (row.about === null || bytes === null) return notFound('attachment')
  return { name: row.name, type: row.about.type, bytes: bytes.toString('base64') }
})

export const attachmentsDesk = {
  put: putAttachment,
  get: getAttachment,
} satisfies { [Key in keyof Contract['attachments']]: UseCase<`attachments.${Key}`> }
