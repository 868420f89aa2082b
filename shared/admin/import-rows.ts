// Checks the rows of an import file with the contract's own schemas. Pure: what was read goes in, fit rows and remarks come out.
import { fieldProblemsOf } from '../core/problems'
import { foldText } from '../text/search-words'
import { merchantFields, placeFields, type ImportPreview, type MerchantFields, type PlaceFields } from './contract'
import type { ImportKind } from './import-headings'
import { codeKey, keptCode } from './rules'

/** One row as it stands in the file: its number there (from 1, headings included) and the text of each cell. */
export interface TextRow {
  readonly row: number
  readonly cells: readonly string[]
}
export type BadCell = ImportPreview['bad'][number]

/** What an import holds once it is checked. */
export interface CheckedRows<Fields> {
  good: Fields[]
  bad: BadCell[]
  badRows: number
}

/** What a spreadsheet shows where a formula failed. */
const FAILED_CELL = /^#(?:REF!|N\/A|NAME\?|VALUE!|DIV\/0!|NULL!|NUM!|SPILL!|CALC!)$/
const YES = new Set(['是', '有', 'да', 'д', 'yes', 'y', 'true', '1', 'vip', 'вип', '√', '✓', '✔', '+', 'v', 'x', 'х', '対', '对'])
const NO = new Set(['', '否', '无', '不是', 'нет', 'н', 'no', 'n', 'false', '0', '-', '—', '–', '×'])
const SPOKEN: [spoken: 'zh' | 'ru' | 'other', names: RegExp][] = [
  ['zh', /^(?:zh|cn|中|中文|汉语|华语|普通话|chinese|кит|китайский|по-китайски)$/],
  ['ru', /^(?:ru|俄|俄文|俄语|russian|рус|русский|по-русски)$/],
  ['other', /^(?:other|其他|其它|другой|другое|иной)$/],
]

type Values = Record<string, unknown>
type Problem = Omit<BadCell, 'row' | 'value'>

function vipOf(text: string): boolean | Problem {
  const word = foldText(text).trim()
  if (YES.has(word)) return true
  return NO.has(word) ? false : { field: 'vip', error: 'import.yesNo' }
}

/** The language a shop speaks where the file says; where it does not, that of the script its people are named in. */
function spokenOf(texts: Record<string, string>): string | Problem {
  const word = foldText(texts['spoken'] ?? '').trim()
  if (word !== '') return SPOKEN.find(([, names]) => names.test(word))?.[0] ?? { field: 'spoken', error: 'import.language' }
  const named = texts['person'] || texts['nameZh'] || texts['nameRu'] || ''
  return /\p{Script=Cyrillic}/u.test(named) && !/\p{Script=Han}/u.test(named) ? 'ru' : 'zh'
}

/** The values of a merchant's row before the schema sees them, and what already is wrong. */
function merchantValues(texts: Record<string, string>): { values: Values; problems: Problem[] } {
  const vip = vipOf(texts['vip'] ?? '')
  const spoken = spokenOf(texts)
  const problems = [vip, spoken].filter(found => typeof found === 'object')
  const phone = texts['phone']?.trim() ? texts['phone'] : null
  return { values: { ...texts, phone, vip: typeof vip === 'boolean' ? vip : false, spoken: typeof spoken === 'string' ? spoken : 'zh' }, problems }
}

function checkRow(kind: ImportKind, texts: Record<string, string>): { fields: MerchantFields | PlaceFields | null; problems: Problem[] } {
  const failed = Object.entries(texts).filter(([, text]) => FAILED_CELL.test(text)).map(([field]) => ({ field, error: 'import.cellError' }))
  const { values, problems } = kind === 'merchants' ? merchantValues(texts) : { values: { ...texts }, problems: [] }
  const parsed = (kind === 'merchants' ? merchantFields : placeFields).safeParse({ ...values, code: keptCode(texts['code'] ?? '') })
  const found = [...failed, ...problems, ...(parsed.success ? [] : fieldProblemsOf(parsed.error).map(({ path, error, params }) => ({ field: path.join('.'), error, params })))]
  return { fields: found.length === 0 && parsed.success ? parsed.data : null, problems: found }
}

function textsOf(fields: readonly (string | null)[], cells: readonly string[]): Record<string, string> {
  const texts: Record<string, string> = {}
  fields.forEach((field, at) => {
    if (field !== null) texts[field] = cells[at] ?? ''
  })
  return texts
}

/** A value long enough to recognise, short enough to show. */
const SHOWN = 80
const shortened = (text: string) => (Array.from(text).length <= SHOWN ? text : `${Array.from(text).slice(0, SHOWN).join('')}…`)

/**
 * Checks every row with the schema the form uses. `fields` says which column holds what. Blank rows are passed over; a code that stands
 * a second time in the file is told with the row of the first (`import.duplicate`).
 */
export function checkRows(kind: ImportKind, fields: readonly (string | null)[], rows: readonly TextRow[]): CheckedRows<MerchantFields | PlaceFields> {
  const checked: CheckedRows<MerchantFields | PlaceFields> = { good: [], bad: [], badRows: 0 }
  const firstRow = new Map<string, number>()
  for (const { row, cells } of rows) {
    const texts = textsOf(fields, cells)
    if (Object.values(texts).every(text => text.trim() === '')) continue
    const { fields: fit, problems } = checkRow(kind, texts)
    const key = codeKey(keptCode(texts['code'] ?? ''))
    const before = key === '' ? undefined : firstRow.get(key)
    if (before === undefined) firstRow.set(key, row)
    else problems.push({ field: 'code', error: 'import.duplicate', params: { row: before } })
    if (fit !== null && problems.length === 0) checked.good.push(fit)
    else checked.badRows += 1
    for (const problem of problems) checked.bad.push({ row, value: shortened(texts[problem.field] ?? ''), ...problem })
  }
  return checked
}
