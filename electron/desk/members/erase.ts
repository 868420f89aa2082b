// Erasing a member on request: the person goes everywhere, the ledger and the statistics stay. The act that is left can be printed.
import { complaints } from '../../../db/repositories/complaints'
import { contacts } from '../../../db/repositories/contacts'
import { emergencies } from '../../../db/repositories/emergencies'
import { countErased, erasedMembers, forgetSignatures } from '../../../db/repositories/forget'
import { members, mergedInto, setCard, type MemberRecord } from '../../../db/repositories/members'
import { workOrders } from '../../../db/repositories/work-orders'
import type { Tx } from '../../../db/store'
import { ERASED, names, scrubbed } from '../../../shared/members/erase'
import { putComplaintMatter } from '../complaints/matter'
import { putContactMatter } from '../contacts/matter'
import { putEmergencyMatter } from '../emergencies/matter'
import type { Desk } from '../core/desk'
import { recordAct, useCase, type UseCase } from '../core/use-case'
import { forgetPerson, type Forgotten } from '../parties/forget'
import { sweepStation } from '../parties/sweep-station'
import { putWorkOrderMatter } from '../work-orders/matter'
import { answered, changing, written } from './steps'

/** How the search words of a record are made anew, by its room. */
const RENEWED: Readonly<Record<Forgotten['records'][number]['room'], (tx: Tx, id: string) => Promise<void>>> = {
  contacts: async (tx, id) => putContactMatter(tx, await contacts.get(tx, id)),
  complaints: async (tx, id) => putComplaintMatter(tx, await complaints.get(tx, id)),
  'work-orders': async (tx, id) => putWorkOrderMatter(tx, await workOrders.get(tx, id)),
  emergencies: async (tx, id) => putEmergencyMatter(tx, await emergencies.get(tx, id)),
}

async function renewSearch(tx: Tx, { records }: Forgotten): Promise<void> {
  for (const { room, id } of records) {
    await RENEWED[room](tx, id)
    tx.changes.push({ room, id, number: '', before: null, after: { erased: true } })
  }
}

const nothing = { name: ERASED, nameKey: '', latin: '', phone: null, birthday: null, birthMonthDay: null, heard: null, note: '', levelReason: '', card: null } as const

async function eraseRecord(tx: Tx, record: MemberRecord, reason: string, forgotten: Forgotten): Promise<MemberRecord> {
  if (record.card !== null) await setCard(tx, record, record.card, { state: 'withdrawn', reason: '' })
  await forgetSignatures(tx, record.id)
  const { words, records, files, signed } = forgotten
  return written(tx, record, { ...nothing, state: 'erased', stateReason: String(scrubbed(reason, words)) }, { kind: 'erased', data: { reason: scrubbed(reason, words), records: records.length, files, signed } })
}

/** The person goes, with those whose records were taken into theirs. */
async function eraseWhole(tx: Tx, before: MemberRecord, reason: string): Promise<{ record: MemberRecord; forgotten: Forgotten }> {
  const taken = await mergedInto(tx, before.id)
  const called = [before, ...taken].flatMap(({ name, latin }) => [name, latin])
  const forgotten = await forgetPerson(tx, { partyId: before.partyId, names: called, phone: before.phone, own: [before.id, ...taken.map(({ id }) => id)] })
  for (const other of taken) {
    await forgetPerson(tx, { partyId: other.partyId === before.partyId ? null : other.partyId, names: called, phone: other.phone, own: [other.id] })
    await eraseRecord(tx, other, reason, { ...forgotten, records: [], files: 0 })
  }
  const record = await eraseRecord(tx, before, reason, forgotten)
  await renewSearch(tx, forgotten)
  tellNothing(tx, forgotten)
  return { record, forgotten }
}

const erasing = useCase('members.erase', async ({ tx, who, input }) => {
  const { record, forgotten } = await eraseWhole(tx, await changing(tx, who, input, 'erase'), input.reason)
  erasedWords.set(input.commandKey, forgotten.distinct)
  return answered(tx, who, record)
}, { forgetsAnswer: true })

/** The trail tells that it was done and by whom, not what was there. */
function tellNothing(tx: Tx, { words }: Forgotten): void {
  tx.changes.splice(0, tx.changes.length, ...tx.changes.map(change => ({ ...change, before: null, after: scrubbed(change.after, words) as typeof change.after, number: String(scrubbed(change.number, words)) })))
}

/** What was erased by a command, until the drafts of this station are looked through. */
const erasedWords = new Map<string, readonly string[]>()

/** Drafts and ended prints lie with the station, outside the department's store: those that name the person go after the commit. Other stations look for themselves. */
export const eraseMember: UseCase<'members.erase'> = {
  name: 'members.erase',
  run: async (desk, who, input) => {
    const view = await erasing.run(desk, who, input)
    const words = erasedWords.get(input.commandKey) ?? []
    erasedWords.delete(input.commandKey)
    desk.station.dropDrafts(({ data }) => names(data, words))
    await sweepStation(desk)
    await rememberErased(desk)
    return view
  },
}

/** Under this name each station keeps who was erased: ids, and the reasons as they stand in the act. */
const REMEMBERED = 'erasedMembers'
type Remembered = readonly { readonly id: string; readonly reason: string }[]

const erasedNow = async (desk: Desk): Promise<Remembered> => (await desk.store.read(erasedMembers)).map(({ id, stateReason }) => ({ id, reason: stateReason }))

async function rememberErased(desk: Desk): Promise<void> {
  desk.station.set(REMEMBERED, await erasedNow(desk))
}

/** How many were erased at the last look, by station: without another one there is nothing to do. */
const lookedAt = new WeakMap<Desk, number>()

/**
 * What erasing goes on to ask of each station: a copy that was restored from before brings nobody back, and drafts and prints forget whom another station
 * erased.
 */
export async function keepErased(desk: Desk): Promise<void> {
  const count = await desk.store.read(countErased)
  if (count === lookedAt.get(desk)) return
  const now = new Set((await erasedNow(desk)).map(({ id }) => id))
  for (const { id, reason } of desk.station.setting<Remembered>(REMEMBERED) ?? []) {
    if (now.has(id)) continue
    await recordAct(desk, null, 'members.erase', async tx => {
      const record = await members.find(tx, id)
      if (record !== undefined && record.state !== 'erased' && record.state !== 'merged') await eraseWhole(tx, record, reason)
    })
  }
  await sweepStation(desk)
  await rememberErased(desk)
  lookedAt.set(desk, await desk.store.read(countErased))
}
