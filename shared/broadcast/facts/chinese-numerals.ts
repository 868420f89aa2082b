// Chinese numerals written as digits, so that everything after reads digits only.
import { ALL_AROUND, COUNTERS, DECIMAL_UNITS, IDIOMS, ROUND_COUNTERS, VERY } from './chinese-words'
import { rewriteMatches, rewritten, type Line, type Rewriting } from './plain-line'

const DIGIT_OF: Readonly<Record<string, number>> = { 零: 0, 〇: 0, 一: 1, 幺: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9 }
const UNIT_OF: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 }
const GROUP_OF: Readonly<Record<string, number>> = { 万: 10_000, 亿: 100_000_000 }
const CHARS = '零〇幺一二两三四五六七八九十百千万亿'
const SAID = `[${CHARS}]+`
const RUN = new RegExp(SAID, 'gu')
const RANGE = '(?:至|到|-|、|或|和|及)'

/** The value of a numeral with or without units (`一千零五`, `两万五`, `十五`, `二零二六`), or null where it is none. */
function chineseValue(numeral: string): number | null {
  const chars = Array.from(numeral)
  if (chars.length === 0) return null
  if (chars.every(char => DIGIT_OF[char] !== undefined)) return Number(digitsOf(chars))
  let total = 0
  let group = 0
  let digit: number | null = null
  let lastUnit = 1
  for (const char of chars) {
    const value = DIGIT_OF[char]
    if (value !== undefined) {
      if (digit !== null && digit !== 0) return null
      digit = value
      if (value === 0) lastUnit = 1
      continue
    }
    const unit = UNIT_OF[char]
    const large = GROUP_OF[char]
    if (unit !== undefined) group += (digit ?? 1) * unit
    else if (large !== undefined) {
      total = (total + group + (digit ?? (group === 0 ? 1 : 0))) * large
      group = 0
    } else return null
    digit = null
    lastUnit = unit ?? large ?? 1
  }
  // A digit right after a unit leaves out the next smaller one: 两万五 is 25000, 一百二 is 120.
  return total + group + (digit ?? 0) * (lastUnit >= 100 ? lastUnit / 10 : 1)
}

/** Keeps a number from a letter before it. */
const APART = '\ue003'

const digitsOf = (chars: readonly string[]) => chars.map(char => DIGIT_OF[char]).join('')

/** The line without idioms and with its numerals as digits; `blank` stands for each character of an idiom. */
export function withChineseDigits(line: Line, blank: string): Line {
  let plain = line
  for (const idle of [VERY, ALL_AROUND]) plain = blanked(plain, idle, blank)
  plain = withFractions(withPercents(plain))
  plain = blanked(plain, IDIOMS, blank)
  plain = rewriteMatches(withDecimals(plain), NINE_TO_FIVE, ([, open = '', close = '']) => `早${chineseValue(open) ?? ''}点至晚${chineseValue(close) ?? ''}点`)
  const text = plain.text
  const changes: Rewriting[] = []
  for (const found of text.matchAll(RUN)) {
    const start = found.index
    const said = asNumber(found[0], text.slice(0, start), text.slice(start + found[0].length))
    // iPhone 16 Pro一部, A、B两区: the number is no part of the name.
    const apart = /[A-Za-z]$/.test(text.slice(0, start)) ? APART : ''
    if (said !== null) changes.push({ start, end: start + said.length, text: apart + said.digits })
  }
  return withMultiplied(rewritten(plain, changes))
}

function blanked(line: Line, pattern: RegExp, blank: string): Line {
  return rewriteMatches(line, pattern, found => blank.repeat(found[0].length))
}

/** 早九晚五 is from nine to five. */
const NINE_TO_FIVE = /早([五六七八九十]{1,2})晚([五六七八九十]{1,2})(?![点时])/gu

const PER_CENT = new RegExp(`百分之(${SAID}(?:点${SAID})?|\\d+(?:\\.\\d+)?)(?:(\\s*(?:至|到|-)\\s*)(?!百分)(${SAID}|\\d+(?:\\.\\d+)?))?`, 'gu')

