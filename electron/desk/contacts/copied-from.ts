import { contacts } from '../../../db/repositories/contacts'
import type { Tx } from '../../../db/store'

/** What a record begun from a contact takes over from it. */
export interface CopiedContact {
  room: 'contacts'
  id: string
  number: string
  name: string
  phone: string | null
  partyId: string | null
  merchantId: string | null
}

/** The contact that another room's record is begun from: who it is, how to reach them, their shop. NOT_FOUND where there is none. */
export async function copiedFrom(tx: Tx, contactId: string): Promise<CopiedContact> {
  const { id, number, personName, phone, partyId, merchantId } = await contacts.get(tx, contactId)
  return { room: 'contacts', id, number, name: personName, phone, partyId, merchantId }
}
