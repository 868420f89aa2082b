import type { Contract } from '../../shared/contract'
import type { UseCase } from './core/use-case'
import { sessionDesk } from './session/desk'

type RoomDesks = { [Room in keyof Contract]: { [Key in keyof Contract[Room]]: UseCase<`${Room}.${Key & string}` & UseCase['name']> } }

/**
 * A use case for every procedure of the contract, by the same names; electron/ipc serves exactly this. A room is loaded when it is first asked
 * for: the sign-in screen needs only the session, and must not wait for what searches, reads Chinese aloud or knows telephone numbers.
 */
export const deskRooms = {
  session: async () => sessionDesk,
  system: async () => (await import('./system/desk')).systemDesk,
  drafts: async () => (await import('./drafts/desk')).draftsDesk,
  matters: async () => (await import('./matters/desk')).mattersDesk,
  parties: async () => (await import('./parties/desk')).partiesDesk,
  contacts: async () => (await import('./contacts/desk')).contactsDesk,
  complaints: async () => (await import('./complaints/desk')).complaintsDesk,
  workOrders: async () => (await import('./work-orders/desk')).workOrdersDesk,
  emergencies: async () => (await import('./emergencies/desk')).emergenciesDesk,
  handover: async () => (await import('./handover/desk')).handoverDesk,
  broadcast: async () => (await import('./broadcast/desk')).broadcastDesk,
  members: async () => (await import('./members/desk')).membersDesk,
  attachments: async () => (await import('./attachments/desk')).attachmentsDesk,
  copies: async () => (await import('./copies/desk')).copiesDesk,
  print: async () => (await import('./print/desk')).printDesk,
  admin: async () => (await import('./admin/desk')).adminDesk,
} satisfies { [Room in keyof RoomDesks]: () => Promise<RoomDesks[Room]> }

/** Loads every room, so that nobody waits for one later. */
export async function loadRooms(): Promise<UseCase[]> {
  const rooms = await Promise.all(Object.values(deskRooms).map(load => load()))
  return rooms.flatMap(room => Object.values(room) as UseCase[])
}
