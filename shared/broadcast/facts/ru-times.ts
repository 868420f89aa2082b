// Times of day in a Russian text whose numerals are already digits.
import { durationReading, numberReading, timeReading, type Reading } from './fact'
import { possibleMinutes, rangeReadings, timeReadings, type DayPart, type SaidTime } from './clock'
import { isHour } from './patterns'
import { ARTICLE, ORDINAL } from './russian-numerals'
import type { Match, Sheet } from './sheet'

const PART_OF: Readonly<Record<string, DayPart>> = { утра: 'morning', утром: 'morning', дня: 'afternoon', днем: 'afternoon', пополудни: 'afternoon', вечера: 'evening', вечером: 'evening', ночи: 'night', ночью: 'night', полуночи: 'night' }
const NO_LETTER = '(?![а-яА-Я])'
const PART = `(?: (?<part#>утра|дня|вечера|ночи|пополудни)${NO_LETTER})`
const HOUR = `(?<!\\d|\\d[.,:])(?<hour#>\\d{1,2})[${ARTICLE}]?(?![\\d${ORDINAL}])`
const HOURS_WORD = `час(?:а|ов|у|ам|ами|ах|ом)?${NO_LETTER}|ч(?:\\.|${NO_LETTER})`
const MINUTES_WORD = `мин(?:ут[аыу]?|утами|утам|\\.)?${NO_LETTER}|м\\.`
const EARLIER_PART = /(?:^|[^а-яА-Я])(утром|днем|вечером|ночью)[, ]+(?:ровно |примерно |приблизительно |где-то |около |начиная )?(?:в |во |к |с |со |до |после |около )?$/iu

/** 3:30 PM */
const HALF_DAY = /(?<!\d|\d[.:])(1[0-2]|0?[1-9]|(?:1[0-2]|0?[1-9]):[0-5]\d) ?([ap])\.?m\.?(?![A-Za-z])/giu

const groups = (pattern: string, n: number) => pattern.replaceAll('#', String(n))
const whole = (match: Match, readings: readonly Reading[]) => [{ readings, start: match.start, end: match.end }]

/** A part of the day said before: `вечером в 7`. */
function partBefore(before: string): DayPart | null {
  return PART_OF[EARLIER_PART.exec(before)?.[1]?.toLowerCase() ?? ''] ?? null
}

function partOf(match: Match, n: number | ''): DayPart | null {
  return PART_OF[match.group(`part${n}`).toLowerCase()] ?? partBefore(match.before)
}

/** Forms that can be nothing but a time: run before dates and telephone numbers. */
export function takeSureRussianTimes(sheet: Sheet): void {
  sheet.rewriteMatches(HALF_DAY, ([, clock = '', half = '']) => `${clock}${clock.includes(':') ? '' : ' час'} ${/^a/i.test(half) ? (clock.startsWith('12') ? 'ночи' : 'утра') : /^1[01]/.test(clock) ? 'вечера' : 'дня'}`)
  takeSpokenTimes(sheet)
  takeRanges(sheet)
  takeClockTimes(sheet)
  sheet.take(/(?<!\p{L})(?:в )?полдень|(?<!\p{L})полудн[яюе]м?(?!\p{L})/dgiu, match => whole(match, [timeReading(720)]))
  sheet.take(/(?<!\p{L})(?:в )?полночь(?:ю)?|(?<!\p{L})полуночи(?!\p{L})/dgiu, match => whole(match, [timeReading(0)]))
}

