// Writing scripts: a new one, changed texts, a difference that is meant so.
import { nextNumber } from '../../../db/repositories/numbers'
import { addVersion, changeVersion, programmes, scripts, type ScriptRecord, type VersionRow } from '../../../db/repositories/scripts'
import { addToTimeline } from '../../../db/repositories/timeline'
import type { Tx } from '../../../db/store'
import { distinctDifferences } from '../../../shared/broadcast/differences'
import { makesNewVersion, scriptStep } from '../../../shared/broadcast/rules'
import type { ScriptEvent, ScriptStep, Side } from '../../../shared/broadcast/words'
import type { Actor } from '../../../shared/core/actor'
import { invalid } from '../../../shared/core/errors'
import { newId } from '../../../shared/core/ids'
import { requireAllowed } from '../core/require'
import { useCase } from '../core/use-case'
import { putScriptMatter } from './matter'
import { isApprovedText } from './sum'
import { factsOf, newestVersion, scriptView } from './view'

const ROOM = 'broadcast'

interface Standing {
  readonly script: ScriptRecord
  readonly version: VersionRow
}

/** The script a step changes: STALE (with how it stands now) when it has changed since the person saw it; REFUSED where the rule forbids the step. */
export async function standing(tx: Tx, who: Actor, seen: { id: string; version: number }, step: ScriptStep): Promise<Standing> {
  const script = await scripts.at(tx, seen, row => scriptView(tx, row, who))
  const version = await newestVersion(tx, script.id)
  requireAllowed(scriptStep(await factsOf(tx, script, version), who, step))
  return { script, version }
}

/** Writes what a step changed of the script, its line in the course, and what search knows. */
export async function changed(tx: Tx, who: Actor, { script, version }: Standing, patch: Partial<ScriptRecord>, kind: ScriptEvent, data: Record<string, unknown> = {}) {
  const record = await scripts.update(tx, script, { ...patch, updatedAt: tx.now }, row => scriptView(tx, row, who))
  await addToTimeline(tx, ROOM, record.id, kind, data)
  await putScriptMatter(tx, record, version)
  return scriptView(tx, record, who)
}

async function requireProgramme(tx: Tx, id: string): Promise<void> {
  const programme = await programmes.find(tx, id)
  if (programme === undefined || programme.retired) invalid('programmeId', 'notThere')
}

/** A new script, as its first version. INVALID `programmeId notThere`. */
export const write = useCase('broadcast.write', async ({ tx, who, now, input }) => {
  const { programmeId, title, zh, ru } = input
  await requireProgramme(tx, programmeId)
  const script = await scripts.insert(tx, {
    id: newId(), number: await nextNumber(tx, 'GB'), createdAt: now, updatedAt: now, createdBy: who.staffId, programmeId, title, state: 'draft', no: 1, writtenBy: who.staffId, approvedNo: null,
  })
  const version = await addVersion(tx, script, { zh, ru, confirmed: [], writers: [who.staffId] })
  await addToTimeline(tx, ROOM, script.id, 'written', {})
  await putScriptMatter(tx, script, version)
  return scriptView(tx, script, who)
})

/** Changes what is being written; of an approved script changed texts are a new version, and what was approved stays as it was. */
export const edit = useCase('broadcast.edit', async ({ tx, who, input }) => {
  const { programmeId, title, zh, ru } = input
  const before = await standing(tx, who, input, 'edit')
  const { script, version } = before
  if (programmeId !== script.programmeId) await requireProgramme(tx, programmeId)
  // What was altered in the store after its approval is approved anew as it stands.
  const same = zh === version.zh && ru === version.ru && (script.state !== 'approved' || isApprovedText(version))
  if (same && programmeId === script.programmeId && title === script.title) return scriptView(tx, script, who)
  if (same) return changed(tx, who, before, { programmeId, title }, 'edited')
  const still = new Set(distinctDifferences(zh, ru).map(({ key }) => key))
  const texts = { zh, ru, confirmed: version.confirmed.filter(({ key }) => still.has(key)), writers: [...new Set([...version.writers, who.staffId])] }
  if (makesNewVersion(script.state)) {
    const next: ScriptRecord = { ...script, no: script.no + 1, state: 'draft' }
    const newest = await addVersion(tx, next, texts)
    return changed(tx, who, { script, version: newest }, { programmeId, title, no: next.no, state: next.state, writtenBy: who.staffId }, 'newVersion', { no: next.no })
  }
  // What was recorded is what the text said.
  const recordings = Object.fromEntries(Object.entries(version.recordings ?? {}).filter(([side]) => texts[side as Side] === version[side as Side]))
  const newest = await changeVersion(tx, script, version, { ...texts, recordings, writtenBy: who.staffId, writtenAt: tx.now })
  return changed(tx, who, { script, version: newest }, { programmeId, title, writtenBy: who.staffId }, 'edited')
})

/** Somebody says that one language is meant to say more. INVALID `key notThere`. */
export const confirm = useCase('broadcast.confirm', async ({ tx, who, input }) => {
  const { script, version } = await standing(tx, who, input, 'confirm')
  const found = distinctDifferences(version.zh, version.ru).find(({ key }) => key === input.key) ?? invalid('key', 'notThere')
  const others = version.confirmed.filter(({ key }) => key !== found.key)
  const newest = await changeVersion(tx, script, version, { confirmed: [...others, { key: found.key, by: who.staffId, at: tx.now }] })
  return changed(tx, who, { script, version: newest }, {}, 'confirmed', { words: found.words })
})
