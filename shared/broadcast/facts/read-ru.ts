// The facts of a Russian text.
import type { Fact } from './fact'
import { mendMixedWords, takeCodes, takeMeasures, takeNames, takeZoneLetters } from './codes-names'
import { plainLine } from './plain-line'
import { takeRussianPromotions } from './promotions'
import { takeAddresses, takeFullDates, takeListMarks, takePhones, takeShortDates } from './read-both'
import { takeRussianDurations, takeRussianNumbers, takeRussianPercents, takeRussianPrices } from './ru-amounts'
import { hintRussianWords, takeRussianDates, takeRussianWeekdays } from './ru-dates'
import { takeBareHours, takeHours, takeSureRussianTimes } from './ru-times'
import { withRussianDigits } from './russian-numerals'
import { IDIOMS } from './russian-words'
import { Sheet, TAKEN } from './sheet'

/** Russian spellings of what a Chinese text may write in Latin letters. */
const SAID_IN_CYRILLIC: readonly (readonly [string, string])[] = [
  ['вай-?фай\\p{L}*', 'WIFI'], ['вип(?:-\\p{L}+)?|вип', 'VIP'], ['смс(?:-\\p{L}+)?|эсэмэс\\p{L}*', 'SMS'], ['вичат\\p{L}*|вэйсин\\p{L}*|вейсин\\p{L}*', 'WECHAT'], ['алипэ[йея]\\p{L}*|алипей\\p{L}*', 'ALIPAY'], ['кьюар\\p{L}*|куар\\p{L}*', 'QR'],
  ['приложени\\p{L}+', 'APP'], ['банкомат\\p{L}*', 'ATM'], ['караоке', 'KTV'], ['светодиодн\\p{L}+', 'LED'], ['распродаж\\p{L}+', 'SALE'], ['диджей\\p{L}*|ди-джей\\p{L}*', 'DJ'], ['логотип\\p{L}*', 'LOGO'], ['терминал\\p{L}*', 'POS'], ['онлайн\\p{L}*', 'ONLINE'], ['айди', 'ID'],
]

/**
 * The facts of a Russian text in the order they were recognised. The order of the readers matters: what one takes is gone for the next,
 * so the ones that need the most words come first and the plain numbers last.
 */
export function readRussian(written: string): Fact[] {
  const sheet = new Sheet(plainLine(written))
  mendMixedWords(sheet)
  takeAddresses(sheet)
  for (const [words, name] of SAID_IN_CYRILLIC) sheet.hint(new RegExp(`(?<!\\p{L})(?:${words})(?!\\p{L})`, 'giu'), [{ kind: 'name', value: name }])
  hintRussianWords(sheet)
  sheet.rewriteMatches(IDIOMS, ([idiom]) => TAKEN.repeat(idiom.length))
  takeDayHalves(sheet)
  sheet.rewrite(withRussianDigits)
  takeRussianWeekdays(sheet)
  takeListMarks(sheet)
  takeFullDates(sheet)
  takeRussianDates(sheet)
  takeSureRussianTimes(sheet)
  takePhones(sheet)
  takeRussianPromotions(sheet)
  takeRussianPercents(sheet)
  takeRussianPrices(sheet)
  takeHours(sheet)
  takeRussianDurations(sheet)
  takeCodes(sheet, 'ru')
  takeZoneLetters(sheet)
  takeMeasures(sheet)
  takeNames(sheet)
  takeShortDates(sheet, 'ru')
  takeBareHours(sheet)
  takeRussianNumbers(sheet)
  return sheet.facts
}

/** во второй половине дня is 下午: no number. */
function takeDayHalves(sheet: Sheet): void {
  sheet.skip(/(?<!\p{L})(?:перв|втор)\p{L}+ половин\p{L}+ (?:дня|недели|месяца|года)/dgiu)
}
