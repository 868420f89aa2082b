import type { Cell, CellValue } from 'exceljs'

/** What a sheet shows where a formula failed, or was never worked out. */
const NOT_WORKED_OUT = '#N/A'

function numberText(value: number, format: string | undefined): string {
  // 0.1 + 0.2: a sheet shows fifteen digits, not seventeen.
  const text = Number.isInteger(value) ? BigInt(value).toString() : String(Number(value.toPrecision(15)))
  // A code such as 007 is often the number 7 under the format 000.
  return format !== undefined && /^0+$/.test(format) && Number.isInteger(value) && value >= 0 ? text.padStart(format.length, '0') : text
}

/** A sheet's dates have no time zone; exceljs gives them as if they were UTC. */
function dateText(value: Date): string {
  if (Number.isNaN(value.getTime())) return NOT_WORKED_OUT
  const [day = '', time = ''] = value.toISOString().split('T')
  return time.startsWith('00:00:00') ? day : `${day} ${time.slice(0, 5)}`
}

function valueText(value: CellValue, format: string | undefined): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'string') return value
  if (typeof value === 'number') return numberText(value, format)
  if (typeof value === 'boolean') return value ? '1' : '0'
  if (value instanceof Date) return dateText(value)
  if ('richText' in value) return value.richText.map(run => run.text).join('')
  if ('error' in value) return value.error
  if ('formula' in value || 'sharedFormula' in value) return value.result === undefined ? NOT_WORKED_OUT : valueText(value.result, format)
  return 'text' in value ? valueText(value.text as CellValue, format) : ''
}

/** A cell of a sheet as the text a person sees in it: a formula's result, rich text without its looks, numbers without exponents, dates as yyyy-mm-dd. */
export function cellText(cell: Cell): string {
  return valueText(cell.value, cell.numFmt)
}
