import type { AttachmentKind } from '../shared/attachments/contract'
import type { Reader } from './store'

/** Content as it is put. `hash` is its SHA-256, hex; `thumb` a small JPEG, base64, of a picture. */
export interface NewContent {
  readonly hash: string
  readonly kind: AttachmentKind
  readonly type: string
  readonly size: number
  readonly thumb: string | null
  /** UTC ms. */
  readonly putAt: number
  readonly bytes: Buffer
}

/**
 * Where the content of files kept with records lies, by its hash: files in the data folder beside the embedded store, rows of the table
 * `contents` where several stations share a store.
 */
export interface Contents {
  /** Keeps the content, on the disk and whole, or not at all. What is there already is not written again; what was altered is put right. StoreError. */
  put(content: NewContent): Promise<void>
  /** The content, or null where it is not there or is not what was put. */
  get(hash: string): Promise<Buffer | null>
  /** Which of these are not there, or not what was put. What was found sound is read again only after its file changed. */
  missing(db: Reader, asked: readonly { hash: string; size: number }[]): Promise<ReadonlySet<string>>
  /** Removes what was put before `before` (UTC ms) and no record keeps, at most `most` of it. Gives how much it was. */
  forget(before: number, most: number): Promise<number>
}
