import { and, asc, count, desc, eq, gte, inArray, lt, sql } from 'drizzle-orm'
import { newId } from '../../shared/core/ids'
import type { HandedOut } from '../../shared/members/gifts'
import { addRow } from '../prepared'
import type { Tables } from '../schema/tables'
import type { Reader, Tx } from '../store'
import { recordsOf, type RowOf } from './records'

export type CampaignRow = RowOf<'campaigns'>
export type GiftRow = RowOf<'gifts'>
export type GiftMoveRow = Tables['giftMoves']['$inferSelect']
type NewMove = Pick<GiftMoveRow, 'giftId' | 'campaignId' | 'kind' | 'count' | 'day'> & Partial<GiftMoveRow>

export const campaigns = recordsOf('gifts', 'campaigns')
export const gifts = recordsOf('gifts', 'gifts')

/** Campaigns that have not ended before a day (yyyymmdd), or all; the one that ends first first. */
export function campaignsFrom(db: Reader, day: string | null): Promise<CampaignRow[]> {
  const { campaigns: t } = db.t
  return db.q.select().from(t).where(day === null ? undefined : and(gte(t.until, day), eq(t.retired, false))).orderBy(asc(t.until), asc(t.id))
}

export function giftsOf(db: Reader, campaignIds: readonly string[]): Promise<GiftRow[]> {
  const { gifts: t } = db.t
  return campaignIds.length === 0 ? Promise.resolve([]) : db.q.select().from(t).where(inArray(t.campaignId, [...campaignIds])).orderBy(asc(t.id))
}

/** The gifts that a post keeps, until they or their campaign are retired: what it counts at a handover. */
export async function giftsKeptAt(db: Reader, postId: string): Promise<GiftRow[]> {
  const { gifts: t, campaigns: c } = db.t
  const rows = await db.q.select({ gift: t }).from(t).innerJoin(c, eq(c.id, t.campaignId)).where(and(eq(t.postId, postId), eq(t.retired, false), eq(c.retired, false))).orderBy(asc(t.id))
  return rows.map(({ gift }) => gift)
}

/** Writes a move and the stock it leaves. The stock never falls below nothing: that was asked before. */
export async function moveGift(tx: Tx, gift: GiftRow, move: NewMove): Promise<GiftMoveRow> {
  if (gift.stock + move.count < 0) throw new Error('the stock never falls below nothing')
  const row = await addRow(tx, 'giftMoves', { id: newId(), at: tx.now, by: tx.by?.staffId ?? null, ...move })
  await gifts.update(tx, gift, { stock: gift.stock + move.count })
  return row
}

/** What was handed out of a campaign to a member, at all and on a day, and for a receipt; what came back is not counted. */
export async function handedOut(db: Reader, { campaignId, memberId, day, receiptKey }: { campaignId: string; memberId: string; day: string; receiptKey: string | null }): Promise<HandedOut> {
  const { giftMoves: t } = db.t
  const sum = sql<number | null>`-sum(${t.count})`
  const ofMember = and(eq(t.memberId, memberId), eq(t.campaignId, campaignId))
  const [all] = await db.q.select({ sum }).from(t).where(ofMember)
  const [today] = await db.q.select({ sum }).from(t).where(and(ofMember, eq(t.day, day)))
  const [receipt] = receiptKey === null ? [] : await db.q.select({ sum }).from(t).where(and(eq(t.receiptKey, receiptKey), eq(t.campaignId, campaignId)))
  return { toMember: Number(all?.sum ?? 0), toMemberToday: Number(today?.sum ?? 0), forReceipt: Number(receipt?.sum ?? 0) }
}

/** The newest moves of a gift, or of all, the newest first. */
export function giftMovesOf(db: Reader, giftId: string | null, limit: number): Promise<GiftMoveRow[]> {
  const { giftMoves: t } = db.t
  return db.q.select().from(t).where(giftId === null ? undefined : eq(t.giftId, giftId)).orderBy(desc(t.id)).limit(limit)
}

/** What was handed out to a member, the newest first. */
export function giftsTo(db: Reader, memberId: string, limit: number): Promise<GiftMoveRow[]> {
  const { giftMoves: t } = db.t
  return db.q.select().from(t).where(and(eq(t.memberId, memberId), eq(t.kind, 'handOut'))).orderBy(desc(t.id)).limit(limit)
}

/** What a campaign handed out between two moments, the first first. */
export function handOutsOn(db: Reader, campaignId: string, from: number, until: number): Promise<GiftMoveRow[]> {
  const { giftMoves: t } = db.t
  return db.q.select().from(t).where(and(gte(t.at, from), lt(t.at, until), eq(t.campaignId, campaignId), eq(t.kind, 'handOut'))).orderBy(asc(t.id))
}

export async function giftMoveOf(db: Reader, id: string): Promise<GiftMoveRow | undefined> {
  const { giftMoves: t } = db.t
  const [row] = await db.q.select().from(t).where(eq(t.id, id))
  return row
}

/** Which of these hand-outs came back. */
export async function cameBack(db: Reader, ids: readonly string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set()
  const { giftMoves: t } = db.t
  const rows = await db.q.select({ reverses: t.reverses }).from(t).where(inArray(t.reverses, [...ids]))
  return new Set(rows.flatMap(row => row.reverses ?? []))
}

/** How many hand-outs there were between two moments, by campaign. */
export async function handOutsBetween(db: Reader, from: number, until: number): Promise<Map<string, number>> {
  const { giftMoves: t } = db.t
  const rows = await db.q.select({ campaignId: t.campaignId, found: count() }).from(t).where(and(eq(t.kind, 'handOut'), gte(t.at, from), lt(t.at, until))).groupBy(t.campaignId)
  return new Map(rows.map(row => [row.campaignId, row.found]))
}
