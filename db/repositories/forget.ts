// Erasing a person: where what tells who they were is written over, in every table that holds it. Ledgers, numbers and times stay.
import { eq, inArray, or, sql } from 'drizzle-orm'
import type { Reader, Tx } from '../store'
import type { Tables } from '../schema/tables'

/** Tables whose rows belong to a known party, by the room under which their audit entries, courses and files stand. */
const OF_PARTY = { contacts: 'contacts', complaints: 'complaints', 'work-orders': 'workOrders' } as const
export type RoomOfParty = keyof typeof OF_PARTY

// One table stands for all: drizzle cannot follow a table chosen by a type parameter.
const tableOf = (db: Reader, name: keyof Tables) => db.t[name] as unknown as Tables['contacts']

/** The records of a party in one room, by id. */
export async function recordsOfParty(db: Reader, room: RoomOfParty, partyId: string): Promise<Record<string, unknown>[]> {
  const t = tableOf(db, OF_PARTY[room])
  return db.q.select().from(t).where(eq(t.partyId, partyId))
}

/** Writes over fields of one record without a new version: nobody's open form becomes stale by it. */
export async function overwrite(tx: Tx, room: RoomOfParty, id: string, fields: Record<string, unknown>): Promise<void> {
  if (Object.keys(fields).length === 0) return
  const t = tableOf(tx, OF_PARTY[room])
  await tx.q.update(t).set(fields as never).where(eq(t.id, id))
}

/** Takes the bodies out of the audit trail of these records: the chain covers their digests and still holds. */
export async function forgetTrail(tx: Tx, recordIds: readonly string[]): Promise<void> {
  const { audit } = tx.t
  for (let from = 0; from < recordIds.length; from += AT_ONCE) await tx.q.update(audit).set({ body: null }).where(inArray(audit.recordId, recordIds.slice(from, from + AT_ONCE)))
}
const AT_ONCE = 200

/** Takes the answers of commands that name the person away from beside their keys. */
export async function forgetAnswers(tx: Tx, words: readonly string[]): Promise<number> {
  const { commands } = tx.t
  const holds = words.map(word => sql`CAST(${commands.result} AS TEXT) LIKE ${`%${word.replaceAll(/[%_]/g, '')}%`}`)
  if (holds.length === 0) return 0
  const found = await tx.q.select({ key: commands.key }).from(commands).where(or(...holds))
  if (found.length > 0) await tx.q.update(commands).set({ result: null }).where(inArray(commands.key, found.map(({ key }) => key)))
  return found.length
}

/** Rewrites the courses of these records. */
export async function rewriteTimelines(tx: Tx, recordIds: readonly string[], rewrite: (data: Record<string, unknown>) => Record<string, unknown>): Promise<void> {
  const { timeline } = tx.t
  for (let from = 0; from < recordIds.length; from += AT_ONCE) {
    const rows = await tx.q.select().from(timeline).where(inArray(timeline.recordId, recordIds.slice(from, from + AT_ONCE)))
    for (const { id, data } of rows) {
      const after = rewrite(data)
      if (JSON.stringify(after) !== JSON.stringify(data)) await tx.q.update(timeline).set({ data: after }).where(eq(timeline.id, id))
    }
  }
}

/** Takes the files of these records away; their content goes with the next clearing unless another record keeps it. Gives how many it were. */
export async function forgetFiles(tx: Tx, recordIds: readonly string[]): Promise<number> {
  const { attachments, contents } = tx.t
  if (recordIds.length === 0) return 0
  const files = await tx.q.select().from(attachments).where(inArray(attachments.recordId, [...recordIds]))
  if (files.length === 0) return 0
  await tx.q.delete(attachments).where(inArray(attachments.id, files.map(({ id }) => id)))
  const hashes = [...new Set(files.map(({ hash }) => hash))]
  const others = new Set((await tx.q.select({ hash: attachments.hash }).from(attachments).where(inArray(attachments.hash, hashes))).map(({ hash }) => hash))
  const loose = hashes.filter(hash => !others.has(hash))
  if (loose.length > 0) await tx.q.update(contents).set({ kept: false, putAt: 0 }).where(inArray(contents.hash, loose))
  return files.length
}

/** Takes what somebody drew and signed away. */
export async function forgetSignatures(tx: Tx, memberId: string): Promise<void> {
  await tx.q.update(tx.t.memberConsents).set({ strokes: null }).where(eq(tx.t.memberConsents.memberId, memberId))
  await tx.q.update(tx.t.giftMoves).set({ strokes: null }).where(eq(tx.t.giftMoves.memberId, memberId))
}

/** What other rooms hold about a party: number, what was said, when. */
export async function forPerson(db: Tx, partyId: string | null): Promise<{ number: string; text: string; at: number }[]> {
  if (partyId === null) return []
  const found: { number: string; text: string; at: number }[] = []
  for (const room of ['contacts', 'complaints', 'work-orders'] as const) {
    for (const row of await recordsOfParty(db, room, partyId)) {
      const said = ['subject', 'said', 'answer', 'wantsText', 'place', 'equipment', 'faultOther'].map(field => row[field]).filter(text => typeof text === 'string' && text !== '')
      found.push({ number: String(row['number']), text: said.join(' · '), at: Number(row['createdAt']) })
    }
  }
  return found
}
