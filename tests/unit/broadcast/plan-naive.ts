// The plan the plain way: every day asked about by itself, every time put on the clock by itself. And plans to try it on.
import { fc } from '@fast-check/vitest'
import type { Place, PlanException, PlanRow, PlanRule, PlanTimes, Season, Slot } from '../../../shared/broadcast/plan/rows'
import { momentOf, wallTime } from '../../../shared/text/zone'

const DAY = 86_400_000

export const zones = ['Asia/Shanghai', 'Europe/Moscow', 'Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe']
/** Clocks of this one go forward at 23:00, so that what is planned late comes on the next day; those of the other at midnight. */
export const oddZones = ['America/Nuuk', 'Africa/Cairo']

const utc = (day: string) => Date.UTC(Number(day.slice(0, 4)), Number(day.slice(4, 6)) - 1, Number(day.slice(6)))
export const later = (day: string, days: number): string => new Date(utc(day) + days * DAY).toISOString().slice(0, 10).replaceAll('-', '')
export const daysFrom = (from: string, until: string): string[] => Array.from({ length: Math.max(0, (utc(until) - utc(from)) / DAY + 1) }, (_, at) => later(from, at))
export const momentAt = ({ day, second }: Place, zone: string): number => momentOf({ year: Number(day.slice(0, 4)), month: Number(day.slice(4, 6)), day: Number(day.slice(6)), second }, zone)

/** Where a moment stands on the zone's clock. */
export function placeOf(ms: number, zone: string): Place {
  const { year, month, day, hour, minute, second } = wallTime(ms, zone)
  return { day: new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10).replaceAll('-', ''), second: hour * 3600 + minute * 60 + second }
}

function comesOn(rule: PlanRule, day: string): boolean {
  if (rule.kind === 'once') return rule.day === day
  if (day < rule.since || (rule.until !== null && day > rule.until)) return false
  if (rule.kind === 'daily') return ((utc(day) - utc(rule.since)) / DAY) % rule.every === 0
  return rule.weekdays.includes(new Date(utc(day)).getUTCDay() || 7)
}

function timesOf(rule: PlanRule): number[] {
  if (rule.kind === 'once') return [rule.second]
  const { times } = rule
  const every = Array.isArray(times) ? null : times
  return Array.from({ length: 24 * 3600 / 300 }, (_, at) => at * 300).filter(second => (every === null ? (times as number[]).includes(second) : second >= every.from && second <= every.until && (second - every.from) % every.every === 0))
}

function inForce(day: string, seasons: readonly Season[]): string | null {
  const there = seasons.filter(({ from, until }) => from <= day && day <= until)
  const latest = there.map(({ from }) => from).sort().at(-1)
  const begun = there.filter(({ from }) => from === latest)
  const first = begun.map(({ until }) => until).sort()[0]
  return begun.filter(({ until }) => until === first).map(({ id }) => id).sort().at(-1) ?? null
}

/** How far a move may reach, in the plans below. */
const FAR = 20

/** What a row comes to, in no order: where the rule puts each occurrence and where it stands. */
function naiveRow(row: PlanRow, seasons: readonly Season[], from: string, until: string, zone: string) {
  const times = timesOf(row.rule)
  const all = daysFrom(later(from, -FAR - 2), later(until, FAR + 2)).filter(day => comesOn(row.rule, day) && (row.season === null || inForce(day, seasons) === row.season)).flatMap(day => times.flatMap(second => {
    const said = row.exceptions.find(one => one.day === day && one.second === second) ?? row.exceptions.find(one => one.day === day && one.second === null)
    if (said?.kind === 'out') return []
    const to = said?.to ?? { day, second }
    return [{ key: `${row.id}/${day}/${second}`, planned: utc(day) + second * 1000, moved: to.day !== day || to.second !== second, to, at: momentAt(to, zone), scriptId: said?.scriptId === undefined ? row.scriptId : said.scriptId, seconds: said?.seconds ?? row.seconds }]
  }))
  const [begins, ends] = [momentAt({ day: from, second: 0 }, zone), momentAt({ day: later(until, 1), second: 0 }, zone)]
  return all.filter(one => one.at >= begins && one.at < ends && !all.some(other => other.at === one.at && (one.moved === other.moved ? other.planned > one.planned : one.moved)))
}

/** The slots of a plan, as lines: key, where it stands, its moment, script and length. */
export function naive(rows: readonly PlanRow[], seasons: readonly Season[], from: string, until: string, zone: string): string[] {
  const all = rows.flatMap(row => naiveRow(row, seasons, from, until, zone).map(slot => ({ ...slot, rowId: row.id })))
  return all.sort((a, b) => a.at - b.at || (a.rowId < b.rowId ? -1 : 1)).map(({ key, to, at, scriptId, seconds, moved }) => lineOf(key, to, at, scriptId, seconds, moved))
}