const PER_MILLE = new RegExp(`千分之(${SAID}(?:点${SAID})?|\\d+(?:\\.\\d+)?)`, 'gu')
/** 百分之三点五 is 3.5%, 百分之十到二十 is 10%到20%. */
function withPercents(line: Line): Line {
  const points = rewriteMatches(line, /个?百分点/gu, () => '%')
  const thousandths = rewriteMatches(points, PER_MILLE, ([, said = '']) => `${Number(decimal(said)) / 10}%`)
  return rewriteMatches(thousandths, PER_CENT, ([, first = '', between = '', second]) => `${decimal(first)}%${second === undefined ? '' : `${between}${decimal(second)}%`}`)
}

const FRACTION = new RegExp(`(${SAID})分之(${SAID})`, 'gu')
/** 三分之一 as 1⁄3 with a sign of its own, which the reader of numbers knows. */
function withFractions(line: Line): Line {
  return rewriteMatches(line, FRACTION, ([, below = '', above = '']) => (below === '百' ? null : `${chineseValue(above) ?? above}\u2044${chineseValue(below) ?? below}`))
}

const DECIMAL = new RegExp(`(${SAID}|\\d+)点([零〇一二三四五六七八九]+)(?=\\s*(?:${DECIMAL_UNITS}))`, 'gu')
const HALF_SUM = new RegExp(`(${SAID}|\\d+)块([一二三四五六七八九])(?![零〇一二三四五六七八九十百千万块个张件毛角])`, 'gu')
const METRES = new RegExp(`(${SAID}|\\d)米([一二三四五六七八九]{1,2}|\\d{1,2})(?![\\d楼层号米个位条元十百])`, 'gu')
const LONE_DECIMAL = /([零〇一二三四五六七八九])点([零〇一二三四五六七八九]+)(?![十分刻点钟半一二三四五六七八九])(?<!点零[一二三四五六七八九]|点一|点三)/gu

/** 三点五万, 一点五倍; a time has minutes of two digits or says 分. */
function withDecimals(line: Line): Line {
  const measured = rewriteMatches(line, DECIMAL, ([, whole = '', part = '']) => decimal(`${whole}点${part}`))
  const tall = rewriteMatches(measured, METRES, ([, whole = '', part = '']) => `${decimal(whole)}.${/^\d/.test(part) ? part : digitsOf(Array.from(part))}米`)
  const sums = rewriteMatches(tall, HALF_SUM, ([, whole = '', part = '']) => `${decimal(`${whole}点${part}`)}元`)
  return rewriteMatches(sums, LONE_DECIMAL, ([said]) => decimal(said))
}

function decimal(said: string): string {
  const [whole = '', part] = said.split('点')
  const before = /^\d/.test(whole) ? whole : String(chineseValue(whole) ?? whole)
  return part === undefined ? before : `${before}.${digitsOf(Array.from(part))}`
}

/** Numerals with 几 or 数 beside them (几十, 十几) name no number. */
const VAGUE_BEFORE = /[几数](?:个)?$|(?<![早晚以])上$|成$|好几$/u
const COUNTED = new RegExp(`^\\s*(?:多|余|来)?\\s*(?:${COUNTERS})`, 'u')
const COUNTED_ROUND = new RegExp(`^\\s*(?:${ROUND_COUNTERS})`, 'u')
const IN_RANGE = new RegExp(`^(?:\\s*${RANGE}\\s*(?:${SAID}|\\d+)){1,9}\\s*(?:多|余)?(?:${COUNTERS})`, 'u')
const AFTER_RANGE = new RegExp(`(?:[${CHARS}\\d]|点|号|楼|层|日|月)\\s*(?:至|到|-)\\s*$`, 'u')
const MEASURE_OF_THOUSAND = /^[克米瓦卡伏焦赫]/u
/** Before these a lone numeral is a number, whatever follows. */
const CALLS_FOR_NUMBER = /(?:第|编号|号码|分机|[满减买送返免赠]|零下|负|气温|最高|最低|共|比|[点时号楼层区座栋][-\s]?)$/u

