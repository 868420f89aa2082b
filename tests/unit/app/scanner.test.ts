import { describe, expect, test } from 'vitest'
import { hearKey, noBurst } from '../../../renderer/app/scanner'
import type { Heard, ScannedKey, ScannerSettings } from '../../../renderer/app/scanner'

const plain: ScannerSettings = { maxGapMs: 30, prefix: '', suffix: '' }

/** Keys as a scanner or a person sends them: one each `gap` ms, by their place on an English keyboard. */
function keysOf(text: string, gap: number, shown: (character: string) => string = character => character): ScannedKey[] {
  const codeOf = (character: string) =>
    /[a-z]/i.test(character) ? `Key${character.toUpperCase()}` : character === '-' ? 'Minus' : `Digit${character}`
  const keys = Array.from(text, character => ({ key: shown(character), code: codeOf(character), shift: /[A-Z]/.test(character) }))
  return [...keys, { key: 'Enter', code: 'Enter', shift: false }].map((key, index) => ({ ...key, at: index * gap }))
}

function heard(keys: ScannedKey[], settings = plain): Heard {
  return keys.reduce<Heard>((before, key) => hearKey(before.burst, key, settings), { burst: noBurst, started: false, code: null })
}

describe('a bar-code scanner', () => {
  test('is told by a fast burst ended by Enter', () => {
    expect(heard(keysOf('BX-20261122-0011', 8)).code).toBe('BX-20261122-0011')
  })

  test('is understood with the Russian layout on', () => {
    expect(heard(keysOf('JD-20261122-0001', 8, () => 'ж')).code).toBe('JD-20261122-0001')
  })

  test('is understood while an input method swallows its letters', () => {
    expect(heard(keysOf('BX-20261122-0011', 8, () => 'Process')).code).toBe('BX-20261122-0011')
  })

  test('may press Shift as a key of its own', () => {
    const [first, ...rest] = keysOf('B12345', 8)
    expect(heard([{ key: 'Shift', code: 'ShiftLeft', shift: true, at: 0 }, first!, ...rest]).code).toBe('B12345')
  })

  test('has the prefix and suffix of the settings taken off', () => {
    expect(heard(keysOf('7BX-0011228', 8), { ...plain, prefix: '7', suffix: '8' }).code).toBe('BX-001122')
    expect(heard(keysOf('BX-0011228', 8), { ...plain, prefix: '7', suffix: '8' }).code).toBeNull()
  })
})

describe('a person', () => {
  test('typing slower than the longest gap is not a scanner', () => {
    expect(heard(keysOf('BX-20261122-0011', 60)).code).toBeNull()
  })

  test('typing a short word fast is not a scanner', () => {
    expect(heard(keysOf('12345', 10)).code).toBeNull()
  })

  test('pressing Enter a while after a fast burst is not a scanner', () => {
    const keys = keysOf('BX-20261122-0011', 8)
    const enter = keys.at(-1)!
    expect(heard([...keys.slice(0, -1), { ...enter, at: enter.at + 400 }]).code).toBeNull()
  })
})

test('the first key of each burst is known, so that the field can be put back as it was', () => {
  const [first, second] = keysOf('12', 8)
  const begun = hearKey(noBurst, first!, plain)
  expect(begun.started).toBe(true)
  expect(hearKey(begun.burst, second!, plain).started).toBe(false)
})
