import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { REMEMBERED_MS, SentEntry } from '../../../renderer/session/sent-entry'

class Page extends EventTarget {
  hidden = false
}

const sight = () => ({ window: new EventTarget(), document: new Page() })
const sent = () => {
  const forgotten = vi.fn()
  const entry = new SentEntry<string>(forgotten)
  entry.keep('246810')
  return { entry, forgotten }
}

describe('a PIN that waits for the database', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  test('is forgotten after a minute, and the screen is told', () => {
    const { entry, forgotten } = sent()
    vi.advanceTimersByTime(REMEMBERED_MS - 1)
    expect([entry.input, forgotten.mock.calls.length]).toEqual(['246810', 0])
    vi.advanceTimersByTime(1)
    expect([entry.input, forgotten.mock.calls.length]).toEqual([null, 1])
  })

  test('is forgotten at once when the window is left or hidden, and no sooner', () => {
    for (const lose of ['blur', 'hide'] as const) {
      const { entry } = sent()
      const seen = sight()
      entry.watch(seen)
      seen.document.dispatchEvent(new Event('visibilitychange'))
      expect(entry.input).toBe('246810')
      seen.document.hidden = lose === 'hide'
      if (lose === 'hide') seen.document.dispatchEvent(new Event('visibilitychange'))
      else seen.window.dispatchEvent(new Event('blur'))
      expect(entry.input, lose).toBeNull()
    }
  })

  test('is forgotten when something else is typed, and when the form goes', () => {
    const { entry, forgotten } = sent()
    entry.forget()
    entry.forget()
    expect([entry.input, forgotten.mock.calls.length]).toEqual([null, 1])
    const other = sent().entry
    other.watch(sight())()
    expect(other.input).toBeNull()
  })

  test('sent once more by the person, it has a minute of its own', () => {
    const { entry } = sent()
    vi.advanceTimersByTime(REMEMBERED_MS - 1)
    entry.keep('135790')
    vi.advanceTimersByTime(REMEMBERED_MS - 1)
    expect(entry.input).toBe('135790')
  })
})
