// Choosing a printer and its paper, and the numbers a printer is set by.
import { useTranslation } from 'react-i18next'
import type { z } from 'zod'
import { papers, type Paper, type printer } from '../../shared/print/contract'
import { typedNumber, type NumberBounds } from '../../shared/print/typed-number'
import { useHouse } from '../app/house'
import { sentenceOf } from '../app/problems'
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
  /** What is typed, while it is not yet saved. */
  readonly typed: string | undefined
  readonly bounds: NumberBounds
  readonly hint: string
  /** The text as it is typed, and its number where it is one that may be. */
  readonly onChange: (typed: string, value: number | null) => void
}

/** A number that is typed, or moved by the arrow keys. What cannot be stays as it was typed, and the limits are said beside it. */
export function NumberField({ label, name, value, typed, bounds, hint, onChange }: NumberProps) {
  const { lang } = useHouse()
  const written = (number: number): string => number.toFixed(bounds.digits).replace('.', lang === 'ru' ? ',' : '.')
  const read = typed === undefined ? null : typedNumber(typed, bounds)
  const take = (text: string): void => {
    const found = typedNumber(text, bounds)
    onChange(text, 'value' in found ? found.value : null)
  }
  const move = (by: number): void => take(written(Math.min(bounds.max, Math.max(bounds.min, value + by * 10 ** -bounds.digits))))
  return (
    <Field label={label} name={name} hint={hint} problem={read !== null && 'problem' in read ? sentenceOf(read.problem) : undefined}>
      {marks => (
        <input
          {...marks} className="input print-number" inputMode="decimal" role="spinbutton" aria-valuemin={bounds.min} aria-valuemax={bounds.max} aria-valuenow={value} autoComplete="off"
          maxLength={40} value={typed ?? written(value)} onChange={event => take(event.target.value)}
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
