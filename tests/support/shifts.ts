// Shifts as the tests of the handover begin and end them.
import { expect } from 'vitest'
import { contactsDesk } from '../../electron/desk/contacts/desk'
import { handoverDesk } from '../../electron/desk/handover/desk'
import type { Actor } from '../../shared/core/actor'
import type { ShiftView } from '../../shared/handover/contract'
import { TEST_PIN, type TestDesk } from './desk'

const pin = TEST_PIN

/** The receptionist's shift, with one matter in its care. */
export async function shiftWithMatter(made: TestDesk) {
  const { ask } = made
  const shift = await ask('receptionist', handoverDesk.open, {})
  const contact = await ask('receptionist', contactsDesk.take, { channel: 'call', personName: 'Ольга', phone: '+7 914 555-20-20', subject: '清关', said: '问清关', replyWanted: true })
  return { shift, contact }
}

/** Everything that is to be done before the outgoing person signs. */
export async function prepared(made: TestDesk, shift: Pick<ShiftView, 'id'>, who: Actor = made.as('receptionist'), incoming: Actor = made.as('shiftLead')): Promise<ShiftView> {
  const { ask } = made
  let view = await ask(who, handoverDesk.get, { id: shift.id })
  const from = () => ({ id: view.id, version: view.version })
  for (const { recordId, text } of view.matters) if (text === '') view = await ask(who, handoverDesk.line, { ...from(), recordId, text: '16 点前回电' })
  for (const { itemId } of view.counts) view = await ask(who, handoverDesk.count, { ...from(), itemId, counted: 4 })
  for (const { itemId } of view.checks) view = await ask(who, handoverDesk.check, { ...from(), itemId, works: true })
  return ask(who, handoverDesk.name, { ...from(), incoming: incoming.staffId })
}

export async function handedOver(made: TestDesk, shift: Pick<ShiftView, 'id'>, outgoing: Actor = made.as('receptionist'), incoming: Actor = made.as('shiftLead')): Promise<ShiftView> {
  const { ask } = made
  let view = await prepared(made, shift, outgoing, incoming)
  view = await ask(outgoing, handoverDesk.signOut, { id: view.id, version: view.version, staffId: outgoing.staffId, pin })
  view = await ask(outgoing, handoverDesk.tick, { id: view.id, version: view.version, staffId: incoming.staffId, recordIds: view.matters.map(({ recordId }) => recordId), instructionIds: view.instructions.map(({ id }) => id) })
  return ask(outgoing, handoverDesk.signIn, { id: view.id, version: view.version, staffId: incoming.staffId, pin })
}

export const refusedAs = (reason: string) => expect.objectContaining({ code: 'REFUSED', data: expect.objectContaining({ reason }) as unknown })

