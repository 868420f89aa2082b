// Erasing a person: where what tells who they were is written over, in every table that holds it. Ledgers, numbers and times stay.
import { and, count, eq, inArray, isNull, like, notInArray, or, sql, type AnyColumn, type SQL } from 'drizzle-orm'
import type { Matter } from '../../shared/matters/contract'
import { rooms } from '../../shared/rooms'
import { ERASED } from '../../shared/members/erase'
import { foldText } from '../../shared/text/search-words'
import type { Reader, Tx } from '../store'
import type { Tables } from '../schema/tables'
import { findMatters } from './matters'

/** Tables whose rows belong to a known party, by the room under which their audit entries, courses and files stand. */
const OF_PARTY = { contacts: 'contacts', complaints: 'complaints', 'work-orders': 'workOrders' } as const
export type RoomOfParty = keyof typeof OF_PARTY
/** The same with those that may name somebody without belonging to them. */
const NAMING = { ...OF_PARTY, emergencies: 'emergencies' } as const
export type RoomNaming = keyof typeof NAMING

/** Lines that lie under a record in tables of their own: by which column, and the texts in which somebody may be named. */
export const LINES = [
  { table: 'workOrderRounds', of: 'orderId', texts: ['whatWasDone', 'handedOverHow', 'handedOverBy'] },
  { table: 'workOrderAssignments', of: 'orderId', texts: ['reason'] },
  { table: 'complaintRounds', of: 'complaintId', texts: ['instruction', 'result', 'measures', 'told'] },
  { table: 'complaintExtensions', of: 'complaintId', texts: ['reason', 'remark'] },
  { table: 'mediations', of: 'complaintId', texts: ['customerSays', 'merchantSays', 'merchantPerson', 'proposals', 'agreementZh', 'agreementRu', 'advised'] },
  { table: 'followUps', of: 'recordId', texts: ['remark'] },
  { table: 'printCopies', of: 'recordId', texts: ['givenTo', 'reason'] },
  { table: 'pointEntries', of: 'memberId', texts: ['reason'] },
  { table: 'giftMoves', of: 'memberId', texts: ['reason'] },
  { table: 'memberLevels', of: 'memberId', texts: ['reason'] },
  { table: 'memberCards', of: 'memberId', texts: ['reason'] },
] as const satisfies readonly { table: keyof Tables; of: string; texts: readonly string[] }[]

/** Where erasing looks, by table: a new table belongs here, or holds nothing of people who come to the desk. */
export const lookedThrough: ReadonlySet<keyof Tables> = new Set<keyof Tables>([
  ...Object.values(NAMING), ...LINES.map(({ table }) => table), 'parties', 'members', 'memberConsents', 'timeline', 'audit', 'commands', 'attachments', 'contents', 'signatures', 'matters', 'known', 'logEntries', 'shiftMatters',
])

type Rewrite = (text: string) => string

// One table stands for all: drizzle cannot follow a table chosen by a type parameter.
export const tableOf = (db: Reader, name: keyof Tables) => db.t[name] as unknown as Tables['contacts']

/** What names somebody, in records that are not theirs: found as anybody would search for it. */
export async function recordsNaming(db: Reader, words: readonly string[]): Promise<Map<RoomNaming, string[]>> {
  const found = new Map<RoomNaming, Set<string>>()
  const sight = { rooms: rooms.map(({ name }) => name), departmentId: null }
  for (const word of words) for (const { room, id } of await findMatters(db, word, sight, MOST_FOUND)) if (isNaming(room)) found.set(room, (found.get(room) ?? new Set<string>()).add(id))
  return new Map([...found].map(([room, ids]) => [room, [...ids]]))
}
/** More records than ever name one person. */
const MOST_FOUND = 2000
const isNaming = (room: Matter['room']): room is RoomNaming => room in NAMING

/** Whether somebody else is called so. `but` are the ids of the person's own records. */
export async function isAnothersName(db: Reader, name: string, but: readonly string[]): Promise<boolean> {
  const { members, parties } = db.t
  return (await isThere(db, members, and(eq(members.name, name), isAnothers(members.id, but)))) || isThere(db, parties, and(eq(parties.name, name), isAnothers(parties.id, but)))
}

