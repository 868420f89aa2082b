// The PIN of whoever signs: never kept, gone after each try, and what the desk said of it as at the lock.
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Problem } from '../app/problems'
import { Failure } from '../session/Failure'
import { useWait } from '../session/use-wait'
import { Field } from '../ui/Field'

export interface Pin {
  readonly typed: string
  readonly missing: boolean
  readonly wait: number
  type(typed: string): void
  /** The PIN to send, or null: it is missing, or the desk makes people wait. */
  take(): string | null
}

/** A PIN being typed for a command; `problem` is what went wrong with it last. */
export function usePin(problem: Problem | null): Pin {
  const [typed, setTyped] = useState('')
  const [missing, setMissing] = useState(false)
  const wait = useWait(problem)
  const take = () => {
    setMissing(typed === '')
    if (typed === '' || wait > 0) return null
    setTyped('')
    return typed
  }
  return { typed, missing, wait, type: setTyped, take }
}

interface PinLineProps {
  readonly label: string
  readonly pin: Pin
  readonly problem: Problem | null
  readonly onEnter?: () => void
}

/** Enter in it signs. */
export function PinLine({ label, pin, problem, onEnter }: PinLineProps) {
  const { t } = useTranslation('handover')
  return (
    <>
      <Field label={label} name="pin" problem={pin.missing && pin.typed === '' ? t('pin.missing') : undefined}>
        {marks => (
          <input
            {...marks}
            className="input pin-line"
            type="password"
            autoComplete="off"
            maxLength={128}
            value={pin.typed}
            onChange={event => pin.type(event.target.value)}
            onKeyDown={event => {
              if (event.key !== 'Enter' || event.ctrlKey || onEnter === undefined) return
              event.preventDefault()
              onEnter()
            }}
          />
        )}
      </Field>
      <Failure problem={problem} wait={pin.wait} />
    </>
  )
}
