import { contacts } from '../../../db/repositories/contacts'
import type { Tx } from '../../../db/store'
import { copiedOf, type CopiedFrom } from '../core/copied-from'

/** What another room's record takes over from the contact it is begun from. NOT_FOUND where there is none. */
export async function copiedFrom(tx: Tx, id: string): Promise<CopiedFrom> {
  return copiedOf('contacts', await contacts.get(tx, id))
}
