// Choosing a printer and its paper, and the numbers a printer is set by.
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { z } from 'zod'
import type { CopyName } from '../../shared/copies/rules'
import { copiesOf, papersOf, type FormName } from '../../shared/forms'
import type { Paper, printer } from '../../shared/print/contract'
import { typedNumber, type NumberBounds } from '../../shared/print/typed-number'
import { useHouse } from '../app/house'
import { sentenceOf } from '../app/problems'
import { ToggleChip } from '../ui/ChoiceChips'
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

/** The papers a form is made for. */
export function PaperChoice({ form, value, onChange }: { form: FormName; value: Paper; onChange: (paper: Paper) => void }) {
  const { t } = useTranslation('print')
  const papers = papersOf(form)
  const options = papers.map(paper => ({ value: paper, label: t(`papers.${paper}`) }))
  return <ListChoice label={t('preview.paper')} name="paper" value={value} options={options} onChange={chosen => onChange(papers.find(paper => paper === chosen) ?? value)} />
}

/** Which of a record's forms. */
export function FormChoice<Name extends FormName>({ forms, value, onChange }: { forms: readonly Name[]; value: Name; onChange: (form: Name) => void }) {
  const { t } = useTranslation('print')
  const options = forms.map(form => ({ value: form, label: t(`paper.titles.${form}`) }))
  return <ListChoice label={t('preview.form')} name="form" value={value} options={options} onChange={chosen => onChange(forms.find(form => form === chosen) ?? value)} />
}

/** Which copies come out; one pass on carbon paper makes all of them. Nothing for a form without copies. */
export function CopiesChoice({ form, onePass, value, onChange }: { form: FormName; onePass: boolean; value: readonly CopyName[]; onChange: (copies: CopyName[]) => void }) {
  const { t } = useTranslation('print')
  const id = useId()
  const names = copiesOf(form)
  if (names.length === 0) return null
  if (onePass) return <p className="print-small">{t('preview.onePass')}</p>
  return (
    <div className="field" data-field="copies">
      <span className="field-head" id={id}>{t('preview.copies')}</span>
      <div className="chips" role="group" aria-labelledby={id}>
        {names.map(name => (
          <ToggleChip key={name} name={name} label={t(`copies.${name}`)} value={value.includes(name)} onChange={on => onChange(names.filter(one => (one === name ? on : value.includes(one))))} />
        ))}
      </div>
      {value.length === 0 && <p className="field-wrong" role="alert">{t('preview.noCopies')}</p>}
    </div>
  )
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
