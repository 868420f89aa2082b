import { findKnown, type KnownRef } from '../../../db/repositories/known'
import { merchants, type MerchantRow } from '../../../db/repositories/shops-and-places'
import { membersOfParties } from '../../../db/repositories/members'
import { balanceOf } from '../../../db/repositories/points'
import { lastMatters } from '../../../db/repositories/matters'
import { parties, type PartyRecord } from '../../../db/repositories/parties'
import type { Reader, Tx } from '../../../db/store'
import type { Actor } from '../../../shared/core/actor'
import type { Contract } from '../../../shared/contract'
import { notFound, refuse } from '../../../shared/core/errors'
import type { KnownParty, MemberLine } from '../../../shared/parties/contract'
import { roleMay } from '../../../shared/permissions'
import { roomsReadBy } from '../../../shared/rooms'
import { shown } from '../core/shown'
import { act, question, recordAct, useCase, type UseCase } from '../core/use-case'

const OFFERED = 8
/** Read of each sort before the best are chosen. */
const LOOKED_AT = 12
/** Places kept for shops where more callers answer than there are places. */
const SHOPS_OFFERED = 2
const LAST_MATTERS = 5

const shopLine = (shop: MerchantRow) => ({ code: shop.code, nameZh: shop.nameZh, nameRu: shop.nameRu })

function callerLine(party: PartyRecord, shop: MerchantRow | undefined): KnownParty {
  const { id, name, phone, spoken, kind, merchantId, lastAt, times } = party
  return { source: 'caller', partyId: id, merchantId, name, phone: shown(phone), spoken, kind: shop?.vip ? 'vip' : kind, shop: shop ? shopLine(shop) : null, lastAt, times }
}

function merchantLine(shop: MerchantRow): KnownParty {
  const name = shop.person !== '' ? shop.person : shop.nameZh !== '' ? shop.nameZh : shop.nameRu
  return { source: 'merchant', partyId: null, merchantId: shop.id, name, phone: shown(shop.phone), spoken: shop.spoken, kind: shop.vip ? 'vip' : 'merchant', shop: shopLine(shop), lastAt: null, times: 0 }
}

async function lines(db: Reader, found: readonly KnownRef[]): Promise<KnownParty[]> {
  const callers = await parties.byIds(db, found.filter(row => row.kind === 'caller').map(row => row.recordId))
  const shops = await merchants.byIds(db, [...found.filter(row => row.kind === 'merchant').map(row => row.recordId), ...[...callers.values()].map(row => row.merchantId)])
  return found.flatMap(({ kind, recordId }) => {
    const caller = callers.get(recordId)
    if (kind === 'caller' && caller) return callerLine(caller, shops.get(caller.merchantId ?? ''))
    const shop = shops.get(recordId)
    return kind === 'merchant' && shop && !shop.retired ? merchantLine(shop) : []
  })
}

/** VIPs, callers and shops are looked for apart, so that a month's callers of a frequent name leave no VIP and no shop out. */
async function knownTo(db: Reader, typed: string): Promise<KnownParty[]> {
  const found: KnownRef[] = []
  for (const vip of [true, false]) for (const kind of ['caller', 'merchant'] as const) found.push(...(await findKnown(db, typed, kind, { vip, limit: LOOKED_AT })))
  return lines(db, found)
}

const findParties = question('parties.find', async ({ db, input }) => {
  const found = await knownTo(db, input.typed)
  const isVip = (party: KnownParty) => party.kind === 'vip'
  // VIPs first, then who was here last; shops that never called come after callers, but some places are theirs.
  const vips = found.filter(isVip).sort(byLast).slice(0, OFFERED)
  const others = found.filter(party => !isVip(party)).sort(byLast)
  const shops = others.filter(party => party.source === 'merchant')
  const forShops = Math.min(shops.length, SHOPS_OFFERED)
  const callers = others.filter(party => party.source === 'caller').slice(0, Math.max(0, OFFERED - vips.length - forShops))
  return [...vips, ...callers, ...shops].slice(0, OFFERED)
})

const byLast = (a: KnownParty, b: KnownParty) => (b.lastAt ?? 0) - (a.lastAt ?? 0)

async function one(db: Reader, of: { partyId?: string | null; merchantId?: string | null }): Promise<{ line: KnownParty; note: string; phone: string | null }> {
  if (of.partyId) {
    const party = await parties.get(db, of.partyId)
    const shop = party.merchantId === null ? undefined : await merchants.find(db, party.merchantId)
    return { line: callerLine(party, shop), note: party.note, phone: party.phone }
  }
  const shop = of.merchantId ? await merchants.find(db, of.merchantId) : undefined
  return shop ? { line: merchantLine(shop), note: shop.goods, phone: shop.phone } : notFound('party')
}

/** Their membership, where whoever asks may see members. */
async function memberOf(db: Reader, partyId: string | null, { role }: Pick<Actor, 'role'>): Promise<MemberLine | null> {
  if (partyId === null || !roleMay(role, 'members.get')) return null
  const member = (await membersOfParties(db, [partyId])).get(partyId)
  if (member === undefined) return null
  const { id, number, level, state, card } = member
  return { id, number, level, state, card, balance: await balanceOf(db, id) }
}

const partyCard = question('parties.card', async ({ db, who, input }) => {
  const { line, note } = await one(db, input)
  return { ...line, note, member: await memberOf(db, line.partyId, who), matters: await lastMatters(db, { partyId: line.partyId, merchantId: line.merchantId }, roomsReadBy(who.role), LAST_MATTERS) }
})

/** Writes the remark on a caller. REFUSED `note_changed` where another one stands there than the person saw. */
const noteParty = useCase('parties.note', async ({ tx, input }) => {
  const party = await parties.get(tx, input.partyId)
  if (party.note === input.note) return
  if (party.note !== input.was) refuse('note_changed')
  await parties.update(tx, party, { note: input.note })
})

/** Filling a form with a known person shows the phone in full, so the act is recorded. The trail names them by their id: a name would stand in its chain for good. */
const chooseParty = act('parties.choose', async ({ desk, who, input }) =>
  recordAct(desk, who, 'parties.choose', async (tx: Tx) => {
    const { line, phone } = await one(tx, input)
    if (phone !== null) tx.changes.push({ room: 'parties', id: line.partyId ?? line.merchantId ?? '', number: line.shop?.code ?? '', before: null, after: { phoneShown: true } })
    return { name: line.name, phone }
  }),
)

export const partiesDesk = { find: findParties, card: partyCard, choose: chooseParty, note: noteParty } satisfies { [Key in keyof Contract['parties']]: UseCase<`parties.${Key}`> }
