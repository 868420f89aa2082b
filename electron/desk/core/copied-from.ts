import type { RoomName } from '../../../shared/rooms'

/** What a record begun from another one takes over from it: who it is, how to reach them, their shop. */
export interface CopiedFrom {
  readonly room: RoomName
  readonly id: string
  readonly number: string
  readonly name: string
  readonly phone: string | null
  readonly partyId: string | null
  readonly merchantId: string | null
}

type Told = Pick<CopiedFrom, 'id' | 'number' | 'phone' | 'partyId' | 'merchantId'> & { readonly personName: string }

/** Of a record of this room. */
export function copiedOf(room: RoomName, { id, number, personName, phone, partyId, merchantId }: Told): CopiedFrom {
  return { room, id, number, name: personName, phone, partyId, merchantId }
}
