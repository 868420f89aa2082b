// A state at a glance: a small mark, its word and its colour, never the colour alone.
import './state-mark.css'

/** Diamond: overdue. Square: due soon. Dot: fine. Ring: waits for somebody else. Dash: finished, and voided struck through. */
export type Tone = 'overdue' | 'soon' | 'fine' | 'waiting' | 'done' | 'voided'

/** The mark with its word (already in the user's language). */
export function StateMark({ tone, word }: { tone: Tone; word: string }) {
  return (
    <span className="state-mark" data-tone={tone}>
      <span className="state-shape" aria-hidden />
      <span className="state-word">{word}</span>
    </span>
  )
}
