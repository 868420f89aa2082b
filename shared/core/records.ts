import { z } from 'zod'
import { clockRule, clockView } from './clocks'

/** A phone as a screen may show it: masked, and whether there is more that can be shown in full by a deliberate, recorded act. */
export const shownPhone = z.object({ masked: z.string(), full: z.string().nullable() })

/** A person of ours as other records name them. */
export const staffRef = z.object({ id: z.string(), name: z.string() })

/** A shop of the mall as other records name it. */
export const shopRef = z.object({ id: z.string(), code: z.string(), nameZh: z.string(), nameRu: z.string() })

/** One line of what happened to a record. `kind` is a text key (`<room>:timeline.<kind>`), `data` its values. Times UTC ms. */
export const timelineEntry = z.object({
  id: z.string(),
  at: z.number(),
  kind: z.string(),
  data: z.record(z.string(), z.unknown()),
  by: staffRef.nullable(),
  /** The rule that acted, where it was not somebody's own doing. */
  rule: clockRule.nullable(),
  /** The post it was done from, by its names. */
  post: z.object({ nameZh: z.string(), nameRu: z.string() }).nullable(),
})
export type TimelineEntry = z.infer<typeof timelineEntry>

/** What every record of a register has. */
export const recordHead = z.object({
  id: z.string(),
  number: z.string(),
  version: z.number(),
  createdAt: z.number(),
  createdBy: staffRef.nullable(),
  updatedAt: z.number(),
  voided: z.object({ at: z.number(), by: staffRef.nullable(), reason: z.string() }).nullable(),
})

/** What an opened record adds: its course, its clocks, what it came from and led to. */
export const recordLink = z.object({ room: z.string(), id: z.string(), number: z.string(), title: z.string(), at: z.number() })
export const recordBody = z.object({ timeline: z.array(timelineEntry), clocks: z.array(clockView), cameFrom: recordLink.nullable(), ledTo: z.array(recordLink) })
export type RecordLink = z.infer<typeof recordLink>
