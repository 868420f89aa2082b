import { expect, test } from 'vitest'
import { backupTrouble, printerTrouble } from '../../../shared/system/wrong'

const printer = { state: 'ok' as const, name: 'HP', waiting: 0, undecided: 0 }

test('a form that may have come out already is not said to be waiting', () => {
  expect(printerTrouble({ ...printer, undecided: 1 })).toBe('undecided')
  expect(printerTrouble({ ...printer, state: 'waiting', waiting: 2, undecided: 1 })).toBe('undecided')
})

test('a missing printer comes before what waits for it; a well one is no trouble', () => {
  expect(printerTrouble({ ...printer, state: 'missing', waiting: 2 })).toBe('missing')
  expect(printerTrouble({ ...printer, state: 'waiting', waiting: 2 })).toBe('waiting')
  expect(printerTrouble(printer)).toBeNull()
  expect(printerTrouble({ ...printer, state: 'none', name: null })).toBeNull()
})

test('a copy that lies only here is trouble of its own, and one being made is none', () => {
  const backup = { lastAt: 1, problem: null }
  for (const state of ['failed', 'onlyHere', 'incomplete'] as const) expect(backupTrouble({ ...backup, state })).toBe(state)
  for (const state of ['ok', 'none', 'running', 'notHere'] as const) expect(backupTrouble({ ...backup, state })).toBeNull()
})
