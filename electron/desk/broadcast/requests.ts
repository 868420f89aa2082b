// What the desk asks to be announced: on the console within a moment, and answered by the air.
import { airRequests, requestsOf, type AirRequest } from '../../../db/repositories/air-requests'
import { airNow, beginAir } from '../../../db/repositories/as-run'
import { posts } from '../../../db/repositories/lists'
import { staffNames } from '../../../db/repositories/names'
import { nextNumber } from '../../../db/repositories/numbers'
import { rememberedName } from '../../../db/repositories/scripts'
import { addToTimeline } from '../../../db/repositories/timeline'
import type { Reader, Tx } from '../../../db/store'
import { factDifferences } from '../../../shared/broadcast/facts'
import { mayAirRequest, mayApproveRequest, missingBlanks, requestTexts, writtenBlanks, type RequestView } from '../../../shared/broadcast/requests'
import { refused } from '../../../shared/core/actions'
import type { Actor } from '../../../shared/core/actor'
import { invalid, refuse } from '../../../shared/core/errors'
import { newId } from '../../../shared/core/ids'
import { roleMay } from '../../../shared/permissions'
import { dayKey } from '../../../shared/text/zone'
import { copiedFrom } from '../contacts/copied-from'
import { requireAllowed } from '../core/require'
import { question, useCase } from '../core/use-case'
import { onAirView } from './air'
import { policyNow } from './policy'
import { sumOfRequest } from './sum'

/** What the rules need to know of a request. */
const factsOf = ({ kind, waits, approvedAt, createdBy }: AirRequest, ownApproval: boolean) => ({ kind, waits, approved: approvedAt !== null, askedBy: createdBy, ownApproval })

async function viewsOf(db: Reader, records: readonly AirRequest[], who: Actor): Promise<RequestView[]> {
  const names = await staffNames(db, records.flatMap(({ createdBy, approvedBy }) => [createdBy, approvedBy]))
  const { ownApproval } = await policyNow(db)
  const postOf = await posts.byIds(db, records.map(({ postId }) => postId))
  return records.map(record => {
    const { id, version, number, kind, zh, ru, createdAt, createdBy, postId, airedAt, declined, approvedBy } = record
    const approval = kind === 'custom' ? { by: names.ref(approvedBy), action: roleMay(who.role, 'broadcast.approveRequest') ? mayApproveRequest(factsOf(record, ownApproval), who.staffId) : refused('not_permitted') } : null
    const { nameZh, nameRu } = postOf.get(postId ?? '') ?? {}
    return { id, version, number, kind, zh, ru, askedAt: createdAt, askedBy: names.ref(createdBy), post: nameZh === undefined || nameRu === undefined ? null : { nameZh, nameRu }, airedAt, declined, approval }
  })
}

async function viewOf(db: Reader, record: AirRequest, who: Actor): Promise<RequestView> {
  const [view] = await viewsOf(db, [record], who)
  if (view === undefined) throw new Error('a record gives a view')
  return view
}

/** The contact it came from says so in its course. */
async function tellContact(tx: Tx, contactId: string, number: string): Promise<void> {
  const contact = await copiedFrom(tx, contactId)
  await addToTimeline(tx, 'contacts', contact.id, 'askedOnAir', { number })
  tx.changes.push({ room: 'contacts', id: contact.id, number: contact.number, before: null, after: { askedOnAir: number } })
}

/** Asks for an announcement. INVALID `text.required` or `choice.required` on blanks that are missing; REFUSED `facts_differ` where both texts do not say the same. */
export const request = useCase('broadcast.request', async ({ tx, who, now, input }) => {
  const { commandKey: _key, contactId, ...blanks } = input
  const [missing] = missingBlanks(blanks)
  if (missing !== undefined) invalid(missing, writtenBlanks.includes(missing) ? 'text.required' : 'choice.required')
  const texts = requestTexts(blanks, await rememberedName(tx, blanks.name))
  if (factDifferences(texts.zh, texts.ru).length > 0) refuse('facts_differ')
  const number = await nextNumber(tx, 'GQ')
  const record = await airRequests.insert(tx, {
    id: newId(), number, createdAt: now, updatedAt: now, createdBy: who.staffId, kind: blanks.kind, ...texts, sum: sumOfRequest({ number, ...texts }), postId: who.postId, day: dayKey(now, tx.timeZone), airedAt: null, declined: null,
  })
  if (contactId) await tellContact(tx, contactId, number)
  return viewOf(tx, record, who)
})

export const requests = question('broadcast.requests', async ({ db, who, input }) => viewsOf(db, await requestsOf(db, input.day), who))

/** Approved word for word, as it was sent. */
export const approveRequest = useCase('broadcast.approveRequest', async ({ tx, who, now, input }) => {
  const record = await airRequests.at(tx, input, row => viewOf(tx, row, who))
  if (record.sum !== sumOfRequest(record)) refuse('request_altered')
  requireAllowed(mayApproveRequest(factsOf(record, (await policyNow(tx)).ownApproval), who.staffId))
  return viewOf(tx, await airRequests.update(tx, record, { approvedBy: who.staffId, approvedAt: now, updatedAt: now }), who)
})

/** A text made of what is settled needs no approval of its own. */
export const airRequest = useCase('broadcast.airRequest', async ({ desk, tx, now, input }) => {
  const record = await airRequests.get(tx, input.id)
  requireAllowed(mayAirRequest(factsOf(record, false)))
  if ((await airNow(tx)) !== null) refuse('air_is_busy')
  const { id, number, zh, ru, sum } = record
  if (sum !== sumOfRequest(record)) refuse('request_altered')
  const run = await beginAir(tx, { scriptId: null, requestId: id, number, title: '', no: 1, zh, ru, order: 'zhRu' }, { day: dayKey(now, tx.timeZone), stationId: desk.stationId })
  await airRequests.update(tx, record, { waits: false, airedAt: now, updatedAt: now })
  return onAirView(tx, run, desk.stationId)
})

export const declineRequest = useCase('broadcast.declineRequest', async ({ tx, who, now, input }) => {
  const record = await airRequests.at(tx, input, row => viewOf(tx, row, who))
  if (!record.waits) refuse('request_over')
  return viewOf(tx, await airRequests.update(tx, record, { waits: false, declined: input.reason, updatedAt: now }), who)
})