export const asLines = (slots: readonly Slot[]): string[] => slots.map(({ key, day, second, at, scriptId, seconds, moved }) => lineOf(key, { day, second }, at, scriptId, seconds, moved))
const lineOf = (key: string, to: Place, at: number, scriptId: string | null, seconds: number, moved: boolean) => `${key} ${to.day} ${to.second} ${new Date(at).toISOString()} ${scriptId} ${seconds} ${moved}`

// Plans to try it on, in 2026 and beside it. Times are whole five minutes.
const step = (least: number, most: number) => fc.integer({ min: least, max: most }).map(at => at * 300)
/** Many of them where clocks change. */
const anySecond = fc.oneof(step(0, 287), step(12, 47), step(276, 287))
export const anyDay = fc.oneof(fc.integer({ min: 0, max: 364 }).map(at => later('20260101', at)), fc.constantFrom('20260308', '20260329', '20261025', '20261101', '20260404', '20260405', '20261004', '20260328', '20260424', '20261029'))
const anyTimes: fc.Arbitrary<PlanTimes> = fc.oneof(
  fc.uniqueArray(anySecond, { minLength: 1, maxLength: 5 }),
  fc.record({ every: step(1, 40), from: step(0, 60) , long: step(0, 200) }).map(({ every, from, long }) => ({ every: Math.max(every, 1200), from, until: from + long })),
)
const anySpan = fc.record({ since: fc.oneof(fc.constantFrom('20200115', '20251231'), anyDay), until: fc.option(anyDay), times: anyTimes })
export const anyRule: fc.Arbitrary<PlanRule> = fc.oneof(
  fc.record({ kind: fc.constant('once' as const), day: anyDay, second: anySecond }),
  fc.tuple(anySpan, fc.constantFrom(1, 1, 2, 3, 14)).map(([span, every]) => ({ kind: 'daily' as const, every, ...span })),
  fc.tuple(anySpan, fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 })).map(([span, weekdays]) => ({ kind: 'weekly' as const, weekdays, ...span })),
)

/** Exceptions that mostly name an occurrence that is there. */
function anyExceptions(rule: PlanRule): fc.Arbitrary<PlanException[]> {
  const second = fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...timesOf(rule), 0) }, { weight: 1, arbitrary: anySecond })
  const day = rule.kind === 'once' ? fc.constant(rule.day) : fc.integer({ min: 0, max: 366 }).map(at => later(rule.since < '20260101' ? '20260101' : rule.since, at))
  const to = fc.record({ days: fc.integer({ min: -FAR, max: FAR }), second: anySecond })
  const one = fc.tuple(day, second, fc.oneof(
    fc.constant({ kind: 'out' as const }), fc.constant({ kind: 'outAllDay' as const }),
    fc.record({ kind: fc.constant('changed' as const), to: fc.option(to), scriptId: fc.option(fc.constantFrom('other', null), { nil: undefined }), seconds: fc.option(fc.integer({ min: 5, max: 900 }), { nil: undefined }) }),
  )).map(([on, at, said]): PlanException => {
    if (said.kind === 'changed') return { ...said, day: on, second: at, to: said.to === null ? null : { day: later(on, said.to.days), second: said.to.second } }
    return { kind: 'out', day: on, second: said.kind === 'out' ? at : null }
  })
  return fc.uniqueArray(one, { maxLength: 12, selector: ({ day: on, second: at }) => `${on} ${at}` })
}

export const anyRow: fc.Arbitrary<Omit<PlanRow, 'id'>> = anyRule.chain(rule => fc.record({
  programmeId: fc.constantFrom('promotion', 'safety'), scriptId: fc.option(fc.constant('script')), seconds: fc.integer({ min: 5, max: 3_600 }),
  season: fc.constantFrom(null, null, 'winter', 'holidays', 'summer'), rule: fc.constant(rule), exceptions: anyExceptions(rule),
}))
export const anyRows: fc.Arbitrary<PlanRow[]> = fc.array(anyRow, { minLength: 1, maxLength: 4 }).map(rows => rows.map((row, at) => ({ id: `row${at}`, ...row })))

const aSeason = (id: string) => fc.tuple(anyDay, fc.integer({ min: 0, max: 200 })).map(([from, long]): Season => ({ id, from, until: later(from, long) }))
export const anySeasons: fc.Arbitrary<Season[]> = fc.tuple(aSeason('winter'), aSeason('holidays'), aSeason('summer'), fc.boolean()).map(([winter, holidays, summer, together]) => [winter, together ? { ...holidays, from: winter.from } : holidays, summer])
export const anyZone = fc.constantFrom(...zones, ...oddZones)
