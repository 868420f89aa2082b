// "Buy so many, get so many": the languages count it differently (买一送一, второй в подарок, два по цене одного).
import { numberReading, type Reading } from './fact'
import { ARTICLE, ORDINAL } from './russian-numerals'
import type { Found, Match, Sheet } from './sheet'

/** So many paid for and so many given. */
const offer = (paid: number, given: number): Reading => ({ kind: 'number', value: `${paid}+${given}` })

const PLUS = /(?<![\d+])(?<n>[1-9]) ?\+ ?(?<m>[1-9])(?![\d+])/dgu
const takePlus = (sheet: Sheet) =>
  sheet.take(PLUS, match => [{ readings: [offer(Number(match.group('n')), Number(match.group('m')))], start: match.start, end: match.end }])

const COUNTER = '(?:件|个|杯|瓶|份|盒|袋|双|条)?'
const BUY_AND_GET = new RegExp(`[买满]\\s?(?<n>\\d{1,2})${COUNTER}(?:即|就|立)?(?<how>[送赠得免])\\s?(?<m>\\d{1,2})(?![\\d元块])${COUNTER}`, 'dgu')

/** 买二送一, 买三免一. Where the Russian text says it in words that are not known here, its numbers answer. */
export function takeChinesePromotions(sheet: Sheet): void {
  takePlus(sheet)
  sheet.take(BUY_AND_GET, match => {
    const [n, m] = [Number(match.group('n')), Number(match.group('m'))]
    const paid = match.group('how') === '免' ? n - m : n
    const here = { start: match.start, end: match.end }
    const told: Found = { readings: [offer(paid, m), numberReading(n)], weight: n === 1 ? 'article' : 'told', ...here }
    return [told, ...[m, paid + m].map((value): Found => ({ readings: [numberReading(value)], weight: 'hint', ...here }))]
  })
  for (const found of sheet.text.matchAll(/第(\d)件(?:免费|赠送|0元|送)/gu)) sheet.hint(new RegExp(found[0], 'gu'), [offer(Number(found[1]) - 1, 1)])
}

const N = (name: string) => `(?<${name}>\\d{1,2})${ARTICLE}?(?![\\d${ORDINAL}])`
const BOUGHT = `(?:(?:куп\\p{L}+|покупк\\p{L}+|возьми\\p{L}*|за|берешь|берете) ${N('n')}(?: \\p{L}+){0,2}[ ,-]+(?:и )?(?:получ\\p{L}+ )?)?`
const BOUGHT_AFTER = `(?: при покупке ${N('after')})?`
const NEXT_IS_GIVEN = new RegExp(`${BOUGHT}(?<k>[2-9])${ORDINAL}(?: (?!скидк|со)\\p{L}+){0,2} ?(?:- )?(?:в подарок|бесплатно|даром)${BOUGHT_AFTER}`, 'dgiu')
const FOR_PRICE = new RegExp(`(?<!\\d)${N('n')}(?: \\p{L}+)? по цене ${N('m')}`, 'dgiu')
const BUY_FREE = new RegExp(`(?:куп\\p{L}+|покупк\\p{L}+|возьми\\p{L}*|берешь|берете) ${N('n')}(?: \\p{L}+){0,2} ?- ?${N('m')}(?: \\p{L}+)? (?<how>бесплатно|в подарок)`, 'dgiu')

/** `второй в подарок`, `три по цене двух`, `1+1`. */
export function takeRussianPromotions(sheet: Sheet): void {
  takePlus(sheet)
  sheet.take(NEXT_IS_GIVEN, match => {
    const next = Number(match.group('k'))
    // Третья в подарок при покупке трёх says something else than it counts.
    const bought = match.group('n') || match.group('after')
    if (bought !== '' && Number(bought) !== next - 1) return null
    return [promotion(match, next - 1, 1)]
  })
  sheet.take(FOR_PRICE, match => {
    const [all, paid] = [Number(match.group('n')), Number(match.group('m'))]
    return all > paid ? [promotion(match, paid, all - paid)] : null
  })
  // Купите три — одна бесплатно: of the three, or a fourth one.
  sheet.take(BUY_FREE, match => {
    const [bought, given] = [Number(match.group('n')), Number(match.group('m'))]
    return [{ ...promotion(match, bought, given), readings: bought > given ? [offer(bought, given), offer(bought - given, given)] : [offer(bought, given)] }]
  })
}

function promotion(match: Match, paid: number, given: number): Found {
  return { readings: [offer(paid, given)], start: match.start, end: match.end }
}
