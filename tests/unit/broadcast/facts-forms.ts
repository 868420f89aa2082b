// Random facts of each kind, in the forms either language writes them.
import { fc } from '@fast-check/vitest'

/** One fact in all its forms. */
export interface Forms {
  readonly zh: readonly string[]
  readonly ru: readonly string[]
}

const ZH_DIGITS = '零一二三四五六七八九'
/** A Chinese numeral up to 9999. */
export function zhNumeral(value: number): string {
  if (value < 10) return ZH_DIGITS.charAt(value)
  const units = ['', '十', '百', '千']
  const digits = String(value)
  const said = Array.from(digits, (digit, at) => (digit === '0' ? '零' : ZH_DIGITS.charAt(Number(digit)) + (units[digits.length - 1 - at] ?? ''))).join('')
  return said.replace(/零+$/u, '').replace(/零+/gu, '零').replace(/^一十/u, '十')
}

const ONES = ['', 'один', 'два', 'три', 'четыре', 'пять', 'шесть', 'семь', 'восемь', 'девять', 'десять', 'одиннадцать', 'двенадцать', 'тринадцать', 'четырнадцать', 'пятнадцать', 'шестнадцать', 'семнадцать', 'восемнадцать', 'девятнадцать']
const ONES_GENITIVE = ['', 'одного', 'двух', 'трёх', 'четырёх', 'пяти', 'шести', 'семи', 'восьми', 'девяти', 'десяти', 'одиннадцати', 'двенадцати', 'тринадцати', 'четырнадцати', 'пятнадцати', 'шестнадцати', 'семнадцати', 'восемнадцати', 'девятнадцати']
const TENS = ['', '', 'двадцать', 'тридцать', 'сорок', 'пятьдесят', 'шестьдесят', 'семьдесят', 'восемьдесят', 'девяносто']
const TENS_GENITIVE = ['', '', 'двадцати', 'тридцати', 'сорока', 'пятидесяти', 'шестидесяти', 'семидесяти', 'восьмидесяти', 'девяноста']
const HUNDREDS = ['', 'сто', 'двести', 'триста', 'четыреста', 'пятьсот', 'шестьсот', 'семьсот', 'восемьсот', 'девятьсот']
const HUNDREDS_GENITIVE = ['', 'ста', 'двухсот', 'трёхсот', 'четырёхсот', 'пятисот', 'шестисот', 'семисот', 'восьмисот', 'девятисот']
const ORDINALS = ['', 'перв', 'втор', 'трет', 'четвёрт', 'пят', 'шест', 'седьм', 'восьм', 'девят', 'десят', 'одиннадцат', 'двенадцат', 'тринадцат', 'четырнадцат', 'пятнадцат', 'шестнадцат', 'семнадцат', 'восемнадцат', 'девятнадцат']

function joined(value: number, ones: readonly string[], tens: readonly string[], hundreds: readonly string[]): string {
  const rest = value % 100
  const below = rest < 20 ? [ones[rest]] : [tens[Math.floor(rest / 10)], ones[rest % 10]]
  return [hundreds[Math.floor(value / 100) % 10], ...below].filter(word => word !== undefined && word !== '').join(' ')
}
/** A Russian numeral of 1 to 999 in the nominative and in the genitive. */
export const ruNumeral = (value: number) => joined(value, ONES, TENS, HUNDREDS)
export const ruGenitive = (value: number) => joined(value, ONES_GENITIVE, TENS_GENITIVE, HUNDREDS_GENITIVE)
/** An ordinal of 1 to 39 in the genitive: двадцать второго. */
export function ruOrdinal(value: number): string {
  const ending = (stem: string) => (stem === 'трет' ? 'третьего' : `${stem}ого`)
  if (value < 20) return ending(ORDINALS[value] ?? '')
  if (value % 10 === 0) return value === 20 ? 'двадцатого' : 'тридцатого'
  return `${TENS[Math.floor(value / 10)]} ${ending(ORDINALS[value % 10] ?? '')}`
}