/** Who else is known under this phone, and which other members have it. */
export async function othersWithPhone(db: Reader, phone: string, but: readonly string[]): Promise<{ parties: { id: string; name: string }[]; members: { id: string; name: string }[] }> {
  const { members: m, parties: p } = db.t
  return {
    parties: await db.q.select({ id: p.id, name: p.name }).from(p).where(and(eq(p.phone, phone), isAnothers(p.id, but))),
    members: await db.q.select({ id: m.id, name: m.name }).from(m).where(and(eq(m.phone, phone), notInArray(m.state, ['merged', 'erased']), isAnothers(m.id, but))),
  }
}

const isAnothers = (id: AnyColumn, but: readonly string[]) => (but.length === 0 ? undefined : notInArray(id, [...but]))

async function isThere(db: Reader, of: Tables['members'] | Tables['parties'], where: SQL | undefined): Promise<boolean> {
  const t = of as Tables['parties']
  const [row] = await db.q.select({ id: t.id }).from(t).where(where).limit(1)
  return row !== undefined
}

/** How many people were erased at all. */
export async function countErased(db: Reader): Promise<number> {
  const { members } = db.t
  const [row] = await db.q.select({ found: count() }).from(members).where(eq(members.state, 'erased'))
  return row?.found ?? 0
}

/** Who was erased, with the reason as it stands in the act. */
export function erasedMembers(db: Reader): Promise<{ id: string; stateReason: string }[]> {
  const { members: t } = db.t
  return db.q.select({ id: t.id, stateReason: t.stateReason }).from(t).where(eq(t.state, 'erased'))
}

/** Which of these ids are of people who were erased, or of records in which they stood. */
export async function erasedAmong(db: Reader, ids: readonly string[]): Promise<string[]> {
  const { members, parties, contacts, complaints, workOrders } = db.t
  const found: string[] = []
  for (let from = 0; from < ids.length; from += AT_ONCE) {
    const some = ids.slice(from, from + AT_ONCE)
    const among = async (t: Tables[keyof Tables], where: SQL | undefined) => found.push(...(await db.q.select({ id: (t as typeof parties).id }).from(t as typeof parties).where(and(inArray((t as typeof parties).id, some), where))).map(({ id }) => id))
    await among(members, eq(members.state, 'erased'))
    await among(parties, and(eq(parties.name, ''), isNull(parties.phone)))
    await among(contacts, eq(contacts.personName, ERASED))
    await among(complaints, eq(complaints.personName, ERASED))
    await among(workOrders, eq(workOrders.reporter, ERASED))
  }
  return found
}

/** One record whatever its room, with its texts. */
export async function recordNaming(db: Reader, room: RoomNaming, id: string): Promise<Record<string, unknown> | undefined> {
  const t = tableOf(db, NAMING[room])
  const [row] = await db.q.select().from(t).where(eq(t.id, id))
  return row
}

/** Rewrites the texts that lie under these records in tables of their own. Gives the ids of the records of which something was rewritten. */
export async function rewriteLines(tx: Tx, recordIds: readonly string[], rewrite: Rewrite): Promise<Set<string>> {
  const touched = new Set<string>()
  for (const { table, of, texts } of LINES) {
    const t = tableOf(tx, table)
    const key = (table === 'memberCards' ? 'number' : 'id') as 'id'
    const owner = t[of as 'id']
    for (let from = 0; from < recordIds.length; from += AT_ONCE) {
      const rows: Record<string, unknown>[] = await tx.q.select().from(t).where(inArray(owner, recordIds.slice(from, from + AT_ONCE)))
      for (const row of rows) {
        const changed = rewritten(row, texts, rewrite)
        if (changed === null) continue
        await tx.q.update(t).set(changed as never).where(eq(t[key], String(row[key])))
        touched.add(String(row[of]))
      }
    }
  }
  return touched
}

/** The fields of a row that rewriting changes; null where it changes none. */
export function rewritten(row: Readonly<Record<string, unknown>>, fields: readonly string[], rewrite: Rewrite): Record<string, string> | null {
  const changed = fields.flatMap(field => {
    const text = row[field]
    return typeof text === 'string' && rewrite(text) !== text ? [[field, rewrite(text)] as const] : []
  })
  return changed.length === 0 ? null : Object.fromEntries(changed)
}

