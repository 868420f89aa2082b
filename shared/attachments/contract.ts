import { z } from 'zod'
import { procedure } from '../core/errors'
import { recordId } from '../core/ids'
import { staffRef } from '../core/records'
import { personLine } from '../text/person-text'

/** At most this large, each. */
export const MAX_BYTES = 20 * 1024 * 1024
/** Base64 of it, and of a thumbnail. Twice as much may come in, so that the refusal can say how large it was. */
const MAX_TEXT = Math.ceil(MAX_BYTES / 3) * 4
const MAX_THUMB = 120_000

/** What may be kept with a record; told by the file's content, never by its name. */
export const attachmentKinds = ['image', 'audio', 'pdf'] as const
export const attachmentKind = z.enum(attachmentKinds)
export type AttachmentKind = z.infer<typeof attachmentKind>

/** A file already stored (attachments.put), to be kept with a record. `hash` is SHA-256 of the content, hex. */
export const attachmentGiven = z.object({ hash: z.string().regex(/^[0-9a-f]{64}$/), name: personLine(1, 200) })
export type AttachmentGiven = z.infer<typeof attachmentGiven>

/** A file as it was put: what a form keeps of it until it is saved. `thumb` is a small JPEG, base64. */
export const attachmentPut = attachmentGiven.extend({ kind: attachmentKind, type: z.string(), size: z.number(), thumb: z.string().nullable() })
export type AttachmentPut = z.infer<typeof attachmentPut>

/** A file kept with a record. `missing`: it is not where it was stored, or its content is not what was stored. */
export const attachmentView = z.object({
  id: z.string(), hash: z.string(), name: z.string(), kind: attachmentKind, type: z.string(), size: z.number(), thumb: z.string().nullable(), addedAt: z.number(), addedBy: staffRef.nullable(), missing: z.boolean(),
})
export type AttachmentView = z.infer<typeof attachmentView>

export const attachmentsContract = {
  /**
   * Stores the content under its hash and says what it is. `thumb` is a small JPEG made by the page (base64), kept beside an image.
   * Errors: file.type {found} and file.unknown (no picture, sound or PDF), file.lies {named, found} (not what its name says), file.tooLarge {max, size} in MB, file.empty.
   */
  put: procedure
    .input(z.object({ name: personLine(1, 200), bytes: z.string().max(MAX_TEXT * 2), thumb: z.string().max(MAX_THUMB).nullish() }))
    .output(attachmentPut),
  /** The content of a file kept with a record this person may read, base64; NOT_FOUND `attachment` where it is missing or altered. */
  get: procedure.input(z.object({ id: recordId })).output(z.object({ name: z.string(), type: z.string(), bytes: z.string() })),
}