/** лет and год, рублей and рубль: one of three forms by the number. */
export function plural(value: number, one: string, few: string, many: string): string {
  const [tens, units] = [value % 100, value % 10]
  if (tens > 10 && tens < 20) return many
  return units === 1 ? one : units > 1 && units < 5 ? few : many
}

const two = (value: number) => String(value).padStart(2, '0')
const ru1000 = (value: number) => String(value).replace(/\B(?=(\d{3})+$)/g, ' ')
const zh1000 = (value: number) => String(value).replace(/\B(?=(\d{3})+$)/g, ',')
const MONTHS = ['января', 'февраля', 'марта', 'апреля', 'мая', 'июня', 'июля', 'августа', 'сентября', 'октября', 'ноября', 'декабря']

/** A time of the day; some forms leave open which half of the day is meant. */
export function timeForms(minutes: number): Forms {
  const [hour, minute] = [Math.floor(minutes / 60), minutes % 60]
  const twelve = hour % 12 === 0 ? 12 : hour % 12
  const zhPart = hour < 6 ? '凌晨' : hour < 12 ? '上午' : hour < 13 ? '中午' : hour < 18 ? '下午' : '晚上'
  const ruPart = hour < 4 ? 'ночи' : hour < 12 ? 'утра' : hour < 18 ? 'дня' : 'вечера'
  const zhMinute = minute === 0 ? '' : minute < 10 ? `零${zhNumeral(minute)}分` : `${zhNumeral(minute)}分`
  const zh = [`${hour}:${two(minute)}`, `${two(hour)}：${two(minute)}`, `${hour}点${minute === 0 ? '' : `${two(minute)}分`}`, `${zhPart}${twelve}点${minute === 0 ? '' : `${two(minute)}分`}`, `${zhPart}${zhNumeral(twelve)}点${zhMinute}`, `${zhPart}${twelve}:${two(minute)}`]
  const hours = `${twelve} ${plural(twelve, 'час', 'часа', 'часов')}`
  const ru = [`в ${hour}:${two(minute)}`, `в ${two(hour)}:${two(minute)}`, `в ${hour} ${plural(hour, 'час', 'часа', 'часов')} ${minute} ${plural(minute, 'минуту', 'минуты', 'минут')}`, `в ${hours}${minute === 0 ? '' : ` ${minute} мин.`} ${ruPart}`]
  const next = ORDINALS[(hour % 12) + 1] ?? ''
  const nextHour = next === 'трет' ? 'третьего' : `${next}ого`
  if (minute === 0) return { zh, ru: [...ru, ...(hour === 12 ? ['в полдень'] : hour === 0 ? ['в полночь'] : [`в ${ruNumeral(twelve)} ${plural(twelve, 'час', 'часа', 'часов')} ${ruPart}`])] }
  if (minute === 30) return { zh: [...zh, `${zhPart}${zhNumeral(twelve)}点半`], ru: [...ru, `в половине ${nextHour} ${ruPart}`] }
  if (minute === 15) return { zh: [...zh, `${zhPart}${zhNumeral(twelve)}点一刻`], ru: [...ru, `в четверть ${nextHour} ${ruPart}`] }
  return { zh, ru }
}
export const anyTime = fc.integer({ min: 0, max: 287 }).map(five => five * 5)

export function priceForms({ amount, currency }: { amount: number; currency: string }): Forms {
  const [zhUnits, ruWords, signs] = currency === 'CNY' ? [['元', '元人民币'], ['юань', 'юаня', 'юаней'], '¥'] : currency === 'RUB' ? [['卢布'], ['рубль', 'рубля', 'рублей'], '₽'] : [['美元', '美金'], ['доллар', 'доллара', 'долларов'], '$']
  const word = plural(amount, ruWords[0] ?? '', ruWords[1] ?? '', ruWords[2] ?? '')
  const zh = [...(zhUnits as string[]).flatMap(unit => [`${amount}${unit}`, `${zh1000(amount)}${unit}`, `${amount} ${unit}`]), ...(amount < 10_000 ? [`${zhNumeral(amount)}${(zhUnits as string[])[0]}`] : []), ...(currency === 'RUB' ? [] : [`${String(signs)}${amount}`])]
  const ru = [`${amount} ${word}`, `${ru1000(amount)} ${word}`, `${ru1000(amount).replaceAll(' ', '\u00a0')} ${String(signs)}`, ...(amount < 1000 ? [`${ruNumeral(amount)} ${word}`] : [])]
  return { zh, ru }
}
export const anyPrice = fc.record({ amount: fc.oneof(fc.integer({ min: 2, max: 999 }), fc.integer({ min: 1000, max: 99_999 })), currency: fc.constantFrom('CNY', 'RUB', 'USD') })

