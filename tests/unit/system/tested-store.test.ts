import { expect, test } from 'vitest'
import { answerFor } from '../../../renderer/system/tested-store'

const here = 'postgres://desk@192.168.1.20:5432/mall'
const there = 'postgres://desk@192.168.1.21:5432/mall'

test('a connection test vouches for the address it tried, and for no other that was typed meanwhile', () => {
  const answer = { ok: true, problem: null }
  expect(answerFor(here, { url: here, answer })).toEqual(answer)
  expect(answerFor(there, { url: here, answer })).toBeNull()
  expect(answerFor(here, null)).toBeNull()
})
