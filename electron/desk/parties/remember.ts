import { parties, sameParty, type PartyRecord } from '../../../db/repositories/contacts'
import { putKnown } from '../../../db/repositories/known'
import type { Tx } from '../../../db/store'
import type { PersonKind } from '../../../shared/contacts/contract'
import { newId } from '../../../shared/core/ids'
import { isSameParty } from '../../../shared/parties/rules'
import type { SearchPart } from '../../../shared/text/search'

/** Somebody who turned to the desk, as a form tells it. */
export interface Caller {
  partyId?: string | null
  name: string
  phone: string | null
  spoken: 'zh' | 'ru' | 'other'
  kind: PersonKind
  merchantId: string | null
  /** Only the record of an earlier matter is put right: they have not come once more. */
  correction?: boolean
}

/**
 * Finds or makes the known party behind a caller, so that next time a phone or a name offers it. Null for somebody without name and phone.
 * A VIP stays a VIP whatever kind a hurried form says.
 */
export async function rememberCaller(tx: Tx, caller: Caller): Promise<PartyRecord | null> {
  if (caller.name === '' && caller.phone === null) return null
  const chosen = caller.partyId ? await parties.find(tx, caller.partyId) : undefined
  const known = chosen && isSameParty(caller, chosen) ? chosen : await sameParty(tx, caller.phone, caller.name)
  const party = known ? await renew(tx, known, caller) : await make(tx, caller)
  // Whoever calls again under the same name and phone is found by the same words: the index is left as it is.
  if (party.name !== known?.name || party.phone !== known.phone) await putKnown(tx, 'caller', party.id, callerParts(party))
  return party
}

/** What an earlier caller is found by. */
export function callerParts(party: Pick<PartyRecord, 'name' | 'phone'>): SearchPart[] {
  return [
    { kind: 'name', text: party.name },
    { kind: 'phone', text: party.phone },
  ]
}

function make(tx: Tx, { name, phone, spoken, kind, merchantId }: Caller): Promise<PartyRecord> {
  return parties.insert(tx, { id: newId(), name, phone, spoken, kind, merchantId, lastAt: tx.now })
}

function renew(tx: Tx, known: PartyRecord, caller: Caller): Promise<PartyRecord> {
  return parties.update(tx, known, {
    name: known.name === '' ? caller.name : known.name,
    phone: known.phone ?? caller.phone,
    spoken: caller.spoken,
    kind: known.kind === 'vip' ? 'vip' : caller.kind,
    merchantId: caller.merchantId ?? known.merchantId,
    lastAt: caller.correction ? known.lastAt : tx.now,
    times: known.times + (caller.correction ? 0 : 1),
  })
}
