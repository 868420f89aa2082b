// What the mall says of its radio. Source: product rules, broadcast.
import { z } from 'zod'

/** Whether people may approve what they wrote themselves; how fast is read: Chinese characters and Russian words a minute. */
export const broadcastPolicy = z.object({ ownApproval: z.boolean(), zhPerMinute: z.int().min(120).max(400), ruPerMinute: z.int().min(60).max(240) })
export type BroadcastPolicy = z.infer<typeof broadcastPolicy>

export const defaultPolicy: BroadcastPolicy = { ownApproval: false, zhPerMinute: 240, ruPerMinute: 120 }

/** The policy as it is kept, with its version; 0 while it is the one the program comes with. */
export const keptPolicy = broadcastPolicy.extend({ version: z.number() })