/** половина четвертого, без четверти пять, четверть шестого, 10 минут шестого. */
function takeSpokenTimes(sheet: Sheet): void {
  const tail = `(?: (?:${HOURS_WORD}))?${groups(PART, 1)}?`
  sheet.take(new RegExp(`(?<!\\p{L})без (?:(?<quarter>четверти)|(?<minus>\\d{1,2})${ARTICLE}?(?: минут[ыу]?)?) (?<hour>\\d{1,2}(?![\\d${ORDINAL}])${ARTICLE}?|час)${tail}(?! (?:юан|руб|долл|%))`, 'dgiu'), match => {
    const minus = match.group('quarter') === '' ? Number(match.group('minus')) : 15
    const hour = /^\d/.test(match.group('hour')) ? Number.parseInt(match.group('hour'), 10) : 1
    return hour === 0 || hour > 24 || minus > 59 ? null : whole(match, spoken(hour - 1, 60 - minus, partOf(match, 1)))
  })
  sheet.take(new RegExp(`(?<!\\p{L})(?:половин[аеуы]|пол)[ -](?<hour>\\d{1,2})${ORDINAL}${groups(PART, 1)}?`, 'dgiu'), match => spokenBefore(match, 30))
  sheet.take(new RegExp(`(?<!\\p{L})(?:(?<quarter>четверть)|(?<minute>\\d{1,2})${ARTICLE}? минут[аыу]?) (?<hour>\\d{1,2})${ORDINAL}(?! (?:этаж|лини|числ|\\p{L}+(?:бр|вар|рел|юн|юл)я|ма[яр]))${groups(PART, 1)}?`, 'dgiu'), match => spokenBefore(match, match.group('quarter') === '' ? Number(match.group('minute')) : 15))
}

/** Minutes of the hour that is named as the next one: четверть шестого is 5:15. */
function spokenBefore(match: Match, minute: number) {
  const hour = Number(match.group('hour'))
  return hour < 1 || hour > 12 || minute > 59 ? null : whole(match, spoken(hour - 1, minute, partOf(match, 1)))
}

function spoken(hour: number, minute: number, part: DayPart | null): Reading[] {
  // половина первого дня is 12:30, the hour being the one before one.
  const said: SaidTime = { hour: hour === 0 ? 12 : hour, minute, part, digital: false }
  const minutes = part === 'night' && hour === 0 ? [minute] : possibleMinutes(said)
  return minutes.map(timeReading)
}

const CLOCK_END = (n: number) => `(?<hour${n}>\\d{1,2})(?:[:](?<clock${n}>[0-5]\\d)(?::[0-5]\\d)?(?!\\d)(?: ?(?:${HOURS_WORD}))?|[.](?<dot${n}>[0-5]\\d)(?![\\d%]|\\.\\d)|-(?<dash${n}>00)(?!\\d)|[${ARTICLE}]?(?: ?(?<hours${n}>${HOURS_WORD})(?: ?(?<minutes${n}>\\d{1,2}) ?(?:${MINUTES_WORD}))?)?(?![\\d.,:${ORDINAL}]))${groups(PART, n)}?`
const RANGE = new RegExp(`(?<!\\d|\\d[.:,]|[№-]|\\p{L})(?<from>(?:с|со|от|между) )?(?<first>${CLOCK_END(1)})(?: (?:до|по) | ?-+ ?| и )(?<second>${CLOCK_END(2)})(?<after>(?: ?(?:${HOURS_WORD})))?`, 'dgiu')

/** `с 9 до 21`, `9:00–21:00`, `с 10.00 до 22.00`, `с 2 до 4 часов дня`, `9-21 ч`. */
function takeRanges(sheet: Sheet): void {
  sheet.take(RANGE, match => {
    const [first, second] = [said(match, 1), said(match, 2)]
    const sure = [1, 2].filter(n => isMarked(match, n)).length
    if (first === null || second === null || sure === 0) return null
    // Два-три дня are days.
    if (!/^(?:с|со|между)$/iu.test(match.group('from').trim()) && [1, 2].some(n => /^(?:дня|ночи)$/iu.test(match.group(`part${n}`)) && match.group(`hours${n}`) + match.group(`clock${n}`) + match.group(`dot${n}`) === '')) return null
    // Only the second end says "hours": от 2 до 3 часов is a stretch of time as well.
    const maybeDuration = isOnlyHours(match, 2) && match.group('from').trim() !== 'с' && match.group('part1') + match.group('part2') === ''
    if (maybeDuration && first.hour < 13 && second.hour < 13) return null
    if (/ и /u.test(match.whole) && match.group('from') === '' && sure < 2) return null
    const [a, b] = rangeReadings(first, second)
    return [
      { readings: a, ...match.span('first') },
      { readings: b, start: match.span('second').start, end: match.end },
    ]
  })
}

