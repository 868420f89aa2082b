// Recordings of a version: put there, taken off, heard, and given to be played.
import { addVersion, changeVersion, scripts, versionsOf, type ScriptRecord, type VersionRow } from '../../../db/repositories/scripts'
import type { Tx } from '../../../db/store'
import { makesNewVersion } from '../../../shared/broadcast/rules'
import type { Recordings } from '../../../shared/broadcast/recordings'
import type { Actor } from '../../../shared/core/actor'
import { invalid, notFound } from '../../../shared/core/errors'
import { keepAttachments } from '../attachments/keep'
import { question, useCase } from '../core/use-case'
import { newestVersion, scriptView } from './view'
import { changed, standing } from './write'

/** What was sent back stays as it was: a recording goes with a version of its own. */
async function toRecord(tx: Tx, script: ScriptRecord, version: VersionRow): Promise<{ version: VersionRow; patch: Partial<ScriptRecord> }> {
  if (!makesNewVersion(script.state)) return { version, patch: {} }
  const next: ScriptRecord = { ...script, no: script.no + 1, state: 'draft' }
  const { zh, ru, confirmed, writers } = version
  return { version: await addVersion(tx, next, { zh, ru, confirmed, writers }), patch: { no: next.no, state: next.state } }
}

/** The version with these recordings; whoever has a part in them does not approve it. */
function withRecordings(version: VersionRow, recordings: Recordings, who: Actor): Partial<VersionRow> {
  return { recordings, writers: [...new Set([...version.writers, who.staffId])] }
}

/** A recording of one language, in place of one that was there. INVALID `file.gone`, `side` where that language has no text. */
export const putRecording = useCase('broadcast.putRecording', async ({ tx, who, now, input }) => {
  const { side, sound } = input
  const { script, version: before } = await standing(tx, who, input, 'record')
  if (before[side] === '') invalid('side', 'text.required')
  await keepAttachments(tx, 'broadcast', script.id, [{ hash: sound.hash, name: sound.name }], 'sound')
  const { version, patch } = await toRecord(tx, script, before)
  const newest = await changeVersion(tx, script, version, withRecordings(version, { ...version.recordings, [side]: { ...sound, by: who.staffId, at: now, heardBy: [] } }, who))
  return changed(tx, who, { script, version: newest }, patch, 'recorded', { side })
})

export const takeOffRecording = useCase('broadcast.takeOffRecording', async ({ tx, who, input }) => {
  const { script, version } = await standing(tx, who, input, 'record')
  const { [input.side]: gone, ...recordings } = version.recordings ?? {}
  if (gone === undefined) notFound('recording')
  const newest = await changeVersion(tx, script, version, withRecordings(version, recordings, who))
  return changed(tx, who, { script, version: newest }, {}, 'recordingOff', { side: input.side })
})

/** Somebody heard it to its end: who approves must have. */
export const heardRecording = useCase('broadcast.heardRecording', async ({ tx, who, input: { id, side } }) => {
  const script = await scripts.get(tx, id)
  const version = await newestVersion(tx, id)
  const recording = version.recordings?.[side] ?? notFound('recording')
  if (!recording.heardBy.includes(who.staffId)) {
    await changeVersion(tx, script, version, { recordings: { ...version.recordings, [side]: { ...recording, heardBy: [...recording.heardBy, who.staffId] } } })
    tx.changes.push({ room: 'broadcast', id, number: script.number, before: null, after: { heard: side } })
  }
  return scriptView(tx, script, who)
})

/** The sound of a version's language; of the newest version, or of what is on air. NOT_FOUND where it is missing or altered. */
export const recording = question('broadcast.recording', async ({ db, input: { id, no, side } }) => {
  const version = (await versionsOf(db, id)).find(one => one.no === no) ?? notFound('recording')
  const found = version.recordings?.[side] ?? notFound('recording')
  const bytes = (await db.contents.get(found.hash)) ?? notFound('recording')
  return { type: 'audio/wav', bytes: bytes.toString('base64') }
})
