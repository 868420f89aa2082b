// Choosing a printer and its paper, and the numbers a printer is set by.
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { z } from 'zod'
import { papers, type Paper, type printer } from '../../shared/print/contract'
import { Field } from '../ui/Field'

/** A printer as the desk tells of it. */
export type PrinterView = z.infer<typeof printer>

interface ListProps {
  readonly label: string
  readonly name: string
  readonly value: string
  readonly options: readonly { readonly value: string; readonly label: string }[]
  readonly onChange: (value: string) => void
}

/** One of a list. The system's own list: it opens by keyboard, takes typed letters, and is as large as its words. */
export function ListChoice({ label, name, value, options, onChange }: ListProps) {
  return (
    <Field label={label} name={name}>
      {marks => (
        <select {...marks} className="input" value={value} disabled={options.length === 0} onChange={event => onChange(event.target.value)}>
          {options.map(option => <option key={option.value} value={option.value}>{option.label}</option>)}
        </select>
      )}
    </Field>
  )
}

/** The printers of this station; one that is away says so and can still be chosen: the slip then waits for it. */
export function PrinterChoice({ printers, value, onChange }: { printers: readonly PrinterView[]; value: string | null; onChange: (name: string) => void }) {
  const { t } = useTranslation('print')
  const known = printers.map(({ name, displayName, present }) => ({ value: name, label: present ? displayName : t('preview.away', { name: displayName }) }))
  const options = value === null && known.length > 0 ? [{ value: '', label: t('preview.choosePrinter') }, ...known] : known
  return <ListChoice label={t('preview.printer')} name="printer" value={value ?? ''} options={options} onChange={onChange} />
}

/** The papers that forms are made for. */
export function PaperChoice({ value, onChange }: { value: Paper; onChange: (paper: Paper) => void }) {
  const { t } = useTranslation('print')
  const options = papers.map(paper => ({ value: paper, label: t(`papers.${paper}`) }))
  return <ListChoice label={t('preview.paper')} name="paper" value={value} options={options} onChange={chosen => onChange(papers.find(paper => paper === chosen) ?? value)} />
}

interface NumberProps {
  readonly label: string
  readonly name: string
  readonly value: number
  readonly min: number
  readonly max: number
  /** Digits after the decimal mark. */
  readonly digits?: number
  readonly decimalMark?: string
  readonly hint?: string
  readonly onChange: (value: number) => void
}

/** A number that is typed, or moved by the arrow keys; what is out of bounds comes back to them when the field is left. */
export function NumberField({ label, name, value, min, max, digits = 0, decimalMark = '.', hint, onChange }: NumberProps) {
  const shown = value.toFixed(digits).replace('.', decimalMark)
  const [typed, setTyped] = useState<string | null>(null)
  const within = (number: number): number => Math.min(max, Math.max(min, Number(number.toFixed(digits))))
  const take = (text: string): void => {
    setTyped(text)
    const number = Number(text.replace(',', '.'))
    if (text.trim() !== '' && Number.isFinite(number) && within(number) === number) onChange(number)
  }
  const move = (by: number): void => {
    setTyped(null)
    onChange(within(value + by * 10 ** -digits))
  }
  const settle = (): void => {
    const number = Number((typed ?? '').replace(',', '.'))
    if (typed !== null && typed.trim() !== '' && Number.isFinite(number)) onChange(within(number))
    setTyped(null)
  }
  return (
    <Field label={label} name={name} hint={hint}>
      {marks => (
        <input
          {...marks} className="input print-number" inputMode="decimal" role="spinbutton" aria-valuemin={min} aria-valuemax={max} aria-valuenow={value} autoComplete="off"
          value={typed ?? shown} onChange={event => take(event.target.value.slice(0, 8))} onBlur={settle}
          onKeyDown={event => {
            if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return
            event.preventDefault()
            move(event.key === 'ArrowUp' ? 1 : -1)
          }}
        />
      )}
    </Field>
  )
}
