import { clocksOf } from '../../../db/repositories/clocks'
import { linksOf } from '../../../db/repositories/links'
import { lastMatters } from '../../../db/repositories/matters'
import { cardsOf, consentOf, members, mergedInto, type MemberRecord } from '../../../db/repositories/members'
import { staffNames } from '../../../db/repositories/names'
import { balancesOf, earnedSince, entriesOf, lotsByIds, lotsOf, reversedAmong, type EntryRow } from '../../../db/repositories/points'
import { merchants } from '../../../db/repositories/shops-and-places'
import { cameBack, gifts, giftsTo } from '../../../db/repositories/gifts'
import { timelineOf } from '../../../db/repositories/timeline'
import type { Reader } from '../../../db/store'
import type { Actor } from '../../../shared/core/actor'
import { memberSteps, UNMERGE_WITHIN, type MemberFacts } from '../../../shared/members/actions'
import type { MemberRow, MemberView, PointEntry } from '../../../shared/members/contract'
import { birthdaysWithin, runsOutSoon, yearBefore } from '../../../shared/members/rules'
import { levels } from '../../../shared/members/words'
import { roomsReadBy } from '../../../shared/rooms'
import { dayKey } from '../../../shared/text/zone'
import { shown } from '../core/shown'
import { courseWithout, sightOf } from '../core/sight'
import { rulesAt } from './rules'

/** What is shown of a ledger at once. */
const ENTRIES = 100
const LAST_MATTERS = 5

/** Who looks, when, and in which zone. */
export interface Looking {
  readonly who: Pick<Actor, 'staffId' | 'role'>
  readonly now: number
  readonly timeZone: string
}

/** What the rules need of a record; `mergedAt` of the record it took in last. */
export function factsOf({ state, card, cardEndsAt }: MemberRecord, now: number, mergedAt: number | null = null): MemberFacts {
  return { state, hasCard: card !== null, cardEndsAt, now, mergedAt }
}

const mergedAtOf = (taken: readonly MemberRecord[]) => taken.reduce<number | null>((last, { mergedAt }) => (mergedAt !== null && (last === null || mergedAt > last) ? mergedAt : last), null)

export async function memberRows(db: Reader, records: readonly MemberRecord[], { who, now }: Looking): Promise<MemberRow[]> {
  const names = await staffNames(db, records.flatMap(record => [record.createdBy, record.voidedBy]))
  const balances = await balancesOf(db, records.map(({ id }) => id))
  return records.map(record => {
    const { id, number, version, createdAt, updatedAt, name, latin, phone, birthday, lang, level, state, card, cardEndsAt } = record
    return {
      id, number, version, createdAt, createdBy: names.ref(record.createdBy), updatedAt, voided: null, name, latin, phone: shown(phone), birthday, lang, level, state, card, cardEndsAt,
      balance: balances.get(id) ?? 0, runsOut: null, actions: memberSteps(factsOf(record, now), who.role),
    }
  })
}

async function ledgerOf(db: Reader, record: MemberRecord): Promise<PointEntry[]> {
  const rows = await entriesOf(db, record.id, ENTRIES)
  const [names, shops, lots, reversed, givenGifts] = [
    await staffNames(db, rows.map(row => row.by)), await merchants.byIds(db, rows.map(row => row.merchantId)), await lotsByIds(db, rows.filter(row => row.points > 0).map(row => row.id)),
    await reversedAmong(db, rows.map(row => row.id)), await gifts.byIds(db, rows.map(row => row.giftId)),
  ]
  const expiresAt = new Map(lots.map(lot => [lot.id, lot.expiresAt]))
  return rows.map(row => {
    const shop = shops.get(row.merchantId ?? '')
    const gift = givenGifts.get(row.giftId ?? '')
    return {
      id: row.id, at: row.at, kind: row.kind, points: row.points, by: names.ref(row.by), reason: row.reason,
      receipt: row.amount === null ? null : { shop: shop ? { id: shop.id, code: shop.code, nameZh: shop.nameZh, nameRu: shop.nameRu } : null, number: row.receipt, amount: row.amount, day: row.day ?? '' },
      gift: gift ? `${gift.nameZh} / ${gift.nameRu}` : '', expiresAt: expiresAt.get(row.id) ?? null, reversible: isReversible(row) && !reversed.has(row.id), reversed: reversed.has(row.id),
    }
  })
}

/** What may be taken back at all: what somebody did by hand. A gift's points come back with the gift. */
export const isReversible = ({ kind, giftId }: Pick<EntryRow, 'kind' | 'giftId'>): boolean => ['earn', 'redeem', 'adjust'].includes(kind) && giftId === null

