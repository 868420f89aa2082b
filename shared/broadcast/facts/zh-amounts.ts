// Sums of money, per cents, stretches of time and plain numbers in a Chinese text whose numerals are already digits.
import { durationReading, loneDayReadings, numberReading, percentReading, priceReadings, type Currency, type Reading } from './fact'
import { COUNTERS, ONE_THAT_NUMBERS } from './chinese-words'
import { LIST, NUM, listOf, numbersIn, valuesOf } from './patterns'
import { each, moneyOf } from './read-both'
import { TAKEN, type Found, type Match, type Sheet } from './sheet'

const zh = (digits: string) => valuesOf(digits, 'zh')
const all = (match: Match, readings: (value: number) => readonly Reading[], end = match.end): Found[] =>
  each(numbersIn(match.group('list'), match.span('list').start), end, digits => zh(digits).flatMap(readings))
const whole = (match: Match, ...readings: Reading[]): Found => ({ readings, start: match.start, end: match.end })

const PERCENT = new RegExp(`${LIST}\\s?(?:%|个?百分点)(?:\\s?(?:-+|至|到)\\s?(?=${NUM}%))?`, 'dgu')
const DISCOUNT = new RegExp(`${LIST}\\s?折(?!叠|断|扣|射|旧|线)`, 'dgu')

/** A discount is the part taken off, as Russian says it: 打八折 is 20 %. */
export function takeChinesePercents(sheet: Sheet): void {
  sheet.take(PERCENT, match => all(match, value => [percentReading(value)]))
  sheet.take(DISCOUNT, match => all(match, value => [percentReading(value < 10 ? 100 - value * 10 : 100 - value)]))
  sheet.take(/半价|对折/dgu, match => [whole(match, percentReading(50))])
  sheet.take(new RegExp(`(?<n>${NUM})成(?![功人员立为本都年分果长品就交熟群双语家套衣])`, 'dgu'), match => [whole(match, percentReading(Number(match.group('n')) * 10))])
  sheet.hint(/一半/gu, [numberReading(0.5), percentReading(50)])
  sheet.hint(/全额|百分百|全部/gu, [percentReading(100)])
}

const AFTER: readonly (readonly [string, Currency])[] = [
  ['美元|美金|美刀|USD|\\$', 'USD'], ['卢布|RUB|₽', 'RUB'], ['欧元|EUR|€', 'EUR'], ['港元|港币|HKD', 'HKD'], ['日元|日圆|日币|JPY', 'JPY'], ['坚戈|KZT|₸', 'KZT'],
  ['元(?!旦|宵|素|气|月|老)(?:人民币)?|人民币|圆(?!形|桌|满|圈)|块钱|RMB|CNY|¥', 'CNY'],
]
const BEFORE: readonly (readonly [string, Currency])[] = [['US\\$|\\$|USD ?|美元', 'USD'], ['₽|RUB ?', 'RUB'], ['€|EUR ?', 'EUR'], ['HK\\$|HKD ?', 'HKD'], ['¥|RMB ?|CNY ?|人民币', 'CNY']]
const SMALL = '(?:0?(?<jiao>\\d)[角毛])?(?:(?<fen>\\d)分)?'
const KOPEKS = '(?:(?<kopeks>\\d{1,2})戈比)?'

/** `120元`, `¥99-199`, `5元5角`, `3块5`, `50卢布`; 满100减20 is money of whatever currency. */
export function takeChinesePrices(sheet: Sheet): void {
  takeThresholds(sheet)
  for (const [sign, currency] of BEFORE) {
    const end = AFTER.find(([, other]) => other === currency)?.[0] ?? sign
    sheet.take(new RegExp(`(?:${sign})\\s?(?!\\s)${listOf({ sign })}(?:\\s?(?:${end}))?`, 'dgu'), match => startingAt(match.start, all(match, value => priceReadings(value, currency))))
  }
  for (const [unit, currency] of AFTER) {
    sheet.take(new RegExp(`${LIST}\\s?[多余来]?\\s?(?:${unit})(?![\\p{Script=Latin}])${currency === 'CNY' ? SMALL : currency === 'RUB' ? KOPEKS : ''}`, 'dgu'), match => withSmallMoney(match, all(match, value => priceReadings(value + smallMoney(match), currency)), currency))
  }
  sheet.take(new RegExp(`(?<n>${NUM})块(?<zero>0)?(?<jiao>\\d)(?!\\d)(?<mao>[毛角])?`, 'dgu'), match => {
    const small = Number(match.group('jiao')) / (match.group('zero') !== '' && match.group('mao') === '' ? 100 : 10)
    return [whole(match, ...priceReadings(Number(match.group('n')) + small, 'CNY'))]
  })
  sheet.take(new RegExp(`${LIST}块`, 'dgu'), match => all(match, value => [...priceReadings(value, 'CNY'), numberReading(value)]))
  sheet.take(/(?<n>\d{1,2})戈比/dgu, match => [whole(match, ...priceReadings(Number(match.group('n')) / 100, 'RUB'), numberReading(Number(match.group('n'))))])
  sheet.take(/(?<n>\d+)[角毛](?!形|度|落|色|巾|衣|利|笔|线)/dgu, match => [whole(match, ...priceReadings(Number(match.group('n')) / 10, 'CNY'), numberReading(Number(match.group('n'))))])
}