const isMarked = (match: Match, n: number) => ['clock', 'dot', 'dash', 'hours', 'part'].some(group => match.group(`${group}${n}`) !== '')
const isOnlyHours = (match: Match, n: number) => match.group(`hours${n}`) !== '' && match.group(`minutes${n}`) === ''

function said(match: Match, n: number): SaidTime | null {
  const hour = Number(match.group(`hour${n}`))
  const minute = Number(match.group(`clock${n}`) || match.group(`dot${n}`) || match.group(`dash${n}`) || match.group(`minutes${n}`) || 0)
  if (!isHour(hour) || minute > 59) return null
  const part = PART_OF[match.group(`part${n}`).toLowerCase()] ?? (n === 1 ? partBefore(match.before) : null)
  return { hour, minute, part, digital: ['clock', 'dot', 'dash'].some(group => match.group(`${group}${n}`) !== '') }
}

/** Single times in digits and with the words for hours. */
function takeClockTimes(sheet: Sheet): void {
  const at = '(?<=(?:^|[^\\p{L}])(?:в|во|к|ко|с|со|до|после|около|на|по|ровно|от) )'
  const single = (pattern: string, digital: boolean, need: (match: Match) => boolean = () => true) =>
    sheet.take(new RegExp(pattern, 'dgiu'), match => {
      const [hour, minute] = [Number(match.group('hour1') || 1), Number(match.group('m') || 0)]
      if (!isHour(hour) || minute > 59 || !need(match)) return null
      return whole(match, timeReadings({ hour, minute, part: partOf(match, 1), digital }))
    })
  const hour = groups(HOUR, 1)
  const part = groups(PART, 1)
  single(`(?<!\\d|\\d[:.])(?<hour1>\\d{1,2}):(?<m>[0-5]\\d)(?::[0-5]\\d)?(?![\\d:])(?: ?(?:${HOURS_WORD}))?${part}?`, true)
  single(`${at}(?<hour1>\\d{1,2})\\.(?<m>0\\d|[1-5]\\d)(?![\\d%.]|,\\d| ?(?:юан|руб|кг|м|км|л|%|тыс|млн|балл|градус))${part}?`, true, match => Number(match.group('m')) > 12 || Number(match.group('m')) === 0 || /^ ?(?:час|утра|дня|вечера)/u.test(match.after))
  single(`${at}(?<hour1>\\d{1,2})-(?<m>[0-5]\\d)(?![\\d-])(?= (?:утра|дня|вечера|ночи)${NO_LETTER}|\\s*(?:$|[.,;!?)]|- ?\\d)| (?:до|по|и|ежедневно|час)${NO_LETTER})${part}?`, true)
  single(`(?<![\\d-])(?<hour1>\\d{1,2})-(?<m>00)(?![\\d-])${part}?`, true)
  single(`${at}${hour} (?<m>[0-5]\\d)(?![\\d.,]| \\d| ?(?:\\p{L}*юан|руб|мин|чел|шт|%|этаж|лет|год|магаз|\\p{L}+бря))${part}?`, true)
  single(`${hour} ?(?:${HOURS_WORD}) ?(?:и )?(?<m>\\d{1,2})${ARTICLE}? ?(?:${MINUTES_WORD})${part}`, false)
  single(`${at}${hour} ?(?:${HOURS_WORD}) ?(?:и )?(?<m>\\d{1,2})${ARTICLE}? ?(?:${MINUTES_WORD})?${part}?`, false, isNoStretch)
  single(`${hour}(?: ?(?:${HOURS_WORD}))${part}`, false)
  single(`${hour} (?<part1>утра|вечера)${NO_LETTER}`, false)
  single(`(?<=(?:^|[^\\p{L}])(?:в|к|до|с|после|около|на) )${hour} (?<part1>дня|ночи)${NO_LETTER}`, false)
  single(`(?<!\\p{L})час(?:а|у)? (?<part1>дня|ночи)${NO_LETTER}`, false)
}

