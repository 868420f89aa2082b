// What a person typed, shown: in its own writing direction, broken where it has no spaces.
import './told.css'

/** `lines` keeps the line ends of a longer text. */
export function Told({ text, lines = false }: { text: string; lines?: boolean }) {
  return (
    <span dir="auto" className={lines ? 'told told-lines' : 'told'}>
      {text}
    </span>
  )
}
