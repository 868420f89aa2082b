// Erasing a person wherever the desk knows them: their name and phone in every room, in search, courses, files, the trail and what the program remembers.
import { forgetAnswers, forgetFiles, forgetTrail, overwrite, recordsOfParty, rewriteTimelines, type RoomOfParty } from '../../../db/repositories/forget'
import { parties } from '../../../db/repositories/parties'
import type { Tx } from '../../../db/store'
import { ERASED, scrubbed, wordsOf } from '../../../shared/members/erase'

const ROOMS: readonly RoomOfParty[] = ['contacts', 'complaints', 'work-orders']
/** What a record names the person in. */
const NAMED: Readonly<Record<RoomOfParty, string>> = { contacts: 'personName', complaints: 'personName', 'work-orders': 'reporter' }
/** These tell nobody's name and hold the record together. */
const LEFT = new Set(['id', 'number', 'partyId', 'merchantId', 'phone', 'policy'])

export interface Forgotten {
  /** Records of other rooms in which the person stood, by room, and files that went with them. */
  readonly records: readonly { readonly room: RoomOfParty; readonly id: string }[]
  readonly files: number
  readonly words: readonly string[]
}

/** Takes a person's name and phone out of everything that belongs to them. Search words of the records are made anew by the caller, who knows the rooms. */
export async function forgetPerson(tx: Tx, person: { partyId: string | null; names: readonly string[]; phone: string | null; alsoTrailOf: readonly string[] }): Promise<Forgotten> {
  const party = person.partyId === null ? undefined : await parties.find(tx, person.partyId)
  const words = wordsOf({ names: [...person.names, party?.name ?? ''], phone: person.phone ?? party?.phone ?? null })
  const records: { room: RoomOfParty; id: string }[] = []
  for (const room of person.partyId === null ? [] : ROOMS) records.push(...(await forgetIn(tx, room, person.partyId ?? '', words)))
  if (party) await parties.update(tx, party, { name: '', phone: null, note: '' })
  const ids = records.map(({ id }) => id)
  await rewriteTimelines(tx, [...ids, ...person.alsoTrailOf], data => scrubbed(data, words) as Record<string, unknown>)
  await forgetTrail(tx, [...ids, ...person.alsoTrailOf, ...(party ? [party.id] : [])])
  await forgetAnswers(tx, [...words, ...ids, ...person.alsoTrailOf])
  return { records, files: await forgetFiles(tx, [...ids, ...person.alsoTrailOf]), words }
}

async function forgetIn(tx: Tx, room: RoomOfParty, partyId: string, words: readonly string[]): Promise<{ room: RoomOfParty; id: string }[]> {
  const rows = await recordsOfParty(tx, room, partyId)
  for (const row of rows) {
    const texts = Object.fromEntries(Object.entries(row).filter(([field, value]) => !LEFT.has(field) && typeof value === 'string').map(([field, value]) => [field, scrubbed(value, words)]))
    const changed = Object.fromEntries(Object.entries({ ...texts, [NAMED[room]]: ERASED, phone: null }).filter(([field, value]) => row[field] !== value))
    await overwrite(tx, room, String(row['id']), changed)
  }
  return rows.map(row => ({ room, id: String(row['id']) }))
}