/** `раз в 2 часа 30 минут`, `в течение…` are stretches. */
const isNoStretch = (match: Match) => !/(?:раз в|раза в|на|от|по) $/iu.test(match.before) || Number(match.group('hour1')) > 12

const HOUR_LIST = new RegExp(`(?<=(?:^|[^\\p{L}])(?:в|во|к|до|после|с) )(?<list>\\d{1,2}(?:, ?\\d{1,2}(?![\\d:])){0,9},? и \\d{1,2}(?![\\d${ORDINAL}:]))(?<hours> ?(?:${HOURS_WORD}))?${groups(PART, 1)}?`, 'dgiu')

const AT_HOURS = new RegExp(`(?<=(?<prep>(?:^|[^\\p{L}])(?:раз в|раза в|в|во|к|ко|с|со|до|после|около|ровно|от|на|между|начало|время|начала|:|-|-) ?))${groups(HOUR, 1)} ?(?:${HOURS_WORD})${groups(PART, 1)}?`, 'dgiu')

/** `в 3 часа` is a time, `до 3 часов` may be a stretch of time as well, `раз в 3 часа` is one. After sums and per cents are taken. */
export function takeHours(sheet: Sheet): void {
  sheet.take(HOUR_LIST, match => hourList(match, match.group('hours') !== '' || match.group('part1') !== ''))
  sheet.take(AT_HOURS, match => {
    const hour = Number(match.group('hour1'))
    const prep = match.group('prep').trim().toLowerCase().replace(/^[^\p{L}:-]+/u, '')
    if (!isHour(hour) || /раз/u.test(prep)) return null
    const times = timeReadings({ hour, minute: 0, part: partOf(match, 1), digital: false })
    const stretch = durationReading(hour * 60, 'min')
    if (/^(?:в|во|к|ко|с|со|после|ровно|начала?|время)$/u.test(prep)) return whole(match, times)
    if (/^[:-]$/u.test(prep) && !/(?:начало|время|часы|режим|открытие|закрытие|работ\p{L}*|сбор)\p{L}*[^.]{0,20}$/iu.test(match.before)) return null
    return whole(match, /^(?:на|от|между)$/u.test(prep) ? [stretch, ...times] : [...times, stretch])
  })
  sheet.take(new RegExp(`(?<!\\d|\\d[.,:])(?<h>\\d{1,2}) ?(?:${HOURS_WORD}) ?(?:и )?(?<m>[0-5]?\\d) ?(?:${MINUTES_WORD})`, 'dgiu'), match => {
    const [hour, minute] = [Number(match.group('h')), Number(match.group('m'))]
    const stretch = durationReading(hour * 60 + minute, 'min')
    return whole(match, hour >= 24 ? [stretch] : hour > 9 ? [timeReading(hour * 60 + minute), stretch] : [stretch, timeReading(hour * 60 + minute)])
  })
  // В час may be at one o'clock or per hour.
  sheet.hint(/(?<!\p{L})(?:в|к|до|с|после) час(?:а|у)?(?! (?:пик|дня|ночи))(?!\p{L})/giu, [timeReading(60), timeReading(780)])
}

