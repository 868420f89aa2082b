import { complaints } from '../../../db/repositories/complaints'
import type { Tx } from '../../../db/store'
import { copiedOf, type CopiedFrom } from '../core/copied-from'

/** What another room's record takes over from the complaint it is begun from. NOT_FOUND where there is none. */
export async function copiedFromComplaint(tx: Tx, id: string): Promise<CopiedFrom> {
  return copiedOf('complaints', await complaints.get(tx, id))
}
