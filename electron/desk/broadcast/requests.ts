// What the desk asks to be announced: on the console within a moment, and answered by the air.
import { airRequests, requestsOf, type AirRequest } from '../../../db/repositories/air-requests'
import { airNow, beginAir } from '../../../db/repositories/as-run'
import { posts } from '../../../db/repositories/lists'
import { staffNames } from '../../../db/repositories/names'
import { nextNumber } from '../../../db/repositories/numbers'
import { rememberedName } from '../../../db/repositories/scripts'
import type { Reader } from '../../../db/store'
import { missingBlanks, requestTexts, type RequestView } from '../../../shared/broadcast/requests'
import { invalid, refuse } from '../../../shared/core/errors'
import { newId } from '../../../shared/core/ids'
import { dayKey } from '../../../shared/text/zone'
import { question, useCase } from '../core/use-case'
import { onAirView } from './air'
import { sumOfRequest } from './sum'

async function viewsOf(db: Reader, records: readonly AirRequest[]): Promise<RequestView[]> {
  const names = await staffNames(db, records.map(({ createdBy }) => createdBy))
  const postOf = await posts.byIds(db, records.map(({ postId }) => postId))
  return records.map(({ id, version, number, kind, zh, ru, createdAt, createdBy, postId, airedAt, declined }) => {
    const { nameZh, nameRu } = postOf.get(postId ?? '') ?? {}
    return { id, version, number, kind, zh, ru, askedAt: createdAt, askedBy: names.ref(createdBy), post: nameZh === undefined || nameRu === undefined ? null : { nameZh, nameRu }, airedAt, declined }
  })
}

async function viewOf(db: Reader, record: AirRequest): Promise<RequestView> {
  const [view] = await viewsOf(db, [record])
  if (view === undefined) throw new Error('a record gives a view')
  return view
}

/** Asks for an announcement. INVALID `text.required` or `choice.required` on blanks that are missing. */
export const request = useCase('broadcast.request', async ({ tx, who, now, input }) => {
  const { commandKey: _key, ...blanks } = input
  const [missing] = missingBlanks(blanks)
  if (missing !== undefined) invalid(missing, ['name', 'plate'].includes(missing) ? 'text.required' : 'choice.required')
  const texts = requestTexts(blanks, await rememberedName(tx, blanks.name))
  const number = await nextNumber(tx, 'GQ')
  const record = await airRequests.insert(tx, {
    id: newId(), number, createdAt: now, updatedAt: now, createdBy: who.staffId, kind: blanks.kind, ...texts, sum: sumOfRequest({ number, ...texts }), postId: who.postId, day: dayKey(now, tx.timeZone), airedAt: null, declined: null,
  })
  return viewOf(tx, record)
})

export const requests = question('broadcast.requests', async ({ db, input }) => viewsOf(db, await requestsOf(db, input.day)))

/** Its text was made of what is settled, so it needs no approval of its own. */
export const airRequest = useCase('broadcast.airRequest', async ({ desk, tx, now, input }) => {
  const record = await airRequests.get(tx, input.id)
  if (!record.waits) refuse('request_over')
  if ((await airNow(tx)) !== null) refuse('air_is_busy')
  const { id, number, zh, ru, sum } = record
  if (sum !== sumOfRequest(record)) refuse('request_altered')
  const run = await beginAir(tx, { scriptId: null, requestId: id, number, title: '', no: 1, zh, ru, order: 'zhRu' }, { day: dayKey(now, tx.timeZone), stationId: desk.stationId })
  await airRequests.update(tx, record, { waits: false, airedAt: now, updatedAt: now })
  return onAirView(tx, run, desk.stationId)
})

export const declineRequest = useCase('broadcast.declineRequest', async ({ tx, now, input }) => {
  const record = await airRequests.at(tx, input, row => viewOf(tx, row))
  if (!record.waits) refuse('request_over')
  return viewOf(tx, await airRequests.update(tx, record, { waits: false, declined: input.reason, updatedAt: now }))
})
