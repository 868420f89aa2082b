import { putKnown } from '../../../db/repositories/known'
import { parties, partyByName, partyByPhone, type PartyRecord } from '../../../db/repositories/parties'
import type { Tx } from '../../../db/store'
import type { PersonKind } from '../../../shared/contacts/contract'
import { newId } from '../../../shared/core/ids'
import { isSameParty, kindAfter } from '../../../shared/parties/rules'
import type { SearchPart } from '../../../shared/text/search-parts'

/** Somebody who turned to the desk, as a form tells it. */
export interface Caller {
  /** Whom the form was filled with, when somebody known was chosen. */
  partyId?: string | null
  name: string
  phone: string | null
  /** Left out by forms that do not ask: what is known of them stays. */
  spoken?: 'zh' | 'ru' | 'other'
  kind?: PersonKind
  merchantId: string | null
  /** They have not come once more: an earlier matter is put right, or goes on in another room. */
  again?: false
  /** What the record that is put right said of its party. */
  corrects?: { partyId: string | null; kind: PersonKind; spoken: 'zh' | 'ru' | 'other' }
}

/**
 * Finds or makes the known party behind a caller, so that next time a phone or a name offers it. Null for somebody without name and phone.
 * A namesake without a phone is taken for the same person, but never makes somebody a VIP or takes a VIP's place.
 */
export async function rememberCaller(tx: Tx, caller: Caller): Promise<PartyRecord | null> {
  if (caller.name === '' && caller.phone === null) return null
  const known = await knownAs(tx, caller)
  const party = known ? await renew(tx, known, caller) : await make(tx, caller)
  // Whoever calls again under the same name and phone is found by the same words: the index is left as it is.
  const asBefore = party.name === known?.name && party.phone === known.phone && (party.kind === 'vip') === (known.kind === 'vip')
  if (!asBefore) await putKnown(tx, 'caller', party.id, callerParts(party), party.kind === 'vip')
  return party
}

async function knownAs(tx: Tx, caller: Caller): Promise<PartyRecord | undefined> {
  const chosen = caller.partyId ? await parties.find(tx, caller.partyId) : undefined
  if (chosen && isSameParty(caller, chosen)) return chosen
  return caller.phone === null ? partyByName(tx, caller.name, caller.kind === 'vip') : partyByPhone(tx, caller.phone, caller.name)
}

/** What an earlier caller is found by. */
export function callerParts(party: Pick<PartyRecord, 'name' | 'phone'>): SearchPart[] {
  return [
    { kind: 'name', text: party.name },
    { kind: 'phone', text: party.phone },
  ]
}

function make(tx: Tx, { name, phone, merchantId, spoken = 'zh', kind = merchantId === null ? 'shopper' : 'merchant' }: Caller): Promise<PartyRecord> {
  return parties.insert(tx, { id: newId(), name, phone, spoken, kind, merchantId, lastAt: tx.now })
}

function renew(tx: Tx, known: PartyRecord, caller: Caller): Promise<PartyRecord> {
  const before = caller.corrects?.partyId === known.id ? caller.corrects : null
  const comes = caller.again !== false
  return parties.update(tx, known, {
    name: known.name === '' ? caller.name : known.name,
    phone: known.phone ?? caller.phone,
    spoken: caller.spoken === undefined || caller.spoken === before?.spoken ? known.spoken : caller.spoken,
    kind: kindAfter(known.kind, caller.kind, before?.kind ?? null),
    merchantId: caller.merchantId ?? known.merchantId,
    lastAt: comes ? tx.now : known.lastAt,
    times: known.times + (comes ? 1 : 0),
  })
}
