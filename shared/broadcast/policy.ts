// What the mall says of its radio. Source: product rules, broadcast.
import { z } from 'zod'
import { quietSpan } from './plan/problems'

/** Whether people may approve what they wrote themselves; how fast is read: Chinese characters and Russian words a minute. */
export const broadcastPolicy = z.object({ ownApproval: z.boolean(), zhPerMinute: z.int().min(120).max(400), ruPerMinute: z.int().min(60).max(240),
  /** How late a slot may begin before it counts as missed (minutes), and when nothing but an emergency is planned. */
  lateMinutes: z.int().min(1).max(30),
  quiet: z.array(quietSpan).max(6) })
export type BroadcastPolicy = z.infer<typeof broadcastPolicy>

export const defaultPolicy: BroadcastPolicy = { ownApproval: false, zhPerMinute: 240, ruPerMinute: 120, lateMinutes: 2, quiet: [] }

/** The policy as it is kept, with its version; 0 while it is the one the program comes with. */
export const keptPolicy = broadcastPolicy.extend({ version: z.number() })