/** The digits for a run of numeral characters and how much of the run they stand for, or null where it is no number. */
function asNumber(run: string, before: string, after: string): { digits: string; length: number } | null {
  if (/千$/u.test(run) && run.length > 1 && MEASURE_OF_THOUSAND.test(after)) return asNumber(run.slice(0, -1), before, `千${after}`)
  const whole = (digits: string) => ({ digits, length: run.length })
  const chars = Array.from(run)
  if (chars.every(char => DIGIT_OF[char] !== undefined)) return digitRun(chars, before, after)
  if (/^几/u.test(after)) return null
  if (/^[百千万亿]/u.test(run)) return roundNumber(run, before, after)
  if (/[几数]$/u.test(before)) return null
  if (run === '十' && !isCounted(before, after)) return null
  const value = chineseValue(run)
  return value === null ? null : whole(String(value))
}

/** 百元, 千人: a unit without a digit. After a digit (`5千`) it is left to be multiplied. */
function roundNumber(run: string, before: string, after: string): { digits: string; length: number } | null {
  if (/\d\s?$/u.test(before) || VAGUE_BEFORE.test(before) || !COUNTED_ROUND.test(after)) return null
  const value = chineseValue(run)
  return value === null ? null : { digits: String(value), length: run.length }
}

function digitRun(chars: readonly string[], before: string, after: string): { digits: string; length: number } | null {
  const all = (digits: string) => ({ digits, length: chars.length })
  const digits = digitsOf(chars)
  if (chars.length === 1) return isLoneNumber(chars[0] ?? '', before, after) ? all(digits) : null
  if (chars.length === 2 && !isCounted(before, after) && !/[\d零〇一二三四五六七八九幺]\s?$/u.test(before) && !/^\s?[\d零〇一二三四五六七八九幺]/u.test(after)) return null
  const listed = /^[1-9]{2,4}$/.test(digits) && Array.from(digits).every((digit, at) => at === 0 || Number(digit) === Number(digits[at - 1]) + 1)
  if ((listed || digits === '35') && COUNTED.test(after) && !/^\s*折/u.test(after)) return all(Array.from(digits).join('、'))
  return all(digits)
}

function isLoneNumber(char: string, before: string, after: string): boolean {
  if (/[几数]$/u.test(before)) return false
  if (char === '零' && /^[下售食钱件距头星碎]/u.test(after)) return false
  if (char === '一' && /^点/u.test(after)) return isOneOClock(before, after)
  return isCounted(before, after) || (/^\s*分$/u.test(after) && char !== '十')
}

function isCounted(before: string, after: string): boolean {
  return COUNTED.test(after) || IN_RANGE.test(after) || AFTER_RANGE.test(before) || CALLS_FOR_NUMBER.test(before) || /^[送减返]/u.test(after) || /^\s*%/u.test(after)
}

const PART_OF_DAY_BEFORE = /(?:凌晨|清晨|早上|上午|中午|下午|午后|晚上|夜里|深夜|半夜|今晚|明晚|当晚|午夜|每[天日]|[今明后]天|[日号]|周[1-7一二三四五六日天]|[在于到至-])[的,，\s]*$/u
const GOES_ON_AS_TIME = /^点(?:钟|整|半|[一三1-3]刻|[零〇一二三四五六七八九十\d]+分?|开始|开门|关门|之?前|之?后|以前|以后|\s*(?:至|到|-)\s*[\d零一二两三四五六七八九十凌早上中下晚])/u
/** 一点 is "a little" far more often than one o'clock. */
function isOneOClock(before: string, after: string): boolean {
  return PART_OF_DAY_BEFORE.test(before) || GOES_ON_AS_TIME.test(after)
}

const MULTIPLE: Readonly<Record<string, number>> = { 百: 100, 千: 1000, 万: 10_000, 亿: 100_000_000 }
const MULTIPLIED = /(\d[\d,]*(?:\.\d+)?)\s?(亿|万(?!达|科|一)|千(?![克米瓦卡伏焦])|百(?![货分度合]))(?:(\d)千)?/gu

/** 1.5万 is 15000, 3万5千 is 35000. */
function withMultiplied(line: Line): Line {
  return rewriteMatches(line, MULTIPLIED, ([, digits = '', unit = '', thousands = '0']) => String(Math.round(Number(digits.replaceAll(',', '')) * (MULTIPLE[unit] ?? 1)) + Number(thousands) * 1000))
}
