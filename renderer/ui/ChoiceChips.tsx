// A few choices in sight as pills: arrows move, digits choose.
import './chips.css'
import { useId, useRef } from 'react'
import type { KeyboardEvent } from 'react'
import { KeyCap } from './KeyCap'
import type { Bound } from './use-form'

export interface Choice<T extends string> {
  readonly value: T
  readonly label: string
}

interface ChipsProps<T extends string> extends Bound<T | null> {
  readonly label: string
  readonly choices: readonly Choice<T>[]
  /** Shows the digits that choose the first nine; they act while the group has the focus. */
  readonly digits?: boolean
  /** The chosen one can be given back. */
  readonly clearable?: boolean
}

/** One of a few. A radio group for the reader of the screen and for Enter, which goes on to the next field. */
export function ChoiceChips<T extends string>({ label, choices, digits = false, clearable = false, ...bound }: ChipsProps<T>) {
  const id = useId()
  const group = useRef<HTMLDivElement>(null)
  const at = choices.findIndex(choice => choice.value === bound.value)
  const choose = (index: number) => {
    const chosen = choices[index]
    if (chosen === undefined) return
    bound.onChange(clearable && chosen.value === bound.value ? null : chosen.value)
    group.current?.querySelectorAll<HTMLElement>('[role=radio]')[index]?.focus()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const index = indexFor(event, at, choices.length)
    if (index === null) return
    event.preventDefault()
    choose(index)
  }
  return (
    <div className="field" data-field={bound.name}>
      <span className="field-head" id={id}>
        {label}
      </span>
      <div className="chips" role="radiogroup" aria-labelledby={id} aria-invalid={bound.problem !== undefined} ref={group} onKeyDown={onKeyDown} onBlur={bound.onBlur}>
        {choices.map((choice, index) => (
          <span
            key={choice.value}
            role="radio"
            className="chip"
            aria-checked={index === at}
            tabIndex={index === Math.max(0, at) ? 0 : -1}
            onClick={() => choose(index)}
            data-index={index}
          >
            {choice.label}
            {digits && index < 9 && <KeyCap name={String(index + 1)} />}
          </span>
        ))}
      </div>
      {bound.problem !== undefined && (
        <p className="field-wrong" role="alert">
          {bound.problem}
        </p>
      )}
    </div>
  )
}

/** Which choice a key means, or null. */
function indexFor(event: KeyboardEvent, at: number, count: number): number | null {
  if (event.ctrlKey || event.altKey || event.metaKey) return null
  if (event.key === ' ') return Number((event.target as HTMLElement).dataset['index'] ?? at)
  if (event.key === 'ArrowRight' || event.key === 'ArrowDown') return (at + 1) % count
  if (event.key === 'ArrowLeft' || event.key === 'ArrowUp') return (Math.max(at, 0) - 1 + count) % count
  const digit = /^(?:Digit|Numpad)([1-9])$/.exec(event.code)?.[1]
  return digit !== undefined && Number(digit) <= count ? Number(digit) - 1 : null
}

/** Yes or no as a single pill. */
export function ToggleChip({ label, value, onChange, name }: { label: string; value: boolean; onChange: (value: boolean) => void; name: string }) {
  return (
    <span
      role="switch"
      className="chip"
      tabIndex={0}
      aria-checked={value}
      data-enter-stop
      data-field={name}
      onClick={() => onChange(!value)}
      onKeyDown={event => {
        if (event.key !== ' ') return
        event.preventDefault()
        onChange(!value)
      }}
    >
      {label}
    </span>
  )
}
