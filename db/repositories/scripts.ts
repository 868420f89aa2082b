// Announcement scripts and their versions, the programmes they belong to, and how names are written.
import { and, asc, count, desc, eq, inArray } from 'drizzle-orm'
import type { Cursor } from '../../shared/core/paging'
import { newId } from '../../shared/core/ids'
import { registerOf } from '../keyset'
import { addRow } from '../prepared'
import type { Tables } from '../schema/tables'
import type { Reader, Tx } from '../store'
import { notePart, recordsOf, type RowOf } from './records'

export type ScriptRecord = RowOf<'scripts'>
export type ProgrammeRow = RowOf<'programmes'>
export type VersionRow = Tables['scriptVersions']['$inferSelect']

export const scripts = recordsOf('broadcast', 'scripts')
export const programmes = recordsOf('programmes', 'programmes')

const register = registerOf('scripts', 'createdAt', {
  writtenBy: (t, staffId) => and(eq(t.writtenBy, staffId), inArray(t.state, ['draft', 'sentBack'])),
  state: (t, state) => eq(t.state, state),
})

/** A page of scripts, newest first, by key: all, those that somebody has yet to finish, those in one state. */
export function scriptPage(db: Reader, filter: { writtenBy?: string | undefined; state?: ScriptRecord['state'] | undefined; after?: Cursor | null | undefined; limit: number }): Promise<ScriptRecord[]> {
  return register(db, { ...filter, after: filter.after ?? null })
}

/** How many scripts this person has yet to finish, and how many wait for somebody's approval. */
export async function countScripts(db: Reader, staffId: string): Promise<{ mine: number; toApprove: number }> {
  const { scripts: t } = db.t
  const [mine] = await db.q.select({ found: count() }).from(t).where(and(eq(t.writtenBy, staffId), inArray(t.state, ['draft', 'sentBack'])))
  const [toApprove] = await db.q.select({ found: count() }).from(t).where(eq(t.state, 'submitted'))
  return { mine: mine?.found ?? 0, toApprove: toApprove?.found ?? 0 }
}

/** The versions of a script, the newest first. */
export async function versionsOf(db: Reader, scriptId: string): Promise<VersionRow[]> {
  const { scriptVersions: t } = db.t
  return db.q.select().from(t).where(eq(t.scriptId, scriptId)).orderBy(desc(t.no))
}

/** The newest version of each of these scripts, by the script's id. */
export async function newestVersions(db: Reader, scriptIds: readonly string[]): Promise<Map<string, VersionRow>> {
  if (scriptIds.length === 0) return new Map()
  const { scripts: s, scriptVersions: v } = db.t
  const rows = await db.q.select({ version: v }).from(v).innerJoin(s, and(eq(s.id, v.scriptId), eq(s.no, v.no))).where(inArray(s.id, [...scriptIds]))
  return new Map(rows.map(({ version }) => [version.scriptId, version]))
}

/** A radio that keeps more in use retires some. */
const MOST_AIRABLE = 200

/** The scripts that may go on air with their approved versions, by their titles; at most 200. */
export async function approvedVersions(db: Reader): Promise<{ script: ScriptRecord; version: VersionRow }[]> {
  const { scripts: s, scriptVersions: v } = db.t
  return db.q.select({ script: s, version: v }).from(s).innerJoin(v, and(eq(v.scriptId, s.id), eq(v.no, s.approvedNo))).orderBy(asc(s.title), asc(s.id)).limit(MOST_AIRABLE)
}

export async function addVersion(tx: Tx, script: ScriptRecord, texts: Pick<VersionRow, 'zh' | 'ru' | 'confirmed' | 'writers'>): Promise<VersionRow> {
  const row = await addRow(tx, 'scriptVersions', {
    id: newId(), scriptId: script.id, no: script.no, state: script.state, writtenBy: tx.by?.staffId ?? null, writtenAt: tx.now, decidedBy: null, decidedAt: null, sum: null, remark: '', remarks: [], recordings: null, ...texts,
  })
  notePart(tx, 'broadcast', script, 'version', null, { no: row.no, zh: row.zh, ru: row.ru })
  return row
}

/** Changes a version; which of its fields may change when is the desk's to know. */
export async function changeVersion(tx: Tx, script: ScriptRecord, before: VersionRow, patch: Partial<VersionRow>): Promise<VersionRow> {
  await tx.q.update(tx.t.scriptVersions).set(patch).where(eq(tx.t.scriptVersions.id, before.id))
  const old = Object.fromEntries((Object.keys(patch) as (keyof VersionRow)[]).map(key => [key, before[key]]))
  notePart(tx, 'broadcast', script, 'version', { no: before.no, ...old }, { no: before.no, ...patch })
  return { ...before, ...patch }
}

/** Every programme, in the order in which they were entered. */
export async function allProgrammes(db: Reader): Promise<ProgrammeRow[]> {
  return db.q.select().from(db.t.programmes).orderBy(asc(db.t.programmes.id))
}

/** How somebody wrote this Chinese name in Russian; null where nobody did. */
export async function rememberedName(db: Reader, chinese: string): Promise<string | null> {
  const { nameReadings: t } = db.t
  const [row] = await db.q.select({ russian: t.russian }).from(t).where(eq(t.chinese, chinese)).limit(1)
  return row?.russian ?? null
}

/** From now on it is written so. */
export async function rememberName(tx: Tx, chinese: string, russian: string): Promise<void> {
  const { nameReadings: t } = tx.t
  const before = await rememberedName(tx, chinese)
  const written = { russian, by: tx.by?.staffId ?? null, at: tx.now }
  if (before === null) await addRow(tx, 'nameReadings', { id: newId(), chinese, ...written })
  else await tx.q.update(t).set(written).where(eq(t.chinese, chinese))
  tx.changes.push({ room: 'name-readings', id: chinese, number: chinese, before: before === null ? null : { russian: before }, after: { russian } })
}
