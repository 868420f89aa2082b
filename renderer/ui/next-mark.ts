// What is due next of a record, as its row in a register shows it.
import { clockState, timeUsed } from '../../shared/core/clocks'
import { toneOfClock, useClockWords } from './ClockList'
import type { Tone } from './StateMark'

interface Row {
  readonly next: { readonly dueAt: number; readonly startedAt: number } | null
  readonly voided: unknown
}
interface Mark {
  readonly tone: Tone
  readonly word: string
}

/** What is left, in words and as a bar; where nothing runs, the record's state. `now` UTC ms. */
export function useNextMark<Of extends Row>(stateMark: (row: Of) => Mark): (row: Of, now: number) => Mark & { bar?: { tone: Tone; used: number } } {
  const clockWords = useClockWords()
  return (row, now) => {
    if (row.next === null || row.voided !== null) return stateMark(row)
    const times = { ...row.next, metAt: null, stoppedAt: null }
    const { tone, word } = clockWords(times)
    return { tone, word, bar: { tone: toneOfClock(clockState(times, now)), used: timeUsed(times, now) } }
  }
}
