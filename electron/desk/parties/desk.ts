import { partiesById, shopsById, parties, type PartyRecord } from '../../../db/repositories/contacts'
import { findKnown } from '../../../db/repositories/known'
import { lastMatters } from '../../../db/repositories/matters'
import type { Reader, Tx } from '../../../db/store'
import type { Contract } from '../../../shared/contract'
import { notFound } from '../../../shared/core/errors'
import type { KnownParty } from '../../../shared/parties/contract'
import { shown } from '../contacts/view'
import { act, question, recordAct, type UseCase } from '../core/use-case'

const OFFERED = 8
const LAST_MATTERS = 5

type Shop = Awaited<ReturnType<typeof shopsById>>[number]

const shopLine = (shop: Shop) => ({ code: shop.code, nameZh: shop.nameZh, nameRu: shop.nameRu })

function callerLine(party: PartyRecord, shop: Shop | undefined): KnownParty {
  const { id, name, phone, spoken, kind, merchantId, lastAt, times } = party
  return { source: 'caller', partyId: id, merchantId, name, phone: shown(phone), spoken, kind: shop?.vip ? 'vip' : kind, shop: shop ? shopLine(shop) : null, lastAt, times }
}

function merchantLine(shop: Shop): KnownParty {
  const name = shop.person !== '' ? shop.person : shop.nameZh !== '' ? shop.nameZh : shop.nameRu
  return { source: 'merchant', partyId: null, merchantId: shop.id, name, phone: shown(shop.phone), spoken: shop.spoken, kind: shop.vip ? 'vip' : 'merchant', shop: shopLine(shop), lastAt: null, times: 0 }
}

async function lines(db: Reader, found: readonly { kind: string; recordId: string }[]): Promise<KnownParty[]> {
  const callers = await partiesById(db, found.filter(row => row.kind === 'caller').map(row => row.recordId))
  const shops = new Map((await shopsById(db, [...found.filter(row => row.kind === 'merchant').map(row => row.recordId), ...callers.map(row => row.merchantId)])).map(shop => [shop.id, shop]))
  const callerById = new Map(callers.map(row => [row.id, row]))
  return found.flatMap(({ kind, recordId }) => {
    const caller = callerById.get(recordId)
    if (kind === 'caller' && caller) return callerLine(caller, shops.get(caller.merchantId ?? ''))
    const shop = shops.get(recordId)
    return kind === 'merchant' && shop && !shop.retired ? merchantLine(shop) : []
  })
}

const findParties = question('parties.find', async ({ db, input }) => {
  const found = await lines(db, await findKnown(db, input.typed, ['caller', 'merchant'], OFFERED * 3))
  // VIPs first, then who was here last; shops that never called come after callers.
  return found.sort((a, b) => Number(b.kind === 'vip') - Number(a.kind === 'vip') || (b.lastAt ?? 0) - (a.lastAt ?? 0)).slice(0, OFFERED)
})

async function one(db: Reader, of: { partyId?: string | null; merchantId?: string | null }): Promise<{ line: KnownParty; note: string; phone: string | null }> {
  if (of.partyId) {
    const party = await parties.get(db, of.partyId)
    const [shop] = await shopsById(db, [party.merchantId])
    return { line: callerLine(party, shop), note: party.note, phone: party.phone }
  }
  const [shop] = await shopsById(db, [of.merchantId ?? null])
  return shop ? { line: merchantLine(shop), note: shop.goods, phone: shop.phone } : notFound('party')
}

const partyCard = question('parties.card', async ({ db, input }) => {
  const { line, note } = await one(db, input)
  return { ...line, note, matters: await lastMatters(db, { partyId: line.partyId, merchantId: line.merchantId }, LAST_MATTERS) }
})

/** Filling a form with a known person shows the phone in full, so the act is recorded. */
const chooseParty = act('parties.choose', async ({ desk, who, input }) =>
  recordAct(desk, who, 'parties.choose', async (tx: Tx) => {
    const { line, phone } = await one(tx, input)
    if (phone !== null) tx.changes.push({ room: 'parties', id: line.partyId ?? line.merchantId ?? '', number: line.name, before: null, after: { phoneShown: true } })
    return { name: line.name, phone }
  }),
)

export const partiesDesk = { find: findParties, card: partyCard, choose: chooseParty } satisfies { [Key in keyof Contract['parties']]: UseCase<`parties.${Key}`> }
