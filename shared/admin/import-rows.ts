// Checks the rows of an import file with the contract's own schemas. Pure: what was read goes in, fit rows and remarks come out.
import type { z } from 'zod'
import { fieldProblemsOf } from '../core/problems'
import { birthdayTyped } from '../members/birthday'
import { importedMember, type ImportedMember } from '../members/import'
import { typedDecimal } from '../text/decimal'
import { normalizePhone } from '../text/phone'
import { languageOfName } from '../text/name-language'
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

/** What a fit row of each kind is. */
export interface ImportedOf {
  merchants: MerchantFields
  places: PlaceFields
  members: ImportedMember
}
export type ImportedRow = ImportedOf[ImportKind]

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
  return languageOfName(named) ?? 'zh'
}

/** The values of a merchant's row before the schema sees them, and what already is wrong. */
function merchantValues(texts: Record<string, string>): { values: Values; problems: Problem[] } {
  const vip = vipOf(texts['vip'] ?? '')
  const spoken = spokenOf(texts)
  const problems = [vip, spoken].filter(found => typeof found === 'object')
  const phone = texts['phone']?.trim() ? texts['phone'] : null
  return { values: { ...texts, phone, vip: typeof vip === 'boolean' ? vip : false, spoken: typeof spoken === 'string' ? spoken : 'zh' }, problems }
}

/** A member's row: the day of birth in any writing, the language by the script of the name where the file says none, points without blanks. */
function memberValues(texts: Record<string, string>): { values: Values; problems: Problem[] } {
  const spoken = spokenOf({ spoken: texts['lang'] ?? '', person: texts['name'] ?? '' })
  const [born, points, phone] = ['birthday', 'points', 'phone'].map(field => texts[field]?.trim() ?? '')
  const problems: Problem[] = typeof spoken === 'string' ? [] : [{ ...spoken, field: 'lang' }]
  const lang = typeof spoken === 'string' && spoken !== 'other' ? spoken : 'zh'
  return { values: { ...texts, lang, phone: phone === '' ? null : phone, birthday: born ? (birthdayTyped(born) ?? born) : null, points: points ? typedDecimal(points, 0) : 0 }, problems }
}

/** How rows of a kind are read: their values before the schema sees them, the schema, and what makes two rows the same (null: nothing does). */
interface KindOfRow {
  readonly values: (texts: Record<string, string>) => { values: Values; problems: Problem[] }
  readonly schema: z.ZodType<ImportedRow>
  readonly same: (texts: Record<string, string>, values: Values) => { readonly key: string; readonly field: string } | null
}

const byCode: KindOfRow['same'] = texts => {
  const key = codeKey(keptCode(texts['code'] ?? ''))
  return key === '' ? null : { key, field: 'code' }
}
const withCode = (values: Values): Values => ({ ...values, code: keptCode(String(values['code'] ?? '')) })

const kinds: Readonly<Record<ImportKind, KindOfRow>> = {
  merchants: { values: texts => { const found = merchantValues(texts); return { ...found, values: withCode(found.values) } }, schema: merchantFields, same: byCode },
  places: { values: texts => ({ values: withCode(texts), problems: [] }), schema: placeFields, same: byCode },
  members: {
    values: memberValues, schema: importedMember,
    same: (texts, { birthday }) => {
      const phone = normalizePhone(texts['phone'] ?? '')
      if (phone !== null) return { key: phone, field: 'phone' }
      return typeof birthday === 'string' ? { key: `${foldText(texts['name'] ?? '').trim()} ${birthday}`, field: 'name' } : null
    },
  },
}

function checkRow(kind: ImportKind, texts: Record<string, string>): { fields: ImportedRow | null; problems: Problem[]; same: ReturnType<KindOfRow['same']> } {
  const failed = Object.entries(texts).filter(([, text]) => FAILED_CELL.test(text)).map(([field]) => ({ field, error: 'import.cellError' }))
  const { values, problems } = kinds[kind].values(texts)
  const parsed = kinds[kind].schema.safeParse(values)
  const found = [...failed, ...problems, ...(parsed.success ? [] : fieldProblemsOf(parsed.error).map(({ path, error, params }) => ({ field: path.join('.'), error, params })))]
  return { fields: found.length === 0 && parsed.success ? parsed.data : null, problems: found, same: kinds[kind].same(texts, values) }
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
 * Checks every row with the schema the form uses. `fields` says which column holds what. Blank rows are passed over; a code (of a member: a phone, or
 * a name with its birthday) that stands a second time in the file is told with the row of the first (`import.duplicate`).
 */
export function checkRows<Kind extends ImportKind>(kind: Kind, fields: readonly (string | null)[], rows: readonly TextRow[]): CheckedRows<ImportedOf[Kind]> {
  const checked: CheckedRows<ImportedOf[Kind]> = { good: [], bad: [], badRows: 0 }
  const firstRow = new Map<string, number>()
  for (const { row, cells } of rows) {
    const texts = textsOf(fields, cells)
    if (Object.values(texts).every(text => text.trim() === '')) continue
    const { fields: fit, problems, same } = checkRow(kind, texts)
    const before = same === null ? undefined : firstRow.get(same.key)
    if (same !== null && before === undefined) firstRow.set(same.key, row)
    if (same !== null && before !== undefined) problems.push({ field: same.field, error: 'import.duplicate', params: { row: before } })
    // The schema of a kind gives rows of that kind.
    if (fit !== null && problems.length === 0) checked.good.push(fit as ImportedOf[Kind])
    else checked.badRows += 1
    for (const problem of problems) checked.bad.push({ row, value: shortened(texts[problem.field] ?? ''), ...problem })
  }
  return checked
}
