// The facts of a Chinese text.
import { percentReading, type Fact } from './fact'
import { withChineseDigits } from './chinese-numerals'
import { mendMixedWords, takeCodes, takeMeasures, takeNames } from './codes-names'
import { plainLine } from './plain-line'
import { takeChinesePromotions } from './promotions'
import { takeAddresses, takeFullDates, takeListMarks, takePhones, takeShortDates } from './read-both'
import { Sheet, TAKEN } from './sheet'
import { takeChineseDurations, takeChineseNumbers, takeChinesePercents, takeChinesePrices, hintChineseNumbers } from './zh-amounts'
import { hintChineseHolidays, takeChineseDates, takeChineseWeekdays } from './zh-dates'
import { takeChineseTimes } from './zh-times'

/** Chinese words for what Russian texts write in Latin letters. */
const SAID_IN_LATIN: readonly (readonly [RegExp, string])[] = [
  [/二维码|扫码|扫一扫/gu, 'QR'], [/微信/gu, 'WECHAT'], [/支付宝/gu, 'ALIPAY'], [/无线(?:网络?|上网)/gu, 'WIFI'], [/短信/gu, 'SMS'], [/贵宾/gu, 'VIP'], [/应用程序|客户端|手机应用/gu, 'APP'], [/身份证/gu, 'ID'], [/网上|线上|在线/gu, 'ONLINE'],
]
/** Latin letters within Chinese that Russian says in words of its own. */
const LATIN_ELSEWHERE = /(?<![A-Za-z])(?:APP|App|app|ATM|KTV|LED|DIY|SUV|POS|DJ|PPT|NEW|SALE|OK|ok|HOT|logo|LOGO|Logo)(?=机|屏|灯|手工|\s?$|[\u4e00-\u9fff，。；、！？（）\s])/dgu

/**
 * The facts of a Chinese text in the order they were recognised. The order of the readers matters: what one takes is gone for the next,
 * so the ones that need the most words come first and the plain numbers last.
 */
export function readChinese(written: string): Fact[] {
  const sheet = new Sheet(plainLine(written))
  mendMixedWords(sheet)
  takeAddresses(sheet)
  for (const [words, name] of SAID_IN_LATIN) sheet.hint(words, [{ kind: 'name', value: name }])
  sheet.take(LATIN_ELSEWHERE, match => [{ readings: [{ kind: 'name', value: match.whole.toUpperCase() }], start: match.start, end: match.end, weight: 'hint' }])
  sheet.take(/7天24小时|24\/7|7×24小时|7\*24小时?/dgu, () => [])
  sheet.hint(/百分百/gu, [percentReading(100)])
  hintChineseHolidays(sheet)
  takeChineseWeekdays(sheet)
  hintChineseNumbers(sheet)
  sheet.rewrite(line => withChineseDigits(line, TAKEN))
  takeListMarks(sheet)
  takeFullDates(sheet)
  takeChineseTimes(sheet)
  takePhones(sheet)
  takeChineseDates(sheet)
  takeChinesePromotions(sheet)
  takeChinesePercents(sheet)
  takeChinesePrices(sheet)
  takeChineseDurations(sheet)
  takeCodes(sheet, 'zh')
  takeMeasures(sheet)
  takeNames(sheet)
  takeShortDates(sheet, 'zh')
  takeChineseNumbers(sheet)
  return sheet.facts
}
