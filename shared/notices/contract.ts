import { z } from 'zod'
import { role } from '../core/actor'
import { noticeKinds } from './rules'

/** A clerk's week: its Monday, `yyyy-mm-dd`, and whose it is. */
export const journalRef = z.object({ week: z.string(), staffId: z.string() })
export type JournalRef = z.infer<typeof journalRef>

/** A notice as those see it who are told. Times UTC ms. */
export const noticeView = z.object({
  id: z.string(),
  kind: z.enum(noticeKinds),
  /** The moment it is of, which may have passed while no station ran; and when it was given. */
  at: z.number(),
  givenAt: z.number(),
  room: z.string(),
  recordId: z.string(),
  /** Of a weekly journal empty. */
  number: z.string(),
  title: z.string(),
  /** The weekly journal that it is of; null where it is of a record. */
  journal: journalRef.nullable(),
  /** The name of the clock, when it is due, and who owes it: of what stays overdue the next above is told too. */
  clock: z.object({ name: z.string(), dueAt: z.number(), owedBy: role.nullable() }),
  /** What it is about is done, or fell away. */
  over: z.boolean(),
})
export type NoticeView = z.infer<typeof noticeView>
