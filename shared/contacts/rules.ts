import { allowed, refused, type Action, type Actions } from '../core/actions'
import type { Role } from '../core/actor'
import type { ClockRule } from '../core/clocks'
import type { FieldProblem } from '../core/errors'
import { roleMay } from '../permissions'
import type { ContactRow, contactActions, NewContact } from './contract'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR
/** A reply that was wanted without a time is owed within this. Source: rule of the desk. */
export const REPLY_WITHIN_HOURS = 2
/** A clock of another PC may run a little ahead. */
const AHEAD = 2 * MINUTE

/** Who saves within this time of the first key has simply registered now. */
const LATE = MINUTE

/** When somebody came whose form was begun at `begunAt` and is saved at `now` (UTC ms). */
export function arrivalOf(begunAt: number | undefined, now: number): number {
  return begunAt !== undefined && now - begunAt > LATE ? begunAt : now
}

/** What cannot be right in a new contact at `now` (UTC ms), beside what the form's schema checks. */
export function contactProblems(contact: Pick<NewContact, 'arrivedAt' | 'replyWanted' | 'replyBy'>, now: number): FieldProblem[] {
  const problems: FieldProblem[] = []
  const arrived = contact.arrivedAt ?? now
  if (arrived > now + AHEAD) problems.push({ path: ['arrivedAt'], error: 'time.future' })
  if (arrived < now - 366 * DAY) problems.push({ path: ['arrivedAt'], error: 'time.tooEarly' })
  return [...problems, ...replyProblems(contact, arrived, now)]
}

/** What cannot be right in the wanted reply of somebody who came at `arrived`; all that a correction can get wrong. Times UTC ms. */
export function replyProblems({ replyWanted, replyBy }: Pick<NewContact, 'replyWanted' | 'replyBy'>, arrived: number, now: number): FieldProblem[] {
  if (!replyWanted || replyBy === null || replyBy === undefined) return []
  if (replyBy < arrived) return [{ path: ['replyBy'], error: 'replyBy.beforeArrival' }]
  if (replyBy > now + 366 * DAY) return [{ path: ['replyBy'], error: 'time.tooLate' }]
  return []
}

/** When the wanted reply is due and by which rule; null when none was wanted. Times UTC ms. */
export function replyDue(contact: Pick<NewContact, 'replyWanted' | 'replyBy'>, arrivedAt: number): { dueAt: number; rule: ClockRule } | null {
  if (!contact.replyWanted) return null
  if (contact.replyBy) return { dueAt: contact.replyBy, rule: { key: 'replyAsked', params: {} } }
  return { dueAt: arrivedAt + REPLY_WITHIN_HOURS * HOUR, rule: { key: 'replyWithin', params: { hours: REPLY_WITHIN_HOURS } } }
}

/** The state shown of a contact: a reply is owed, the visitor is inside, or it is finished. */
export type ContactState = 'owed' | 'inside' | 'finished' | 'voided'

export function contactState(contact: { voidedAt: number | null; owed: boolean; inside: boolean }): ContactState {
  if (contact.voidedAt !== null) return 'voided'
  if (contact.owed) return 'owed'
  return contact.inside ? 'inside' : 'finished'
}

/** A reply that is owed does not fall away by a click: only with a word why. True where `after` would drop it without one. */
export function dropsOwedReply(before: { owed: boolean }, after: { replyWanted: boolean; noReplyReason: string }): boolean {
  return before.owed && !after.replyWanted && after.noReplyReason.trim() === ''
}

type Facts = Pick<ContactRow, 'replyWanted' | 'repliedAt' | 'leftAt' | 'office' | 'voided'>

/** What a person of this role may do next with the contact; where not, why. */
export function contactSteps(contact: Facts, role: Role): Actions<(typeof contactActions)[number]> {
  const may = (name: Parameters<typeof roleMay>[1], step: () => Action): Action => {
    if (contact.voided) return refused('voided')
    return roleMay(role, name) ? step() : refused('not_permitted')
  }
  const owed = (): Action => (!contact.replyWanted ? refused('no_reply_wanted') : contact.repliedAt !== null ? refused('already_replied') : allowed)
  return {
    edit: may('contacts.edit', () => allowed),
    answer: may('contacts.answer', owed),
    reached: may('contacts.reached', owed),
    leave: may('contacts.leave', () => (contact.leftAt === null ? allowed : refused(contact.office === null ? 'already_ended' : 'already_left'))),
    void: may('contacts.void', () => allowed),
    complaint: may('complaints.take', () => allowed),
    workOrder: may('workOrders.report', () => allowed),
    airRequest: may('broadcast.request', () => allowed),
    member: may('members.enrol', () => allowed),
  }
}
