import { z } from 'zod'

/** The eight roles of the department. A person has one; what a role may do stands in shared/permissions.ts. */
export const roles = ['receptionist', 'afterSales', 'broadcaster', 'shiftLead', 'supervisor', 'head', 'handler', 'administrator'] as const
export type Role = (typeof roles)[number]
export const role = z.enum(roles)

/** Who acts: the signed-in person on a post of a station. */
export interface Actor {
  staffId: string
  role: Role
  postId: string | null
  stationId: string
}

/** A language of the house. Every text of ours exists in both. */
export const lang = z.enum(['zh', 'ru'])
export type Lang = z.infer<typeof lang>

/** A name in both languages, as departments, posts, places and the mall itself have. */
export const bothNames = z.object({ zh: z.string(), ru: z.string() })
export type BothNames = z.infer<typeof bothNames>
