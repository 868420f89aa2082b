import { describe, expect, test } from 'vitest'
import { isComposing, keyName } from '../../../renderer/app/shortcuts'

const press = (key: string, code: string, held: Partial<Record<'ctrlKey' | 'shiftKey' | 'altKey' | 'metaKey', boolean>> = {}) =>
  keyName({ key, code, ctrlKey: false, shiftKey: false, altKey: false, metaKey: false, ...held })

describe('a key has one name', () => {
  test('whatever layout is on', () => {
    expect(press('k', 'KeyK', { ctrlKey: true })).toBe('Ctrl+K')
    expect(press('л', 'KeyK', { ctrlKey: true })).toBe('Ctrl+K')
    expect(press('N', 'KeyN', { ctrlKey: true, shiftKey: true })).toBe('Ctrl+Shift+N')
  })

  test('on the number pad too', () => {
    expect(press('Enter', 'NumpadEnter', { ctrlKey: true })).toBe('Ctrl+Enter')
  })

  test('for ? where the layouts put it', () => {
    expect(press('?', 'Slash', { shiftKey: true })).toBe('?')
    expect(press('?', 'Digit7', { shiftKey: true })).toBe('?')
    expect(press('？', 'Slash', { shiftKey: true })).toBe('?')
  })

  test('F2 and Esc', () => {
    expect(press('F2', 'F2')).toBe('F2')
    expect(press('Escape', 'Escape')).toBe('Esc')
  })
})

test('a key that belongs to an input method is left alone', () => {
  expect(isComposing({ isComposing: true, keyCode: 13 })).toBe(true)
  expect(isComposing({ isComposing: false, keyCode: 229 })).toBe(true)
  expect(isComposing({ isComposing: false, keyCode: 13 })).toBe(false)
})
