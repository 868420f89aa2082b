import { and, asc, count, desc, eq, gte, inArray, lt, ne, or, sql } from 'drizzle-orm'
import { newId } from '../../shared/core/ids'
import type { Cursor } from '../../shared/core/paging'
import { cardNumber } from '../../shared/members/card'
import { registerOf } from '../keyset'
import { addRow, isOneOf, listed, placesFor, prepared, value } from '../prepared'
import type { Reader, Tx } from '../store'
import type { Tables } from '../schema/tables'
import { nextInSeries } from './numbers'
import { notePart, recordsOf, type RowOf } from './records'

type Row<Name extends keyof Tables> = Tables[Name]['$inferSelect']
export type MemberRecord = RowOf<'members'>
export type CardRow = Row<'memberCards'>
export type ConsentRow = Row<'memberConsents'>
export type LevelRow = Row<'memberLevels'>

const ROOM = 'members'
export const members = recordsOf(ROOM, 'members')

/** Those whose record is in use: neither merged into another nor erased. */
const IN_USE = ['active', 'frozen', 'ended'] as const

/** Members whose records are in use with this phone (E.164). */
export function membersByPhone(db: Reader, phone: string): Promise<MemberRecord[]> {
  const { members: t } = db.t
  const query = prepared(db, 'members by phone', () => db.q.select().from(t).where(and(eq(t.phone, value('phone')), inArray(t.state, [...IN_USE]))).orderBy(desc(t.createdAt)).limit(10).prepare())
  return query.execute({ phone })
}

/** Members whose records are in use with this folded name and birthday (yyyy-mm-dd). */
export function membersByBirthday(db: Reader, nameKey: string, birthday: string): Promise<MemberRecord[]> {
  const { members: t } = db.t
  const query = prepared(db, 'members by birthday', () => db.q.select().from(t).where(and(eq(t.nameKey, value('nameKey')), eq(t.birthday, value('birthday')), inArray(t.state, [...IN_USE]))).limit(10).prepare())
  return query.execute({ nameKey, birthday })
}

/** Which of these known parties are members, whose records are in use. */
export async function membersOfParties(db: Reader, partyIds: readonly string[]): Promise<Map<string, MemberRecord>> {
  if (partyIds.length === 0) return new Map()
  const { members: t } = db.t
  const places = placesFor(partyIds.length)
  const query = prepared(db, `members of parties ${places}`, () => db.q.select().from(t).where(and(isOneOf(t.partyId, places), inArray(t.state, [...IN_USE]))).prepare())
  const rows = await query.execute(listed(partyIds, places))
  return new Map(rows.flatMap(row => (row.partyId === null ? [] : [[row.partyId, row] as const])))
}

/** Those that were taken into this record. */
export function mergedInto(db: Reader, id: string): Promise<MemberRecord[]> {
  const { members: t } = db.t
  return db.q.select().from(t).where(eq(t.mergedInto, id)).orderBy(asc(t.mergedAt))
}

const register = registerOf('members', 'createdAt', {
  inUse: t => inArray(t.state, [...IN_USE]),
  active: t => eq(t.state, 'active'),
  ended: t => inArray(t.state, ['ended', 'merged', 'erased']),
  vip: t => eq(t.level, 'vip'),
  monthDay: (t, place) => eq(t.birthMonthDay, place),
  endsBefore: (t, place) => lt(t.cardEndsAt, place),
  endsFrom: (t, place) => gte(t.cardEndsAt, place),
  // Kept from the planner's eyes, an id is no way in: the register is walked by time, and stops when the page is full.
  runsOutBy: (t, place) => sql`NULLIF(${t.id}, NULL) IN (SELECT member_id FROM point_lots WHERE left_points > 0 AND expires_at <= ${place})`,
})

export interface MemberFilter {
  readonly inUse?: boolean
  readonly active?: boolean
  readonly ended?: boolean
  readonly vip?: boolean
  /** A birthday, mm-dd. */
  readonly monthDay?: string
  /** Whose card ends from one moment (UTC ms) and before another. */
  readonly endsFrom?: number
  readonly endsBefore?: number
  /** Some of whose points run out by a moment. */
  readonly runsOutBy?: number
  readonly after?: Cursor | null | undefined
  readonly limit: number
}

/** A page of members, the last enrolled first, by key. */
export function memberPage(db: Reader, filter: MemberFilter): Promise<MemberRecord[]> {
  return register(db, filter as never)
}

