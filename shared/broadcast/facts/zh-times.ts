// Times of day in a Chinese text whose numerals are already digits.
import { timeReading } from './fact'
import { isLooseEnd, rangeReadings, timeReadings, type DayPart, type SaidTime } from './clock'
import type { Match, Sheet } from './sheet'

const PARTS: readonly (readonly [string, DayPart])[] = [
  ['凌晨|深夜|半夜|午夜|夜里|夜间|夜晚', 'night'],
  ['清晨|清早|早晨|早上|早间|今早|明早|上午|早', 'morning'],
  ['中午|正午|午间', 'noon'],
  ['下午|午后', 'afternoon'],
  ['傍晚|黄昏|晚上|晚间|今晚|明晚|当晚|昨晚|晚', 'evening'],
]
const PART = PARTS.map(([words]) => words).join('|')
const BETWEEN = '\\s*(?:-+|至|到|、|和|或|与)\\s*'
const COUNTED = '[楼层号人元块米度个位名件折倍万天年月日%岁]'

/** One time, its groups numbered. The hour alone (`9` in 9到21点) only where `bare` lets it. */
function oneTime(n: number, bare: boolean): string {
  const minutes = `(?:(?<half${n}>半)|(?<quarter${n}>[123])刻钟?|过?(?<minute${n}>\\d{1,2})分(?!钟|之|店)|(?<pair${n}>\\d{2})(?!\\d|\\s?${COUNTED})|差(?<short${n}>\\d{1,2})分|差(?<shortQuarter${n}>[13])刻)?`
  const hour = `(?:点|时(?!差))(?![代间尚候区装髦])(?:钟|整|正)?${minutes}`
  const clock = `:(?<clock${n}>[0-5]\\d)(?::[0-5]\\d)?(?!\\d)(?: ?[点分](?!钟))?`
  return `(?:(?<part${n}>${PART})[的,，、\\s]*)?(?:差(?:(?<to${n}>\\d{1,2})分钟?|(?<toQuarter${n}>[13])刻钟?)(?:到|就|便)?)?(?<!\\d|\\d[.:])(?<hour${n}>\\d{1,2})(?:${hour}|${clock})${bare ? '?' : ''}`
}

const RANGE = new RegExp(`${oneTime(1, true)}${BETWEEN}${oneTime(2, false)}`, 'dgu')
/** 11、14、17点 */
const HOUR_LIST = new RegExp(`(?:(?<part>${PART})[的\\s]*)?(?<!\\d|\\d[.:])(?<list>(?:\\d{1,2}[、和]){1,9}\\d{1,2})点(?![半\\d])`, 'dgu')
const ALONE = new RegExp(oneTime(1, false), 'dgu')
/** 3:30 PM */
const HALF_DAY = /(?<!\d|\d[.:])(1[0-2]|0?[1-9]|(?:1[0-2]|0?[1-9]):[0-5]\d) ?([ap])\.?m\.?(?![A-Za-z])/giu
const EARLIER_PART = /(?:下午|午后|晚上|傍晚|今晚|当晚)[^。！？\n]{0,40}$/u

/** `下午3点半`, `9点到21点`, `晚上7:00-9:00`, `差五分九点`. */
export function takeChineseTimes(sheet: Sheet): void {
  sheet.rewriteMatches(HALF_DAY, ([, clock = '', half = '']) => `${/^a/i.test(half) ? (clock.startsWith('12') ? '凌晨' : '上午') : /^1[01]/.test(clock) ? '晚上' : '下午'}${clock}${clock.includes(':') ? '' : '点'}`)
  sheet.take(RANGE, match => {
    const [first, second] = [said(match, 1), said(match, 2)]
    if (first === null || second === null || (!isTimeAlone(match, 1) && /[、和或与]/u.test(match.whole) && match.group('part1') === '' && first.hour > 24)) return null
    const [a, b] = rangeReadings(first, isLooseEnd(first, second) ? { ...second, digital: false } : second)
    return [
      { readings: a, start: match.start, end: endOfFirst(match) },
      { readings: b, start: startOf(match, 2), end: match.end },
    ]
  })
  sheet.take(HOUR_LIST, match => Array.from(match.group('list').matchAll(/\d+/gu), found => ({ readings: timeReadings({ hour: Number(found[0]), minute: 0, part: partOf(match.group('part')), digital: false }), start: match.span('list').start + found.index, end: match.span('list').start + found.index + found[0].length })))
  sheet.take(ALONE, match => {
    const time = said(match, 1)
    if (time === null) return null
    const loose = time.digital && time.part === null && !/^\d\d/.test(match.whole) && EARLIER_PART.test(match.before)
    return [{ readings: timeReadings(loose ? { ...time, digital: false } : time), start: match.start, end: match.end }]
  })
  sheet.take(/正午|半夜零时|零时/dgu, match => [{ readings: [timeReading(match.whole === '正午' ? 720 : 0)], start: match.start, end: match.end }])
  sheet.hint(/中午|午间/gu, [timeReading(720)])
  sheet.hint(/午夜|半夜|子夜/gu, [timeReading(0)])
}

const isTimeAlone = (match: Match, n: number) => ['half', 'quarter', 'minute', 'pair', 'clock'].some(group => match.group(`${group}${n}`) !== '')

function startOf(match: Match, n: number): number {
  return Math.min(...['part', 'to', 'toQuarter', 'hour'].filter(group => match.group(`${group}${n}`) !== '').map(group => match.span(`${group}${n}`).start))
}

/** The first time of a range ends where the word between begins. */
function endOfFirst(match: Match): number {
  const before = match.whole.slice(0, startOf(match, 2) - match.start)
  return match.start + before.replace(new RegExp(`${BETWEEN}$`, 'u'), '').length
}

function said(match: Match, n: number): SaidTime | null {
  const hour = Number(match.group(`hour${n}`))
  const shift = Number(match.group(`to${n}`) || match.group(`short${n}`) || 0) + 15 * Number(match.group(`toQuarter${n}`) || match.group(`shortQuarter${n}`) || 0)
  const minute = minuteOf(match, n)
  if (hour > 24 || minute > 59 || (hour === 24 && minute > 0)) return null
  const total = hour * 60 + minute - shift
  const part = partOf(match.group(`part${n}`))
  const digital = match.group(`clock${n}`) !== ''
  return { hour: shift > 0 && hour === 0 ? 23 : Math.floor(total / 60), minute: ((total % 60) + 60) % 60, part, digital }
}

function minuteOf(match: Match, n: number): number {
  if (match.group(`half${n}`) !== '') return 30
  const quarter = match.group(`quarter${n}`)
  if (quarter !== '') return Number(quarter) * 15
  return Number(match.group(`clock${n}`) || match.group(`minute${n}`) || match.group(`pair${n}`) || 0)
}

function partOf(word: string): DayPart | null {
  return PARTS.find(([words]) => words.split('|').includes(word))?.[1] ?? null
}

