import type { Contract } from '../../shared/contract'
import { adminDesk } from './admin/desk'
import { attachmentsDesk } from './attachments/desk'
import { complaintsDesk } from './complaints/desk'
import { contactsDesk } from './contacts/desk'
import type { UseCase } from './core/use-case'
import { draftsDesk } from './drafts/desk'
import { mattersDesk } from './matters/desk'
import { partiesDesk } from './parties/desk'
import { printDesk } from './print/desk'
import { sessionDesk } from './session/desk'
import { systemDesk } from './system/desk'
import { workOrdersDesk } from './work-orders/desk'

/** A use case for every procedure of the contract, by the same names; electron/ipc serves exactly this. */
export const deskTree = {
  session: sessionDesk,
  system: systemDesk,
  drafts: draftsDesk,
  matters: mattersDesk,
  parties: partiesDesk,
  contacts: contactsDesk,
  complaints: complaintsDesk,
  workOrders: workOrdersDesk,
  attachments: attachmentsDesk,
  print: printDesk,
  admin: adminDesk,
} satisfies { [Room in keyof Contract]: { [Key in keyof Contract[Room]]: UseCase<`${Room}.${Key & string}` & UseCase['name']> } }
