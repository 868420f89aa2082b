// A fact as it is read from one text, and the ways its words may be meant.

export type FactKind = 'number' | 'time' | 'duration' | 'date' | 'weekday' | 'price' | 'percent' | 'phone' | 'shopCode' | 'name'

/**
 * One thing that words may mean: the kind and a value that is the same in every language.
 * number `-1.5`, time `15:30`, duration `90 min` or `6 mo`, date (ISO 8601, left part may be missing) `--11-22`, `--11`, `---22`, `2026`,
 * weekday `1`…`7`, `weekend`, `workday`, price `120 CNY`, percent `20`, phone its digits without country code, shop code `B12`, name `IPHONE`.
 */
export interface Reading {
  readonly kind: FactKind
  readonly value: string
}

/**
 * How much a fact insists on being said in the other text too.
 * - told: it must be
 * - article: a "one" that only counts what is named (一名儿童, один мальчик): silent, unless the other text has another number in its place
 * - hint: words that imply a fact (круглосуточно, 二维码): they answer a told one and are never missed themselves
 */
export type Weight = 'told' | 'article' | 'hint'

export interface Fact {
  /** All that the words may mean, the likeliest first: `половина четвёртого` is 3:30 or 15:30. */
  readonly readings: readonly Reading[]
  readonly weight: Weight
  /** Of a name, the keys of its words. */
  readonly words?: readonly string[]
  /** Place in the text as written, in UTF-16 units. */
  readonly start: number
  readonly end: number
}

/** The parts of a day's clock: minutes after midnight; 24:00 is midnight. */
export function timeReading(minutes: number): Reading {
  const ofDay = ((minutes % 1440) + 1440) % 1440
  return { kind: 'time', value: `${String(Math.floor(ofDay / 60)).padStart(2, '0')}:${String(ofDay % 60).padStart(2, '0')}` }
}

export function numberReading(value: number): Reading {
  return { kind: 'number', value: plainValue(value) }
}

export function percentReading(value: number): Reading {
  return { kind: 'percent', value: plainValue(Math.abs(value)) }
}

/** Minutes up to weeks; months and years are counted in months, because they have no fixed length. */
export function durationReading(amount: number, unit: 'min' | 'mo'): Reading {
  return { kind: 'duration', value: `${plainValue(amount)} ${unit}` }
}

export const CURRENCIES = ['CNY', 'RUB', 'USD', 'EUR', 'HKD', 'JPY', 'KZT'] as const
export type Currency = (typeof CURRENCIES)[number]

/** Without a currency (满100减20) any may be meant. */
export function priceReadings(amount: number, currency: Currency | null): Reading[] {
  const some = currency === null ? CURRENCIES : [currency]
  return some.map(one => ({ kind: 'price', value: `${plainValue(amount)} ${one}` }))
}

const two = (value: number) => String(value).padStart(2, '0')

export function dayReading(month: number, day: number): Reading {
  return { kind: 'date', value: `--${two(month)}-${two(day)}` }
}

export function monthReading(month: number): Reading {
  return { kind: 'date', value: `--${two(month)}` }
}

export function yearReading(year: number): Reading {
  return { kind: 'date', value: String(year) }
}

/** A day without its month (本月5日, 5-го числа) may be that day of any month. */
export function loneDayReadings(day: number): Reading[] {
  return [{ kind: 'date', value: `---${two(day)}` }, ...Array.from({ length: 12 }, (_, month) => dayReading(month + 1, day))]
}

/** Without the dust of binary fractions: 8.1 × 10 is 81. */
function plainValue(value: number): string {
  return String(Number(value.toFixed(6)))
}
