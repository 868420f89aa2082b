// A line in its row: saved with Enter, and when one leaves it.
import { useEffect, useId, useState } from 'react'
import { isComposing } from '../app/shortcuts'

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

/** Takes over what others saved while nothing else is typed in it. Enter saves and goes to the next line of the sheet. */
export function SavedLine({ label, value, placeholder, max, numeric = false, busy, problem, onSave }: SavedLineProps) {
  const id = useId()
  const [typed, setTyped] = useState<string | null>(null)
  useEffect(() => setTyped(before => (before === value ? null : before)), [value])
  const save = () => {
    const text = (typed ?? value).trim()
    if (text !== '' && text !== value) onSave(text)
    else if (text === '' || typed === value) setTyped(null)
  }
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
        value={typed ?? value}
        placeholder={placeholder}
        onChange={event => setTyped(event.target.value)}
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
