// What is held about a person, for the sheet they may ask for.
import { asc, eq, inArray } from 'drizzle-orm'
import type { Reader } from '../store'
import { LINES, recordsOfParty, tableOf } from './forget'
import type { ConsentRow, LevelRow } from './members'

/** A record of another room: its number, who stands in it, all that was said, the names of its files, when (UTC ms). */
export interface HeldRecord {
  readonly number: string
  readonly texts: readonly string[]
  readonly files: readonly string[]
  readonly at: number
}

const SAID = ['personName', 'reporter', 'memberCard', 'subject', 'said', 'answer', 'reply', 'wantsText', 'place', 'equipment', 'faultOther', 'whatWasDone', 'judgedReason', 'explanation'] as const
const told = (row: Readonly<Record<string, unknown>>, fields: readonly string[]) => fields.flatMap(field => (typeof row[field] === 'string' && row[field] !== '' ? [row[field]] : []))

/** What other rooms hold about a party, with what lies under each record. */
export async function heldOfParty(db: Reader, partyId: string | null): Promise<HeldRecord[]> {
  if (partyId === null) return []
  const found: HeldRecord[] = []
  for (const room of ['contacts', 'complaints', 'work-orders'] as const) {
    for (const row of await recordsOfParty(db, room, partyId)) {
      const id = String(row['id'])
      found.push({ number: String(row['number']), texts: [...told(row, SAID), ...(await textsUnder(db, id))], files: await filesOf(db, id), at: Number(row['createdAt']) })
    }
  }
  return found
}

async function textsUnder(db: Reader, recordId: string): Promise<string[]> {
  const texts: string[] = []
  for (const { table, of, texts: fields } of LINES) {
    if (of === 'memberId') continue
    const t = tableOf(db, table)
    const rows: Record<string, unknown>[] = await db.q.select().from(t).where(eq(t[of as 'id'], recordId))
    texts.push(...rows.flatMap(row => told(row, fields)))
  }
  return texts
}

/** The names of the files kept with a record. */
export async function filesOf(db: Reader, recordId: string): Promise<string[]> {
  const { attachments: t } = db.t
  return (await db.q.select({ name: t.name }).from(t).where(eq(t.recordId, recordId)).orderBy(asc(t.addedAt))).map(({ name }) => name)
}

/** Every consent of these members, the first first. */
export function consentsOf(db: Reader, memberIds: readonly string[]): Promise<ConsentRow[]> {
  const { memberConsents: t } = db.t
  return db.q.select().from(t).where(inArray(t.memberId, [...memberIds])).orderBy(asc(t.at))
}

/** Every change of their level, the first first. */
export function levelsOf(db: Reader, memberIds: readonly string[]): Promise<LevelRow[]> {
  const { memberLevels: t } = db.t
  return db.q.select().from(t).where(inArray(t.memberId, [...memberIds])).orderBy(asc(t.at))
}
