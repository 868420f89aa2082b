import { cardOf, countBirthdays, countEndingCards, levelChanges, memberPage, members, type MemberFilter } from '../../../db/repositories/members'
import { runningOutOf } from '../../../db/repositories/points'
import { staffNames } from '../../../db/repositories/names'
import { notFound } from '../../../shared/core/errors'
import type { Cursor } from '../../../shared/core/paging'
import { cardTyped } from '../../../shared/members/card'
import { birthdaysWithin, runsOutSoon } from '../../../shared/members/rules'
import type { MemberList } from '../../../shared/members/words'
import { showPhone } from '../../../shared/text/phone'
import { addDays, momentOf, wallTime } from '../../../shared/text/zone'
import { pageFrom } from '../core/page'
import { question, useCase } from '../core/use-case'
import type { Reader } from '../../../db/store'
import type { MemberRecord } from '../../../db/repositories/members'
import { memberRows, memberView } from './view'

/** Today's start and the first moment of next month, UTC ms: cards that end this month and have not yet. */
function thisMonth(now: number, zone: string): { endsFrom: number; endsBefore: number } {
  const { year, month } = wallTime(now, zone)
  return { endsFrom: now, endsBefore: momentOf({ year: month === 12 ? year + 1 : year, month: month === 12 ? 1 : month + 1, day: 1 }, zone) + 1 }
}

const FILTERS: Readonly<Record<Exclude<MemberList, 'birthdays'>, (now: number, zone: string) => Omit<MemberFilter, 'limit' | 'after'>>> = {
  all: () => ({}),
  vip: () => ({ inUse: true, vip: true }),
  ended: () => ({ ended: true }),
  endingCards: (now, zone) => ({ active: true, ...thisMonth(now, zone) }),
  runningOut: (now, zone) => ({ active: true, runsOutBy: runsOutSoon(now, zone) }),
}

interface Asked {
  readonly list: MemberList
  readonly after?: Cursor | null | undefined
  readonly limit: number
}

/** A page of one list. Birthdays of a week are few enough to come at once, day by day. */
export async function memberList(db: Reader, { list, after, limit }: Asked, now: number, zone: string): Promise<MemberRecord[]> {
  if (list !== 'birthdays') return memberPage(db, { ...FILTERS[list](now, zone), after, limit })
  if (after) return []
  const found: MemberRecord[] = []
  for (const monthDay of birthdaysWithin(now, zone)) if (found.length < limit) found.push(...(await memberPage(db, { active: true, monthDay, limit: limit - found.length })))
  return found
}

export const pageMembers = question('members.page', async ({ db, who, now, timeZone, input }) => {
  const { list, limit, after } = input
  const rows = await memberList(db, { list, after, limit: list === 'birthdays' ? limit : limit + 1 }, now, timeZone)
  const shown = rows.slice(0, limit)
  const runsOut = list === 'runningOut' ? await runningOutOf(db, shown.map(({ id }) => id), runsOutSoon(now, timeZone)) : null
  return pageFrom(rows, limit, (await memberRows(db, shown, { who, now, timeZone })).map(row => ({ ...row, runsOut: runsOut?.get(row.id) ?? null })))
})

export const countMembers = question('members.counts', async ({ db, now, timeZone }) => {
  const { endsFrom, endsBefore } = thisMonth(now, timeZone)
  return { birthdays: await countBirthdays(db, birthdaysWithin(now, timeZone)), endingCards: await countEndingCards(db, endsFrom, endsBefore) }
})

export const getMember = question('members.get', async ({ db, who, now, timeZone, input }) => memberView(db, await members.get(db, input.id), { who, now, timeZone }))

export const memberByCard = question('members.byCard', async ({ db, input }) => {
  const number = cardTyped(input.card)
  const card = number === null ? undefined : await cardOf(db, number)
  return card === undefined ? null : { id: card.memberId, state: card.state }
})

/** Showing a phone in full changes nothing, but the act is recorded. */
export const revealPhone = useCase('members.revealPhone', async ({ tx, input }) => {
  const record = await members.get(tx, input.id)
  if (record.phone === null) return notFound('phone')
  tx.changes.push({ room: 'members', id: record.id, number: record.number, before: null, after: { phoneShown: true } })
  return { phone: showPhone(record.phone) }
}, { forgetsAnswer: true })

const MOST_CHANGES = 200

/** Changes of levels of the last thirty days, the newest first. */
export const listLevelChanges = question('members.levelChanges', async ({ db, now, timeZone }) => {
  const rows = await levelChanges(db, addDays(now, -30, timeZone, 'start'), now + 1, MOST_CHANGES)
  const known = await members.byIds(db, rows.map(({ memberId }) => memberId))
  const names = await staffNames(db, rows.map(({ by }) => by))
  return rows.flatMap(row => {
    const member = known.get(row.memberId)
    return member ? [{ id: row.id, memberId: member.id, number: member.number, name: member.name, at: row.at, from: row.from, to: row.to, how: row.how, reason: row.reason, by: names.ref(row.by) }] : []
  })
})