/** How many active members were born on one of these days (mm-dd). */
export async function countBirthdays(db: Reader, monthDays: readonly string[]): Promise<number> {
  const { members: t } = db.t
  const [row] = await db.q.select({ found: count() }).from(t).where(and(inArray(t.birthMonthDay, [...monthDays]), eq(t.state, 'active')))
  return row?.found ?? 0
}

/** How many active members' cards end within these moments. */
export async function countEndingCards(db: Reader, from: number, before: number): Promise<number> {
  const { members: t } = db.t
  const [row] = await db.q.select({ found: count() }).from(t).where(and(eq(t.state, 'active'), gte(t.cardEndsAt, from), lt(t.cardEndsAt, before)))
  return row?.found ?? 0
}

/** Gives a member a card nobody ever had. One transaction writes at a time, so no two stations are given the same. */
export async function giveCard(tx: Tx, of: Pick<MemberRecord, 'id' | 'number'>): Promise<string> {
  const number = cardNumber(await nextInSeries(tx, 'member-card'))
  await addRow(tx, 'memberCards', { number, memberId: of.id, state: 'valid', givenAt: tx.now })
  notePart(tx, ROOM, of, 'card', null, { number, state: 'valid' })
  return number
}

/** A card is good for nothing any more, or again. */
export async function setCard(tx: Tx, of: Pick<MemberRecord, 'id' | 'number'>, number: string, change: Pick<CardRow, 'state' | 'reason'>): Promise<void> {
  const { memberCards: t } = tx.t
  await tx.q.update(t).set({ ...change, endedAt: change.state === 'valid' ? null : tx.now }).where(eq(t.number, number))
  notePart(tx, ROOM, of, 'card', { number }, { number, ...change })
}

/** A card of this number, whoever has it. */
export async function cardOf(db: Reader, number: string): Promise<CardRow | undefined> {
  const { memberCards: t } = db.t
  const query = prepared(db, 'card', () => db.q.select().from(t).where(eq(t.number, value('number'))).prepare())
  const [row] = await query.execute({ number })
  return row
}

/** All cards of a member, the first given first. */
export function cardsOf(db: Reader, memberId: string): Promise<CardRow[]> {
  const { memberCards: t } = db.t
  const query = prepared(db, 'cards of member', () => db.q.select().from(t).where(eq(t.memberId, value('memberId'))).orderBy(asc(t.givenAt), asc(t.number)).prepare())
  return query.execute({ memberId })
}

export async function addConsent(tx: Tx, of: Pick<MemberRecord, 'id' | 'number'>, consent: Pick<ConsentRow, 'lang' | 'text' | 'strokes'>): Promise<void> {
  await addRow(tx, 'memberConsents', { id: newId(), memberId: of.id, at: tx.now, by: tx.by?.staffId ?? null, ...consent })
  notePart(tx, ROOM, of, 'consent', null, { lang: consent.lang, text: consent.text })
}

/** What the member agreed to last. */
export async function consentOf(db: Reader, memberId: string): Promise<ConsentRow | undefined> {
  const { memberConsents: t } = db.t
  const query = prepared(db, 'consent of member', () => db.q.select().from(t).where(eq(t.memberId, value('memberId'))).orderBy(desc(t.at), desc(t.id)).limit(1).prepare())
  const [row] = await query.execute({ memberId })
  return row
}

/** Writes down a change of level. */
export async function addLevel(tx: Tx, change: Omit<LevelRow, 'id' | 'at' | 'by'>): Promise<void> {
  await addRow(tx, 'memberLevels', { id: newId(), at: tx.now, by: tx.by?.staffId ?? null, ...change })
}

/** Changes of levels between two moments, the newest first. */
export function levelChanges(db: Reader, from: number, until: number, limit: number): Promise<LevelRow[]> {
  const { memberLevels: t } = db.t
  return db.q.select().from(t).where(and(gte(t.at, from), lt(t.at, until))).orderBy(desc(t.at), desc(t.id)).limit(limit)
}

/** Members whose level follows the rule, after this id: those above the ordinary, who may fall, or all, who may rise by a new rule. */
export function levelledByRule(db: Reader, whom: 'raised' | 'all', afterId: string, limit: number): Promise<MemberRecord[]> {
  const { members: t } = db.t
  return db.q.select().from(t).where(and(whom === 'all' ? undefined : ne(t.level, 'ordinary'), eq(t.levelHow, 'rule'), or(eq(t.state, 'active'), eq(t.state, 'frozen')), sql`${t.id} > ${afterId}`)).orderBy(asc(t.id)).limit(limit)
}
