import type { ContactRecord } from '../../../db/repositories/contacts'
import { REPLY_WITHIN_HOURS } from '../../../shared/contacts/rules'
import type { Person } from './people'
import { seededId, type Chance } from './random'
import type { Matter } from './words'

const MINUTE = 60_000
const HOUR = 60 * MINUTE

/** What stands around one contact of the sample: who called about what, when, under which number, who took it. */
export interface Taken {
  person: Person | null
  matter: Matter
  at: number
  number: string
  takenBy: string
  /** Long ago enough that nothing is open any more. */
  over: boolean
}

/** A contact as the desk would have written it; old ones are answered and left. */
export function contactOf(chance: Chance, { person, matter, at, number, takenBy, over }: Taken): ContactRecord {
  const channel = chance.weighted([['visit', 60], ['call', 28], ['online', 7], ['letter', 2], ['fax', 1], ['other', 2]] as const)
  const replyWanted = chance.chance(0.15)
  const inside = channel === 'visit' && chance.chance(0.05)
  const repliedAt = replyWanted && over ? at + HOUR : null
  return {
    id: seededId(chance, at), number, version: over && (replyWanted || inside) ? 2 : 1, createdAt: at, createdBy: takenBy, updatedAt: repliedAt ?? at, voidedAt: null, voidedBy: null, voidReason: null,
    channel, arrivedAt: at - MINUTE, answeredAt: matter.answer === '' ? repliedAt : at, leftAt: inside && over ? at + HOUR : null,
    personName: person?.name ?? '', phone: person?.phone ?? null, spoken: person?.spoken ?? 'zh', kind: person?.kind ?? 'shopper', partyId: person?.id ?? null, merchantId: person?.shop?.id ?? null,
    memberCard: chance.chance(0.06) ? `88${String(chance.under(1_000_000)).padStart(8, '0')}` : '', subject: matter.subject, said: matter.said, answer: matter.answer,
    result: matter.answer === '' && repliedAt === null ? null : 'answered', replyWanted, replyBy: replyWanted ? at - MINUTE + REPLY_WITHIN_HOURS * HOUR : null, repliedAt,
    reply: repliedAt === null ? '' : '已回复 Ответили', visiting: inside ? '经理' : null, inside: inside && !over, owed: replyWanted && !over, takenBy,
  }
}
