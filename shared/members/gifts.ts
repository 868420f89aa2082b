// Gifts of a campaign: who may have one, and why not.
import { levels, type Level } from './words'

/** What moves the stock: delivered, handed out to a member, taken out (broken, sent back), corrected after a count, brought back. */
export const giftMoveKinds = ['in', 'handOut', 'out', 'count', 'back'] as const
export type GiftMoveKind = (typeof giftMoveKinds)[number]

/** What a campaign allows. Days yyyymmdd, both included. */
export interface CampaignTerms {
  readonly from: string
  readonly until: string
  readonly retired: boolean
  readonly perCard: number | null
  readonly perDay: number | null
  readonly perReceipt: number | null
  readonly level: Level
}

/** What was handed out of the campaign already: to this member at all and today, and for this receipt (0 without one). */
export interface HandedOut {
  readonly toMember: number
  readonly toMemberToday: number
  readonly forReceipt: number
}

/** Limits that a shift lead may override with a reason. */
export const giftLimits = ['gift_per_card', 'gift_per_day', 'gift_per_receipt', 'gift_level'] as const
export type GiftLimit = (typeof giftLimits)[number]

/** What nobody can override: the campaign does not run, or there is not so much there. */
export const giftBars = ['campaign_not_begun', 'campaign_over', 'gift_stock', 'gift_receipt_needed'] as const
export type GiftBar = (typeof giftBars)[number]

interface Asked {
  readonly today: string
  readonly count: number
  readonly stock: number
  readonly level: Level
  readonly receipt: boolean
}

/** What stands in the way of a hand-out whoever allows it; null where nothing does. */
export function giftBar(terms: CampaignTerms, { today, count, stock, receipt }: Pick<Asked, 'today' | 'count' | 'stock' | 'receipt'>): GiftBar | null {
  if (today < terms.from) return 'campaign_not_begun'
  if (terms.retired || today > terms.until) return 'campaign_over'
  if (terms.perReceipt !== null && !receipt) return 'gift_receipt_needed'
  return stock < count ? 'gift_stock' : null
}

/** The limits a hand-out would pass, in the order in which they are told; none where it may be made. */
export function limitsPassed(terms: CampaignTerms, handed: HandedOut, { count, level, receipt }: Pick<Asked, 'count' | 'level' | 'receipt'>): GiftLimit[] {
  const over = (limit: number | null, before: number) => limit !== null && before + count > limit
  return [
    ...(levels.indexOf(level) < levels.indexOf(terms.level) ? (['gift_level'] as const) : []),
    ...(over(terms.perCard, handed.toMember) ? (['gift_per_card'] as const) : []),
    ...(over(terms.perDay, handed.toMemberToday) ? (['gift_per_day'] as const) : []),
    ...(receipt && over(terms.perReceipt, handed.forReceipt) ? (['gift_per_receipt'] as const) : []),
  ]
}