/** Takes the drawn signatures away that stand under a name which is rewritten. */
export async function rewriteSignatures(tx: Tx, recordIds: readonly string[], rewrite: Rewrite): Promise<void> {
  const { signatures: t } = tx.t
  for (let from = 0; from < recordIds.length; from += AT_ONCE) {
    for (const { id, name, strokes } of await tx.q.select().from(t).where(inArray(t.recordId, recordIds.slice(from, from + AT_ONCE)))) {
      if (rewrite(name) !== name) await tx.q.update(t).set({ name: rewrite(name), strokes: { ...strokes, lines: [] } }).where(eq(t.id, id))
    }
  }
}

/**
 * Rewrites what the log of duty and the matters of a handover say, as long as nobody has signed them. Gives how many signed entries still name the person: what was
 * signed stays as it was signed, and its check sum holds.
 */
export async function rewriteLogs(tx: Tx, words: readonly string[], rewrite: Rewrite): Promise<number> {
  const { logEntries, shiftMatters, shifts } = tx.t
  if (words.length === 0) return 0
  const folded = or(...words.map(word => like(logEntries.folded, perhaps(word))))
  let signed = 0
  for (const { entry, sealed } of await tx.q.select({ entry: logEntries, sealed: shifts.sum }).from(logEntries).innerJoin(shifts, eq(shifts.id, logEntries.shiftId)).where(folded)) {
    const changed = rewritten(entry, ['place', 'what', 'done', 'outcome'], rewrite)
    if (changed !== null && sealed !== null) signed += 1
    else if (changed !== null) await tx.q.update(logEntries).set({ ...changed, folded: rewrite(entry.folded) }).where(eq(logEntries.id, entry.id))
  }
  for (const { line } of await tx.q.select({ line: shiftMatters }).from(shiftMatters).innerJoin(shifts, eq(shifts.id, shiftMatters.shiftId)).where(isNull(shifts.sum))) {
    const changed = rewritten(line, ['text'], rewrite)
    if (changed !== null) await tx.q.update(shiftMatters).set(changed).where(eq(shiftMatters.id, line.id))
  }
  return signed
}

/** What a text that names somebody is like: digits however grouped, words whatever their endings. What is found is looked at again. */
function perhaps(word: string): string {
  const plain = foldText(word).replaceAll(/[%_]/g, '')
  const parts = /^\+?\d+$/.test(plain) ? [...plain.replace('+', '')] : plain.split(/\s+/).map(part => part.slice(0, Math.max(2, part.length - 2)))
  return `%${parts.join('%')}%`
}

/** The records of a party in one room, by id. */
export async function recordsOfParty(db: Reader, room: RoomOfParty, partyId: string): Promise<Record<string, unknown>[]> {
  const t = tableOf(db, OF_PARTY[room])
  return db.q.select().from(t).where(eq(t.partyId, partyId))
}

/** Writes over fields of one record without a new version: nobody's open form becomes stale by it. */
export async function overwrite(tx: Tx, room: RoomNaming, id: string, fields: Record<string, unknown>): Promise<void> {
  if (Object.keys(fields).length === 0) return
  const t = tableOf(tx, NAMING[room])
  await tx.q.update(t).set(fields as never).where(eq(t.id, id))
}

/** Takes the bodies out of the audit trail of these records: the chain covers their digests and still holds. */
export async function forgetTrail(tx: Tx, recordIds: readonly string[]): Promise<void> {
  const { audit } = tx.t
  for (let from = 0; from < recordIds.length; from += AT_ONCE) await tx.q.update(audit).set({ body: null }).where(inArray(audit.recordId, recordIds.slice(from, from + AT_ONCE)))
}
const AT_ONCE = 200

/** The same for those entries only whose body says what is rewritten: the others belong to somebody else. */
export async function forgetTrailNaming(tx: Tx, recordIds: readonly string[], rewrite: Rewrite): Promise<void> {
  const { audit } = tx.t
  for (let from = 0; from < recordIds.length; from += AT_ONCE) {
    const rows = await tx.q.select({ id: audit.id, body: audit.body }).from(audit).where(inArray(audit.recordId, recordIds.slice(from, from + AT_ONCE)))
    const ids = rows.filter(({ body }) => body !== null && rewrite(body) !== body).map(({ id }) => id)
    if (ids.length > 0) await tx.q.update(audit).set({ body: null }).where(inArray(audit.id, ids))
  }
}

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