const THRESHOLD = new RegExp(`(?:满|立减|直减|[减返抵])\\s?(?<n>${NUM})(?!\\s?(?:${COUNTERS}|%|\\d|张|[¥₽$]))`, 'dgu')
const MONEY_AFTER = new RegExp(`^[^，。；,;\\d]{0,4}${NUM}\\s?(?<unit>${AFTER.map(([unit]) => unit).join('|')}|块)`, 'u')

/** 满100减20元: the first sum has the currency of the second, or any. */
function takeThresholds(sheet: Sheet): void {
  sheet.take(THRESHOLD, match => {
    const value = zh(match.group('n'))[0] ?? 0
    const unit = MONEY_AFTER.exec(match.after)?.groups?.['unit']
    const currency = unit === undefined ? null : (AFTER.find(([names]) => new RegExp(`^(?:${names})`, 'u').test(unit))?.[1] ?? 'CNY')
    return [{ readings: [...priceReadings(value, currency), numberReading(value), numberReading(-value)], ...match.span('n') }]
  })
}

function startingAt(start: number, facts: Found[]): Found[] {
  return facts.map((fact, at) => (at === 0 ? { ...fact, start } : fact))
}

const smallMoney = (match: Match) => Number(match.group('jiao') || 0) / 10 + Number(match.group('fen') || match.group('kopeks') || 0) / 100

/** 5至6元5角: the jiao belong to the last sum. */
function withSmallMoney(match: Match, facts: Found[], currency: Currency): Found[] {
  const numbers = numbersIn(match.group('list'), match.span('list').start)
  return smallMoney(match) === 0 ? facts : facts.map((fact, at) => (at === facts.length - 1 ? fact : { ...fact, readings: zh(numbers[at]?.digits ?? '').flatMap(value => priceReadings(value, currency)) }))
}

interface Unit {
  readonly name: string
  readonly length: (count: number) => Reading
  /** 一天 is often no more than "a day". */
  readonly oneIsArticle: boolean
}
const minutes = (each: number) => (count: number) => durationReading(count * each, 'min')
const months = (each: number) => (count: number) => durationReading(count * each, 'mo')
const UNITS: readonly Unit[] = [
  { name: '个?小时|个?钟头|h(?![A-Za-z])', length: minutes(60), oneIsArticle: false },
  { name: '分钟|min(?![A-Za-z])', length: minutes(1), oneIsArticle: true },
  { name: '秒钟?', length: minutes(1 / 60), oneIsArticle: true },
  { name: '个?工作日|个?昼夜|天(?!猫|河|津|山|空|气)', length: minutes(1440), oneIsArticle: true },
  { name: '个?星期|个?礼拜|周(?!年|岁|围|边|到|[一二三四五六日末])', length: minutes(7 * 1440), oneIsArticle: true },
  { name: '个?季度', length: months(3), oneIsArticle: true },
  { name: '个(?:整|自然)?月(?!饼)', length: months(1), oneIsArticle: true },
  { name: '年(?!级|代|龄|会|货|终|夜|糕|月)', length: months(12), oneIsArticle: true },
]

/** `两个半小时`, `1小时30分钟`, `半年`, `3刻钟`, `7-10天`. */
export function takeChineseDurations(sheet: Sheet): void {
  sheet.take(new RegExp(`(?<![第\\d.])(?<h>${NUM})个?(?:小时|钟头)(?:零|又)?(?<m>\\d{1,2})分钟?`, 'dgu'), match => [whole(match, durationReading(Number(match.group('h')) * 60 + Number(match.group('m')), 'min'))])
  sheet.take(/(?<![第\d])(?<q>[123])刻钟?/dgu, match => [whole(match, durationReading(Number(match.group('q')) * 15, 'min'))])
  for (const { name, length } of UNITS) {
    const bare = name.replaceAll('个?', '')
    sheet.take(new RegExp(`(?<![第\\d.])(?<n>${NUM})(?:个半(?:${bare.replace('个(?:整|自然)?', '')})|(?:${name})半(?!价|折|场|径|路|数))`, 'dgu'), match => [whole(match, length(Number(match.group('n')) + 0.5))])
    sheet.take(new RegExp(`半(?:${name}|个?(?:${bare}))`, 'dgu'), match => [whole(match, length(0.5))])
  }
  for (const { name, length, oneIsArticle } of UNITS) {
    sheet.take(new RegExp(`(?<![第初])${LIST}\\s?[多余来]?(?:${name})`, 'dgu'), match =>
      all(match, value => [length(value)]).map(fact => (oneIsArticle && (fact.readings[0]?.value === length(1).value || SUMS_UP.test(match.before) || match.before.endsWith(TAKEN)) ? { ...fact, weight: 'article' } : fact)),
    )
  }
  sheet.take(new RegExp(`(?<n>${NUM})周年`, 'dgu'), match => [whole(match, numberReading(Number(match.group('n'))), durationReading(Number(match.group('n')) * 12, 'mo'))])
  sheet.hint(/全天候?|昼夜|日夜/gu, [durationReading(1440, 'min')])
  for (const [word, reading] of [['小时', durationReading(60, 'min')], ['[每当全]天|[当每]日', durationReading(1440, 'min')], ['每周|本周', durationReading(7 * 1440, 'min')], ['[每本当]月|月度', durationReading(1, 'mo')], ['[每全]年|年度', durationReading(12, 'mo')], ['片刻', durationReading(1, 'min')]] as const)
    sheet.hint(new RegExp(word, 'gu'), [reading])
}

