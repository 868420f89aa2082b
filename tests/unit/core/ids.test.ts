import { expect, test } from 'vitest'
import { newId, newIds, recordId } from '../../../shared/core/ids'

test('many ids at once are ids like any, each once, in the order of time with those before and after', () => {
  const before = newId()
  const many = newIds(5000)
  const after = newId()
  expect(new Set(many).size).toBe(5000)
  for (const id of [many[0], many[2500], many[4999]]) expect(recordId.safeParse(id).success, id).toBe(true)
  const all = [before, ...many, after]
  expect([...all].sort()).toEqual(all)
})
