// A script as the screen shows it.
import { clocksOf } from '../../../db/repositories/clocks'
import { linksOf } from '../../../db/repositories/links'
import { staffNames } from '../../../db/repositories/names'
import { newestVersions, programmes, versionsOf, type ProgrammeRow, type ScriptRecord, type VersionRow } from '../../../db/repositories/scripts'
import { timelineOf } from '../../../db/repositories/timeline'
import type { Reader } from '../../../db/store'
import type { ScriptRow, ScriptVersion, ScriptView } from '../../../shared/broadcast/contract'
import { blanksAgree } from '../../../shared/broadcast/blanks'
import { distinctDifferences } from '../../../shared/broadcast/differences'
import type { Recording, RecordingView } from '../../../shared/broadcast/recordings'
import { readingSeconds } from '../../../shared/broadcast/reading-time'
import { scriptActions, type ScriptFacts } from '../../../shared/broadcast/rules'
import type { Actor } from '../../../shared/core/actor'
import { courseWithout, sightOf } from '../core/sight'
import { policyNow } from './policy'
import { isApprovedText } from './sum'

type Names = Awaited<ReturnType<typeof staffNames>>
type Who = Pick<Actor, 'staffId' | 'role'>

/** The version that is being worked on, or that was decided last. */
export async function newestVersion(db: Reader, scriptId: string): Promise<VersionRow> {
  return (await newestVersions(db, [scriptId])).get(scriptId) ?? noVersion()
}

function noVersion(): never {
  throw new Error('a script has a version')
}

/** What the rules need to know of it. */
export async function factsOf(db: Reader, script: ScriptRecord, version: VersionRow): Promise<ScriptFacts> {
  return factsWith(script, version, (await policyNow(db)).ownApproval)
}

function factsWith(script: ScriptRecord, version: VersionRow, ownApproval: boolean): ScriptFacts {
  const confirmed = new Set(version.confirmed.map(({ key }) => key))
  return {
    // Whoever said that a difference is meant so has a part in it as whoever wrote.
    state: script.state, writers: [...version.writers, ...version.confirmed.map(({ by }) => by)], complete: version.zh !== '' && version.ru !== '', blanksAgree: blanksAgree(version.zh, version.ru), heardBy: Object.values(version.recordings ?? {}).map(({ heardBy }) => heardBy), ownApproval,
    // Only what can still be submitted is compared: a list of many scripts compares none of those that were.
    differences: ['draft', 'sentBack'].includes(script.state) ? distinctDifferences(version.zh, version.ru).filter(({ key }) => !confirmed.has(key)).length : 0,
  }
}

interface Around {
  readonly names: Names
  readonly programme: ProgrammeRow | undefined
  readonly version: VersionRow
  readonly ownApproval: boolean
}

function rowOf(script: ScriptRecord, { names, programme, version: newest, ownApproval }: Around, who: Who): ScriptRow {
  const { id, number, version, createdAt, updatedAt, title, state, no, approvedNo } = script
  return {
    id, number, version, createdAt, createdBy: names.ref(script.createdBy), updatedAt, title, state, no, approvedNo, writtenBy: names.ref(script.writtenBy),
    programme: programme ? { id: programme.id, nameZh: programme.nameZh, nameRu: programme.nameRu } : null,
    actions: scriptActions(factsWith(script, newest, ownApproval), who), voided: null,
  }
}

export async function scriptRows(db: Reader, records: readonly ScriptRecord[], who: Who): Promise<ScriptRow[]> {
  const names = await staffNames(db, records.flatMap(record => [record.createdBy, record.writtenBy]))
  const programmeOf = await programmes.byIds(db, records.map(record => record.programmeId))
  const newest = await newestVersions(db, records.map(({ id }) => id))
  const { ownApproval } = await policyNow(db)
  return records.map(record => rowOf(record, { names, programme: programmeOf.get(record.programmeId), version: newest.get(record.id) ?? noVersion(), ownApproval }, who))
}

function versionShown(row: VersionRow, names: Names): ScriptVersion {
  const { no, state, zh, ru, writtenBy, writtenAt, decidedBy, decidedAt } = row
  return { no, state, zh, ru, writtenBy: names.ref(writtenBy), writtenAt, decidedBy: names.ref(decidedBy), decidedAt, sound: state !== 'approved' || isApprovedText(row) }
}

/** A recording as the screen shows it to this person. */
function recordingShown(recording: Recording | undefined, names: Names, { staffId }: Who): RecordingView {
  if (recording === undefined) return null
  const { ms, loudness, source, by, at, heardBy } = recording
  return { ms, loudness, source, by: names.ref(by), at, heard: heardBy.includes(staffId) }
}

/** One opened script: the row with its newest texts, what they do not both say, and its versions. */
export async function scriptView(db: Reader, record: ScriptRecord, who: Who): Promise<ScriptView> {
  const versions = await versionsOf(db, record.id)
  const newest = versions[0] ?? noVersion()
  const names = await staffNames(db, [record.createdBy, record.writtenBy, ...versions.flatMap(({ writtenBy, decidedBy, confirmed }) => [writtenBy, decidedBy, ...confirmed.map(({ by }) => by)]), ...Object.values(newest.recordings ?? {}).map(({ by }) => by)])
  const sight = await sightOf(db, who)
  const links = await linksOf(db, record.id, sight)
  const { zh, ru } = newest
  // What is to be mended stands until it is submitted again, also beside the version that mends it.
  const { remark, remarks } = newest.state === 'draft' && versions[1]?.state === 'sentBack' ? versions[1] : newest
  const { zhPerMinute, ruPerMinute, ownApproval } = await policyNow(db)
  const programme = await programmes.find(db, record.programmeId)
  const by = new Map(newest.confirmed.map(one => [one.key, one.by]))
  return {
    ...rowOf(record, { names, programme, version: newest, ownApproval }, who), order: programme?.order ?? 'zhRu', zh, ru, remark, remarks,
    reading: { zh: readingSeconds(zh, 'zh', zhPerMinute), ru: readingSeconds(ru, 'ru', ruPerMinute) },
    differences: distinctDifferences(zh, ru).map(one => ({ ...one, confirmed: names.ref(by.get(one.key) ?? null) })),
    recordings: { zh: recordingShown(newest.recordings?.zh, names, who), ru: recordingShown(newest.recordings?.ru, names, who) },
    versions: versions.map(row => versionShown(row, names)),
    timeline: courseWithout(await timelineOf(db, record.id), sight, links), clocks: await clocksOf(db, record.id), ...links,
  }
}