/** Words with a number in them that Russian may say as one. */
export function hintChineseNumbers(sheet: Sheet): void {
  sheet.hint(/双倍|翻倍|双方|双面|双人|俩|两[边侧旁岸]|第二天|次日/gu, [numberReading(2)])
  sheet.hint(/首(?=[次批家届个层款场])|头(?=[班等])|第一时间|前排/gu, [numberReading(1)])
  sheet.hint(/第三方/gu, [numberReading(3)])
}

const NUMBER = new RegExp(`(?<sign>(?:零下|负)\\s?|(?<![\\p{L}\\d]\\s?)[-+](?=\\d)|(?<!\\d\\s?)[-+](?=\\d+(?:\\s?[-至到~]\\s?[-+]?\\d+)?\\s?(?:度|℃|°)))?(?<n>${NUM})`, 'dgu')
const ARTICLE_COUNTER = new RegExp(`^\\s?(?:${COUNTERS})`, 'u')
/** All numbers that nothing else has taken. */
export function takeChineseNumbers(sheet: Sheet): void {
  sheet.take(/(?<a>\d+)\u2044(?<b>\d+)/dgu, match => [whole(match, { kind: 'number', value: `${match.group('a')}/${match.group('b')}` })])
  sheet.take(new RegExp(`(?<n>${NUM})斤半|半斤`, 'dgu'), match => {
    const jin = Number(match.group('n') || 0) + 0.5
    return [whole(match, numberReading(jin), numberReading(jin / 2), numberReading(jin * 500))]
  })
  sheet.take(new RegExp(`(?<n>${NUM})岁半`, 'dgu'), match => [whole(match, numberReading(Number(match.group('n')) + 0.5))])
  const money = moneyOf(sheet.facts)
  sheet.take(NUMBER, match => zhNumber(match, money))
}

function zhNumber(match: Match, money: ReturnType<typeof moneyOf>): Found[] {
  const sign = match.group('sign').trim()
  const values = zh(match.group('n'))
  const [value = 0] = values
  const readings = sign === '' || sign === '+' ? values.flatMap(one => otherMeanings(one, match)) : [numberReading(-value), ...(sign === '-' ? [numberReading(value)] : [])]
  // 地下一层 is minus one or the first below the ground.
  const below = /(?:地下|负)$/u.test(match.before) && sign === '' ? [numberReading(-value)] : []
  const sum = /^\s*(?:[，。；！？、,.;!?)]|$)/u.test(match.after) ? money(value) : []
  return [{ ...whole(match, ...readings, ...below, ...sum), weight: isArticle(value, match) || SUMS_UP.test(match.before) ? 'article' : 'told' }]
}

/** What Russian may say in the larger or the smaller unit: 500毫升 is 0,5 л. */
const SCALES: readonly (readonly [RegExp, number])[] = [[/^\s?(?:毫升|克|ml|mL|g)/u, 0.001], [/^\s?(?:千[克米瓦]|升|公斤|公里|吨|[kK]g|km|L)/u, 1000], [/^\s?(?:厘米|公分|cm)/u, 0.01], [/^\s?米/u, 100]]

function otherMeanings(value: number, { before, after }: Match): Reading[] {
  const plain = numberReading(value)
  if (/^\s?斤/u.test(after) && !/公$/u.test(before)) return [plain, numberReading(value / 2), numberReading(value * 500)]
  const scale = SCALES.find(([unit]) => unit.test(after))?.[1]
  if (scale !== undefined) return [plain, numberReading(value * scale)]
  if (/^\s?号/u.test(after) && Number.isInteger(value) && value >= 1 && value <= 31) return [plain, ...loneDayReadings(value)]
  if (/^\s?分(?!之)/u.test(after)) return [plain, durationReading(value, 'min')]
  return [plain]
}

/** A、B两区, 周六、周日两天: the number only counts what was listed. */
const SUMS_UP = /[、和及与][^，。；！？,.;!?\n、和及与]{0,7}(?<=[号楼区座馆门层店铺\ue000]|[A-Za-z\ue000]\ue003)$/u

function isArticle(value: number, { before, after }: Match): boolean {
  if (value !== 1) return false
  if (/第$/u.test(before)) return /^(?:$|[，。！？、；,.!?\s]|次|步|批|家|天|个|款|场|站)/u.test(after)
  return ARTICLE_COUNTER.test(after) && !ONE_THAT_NUMBERS.test(after) && !/(?:负|地下|编号|[号楼层区]-?)$/u.test(before)
}
