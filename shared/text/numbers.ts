// Counts and money as each language writes them.
import type { Lang } from '../core/actor'

const LOCALE = { zh: 'zh-CN', ru: 'ru-RU' } as const

/** Making a formatter costs a hundred times more than using it, and a list shows hundreds of numbers. */
const formatters = new Map<string, Intl.NumberFormat>()

/** A whole number with its thousands apart: zh `1,234`, ru `1 234` (non-breaking spaces). */
export function showCount(count: number, lang: Lang): string {
  return formatter(lang, 'count', { maximumFractionDigits: 0 }).format(count)
}

/**
 * Money from whole minor units of an ISO 4217 currency (fen, kopeks; yen have none): zh `¥1,234.50`, ru `1 234,50 ¥` (non-breaking
 * spaces). Exact for every safe integer: the decimal point is set in the text, no division takes place.
 */
export function showMoney(minor: number, currency: string, lang: Lang): string {
  const format = formatter(lang, currency, { style: 'currency', currency, currencyDisplay: 'narrowSymbol' })
  const decimals = format.resolvedOptions().maximumFractionDigits ?? 2
  return format.format(decimalText(minor, decimals))
}

function decimalText(minor: number, decimals: number): Intl.StringNumericLiteral {
  const digits = String(Math.abs(Math.trunc(minor))).padStart(decimals + 1, '0')
  const at = digits.length - decimals
  const text = `${minor < 0 ? '-' : ''}${digits.slice(0, at)}.${digits.slice(at)}0`
  return text as Intl.StringNumericLiteral // digits, one point, digits: what the type asks for, but cannot see
}

function formatter(lang: Lang, key: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const name = `${lang} ${key}`
  const known = formatters.get(name)
  if (known !== undefined) return known
  const made = new Intl.NumberFormat(LOCALE[lang], options)
  formatters.set(name, made)
  return made
}
