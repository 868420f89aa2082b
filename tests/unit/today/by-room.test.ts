import { expect, test } from 'vitest'
import { AT_ONCE, byRoom } from '../../../renderer/today/by-room'
import type { Owed } from '../../../shared/system/contract'

const due = (room: string, dueAt: number): Owed => ({
  room, recordId: `${room}${dueAt}`, number: '', title: '', person: '', journal: null, day: null,
  clock: { id: `${room}${dueAt}`, name: 'reply', startedAt: 0, dueAt, rule: { key: 'replyAsked', params: {} }, metAt: null, metBy: null, stoppedAt: null, round: null, owedBy: null },
})
const bags = Array.from({ length: 50 }, (_, at) => due('bags', at))

test('many of one room do not hide another room', () => {
  const board = { owed: [...bags, due('contacts', 70)], waits: { bags: { count: 60 }, contacts: { count: 1 } } }
  const [first, second] = byRoom(board, new Set())
  expect(first).toMatchObject({ room: 'bags', hidden: 60 - AT_ONCE, folded: 50 - AT_ONCE })
  expect(second).toMatchObject({ room: 'contacts', hidden: 0, shown: [{ recordId: 'contacts70' }] })
  expect(byRoom(board, new Set(['bags']))[0]).toMatchObject({ shown: bags, hidden: 10, folded: 0 })
})

test('a room alone shows all that was read', () => {
  expect(byRoom({ owed: bags, waits: { bags: { count: 60 } } }, new Set())).toEqual([{ room: 'bags', shown: bags, hidden: 10, folded: 0 }])
})
