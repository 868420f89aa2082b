// On air: the approved text is read live, by one station at a time, and written into the as-run log.
import { addRemark, airNow, asRunById, asRunOf, beginAir as begin, endAir as end, remarksOn, type AsRun } from '../../../db/repositories/as-run'
import { airRequests } from '../../../db/repositories/air-requests'
import { staffNames } from '../../../db/repositories/names'
import { approvedVersions, programmes, scripts, versionsOf, type ScriptRecord, type VersionRow } from '../../../db/repositories/scripts'
import { stationNames } from '../../../db/repositories/stations'
import type { Reader, Tx } from '../../../db/store'
import { mayAir, mayEnd, type Airable, type AsRunRow, type OnAirView } from '../../../shared/broadcast/air'
import { blanksOf, fillBlanks, type FilledBlank } from '../../../shared/broadcast/blanks'
import { isRecorded } from '../../../shared/broadcast/recordings'
import { readingSeconds } from '../../../shared/broadcast/reading-time'
import { notFound, refuse } from '../../../shared/core/errors'
import { dayKey } from '../../../shared/text/zone'
import { requireAllowed } from '../core/require'
import { question, useCase } from '../core/use-case'
import { slotToBegin } from './plan-fate'
import { policyNow } from './policy'
import { isApprovedText } from './sum'

/** Lines of the log with their remarks and the names of people and stations. */
export async function rowsOf(db: Reader, records: readonly AsRun[]): Promise<AsRunRow[]> {
  const remarks = await remarksOn(db, records.map(({ id }) => id))
  const names = await staffNames(db, [...records.flatMap(({ by, endedBy }) => [by, endedBy]), ...remarks.map(({ by }) => by)])
  const stations = await stationNames(db)
  const asked = await airRequests.byIds(db, records.map(({ requestId }) => requestId))
  return records.map(({ id, scriptId, requestId, number, title, no, recorded, plannedAt, startedAt, endedAt, endedBy, how, reason, by, stationId }) => ({
    id, scriptId, requestId, kind: asked.get(requestId ?? '')?.kind ?? null, number, title, no, recorded, plannedAt, startedAt, endedAt, how, reason, by: names.ref(by), endedBy: names.ref(endedBy), station: stations.get(stationId) ?? '',
    remarks: remarks.filter(remark => remark.asRunId === id).map(remark => ({ at: remark.at, by: names.ref(remark.by), text: remark.text })),
  }))
}

async function rowOf(db: Reader, record: AsRun): Promise<AsRunRow> {
  const [row] = await rowsOf(db, [record])
  return row ?? notFound('asRun')
}

const approvedVersion = async (db: Reader, { id, approvedNo }: Pick<ScriptRecord, 'id' | 'approvedNo'>): Promise<VersionRow | null> => (await versionsOf(db, id)).find(({ no }) => no === approvedNo) ?? null

/** What is on air with its texts, as they were when it began. */
export async function onAirView(db: Reader, record: AsRun, stationId: string): Promise<OnAirView> {
  const { zh, ru, order } = record
  return { ...(await rowOf(db, record)), zh, ru, order, here: record.stationId === stationId }
}

export const onAir = question('broadcast.onAir', async ({ desk, db }) => {
  const record = await airNow(db)
  return record === null ? null : onAirView(db, record, desk.stationId)
})

export const airables = question('broadcast.airables', async ({ db }) => {
  const { zhPerMinute, ruPerMinute } = await policyNow(db)
  const approved = await approvedVersions(db)
  const programmeOf = await programmes.byIds(db, approved.map(({ script }) => script.programmeId))
  return approved.map(({ script: { id: scriptId, number, title, programmeId }, version }): Airable => {
    const { nameZh, nameRu, kind } = programmeOf.get(programmeId) ?? {}
    const seconds = readingSeconds(version.zh, 'zh', zhPerMinute) + readingSeconds(version.ru, 'ru', ruPerMinute)
    return { scriptId, number, title, programme: nameZh === undefined || nameRu === undefined ? null : { id: programmeId, nameZh, nameRu }, no: version.no, seconds, sound: isApprovedText(version), recorded: isRecorded(version.recordings), emergency: kind === 'emergency', blanks: blanksOf(version.zh, version.ru) }
  })
})

/** The approved version of a script that may go on air now, with the programme that says how. */
async function toAir(tx: Tx, scriptId: string, { busy, given }: { readonly busy: boolean; readonly given: readonly FilledBlank[] }) {
  const script = await scripts.get(tx, scriptId)
  const version = await approvedVersion(tx, script)
  const texts = fillBlanks(version ?? { zh: '', ru: '' }, given)
  requireAllowed(mayAir({ approvedNo: version?.no ?? null, sound: version !== null && isApprovedText(version), busy, open: blanksOf(texts.zh, texts.ru).length }))
  if (version === null) return refuse('not_approved')
  const programme = await programmes.find(tx, script.programmeId)
  const { number, title } = script
  return { programme, source: { scriptId, requestId: null, number, title, no: version.no, ...texts, order: programme?.order ?? 'zhRu', recorded: given.length === 0 && isRecorded(version.recordings) } }
}

/** From now on the approved version is on air: by itself, or as the slot of the plan it was meant for. */
export const beginAir = useCase('broadcast.beginAir', async ({ desk, tx, now, input: { scriptId, slotKey } }) => {
  const { source } = await toAir(tx, scriptId, { busy: (await airNow(tx)) !== null, given: [] })
  const slot = slotKey ? await slotToBegin(tx, slotKey, scriptId) : {}
  const record = await begin(tx, source, { day: dayKey(now, tx.timeZone), stationId: desk.stationId, ...slot })
  return onAirView(tx, record, desk.stationId)
})

/** An emergency does not wait: what is on air, at whichever station, is cut, and the plan goes on after it. */
export const insertAir = useCase('broadcast.insertAir', async ({ desk, tx, now, input: { scriptId, blanks } }) => {
  const { source, programme } = await toAir(tx, scriptId, { busy: false, given: blanks })
  if (programme?.kind !== 'emergency') refuse('not_emergency')
  const before = await airNow(tx)
  if (before !== null) await end(tx, before, { how: 'cut', reason: '' })
  const record = await begin(tx, source, { day: dayKey(now, tx.timeZone), stationId: desk.stationId })
  return onAirView(tx, record, desk.stationId)
})

/** It was read to the end, or broken off with a reason. */
export const endAir = useCase('broadcast.endAir', async ({ desk, tx, input: { id, how, reason } }) => {
  const record = (await asRunById(tx, id)) ?? notFound('asRun')
  requireAllowed(mayEnd({ endedAt: record.endedAt, here: record.stationId === desk.stationId }, how, reason))
  return rowOf(tx, await end(tx, record, { how, reason }))
})

export const asRun = question('broadcast.asRun', async ({ db, input }) => rowsOf(db, await asRunOf(db, input.day)))

export const remarkAir = useCase('broadcast.remarkAir', async ({ tx, input: { id, text } }) => {
  const record = (await asRunById(tx, id)) ?? notFound('asRun')
  await addRemark(tx, record, text)
  return rowOf(tx, record)
})
