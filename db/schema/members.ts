import { sql } from 'drizzle-orm'
import type { Strokes } from '../../shared/core/signature'
import type { CardState, Heard, Level, LevelWay, MemberState, PointKind } from '../../shared/members/words'
import { recordColumns, type Columns } from '../columns'

/** Members of the club, their cards, and the ledger of their points, which is only added to. */
export const memberTables = (c: Columns) => ({
  members: c.table(
    'members',
    {
      ...recordColumns(c),
      partyId: c.uuid('party_id'),
      name: c.text('name').notNull(),
      /** Folded: capitals and blanks do not make two names. */
      nameKey: c.text('name_key').notNull(),
      latin: c.text('latin').notNull(),
      phone: c.phone('phone'),
      /** yyyy-mm-dd, and mm-dd of it. */
      birthday: c.text('birthday'),
      birthMonthDay: c.text('birth_month_day'),
      lang: c.text('lang').$type<'zh' | 'ru'>().notNull(),
      heard: c.text('heard').$type<Heard>(),
      note: c.text('note').notNull().default(''),
      state: c.text('state').$type<MemberState>().notNull(),
      stateReason: c.text('state_reason').notNull().default(''),
      level: c.text('level').$type<Level>().notNull(),
      levelHow: c.text('level_how').$type<LevelWay>().notNull(),
      levelReason: c.text('level_reason').notNull().default(''),
      /** Its valid card; null where there is none. */
      card: c.text('card'),
      cardEndsAt: c.time('card_ends_at').notNull(),
      mergedInto: c.uuid('merged_into'),
      mergedAt: c.time('merged_at'),
    },
    t => [
      c.unique('members_number').on(t.number),
      c.index('members_by_time').on(t.createdAt, t.id),
      c.index('members_phone').on(t.phone),
      c.index('members_name').on(t.nameKey, t.birthday),
      c.index('members_birthday').on(t.birthMonthDay, t.createdAt, t.id),
      c.index('members_card_end').on(t.state, t.cardEndsAt),
      c.index('members_state').on(t.state, t.createdAt, t.id),
      c.index('members_level').on(t.level, t.createdAt, t.id),
      c.index('members_party').on(t.partyId),
      // Nearly nobody is: an index of all would be one long row of nulls, which no planner takes.
      c.index('members_merged').on(t.mergedInto).where(sql`merged_into IS NOT NULL`),
    ],
  ),

  /** Every card ever given; its number is never given again. */
  memberCards: c.table(
    'member_cards',
    {
      number: c.text('number').primaryKey(),
      memberId: c.uuid('member_id').notNull(),
      state: c.text('state').$type<CardState>().notNull(),
      givenAt: c.time('given_at').notNull(),
      endedAt: c.time('ended_at'),
      reason: c.text('reason').notNull().default(''),
    },
    t => [c.index('member_cards_of').on(t.memberId, t.givenAt)],
  ),

  /** What somebody agreed to, when, in which language and by which text; the last one holds. */
  memberConsents: c.table(
    'member_consents',
    {
      id: c.id('id'),
      memberId: c.uuid('member_id').notNull(),
      at: c.time('at').notNull(),
      by: c.uuid('by'),
      lang: c.text('lang').$type<'zh' | 'ru'>().notNull(),
      text: c.text('text').notNull(),
      /** Drawn on the screen; null where the paper was signed. */
      strokes: c.json<Strokes>('strokes'),
    },
    t => [c.index('member_consents_of').on(t.memberId, t.at)],
  ),

  /** Every change of a level. */
  memberLevels: c.table(
    'member_levels',
    {
      id: c.id('id'),
      memberId: c.uuid('member_id').notNull(),
      at: c.time('at').notNull(),
      from: c.text('from_level').$type<Level>().notNull(),
      to: c.text('to_level').$type<Level>().notNull(),
      how: c.text('how').$type<LevelWay>().notNull(),
      reason: c.text('reason').notNull(),
      by: c.uuid('by'),
    },
    t => [c.index('member_levels_by_time').on(t.at, t.id), c.index('member_levels_of').on(t.memberId, t.at)],
  ),

  /** The ledger: only added to, never changed. The balance of a member is the sum of `points`. */
  pointEntries: c.table(
    'point_entries',
    {
      id: c.id('id'),
      memberId: c.uuid('member_id').notNull(),
      at: c.time('at').notNull(),
      kind: c.text('kind').$type<PointKind>().notNull(),
      points: c.int('points').notNull(),
      by: c.uuid('by'),
      postId: c.uuid('post_id'),
      reason: c.text('reason').notNull().default(''),
      /** The receipt of a purchase: shop, number as printed, fen, day of the mall (yyyymmdd). */
      merchantId: c.uuid('merchant_id'),
      receipt: c.text('receipt').notNull().default(''),
      amount: c.money('amount'),
      day: c.text('day'),
      /** Shop and folded number of a receipt: once in the mall. */
      receiptKey: c.text('receipt_key'),
      /** The entry it takes back: once. */
      reverses: c.uuid('reverses'),
      /** The other member of a merge. */
      otherId: c.uuid('other_id'),
      giftId: c.uuid('gift_id'),
    },
    t => [c.index('point_entries_of').on(t.memberId, t.id), c.unique('point_entries_receipt').on(t.receiptKey).where(sql`receipt_key IS NOT NULL`), c.unique('point_entries_reverses').on(t.reverses).where(sql`reverses IS NOT NULL`)],
  ),

  /** What is left of each entry that brought points; under the entry's id. Follows from the ledger and its uses, kept so that nobody counts through years. */
  pointLots: c.table(
    'point_lots',
    { id: c.id('id'), memberId: c.uuid('member_id').notNull(), expiresAt: c.time('expires_at').notNull(), points: c.int('points').notNull(), left: c.int('left_points').notNull() },
    // Most lots of years are used up, and nobody looks for those.
    t => [c.index('point_lots_of').on(t.memberId).where(sql`left_points > 0`), c.index('point_lots_out').on(t.expiresAt, t.memberId).where(sql`left_points > 0`)],
  ),

  /** Which lots an entry took from (positive) or gave back to (negative). Only added to. */
  pointUses: c.table(
    'point_uses',
    { id: c.id('id'), entryId: c.uuid('entry_id').notNull(), lotId: c.uuid('lot_id').notNull(), points: c.int('points').notNull() },
    t => [c.index('point_uses_of').on(t.entryId)],
  ),
})
