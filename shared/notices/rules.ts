// When somebody is told of a clock: before it is due, when it is due, and when it stays overdue. Pure; the desk records each such moment once.
import type { Role } from '../core/actor'
import { leadOf } from '../core/clocks'
import { above } from '../core/duties'
import { roleMay } from '../permissions'

export const noticeKinds = ['soon', 'due', 'late'] as const
export type NoticeKind = (typeof noticeKinds)[number]

/** How long before a clock is due, and how long after it, somebody is told. */
export interface NoticeTimes {
  readonly leadMinutes: number
  readonly lateMinutes: number
}

/** What holds where a room says nothing else. */
export const defaultTimes: NoticeTimes = { leadMinutes: 60, lateMinutes: 30 }

/** No room's notices come earlier before the due time than this (minutes): nor does what they tell of stand among what is owed any earlier, where its clock only watches. */
export const LONGEST_LEAD = 24 * 60

/** A running clock that one role owes, of a record of this room or of a weekly journal. Times UTC ms. */
export interface OwedClock {
  readonly room: string
  readonly startedAt: number
  readonly dueAt: number
  readonly owedBy: Role
  readonly departmentId: string | null
}

/** A moment (UTC ms) at which a role is told of a clock; the department where it is a handler. */
export interface Moment {
  readonly kind: NoticeKind
  readonly at: number
  readonly owedBy: Role
  readonly departmentId: string | null
}

const MINUTE = 60_000

/**
 * The moments of a clock, in their order. They are spans of time before and after the due moment, so a change of the mall's clocks between them
 * changes nothing. Of a short clock the first notice comes halfway at the earliest: nobody is told of a duty in the moment it begins.
 */
export function momentsOf({ room, startedAt, dueAt, owedBy, departmentId }: OwedClock, { leadMinutes, lateMinutes }: NoticeTimes): Moment[] {
  const lead = leadOf({ startedAt, dueAt }, leadMinutes * MINUTE)
  const lateAt = dueAt + lateMinutes * MINUTE
  const higher = nextTold(room, owedBy)
  return [
    { kind: 'soon', at: dueAt - lead, owedBy, departmentId },
    { kind: 'due', at: dueAt, owedBy, departmentId },
    { kind: 'late', at: lateAt, owedBy, departmentId },
    ...(higher === null ? [] : [{ kind: 'late' as const, at: lateAt, owedBy: higher, departmentId: null }]),
  ]
}

/** Who is told too of what stays overdue: the next above. A journal is told of to those who may read it. */
function nextTold(room: string, owedBy: Role): Role | null {
  const next = above(owedBy)
  return next === null || room !== 'journals' || roleMay(next, 'complaints.journals') ? next : nextTold(room, next)
}

/** The moments of a clock that have come by `now` (UTC ms), in their order. */
export function momentsBy(clock: OwedClock, times: NoticeTimes, now: number): Moment[] {
  return momentsOf(clock, times).filter(({ at }) => at <= now)
}

/** What makes a notice of a clock the only one of its kind: told again only when the clock is moved or goes to somebody else. */
export function sameMoment({ kind, at, owedBy }: Pick<Moment, 'kind' | 'at' | 'owedBy'>): string {
  return `${kind} ${at} ${owedBy}`
}

/** Earlier moments first; of the same moment the graver last. */
export function inOrder(one: Pick<Moment, 'kind' | 'at'>, other: Pick<Moment, 'kind' | 'at'>): number {
  return one.at - other.at || noticeKinds.indexOf(one.kind) - noticeKinds.indexOf(other.kind)
}

/** So many are told one by one; more at once are told as one. */
export const ONE_BY_ONE = 3

/** Of several notices that came at once, the last word on each clock, in their order. */
export function lastWords<Told extends Pick<Moment, 'kind' | 'at'> & { readonly clockId: string }>(notices: readonly Told[]): Told[] {
  const words = new Map<string, Told>()
  for (const notice of [...notices].sort(inOrder)) {
    words.delete(notice.clockId)
    words.set(notice.clockId, notice)
  }
  return [...words.values()]
}