/** An opened member: the row with cards, ledger, what runs out, benefits, and the last matters from every room. */
export async function memberView(db: Reader, record: MemberRecord, looking: Looking): Promise<MemberView> {
  const { who, now, timeZone } = looking
  const [row] = await memberRows(db, [record], looking)
  if (row === undefined) throw new Error('a record gives a row')
  const taken = await mergedInto(db, record.id)
  const sight = await sightOf(db, who)
  const links = await linksOf(db, record.id, sight)
  const { partyId, heard, note, levelHow, levelReason } = record
  return {
    ...row, actions: memberSteps(factsOf(record, now, mergedAtOf(taken)), who.role), partyId, heard, note, levelHow, levelReason, ...(await standingOf(db, record, looking)),
    benefits: { birthday: record.birthMonthDay !== null && birthdaysWithin(now, timeZone).includes(record.birthMonthDay), cardEnds: row.card !== null && record.cardEndsAt > now && dayKey(record.cardEndsAt - 1, timeZone).slice(0, 6) === dayKey(now, timeZone).slice(0, 6) },
    consent: await consentShown(db, record.id), cards: (await cardsOf(db, record.id)).map(({ number, state, givenAt, endedAt, reason }) => ({ number, state, givenAt, endedAt, reason })), entries: await ledgerOf(db, record),
    merged: { into: await intoOf(db, record), from: taken.map(({ id, number, name, mergedAt }) => ({ id, number, name, undoUntil: (mergedAt ?? 0) + UNMERGE_WITHIN })) },
    gifts: await giftsShown(db, record.id),
    matters: partyId === null ? [] : (await lastMatters(db, { partyId, merchantId: null }, roomsReadBy(who.role).filter(room => room !== 'members'), LAST_MATTERS)).map(({ room, id, number, title, state, at }) => ({ room, id, number, title, state, at })),
    timeline: courseWithout(await timelineOf(db, record.id), sight, links), clocks: await clocksOf(db, record.id), ...links,
  }
}

/** The points of twelve months and what the next level needs; what runs out soon. */
async function standingOf(db: Reader, record: MemberRecord, { now, timeZone }: Looking): Promise<Pick<MemberView, 'yearPoints' | 'nextLevel' | 'runningOut'>> {
  const yearPoints = await earnedSince(db, record.id, yearBefore(now, timeZone))
  const { levelPoints } = await rulesAt(db, dayKey(now, timeZone))
  const next = levels.find(level => level !== 'ordinary' && levels.indexOf(level) > levels.indexOf(record.level))
  const soon = runsOutSoon(now, timeZone)
  const byDay = new Map<number, number>()
  for (const lot of await lotsOf(db, record.id)) if (lot.expiresAt <= soon) byDay.set(lot.expiresAt, (byDay.get(lot.expiresAt) ?? 0) + lot.left)
  return { yearPoints, nextLevel: next === undefined || next === 'ordinary' ? null : { level: next, points: levelPoints[next] }, runningOut: [...byDay].map(([at, points]) => ({ at, points })) }
}

async function consentShown(db: Reader, memberId: string): Promise<MemberView['consent']> {
  const consent = await consentOf(db, memberId)
  if (consent === undefined) return null
  const names = await staffNames(db, [consent.by])
  return { at: consent.at, by: names.ref(consent.by), text: consent.text, lang: consent.lang, onScreen: consent.strokes !== null }
}

async function intoOf(db: Reader, { mergedInto: into }: MemberRecord): Promise<MemberView['merged']['into']> {
  const record = into === null ? undefined : await members.find(db, into)
  return record ? { id: record.id, number: record.number } : null
}

const GIFTS = 20

async function giftsShown(db: Reader, memberId: string): Promise<MemberView['gifts']> {
  const rows = await giftsTo(db, memberId, GIFTS)
  const known = await gifts.byIds(db, rows.map(({ giftId }) => giftId))
  const names = await staffNames(db, rows.flatMap(({ by, overriddenBy }) => [by, overriddenBy]))
  const back = await cameBack(db, rows.map(({ id }) => id))
  return rows.map(({ id, at, giftId, count, by, overriddenBy, reason }) => ({ id, at, nameZh: known.get(giftId)?.nameZh ?? '', nameRu: known.get(giftId)?.nameRu ?? '', count: -count, by: names.ref(by), overriddenBy: names.ref(overriddenBy), reason, cameBack: back.has(id) }))
}
