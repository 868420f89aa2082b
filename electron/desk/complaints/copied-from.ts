import { complaints } from '../../../db/repositories/complaints'
import type { Tx } from '../../../db/store'

/** What a record begun from a complaint takes over from it. */
interface CopiedComplaint {
  room: 'complaints'
  id: string
  number: string
  name: string
  phone: string | null
  partyId: string | null
  merchantId: string | null
}

/** The complaint that another room's record is begun from: who it is, how to reach them, their shop. NOT_FOUND where there is none. */
export async function copiedFromComplaint(tx: Tx, complaintId: string): Promise<CopiedComplaint> {
  const { id, number, personName, phone, partyId, merchantId } = await complaints.get(tx, complaintId)
  return { room: 'complaints', id, number, name: personName, phone, partyId, merchantId }
}
