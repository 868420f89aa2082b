// What was used, line by line from the keyboard: after the price the next line begins, and from an empty one Enter goes on.
import './materials.css'
import { X } from 'lucide-react'
import type { KeyboardEvent } from 'react'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { showMoney } from '../../shared/text/numbers'
import { CURRENCY, MOST_MATERIALS } from '../../shared/work-orders/materials'
import { useHouse } from '../app/house'
import { emptyLine, isEmptyLine, placeAmong, sumOf, type MaterialLine } from './materials-form'


const COLUMNS = ['name', 'unit', 'quantity', 'price'] as const
type Column = (typeof COLUMNS)[number]
const LONGEST: Readonly<Record<Column, number>> = { name: 120, unit: 20, quantity: 15, price: 15 }

interface MaterialsFieldProps {
  readonly value: readonly MaterialLine[]
  readonly onChange: (value: readonly MaterialLine[]) => void
  /** What is wrong with a field of the list: `materials`, `materials.0.price`. */
  readonly problem: (name: string) => string | undefined
}

/** One empty line always stands at the end, until there are as many as a slip has room for. */
export function MaterialsField({ value, onChange, problem }: MaterialsFieldProps) {
  const { t } = useTranslation('work-orders')
  const units = useId()
  const lines = value.length < MOST_MATERIALS ? [...value, emptyLine] : value
  const change = (at: number, part: Partial<MaterialLine>) => {
    const next = lines.map((line, index) => (index === at ? { ...line, ...part } : line))
    onChange(next.filter((line, index) => index < next.length - 1 || !isEmptyLine(line)))
  }
  const wrong = problem('materials')
  return (
    <fieldset className="materials" data-field="materials" aria-invalid={wrong !== undefined}>
      <legend>{t('materials.label')}</legend>
      <datalist id={units}>
        {t('materials.units').split(' ').map(unit => (
          <option key={unit} value={unit} />
        ))}
      </datalist>
      <div className="materials-head" aria-hidden>
        {COLUMNS.map(column => (
          <span key={column}>{t(`materials.${column}`)}</span>
        ))}
        <span>{t('materials.sum')}</span>
      </div>
      {lines.map((line, at) => (
        <Line key={at} line={line} at={at} units={units} wrong={column => problem(`materials.${placeAmong(lines, at)}.${column}`)} onChange={part => change(at, part)} onRemove={at < value.length ? () => onChange(value.filter((_, index) => index !== at)) : null} />
      ))}
      {wrong !== undefined && (
        <p className="field-wrong" role="alert">
          {wrong}
        </p>
      )}
    </fieldset>
  )
}

interface LineProps {
  readonly line: MaterialLine
  readonly at: number
  /** The id of the list of usual units. */
  readonly units: string
  readonly wrong: (column: Column) => string | undefined
  readonly onChange: (part: Partial<MaterialLine>) => void
  readonly onRemove: (() => void) | null
}

function Line({ line, at, units, wrong, onChange, onRemove }: LineProps) {
  const { t } = useTranslation('work-orders')
  const { lang } = useHouse()
  const empty = isEmptyLine(line)
  const sum = sumOf(line)
  // An empty line is nothing: what is wrong with the next one that is sent is not its own.
  const problems = empty ? [] : COLUMNS.flatMap(column => (wrong(column) === undefined ? [] : [{ column, sentence: wrong(column) }]))
  return (
    <div className="materials-line">
      {COLUMNS.map(column => (
        <input
          key={column}
          className="input"
          data-column={column}
          aria-label={t('materials.row', { no: at + 1, field: t(`materials.${column}`) })}
          aria-invalid={problems.some(found => found.column === column)}
          value={line[column]}
          maxLength={LONGEST[column]}
          dir="auto"
          autoComplete="off"
          spellCheck={false}
          inputMode={column === 'quantity' || column === 'price' ? 'decimal' : 'text'}
          list={column === 'unit' ? units : undefined}
          onChange={event => onChange({ [column]: event.target.value })}
          onKeyDown={event => column === 'name' && empty && leave(event)}
        />
      ))}
      <output className="materials-sum">{empty || sum === null ? '' : showMoney(sum, CURRENCY, lang)}</output>
      {onRemove === null ? <span /> : (
        <button type="button" className="icon-button" tabIndex={-1} aria-label={t('materials.remove', { name: line.name })} title={t('materials.remove', { name: line.name })} onClick={onRemove}>
          <X size={14} aria-hidden />
        </button>
      )}
      {problems.length > 0 && (
        <p className="field-wrong" role="alert">
          {problems.map(({ column, sentence }) => `${t(`materials.${column}`)}: ${sentence}`).join(' · ')}
        </p>
      )}
    </div>
  )
}

/** Enter in the name of an empty line: the list is over, and the next field of the form is wanted. */
function leave(event: KeyboardEvent<HTMLInputElement>): void {
  if (event.key !== 'Enter' || event.ctrlKey || event.nativeEvent.isComposing) return
  const list = event.currentTarget.closest('.materials')
  const after = [...(list?.parentElement?.querySelectorAll<HTMLInputElement>('input') ?? [])].find(input => list?.contains(input) === false && (list?.compareDocumentPosition(input) ?? 0) === Node.DOCUMENT_POSITION_FOLLOWING)
  if (after === undefined) return
  event.preventDefault()
  after.focus()
}
