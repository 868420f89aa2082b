import { and, asc, eq, gt, inArray, lt, sql } from 'drizzle-orm'
import type { AttachmentKind } from '../../shared/attachments/contract'
import { newId } from '../../shared/core/ids'
import type { NewContent } from '../contents'
import { addRow, isOneOf, listed, placesFor, prepared, value } from '../prepared'
import type { Reader, Tx, Writer } from '../store'

/** What is known of content without reading it. */
export interface ContentAbout {
  readonly hash: string
  readonly kind: AttachmentKind
  readonly type: string
  readonly size: number
  readonly thumb: string | null
}

/** A file kept with a record; `about` is null where nothing is known of its content any more. */
export interface AttachmentRow {
  readonly id: string
  readonly room: string
  readonly recordId: string
  readonly hash: string
  readonly name: string
  readonly addedAt: number
  readonly addedBy: string | null
  readonly about: ContentAbout | null
}

function aboutColumns(db: Reader) {
  const { hash, kind, type, size, thumb } = db.t.contents
  return { hash, kind, type, size, thumb }
}

/** Writes down content that was put, or that it was put again; then its bytes and its small picture are those of now. `bytes` is null where they lie in a file. */
export async function rememberContent(tx: Writer, content: Omit<NewContent, 'bytes'> & { bytes: Buffer | null }): Promise<void> {
  const { contents } = tx.t
  await tx.q.insert(contents).values({ ...content, kept: false })
    .onConflictDoUpdate({ target: contents.hash, set: { putAt: content.putAt, bytes: content.bytes, ...(content.thumb === null ? {} : { thumb: content.thumb }) } })
}

/** What is known of these contents; a hash that was never put, or is removed by now, is not in the map. */
export async function contentsByHash(db: Reader, hashes: readonly string[]): Promise<Map<string, ContentAbout>> {
  if (hashes.length === 0) return new Map()
  const { contents } = db.t
  const places = placesFor(hashes.length)
  const query = prepared(db, `contents by hash ${places}`, () => db.q.select(aboutColumns(db)).from(contents).where(isOneOf(contents.hash, places)).prepare())
  const rows = await query.execute(listed(hashes, places))
  return new Map(rows.map(row => [row.hash, row]))
}

/** The bytes of content that lies in the store itself; null where they do not. */
export async function contentBytes(db: Reader, hash: string): Promise<Buffer | null> {
  const { contents } = db.t
  const [row] = await db.q.select({ bytes: contents.bytes }).from(contents).where(eq(contents.hash, hash))
  return row?.bytes ?? null
}

/** Hashes of content put before `before` (UTC ms) that no record keeps, the oldest `most` of it. */
export async function looseContents(db: Reader, before: number, most: number): Promise<string[]> {
  const { contents } = db.t
  const rows = await db.q.select({ hash: contents.hash }).from(contents).where(and(eq(contents.kept, false), lt(contents.putAt, before))).orderBy(contents.putAt).limit(most)
  return rows.map(row => row.hash)
}

export async function forgetContents(tx: Writer, hashes: readonly string[]): Promise<void> {
  if (hashes.length > 0) await tx.q.delete(tx.t.contents).where(inArray(tx.t.contents.hash, [...hashes]))
}

/** Keeps content with a record, from now on for good. */
export async function keepWithRecord(tx: Tx, room: string, recordId: string, given: readonly { hash: string; name: string }[]): Promise<void> {
  if (given.length === 0) return
  for (const { hash, name } of given) await addRow(tx, 'attachments', { id: newId(), room, recordId, hash, name, addedAt: tx.now, addedBy: tx.by?.staffId ?? null })
  await tx.q.update(tx.t.contents).set({ kept: true }).where(inArray(tx.t.contents.hash, given.map(({ hash }) => hash)))
}

function attachmentQuery(db: Reader) {
  const { attachments, contents } = db.t
  const { id, room, recordId, hash, name, addedAt, addedBy } = attachments
  return db.q.select({ id, room, recordId, hash, name, addedAt, addedBy, about: aboutColumns(db) }).from(attachments).leftJoin(contents, eq(contents.hash, hash))
}

/** The files kept with a record, in the order in which they were added. */
export function attachmentRowsOf(db: Reader, recordId: string): Promise<AttachmentRow[]> {
  const { attachments } = db.t
  return prepared(db, 'attachments of record', () => attachmentQuery(db).where(eq(attachments.recordId, value('recordId'))).orderBy(asc(attachments.id)).prepare()).execute({ recordId })
}

/** One file kept with a record, or undefined. */
export async function attachmentById(db: Reader, id: string): Promise<AttachmentRow | undefined> {
  const [row] = await attachmentQuery(db).where(eq(db.t.attachments.id, id))
  return row
}

/** Hashes of all content that records keep, in order, after `after`: a page of at most `most`. */
export async function keptHashes(db: Reader, after: string, most: number): Promise<string[]> {
  const { contents } = db.t
  const rows = await db.q.select({ hash: contents.hash }).from(contents).where(and(gt(contents.hash, after), eq(contents.kept, true))).orderBy(asc(contents.hash)).limit(most)
  return rows.map(row => row.hash)
}

/** Those of these contents in the store itself whose bytes are there in their length; with `whole`, whose bytes have their hash. */
export async function soundContents(db: Reader, hashes: readonly string[], { whole }: { whole: boolean }): Promise<string[]> {
  if (hashes.length === 0) return []
  const { contents } = db.t
  const sound = whole ? sql`encode(sha256(${contents.bytes}), 'hex') = ${contents.hash}` : sql`octet_length(${contents.bytes}) = ${contents.size}`
  const rows = await db.q.select({ hash: contents.hash }).from(contents).where(and(inArray(contents.hash, [...hashes]), sound))
  return rows.map(row => row.hash)
}
