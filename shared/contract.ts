import { adminContract } from './admin/contract'
import { attachmentsContract } from './attachments/contract'
import { broadcastContract } from './broadcast/contract'
import { complaintsContract } from './complaints/contract'
import { contactsContract } from './contacts/contract'
import { copiesContract } from './copies/contract'
import { draftsContract } from './drafts/contract'
import { emergenciesContract } from './emergencies/contract'
import { handoverContract } from './handover/contract'
import { mattersContract } from './matters/contract'
import { membersContract } from './members/contract'
import { partiesContract } from './parties/contract'
import { printContract } from './print/contract'
import { sessionContract } from './session/contract'
import { systemContract } from './system/contract'
import { workOrdersContract } from './work-orders/contract'

/** All that the page may ask of the desk. */
export const contract = {
  session: sessionContract,
  system: systemContract,
  drafts: draftsContract,
  matters: mattersContract,
  parties: partiesContract,
  contacts: contactsContract,
  complaints: complaintsContract,
  workOrders: workOrdersContract,
  emergencies: emergenciesContract,
  handover: handoverContract,
  broadcast: broadcastContract,
  members: membersContract,
  attachments: attachmentsContract,
  print: printContract,
  copies: copiesContract,
  admin: adminContract,
}
export type Contract = typeof contract

/** `room.procedure` for every procedure, as permissions and use cases name it. */
export type ProcedureName = { [Room in keyof Contract & string]: `${Room}.${keyof Contract[Room] & string}` }[keyof Contract & string]
