// Erasing a person wherever the desk knows them: their name and phone in every room, in search, courses, files, the trail and what the program remembers.
import {
  forgetAnswers, forgetFiles, forgetTrail, forgetTrailNaming, isAnothersName, othersWithPhone, overwrite, recordNaming, recordsNaming, recordsOfParty, rewriteLines, rewriteLogs, rewriteSignatures, rewriteTimelines, rewritten,
  type RoomNaming, type RoomOfParty,
} from '../../../db/repositories/forget'
import { putKnown } from '../../../db/repositories/known'
import { parties, type PartyRecord } from '../../../db/repositories/parties'
import type { Tx } from '../../../db/store'
import { closeWordsOf, distinctNames, ERASED, mayBeSame, scrubbed, withoutWords, wordsOf } from '../../../shared/members/erase'

const ROOMS: readonly RoomOfParty[] = ['contacts', 'complaints', 'work-orders']
/** What a record names the person in. */
const NAMED: Readonly<Record<RoomOfParty, string>> = { contacts: 'personName', complaints: 'personName', 'work-orders': 'reporter' }
/** These tell nobody's name and hold the record together. */
const LEFT = new Set(['id', 'number', 'partyId', 'merchantId', 'phone', 'policy'])

export interface Person {
  readonly partyId: string | null
  readonly names: readonly string[]
  /** E.164. */
  readonly phone: string | null
  /** Records of the person's own beside those of the party: their courses and trails go too. */
  readonly own: readonly string[]
}

export interface Forgotten {
  /** Records of other rooms in which the person stood, by room, and files that went with them. */
  readonly records: readonly { readonly room: RoomNaming; readonly id: string }[]
  readonly files: number
  /** Entries of signed logs that still name them. */
  readonly signed: number
  /** What stands for the person in their own records, and in those of others. */
  readonly words: readonly string[]
  readonly distinct: readonly string[]
}

/** Takes a person's name and phone out of everything that belongs to them or names them. Search words of the records are made anew by the caller, who knows the rooms. */
export async function forgetPerson(tx: Tx, person: Person): Promise<Forgotten> {
  const { known, called, shared } = await knownAs(tx, person)
  const words = closeWordsOf(called)
  const own: { room: RoomNaming; id: string }[] = []
  for (const { id } of known) for (const room of ROOMS) own.push(...(await forgetIn(tx, room, id, words)))
  const distinct = await distinctOf(tx, { ...called, phone: shared ? null : called.phone }, [...person.own, ...known.map(({ id }) => id)])
  for (const party of known) {
    await parties.update(tx, party, { name: '', phone: null, note: '' })
    await putKnown(tx, 'caller', party.id, [])
  }
  const others = await forgetWhereNamed(tx, distinct, new Set([...own.map(({ id }) => id), ...person.own]))
  const ids = [...own.map(({ id }) => id), ...person.own]
  const close = (text: string) => withoutWords(text, words)
  await rewriteTimelines(tx, ids, data => scrubbed(data, words) as Record<string, unknown>)
  await rewriteLines(tx, ids, close)
  await rewriteSignatures(tx, ids, close)
  await forgetTrail(tx, [...ids, ...known.map(({ id }) => id)])
  await forgetAnswers(tx, [...wordsOf(called), ...ids, ...others.map(({ id }) => id)])
  const signed = await rewriteLogs(tx, distinct, text => withoutWords(text, distinct))
  return { records: [...own, ...others], files: await forgetFiles(tx, ids), signed, words, distinct }
}

/** Of a person's names and phone what is nobody else's too (a shared phone is null here): only that may be written over where somebody else is spoken of. */
async function distinctOf(tx: Tx, { names, phone }: { names: readonly string[]; phone: string | null }, own: readonly string[]): Promise<string[]> {
  const kept: string[] = []
  for (const name of distinctNames(names)) if (!(await isAnothersName(tx, name, own))) kept.push(name)
  return wordsOf({ names: kept, phone })
}

/**
 * Under whom the desk knows the person: the party of their record, and others with the same phone who are called so, in full or in part. `shared`: somebody else has
 * that phone too, a family at one telephone.
 */
export async function knownAs(tx: Tx, person: Person): Promise<{ known: PartyRecord[]; called: { names: readonly string[]; phone: string | null }; shared: boolean }> {
  const party = person.partyId === null ? undefined : await parties.find(tx, person.partyId)
  const names = [...person.names, party?.name ?? ''].filter(name => name.trim() !== '')
  const phone = person.phone ?? party?.phone ?? null
  if (phone === null) return { known: party ? [party] : [], called: { names, phone }, shared: false }
  const others = await othersWithPhone(tx, phone, [...person.own, ...(party ? [party.id] : [])])
  const isTheirs = ({ name }: { name: string }) => name === '' || names.some(own => mayBeSame(own, name))
  const same = await parties.byIds(tx, others.parties.filter(isTheirs).map(({ id }) => id))
  return { known: [...(party ? [party] : []), ...same.values()], called: { names: [...names, ...[...same.values()].map(({ name }) => name)], phone }, shared: others.members.length > 0 || others.parties.some(other => !isTheirs(other)) }
}

async function forgetIn(tx: Tx, room: RoomOfParty, partyId: string, words: readonly string[]): Promise<{ room: RoomOfParty; id: string }[]> {
  const rows = await recordsOfParty(tx, room, partyId)
  for (const row of rows) {
    const texts = rewritten(row, textsOf(row), text => withoutWords(text, words)) ?? {}
    const changed = Object.fromEntries(Object.entries({ ...texts, [NAMED[room]]: ERASED, phone: null }).filter(([field, value]) => row[field] !== value))
    await overwrite(tx, room, String(row['id']), changed)
  }
  return rows.map(row => ({ room, id: String(row['id']) }))
}

const textsOf = (row: Readonly<Record<string, unknown>>) => Object.keys(row).filter(field => !LEFT.has(field))

/** Records of others that name the person: their texts are rewritten, whose they are stays. Gives those of which something was rewritten. */
async function forgetWhereNamed(tx: Tx, distinct: readonly string[], own: ReadonlySet<string>): Promise<{ room: RoomNaming; id: string }[]> {
  const rewrite = (text: string) => withoutWords(text, distinct)
  const touched: { room: RoomNaming; id: string }[] = []
  for (const [room, found] of await recordsNaming(tx, distinct)) {
    for (const id of found.filter(one => !own.has(one))) {
      const row = (await recordNaming(tx, room, id)) ?? {}
      const changed = { ...rewritten(row, textsOf(row), rewrite), ...structured(row, distinct) }
      await overwrite(tx, room, id, changed)
      const lines = await rewriteLines(tx, [id], rewrite)
      if (Object.keys(changed).length > 0 || lines.size > 0) touched.push({ room, id })
    }
  }
  const ids = touched.map(({ id }) => id)
  await rewriteTimelines(tx, ids, data => scrubbed(data, distinct) as Record<string, unknown>)
  await forgetTrailNaming(tx, ids, rewrite)
  return touched
}

/** Fields of a row that hold more than one text: whom an emergency was told to, what stands on its card. */
function structured(row: Readonly<Record<string, unknown>>, words: readonly string[]): Record<string, unknown> {
  const changed = Object.entries(row).filter(([field, value]) => !LEFT.has(field) && typeof value === 'object' && value !== null && JSON.stringify(scrubbed(value, words)) !== JSON.stringify(value))
  return Object.fromEntries(changed.map(([field, value]) => [field, scrubbed(value, words)]))
}
