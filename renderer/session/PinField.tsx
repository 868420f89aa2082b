// A PIN or password being typed.
import type { Ref } from 'react'
import { TextField } from './TextField'

interface PinFieldProps {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly hint?: string
  readonly wrong?: string | undefined
  readonly autoFocus?: boolean
  readonly isNew?: boolean
  readonly name: string
  readonly inputRef?: Ref<HTMLInputElement>
}

/** A hidden line with its label; what is wrong with it stands beside it. */
export function PinField({ isNew = false, ...shown }: PinFieldProps) {
  return <TextField {...shown} type="password" autoComplete={isNew ? 'new-password' : 'off'} maxLength={128} />
}
