// A line in its row: saved with Enter, when one leaves it, and words by themselves when one pauses.
import { useEffect, useId, useLayoutEffect, useRef, useState } from 'react'
import { isComposing } from '../app/shortcuts'

/** Words are saved after so long a pause (ms): a power cut takes no more than what was typed since. */
const PAUSE = 1_500

interface SavedLineProps {
  /** Read out; what stands before it in the row says it to the eye. */
  readonly label: string
  /** What is kept. */
  readonly value: string
  readonly placeholder?: string
  readonly max: number
  readonly numeric?: boolean
  readonly busy: boolean
  readonly problem: string | undefined
  /** Only what differs from what is kept, and is not empty. */
  readonly onSave: (text: string) => void
}

/** What is typed, apart from what is kept until it was saved. Takes over what others saved while nothing else is typed. */
function useTyped({ value, numeric = false, problem, onSave }: SavedLineProps) {
  const [typed, setTyped] = useState<string | null>(null)
  useEffect(() => setTyped(before => (before === value ? null : before)), [value])
  const text = (typed ?? value).trim()
  const differs = text !== '' && text !== value
  const save = () => {
    if (differs) onSave(text)
    else if (text === '' || typed === value) setTyped(null)
  }
  const saveNow = useRef(save)
  useLayoutEffect(() => void (saveNow.current = save))
  useEffect(() => {
    if (numeric || !differs || problem !== undefined) return
    const pause = setTimeout(() => saveNow.current(), PAUSE)
    return () => clearTimeout(pause)
  }, [text, differs, numeric, problem])
  return { shown: typed ?? value, type: setTyped, save }
}

/** Enter saves and goes to the next line of the sheet. */
export function SavedLine(props: SavedLineProps) {
  const { label, placeholder, max, numeric = false, busy, problem } = props
  const id = useId()
  const { shown, type, save } = useTyped(props)
  return (
    <div className="saved-line">
      <input
        className="input"
        dir="auto"
        aria-label={label}
        aria-invalid={problem !== undefined || undefined}
        aria-describedby={problem === undefined ? undefined : id}
        aria-busy={busy || undefined}
        inputMode={numeric ? 'numeric' : undefined}
        maxLength={max}
        autoComplete="off"
        spellCheck={false}
        data-line
        value={shown}
        placeholder={placeholder}
        onChange={event => type(event.target.value)}
        onBlur={save}
        onKeyDown={event => {
          if (event.key !== 'Enter' || event.ctrlKey || isComposing(event.nativeEvent)) return
          event.preventDefault()
          // Leaving the last one saves it too.
          if (!toNextLine(event.currentTarget)) save()
        }}
      />
      {problem !== undefined && (
        <p id={id} className="field-wrong" role="alert">
          {problem}
        </p>
      )}
    </div>
  )
}

function toNextLine(line: HTMLInputElement): boolean {
  const lines = [...(line.closest('.handover-sheet')?.querySelectorAll<HTMLInputElement>('[data-line]') ?? [])]
  const next = lines[lines.indexOf(line) + 1]
  next?.focus()
  return next !== undefined
}
