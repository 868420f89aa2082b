// The club's rules, as the mall sets them: what a purchase gives, when points run out, what a level needs. Each set holds from a day on.
import { z } from 'zod'
import { calendarDay, shiftDay } from '../text/days'
import { atLocal, dayKey, wallTime } from '../text/zone'
import { levels, type Level } from './words'

const perLevel = <Value extends z.ZodType>(value: Value) => z.object({ ordinary: value, silver: value, gold: value, vip: value })

/** One set of rules. */
export const clubRules = z.object({
  /** Whole yuan for one point, by level. */
  yuanPerPoint: perLevel(z.int().min(1).max(1000)),
  /** A receipt is counted within so many days after its own. */
  receiptDays: z.int().min(0).max(365),
  /** Points run out at the end of the month, so many months after theirs. */
  expireMonths: z.int().min(1).max(120),
  /** Points are redeemed in steps of so many. */
  redeemStep: z.int().min(1).max(10_000),
  /** Points earned within twelve months that a level needs. */
  levelPoints: z.object({ silver: z.int().min(1).max(10_000_000), gold: z.int().min(1).max(10_000_000), vip: z.int().min(1).max(10_000_000) })
    .refine(({ silver, gold, vip }) => silver < gold && gold < vip, { path: ['vip'], params: { error: 'levels.order' } }),
  /** A card is good for so many months. */
  cardMonths: z.int().min(1).max(240),
})
export type ClubRules = z.infer<typeof clubRules>

/** The rules and the day of the mall (yyyymmdd) from which they hold. */
export const datedRules = clubRules.extend({ since: calendarDay })
export type DatedRules = z.infer<typeof datedRules>

/** What the program comes with. */
export const usualRules: DatedRules = {
  since: '20000101',
  yuanPerPoint: { ordinary: 10, silver: 9, gold: 8, vip: 5 },
  receiptDays: 14,
  expireMonths: 24,
  redeemStep: 100,
  levelPoints: { silver: 1000, gold: 5000, vip: 20_000 },
  cardMonths: 36,
}

/** The rules that hold on a day (yyyymmdd); `all` in any order. */
export function rulesOn(all: readonly DatedRules[], day: string): DatedRules {
  return [...all].filter(({ since }) => since <= day).sort((a, b) => (a.since < b.since ? 1 : -1))[0] ?? usualRules
}

/** Points for a purchase of so many fen: whole ones, what is over is not counted. */
export function pointsFor(amount: number, level: Level, rules: ClubRules): number {
  return Math.floor(amount / (rules.yuanPerPoint[level] * 100))
}

/** When points earned now run out (UTC ms): the end of the month, in the mall's zone. */
export function expiryOf(earnedAt: number, rules: Pick<ClubRules, 'expireMonths'>, zone: string): number {
  const { year, month } = wallTime(earnedAt, zone)
  return startOfMonth(year, month + rules.expireMonths + 1, zone)
}

/** When a card given now ends (UTC ms): at the end of its last month. */
export function cardEnd(givenAt: number, rules: Pick<ClubRules, 'cardMonths'>, zone: string): number {
  const { year, month } = wallTime(givenAt, zone)
  return startOfMonth(year, month + rules.cardMonths + 1, zone)
}

/** `month` from 1, and may run over the year. */
function startOfMonth(year: number, month: number, zone: string): number {
  const at = new Date(Date.UTC(year, month - 1, 1))
  return atLocal(`${at.getUTCFullYear()}-${String(at.getUTCMonth() + 1).padStart(2, '0')}-01 00:00`, zone)
}

/** The level that so many points within twelve months give. */
export function levelFor(points: number, { levelPoints }: Pick<ClubRules, 'levelPoints'>): Level {
  if (points >= levelPoints.vip) return 'vip'
  if (points >= levelPoints.gold) return 'gold'
  return points >= levelPoints.silver ? 'silver' : 'ordinary'
}

/** Whether one level is above the other. */
export const isAbove = (one: Level, other: Level): boolean => levels.indexOf(one) > levels.indexOf(other)

/** The first moment that counts for the points of twelve months, seen from `now` (UTC ms). */
export function yearBefore(now: number, zone: string): number {
  const { year, month, day } = wallTime(now, zone)
  const last = new Date(Date.UTC(year - 1, month, 0)).getUTCDate()
  return atLocal(`${year - 1}-${String(month).padStart(2, '0')}-${String(Math.min(day, last)).padStart(2, '0')} 00:00`, zone)
}

/** What a birthday is within: today and the six days after it, as `mm-dd`. Who was born on 29 February has it on 1 March in other years. */
export function birthdaysWithin(now: number, zone: string, days = 7): string[] {
  const today = dayKey(now, zone)
  const keys = Array.from({ length: days }, (_, at) => shiftDay(today, at))
  return keys.flatMap(key => {
    const day = `${key.slice(4, 6)}-${key.slice(6, 8)}`
    return day === '03-01' && !isLeap(Number(key.slice(0, 4))) ? ['02-29', day] : [day]
  })
}

/** The next birthday `mm-dd` that is today or later, UTC ms of its beginning in the mall's zone; 29 February falls on 1 March in other years. */
export function birthdayIn(monthDay: string, now: number, zone: string): number {
  const today = dayKey(now, zone)
  const inYear = (year: number) => (monthDay === '02-29' && !isLeap(year) ? `${year}-03-01` : `${year}-${monthDay}`)
  const year = Number(today.slice(0, 4))
  const next = inYear(year).replaceAll('-', '') >= today ? inYear(year) : inYear(year + 1)
  return atLocal(`${next} 00:00`, zone)
}

const isLeap = (year: number) => new Date(Date.UTC(year, 1, 29)).getUTCMonth() === 1

/** The end of the month after the next twelve... of `now`: what runs out before it is told to the member. */
export function runsOutSoon(now: number, zone: string): number {
  const { year, month } = wallTime(now, zone)
  return startOfMonth(year, month + 2, zone)
}