/** В 11, 14 и 17 часов. Without the word for hours they may be numbers. */
function hourList(match: Match, asked: boolean) {
  const { start } = match.span('list')
  const hours = Array.from(match.group('list').matchAll(/\d+/gu), found => ({ hour: Number(found[0]), at: start + found.index, end: start + found.index + found[0].length }))
  const sure = match.group('hours') !== '' || match.group('part1') !== ''
  if (!asked || hours.some(({ hour }) => !isHour(hour))) return null
  return hours.map(({ hour, at, end }) => {
    const times = timeReadings({ hour, minute: 0, part: partOf(match, 1), digital: false })
    const number = numberReading(hour)
    return { readings: sure ? times : NO_NOUN.test(match.after) ? [...times, number] : [number, ...times], start: at, end }
  })
}

const BARE_RANGE = new RegExp(`(?<!\\d|\\d[.:,]|[№/-]|\\p{L})(?:(?<prep>с|со|от|между) )?${groups(HOUR, 1)}${groups(PART, 1)}?(?: (?:до|по) | ?-+ ?| и )${groups(HOUR, 2)}${groups(PART, 2)}?(?![\\d:%/]|[.,]\\d|-\\d)`, 'dgiu')
const BARE = new RegExp(`(?<=(?<prep>(?:^|[^\\p{L}])(?:в|во|к|ко|с|со|до|после|около|ровно в|по) ))${groups(HOUR, 1)}${groups(PART, 1)}?(?![\\d:%/]|[.,]\\d|-\\d)`, 'dgiu')
/** What may follow a time: nothing, a mark, or a small word. A noun makes it a number (`в 7 магазинах`). */
const NO_NOUN = /^(?:\s*$|\s*[.,;!?)«»"\n\ue000-]|\s+(?:в|во|на|по|и|а|у|из|к|до|с|со|от|для|без|за|или|но|при|под|над|через|ежедневно|сегодня|завтра|послезавтра|каждый|каждую|ровно|мы|вас|наш\p{L}*|состоится|начн\p{L}+|начина\p{L}+|откро\p{L}+|откры\p{L}+|закро\p{L}+|закры\p{L}+|будет|будут|пройд\p{L}+|прошу|просим|жд\p{L}+|работа\p{L}+|торгов\p{L}+|центр\p{L}*|включительно|местного|московского|пекинского|без)(?!\p{L}))/iu

/** До 4 метров is no time. */
const MEASURED = /^ ?(?:метр|м(?!\p{L})|санти|см(?!\p{L})|кг|кило|литр|грамм|тонн|этаж|челов|штук|шт|мест|раз|балл|градус|магаз|вещ|товар|покуп|ребен|дет|гост|лифт|зал|касс|окн|вход|выход|лини|ряд|корпус|павильон|групп|очеред)/iu

/** Bare hours, last of all: `с 9 до 21` and `в семь` are a time and may be a number. */
export function takeBareHours(sheet: Sheet): void {
  sheet.take(HOUR_LIST, match => hourList(match, true))
  sheet.take(BARE_RANGE, match => {
    const [first, second] = [said(match, 1), said(match, 2)]
    if (first === null || second === null || (/ и /u.test(match.whole) && match.group('prep') === '')) return null
    const [a, b] = rangeReadings(first, second)
    const timeFirst = NO_NOUN.test(match.after) && (match.group('prep') !== '' || second.hour > 12)
    const both = (times: Reading[], value: number) => (timeFirst ? [...times, numberReading(value)] : [numberReading(value), ...times])
    const until = (n: number) => (match.group(`part${n}`) === '' ? match.span(`hour${n}`).end : match.span(`part${n}`).end)
    return [
      { readings: both(a, first.hour), start: match.span('hour1').start, end: until(1) },
      { readings: both(b, second.hour), start: match.span('hour2').start, end: until(2) },
    ]
  })
  sheet.take(BARE, match => {
    const hour = Number(match.group('hour1'))
    if (!isHour(hour) || match.whole === `1${ARTICLE}` || MEASURED.test(match.after)) return null
    const times = timeReadings({ hour, minute: 0, part: partOf(match, 1), digital: false })
    return whole(match, NO_NOUN.test(match.after) ? [...times, numberReading(hour)] : [numberReading(hour), ...times])
  })
}