export function dateForms({ month, day }: { month: number; day: number }): Forms {
  return {
    zh: [`${month}月${day}日`, `${zhNumeral(month)}月${zhNumeral(day)}号`, `${month}月${day}号`],
    ru: [`${day} ${MONTHS[month - 1]}`, `${ruOrdinal(day)} ${MONTHS[month - 1]}`, `${day}-го ${MONTHS[month - 1]}`, `${two(day)}.${two(month)}`],
  }
}
export const anyDate = fc.record({ month: fc.integer({ min: 1, max: 12 }), day: fc.integer({ min: 1, max: 28 }) })

export function percentForms(percent: number): Forms {
  const off = 100 - percent
  return {
    zh: [`优惠${percent}%`, `优惠百分之${zhNumeral(percent)}`, ...(percent % 10 === 0 ? [`打${zhNumeral(off / 10)}折`] : off < 10 ? [] : [`打${off / 10}折`, ...(off % 10 === 0 || off < 11 ? [] : [`打${ZH_DIGITS.charAt(Math.floor(off / 10))}${ZH_DIGITS.charAt(off % 10)}折`])])],
    ru: [`скидка ${percent} %`, `скидка ${percent}%`, `скидка ${ruNumeral(percent)} ${plural(percent, 'процент', 'процента', 'процентов')}`, `скидка до ${ruGenitive(percent)} процентов`, `${percent}-процентная скидка`],
  }
}
export const anyPercent = fc.integer({ min: 2, max: 89 })

export function phoneForms(national: string): Forms {
  const [a, b, c, d] = [national.slice(0, 3), national.slice(3, 6), national.slice(6, 8), national.slice(8)]
  const forms = [`8-${a}-${b}-${c}-${d}`, `8 (${a}) ${b}-${c}-${d}`, `+7 ${a} ${b}-${c}-${d}`, `+7${national}`, `8 ${a} ${b} ${c} ${d}`, `8${national}`]
  return { zh: forms.map(form => `电话：${form}`), ru: forms.map(form => `тел. ${form}`) }
}
export const anyPhone = fc.tuple(fc.constantFrom('9', '8', '4'), fc.stringMatching(/^[0-9]{9}$/)).map(parts => parts.join(''))

const CYRILLIC: Readonly<Record<string, string>> = { A: 'А', B: 'В', C: 'С', E: 'Е', K: 'К', M: 'М', H: 'Н', O: 'О', P: 'Р', T: 'Т', X: 'Х' }
export function codeForms({ letter, digits }: { letter: string; digits: number }): Forms {
  const cyrillic = CYRILLIC[letter] ?? letter
  const forms = [letter, cyrillic].flatMap(one => [`${one}-${digits}`, `${one}${digits}`])
  return { zh: forms.map(form => `${form}号店铺`), ru: [...forms, `${cyrillic} ${digits}`].map(form => `магазин ${form}`) }
}
export const anyCode = fc.record({ letter: fc.constantFrom(...Object.keys(CYRILLIC)), digits: fc.integer({ min: 1, max: 999 }) })

export function countForms(count: number): Forms {
  const people = plural(count, 'покупатель', 'покупателя', 'покупателей')
  return { zh: [`${count}名顾客`, `${zhNumeral(count)}名顾客`, `${zhNumeral(count)}位顾客`], ru: [`${count} ${people}`, `${ruNumeral(count)} ${people}`, `около ${ruGenitive(count)} покупателей`] }
}
export const anyCount = fc.integer({ min: 2, max: 999 })
