import { sql } from 'drizzle-orm'
import type { Strokes } from '../../shared/core/signature'
import type { GiftMoveKind } from '../../shared/members/gifts'
import type { Level } from '../../shared/members/words'
import { listColumns, type Columns } from '../columns'

/** Campaigns, their gifts, and the ledger of the stock, which is only added to. */
export const giftTables = (c: Columns) => ({
  campaigns: c.table(
    'campaigns',
    {
      ...listColumns(c),
      nameZh: c.text('name_zh').notNull(),
      nameRu: c.text('name_ru').notNull(),
      /** First and last day, yyyymmdd. */
      from: c.text('from_day').notNull(),
      until: c.text('until_day').notNull(),
      /** So many gifts a card may get in the whole campaign, on one day, and for one receipt; null where nothing limits it. */
      perCard: c.int('per_card'),
      perDay: c.int('per_day'),
      perReceipt: c.int('per_receipt'),
      /** From this level on. */
      level: c.text('level').$type<Level>().notNull(),
    },
    t => [c.index('campaigns_by_day').on(t.until)],
  ),

  gifts: c.table(
    'gifts',
    {
      ...listColumns(c),
      campaignId: c.uuid('campaign_id').notNull(),
      nameZh: c.text('name_zh').notNull(),
      nameRu: c.text('name_ru').notNull(),
      /** What one costs; 0 where it is given. */
      points: c.int('points').notNull(),
      /** What should be there: the sum of its moves. */
      stock: c.int('stock').notNull(),
      /** The post that keeps them and counts them at each handover; null where nobody does. */
      postId: c.uuid('post_id'),
    },
    t => [c.index('gifts_of').on(t.campaignId), c.index('gifts_at').on(t.postId)],
  ),

  giftMoves: c.table(
    'gift_moves',
    {
      id: c.id('id'),
      giftId: c.uuid('gift_id').notNull(),
      campaignId: c.uuid('campaign_id').notNull(),
      at: c.time('at').notNull(),
      /** The mall's day, yyyymmdd. */
      day: c.text('day').notNull(),
      kind: c.text('kind').$type<GiftMoveKind>().notNull(),
      /** Signed: what comes in is positive. */
      count: c.int('count').notNull(),
      by: c.uuid('by'),
      reason: c.text('reason').notNull().default(''),
      memberId: c.uuid('member_id'),
      receipt: c.text('receipt').notNull().default(''),
      receiptKey: c.text('receipt_key'),
      /** Who let it pass over its limit. */
      overriddenBy: c.uuid('overridden_by'),
      strokes: c.json<Strokes>('strokes'),
      entryId: c.uuid('entry_id'),
      /** The hand-out that came back: once. */
      reverses: c.uuid('reverses'),
    },
    t => [c.index('gift_moves_of').on(t.giftId, t.id), c.index('gift_moves_member').on(t.memberId, t.campaignId), c.index('gift_moves_receipt').on(t.receiptKey, t.campaignId), c.index('gift_moves_by_time').on(t.at), c.unique('gift_moves_reverses').on(t.reverses).where(sql`reverses IS NOT NULL`)],
  ),
})
