// Codes of shops, places and cars, and names in Latin letters.
import { numberReading, type Reading } from './fact'
import { codeKey, nameKey, oneAlphabet } from './look-alikes'
import type { Tongue } from './patterns'
import type { Found, Match, Sheet } from './sheet'

const MIXED = /(?<!\p{L})(?=\p{L}*\p{Script=Latin})(?=\p{L}*\p{Script=Cyrillic})[\p{Script=Latin}\p{Script=Cyrillic}]{2,}(?!\p{L})/gu

/** Words typed half in the wrong alphabet, set in the right one. Car numbers and codes have digits between and are left. */
export function mendMixedWords(sheet: Sheet): void {
  sheet.rewriteMatches(MIXED, ([word]) => oneAlphabet(word))
  // 3x5 metres, with either alphabet's x.
  sheet.rewriteMatches(/(?<=\d) ?[xх*] ?(?=\d)/gu, () => '×')
}

/** Signs of measure in Latin letters after a number; they name nothing. */
const MEASURE = /(?<=\d ?)(?:[kKmM]?g|KG|[kcm]?m[²³23]?|KM|CM|MM|[mM]?[lL]|kW|KW|W|V|[MGT]B|min|h|°C|℃|°|㎡|m²)(?![\p{Script=Latin}\p{Script=Cyrillic}\d])/dgu
export function takeMeasures(sheet: Sheet): void {
  sheet.skip(MEASURE)
}

const LATIN = 'A-Za-z'
const CAPITAL = 'A-ZА-ЯІ'
const GAP = '[-·]?'
/** A letter or two and digits, or digits and a letter, with more of either: A-203, 2B-105, 3F-12А, А123ВС77. */
const CODE = new RegExp(
  `(?<![\\p{Script=Latin}\\p{Script=Cyrillic}\\d.,]|[\\p{Script=Latin}\\p{Script=Cyrillic}]-)(?:` +
    [
      `(?:\\d{1,3}${GAP})?[${LATIN}${CAPITAL}]{1,3}${GAP}\\d{1,6}(?:[${LATIN}${CAPITAL}]{1,2}(?!\\p{Script=Cyrillic}|\\p{Script=Latin})(?:${GAP}\\d{1,4})?|${GAP}[${LATIN}${CAPITAL}](?!\\p{Script=Cyrillic}|\\p{Script=Latin}|-?\\d)| ?[-/·] ?\\d{1,4})*(?: \\d{2,3}(?=\\D|$)(?<=[${CAPITAL}]\\d{3}[${CAPITAL}]{2} \\d{2,3}))?`,
      `\\d{1,4}${GAP}[A-ZА-Я](?:${GAP}\\d{1,4})?`,
      `\\d{1,4}-?[абеab]`,
      `[а-я]-\\d{1,4}`,
    ].join('|') +
    `)(?![\\p{Script=Latin}\\p{Script=Cyrillic}\\d%]|[.,:]\\d)`,
  'dgu',
)
const CAR = new RegExp(`(?<![\\p{Script=Latin}\\p{Script=Cyrillic}\\d])[ABEKMHOPCTYXАВЕКМНОРСТУХ] ?\\d{3} ?[ABEKMHOPCTYXАВЕКМНОРСТУХ]{2} ?(?:\\d{2,3})?(?![\\p{Script=Latin}\\p{Script=Cyrillic}\\d])`, 'dgu')
/** 黑A·12345, 京AB1234: after the sign of the province. */
const CHINESE_CAR = /(?<=[京津沪渝冀晋辽吉黑苏浙皖闽赣鲁豫鄂湘粤桂琼川贵云藏陕甘青宁新蒙])[A-Z] ?[-·]? ?(?=[A-Z]*\d)[A-Z\d]{4,6}(?![A-Za-z\d])/dgu
/** A lone letter and a number apart: in Latin letters (B 12), in Cyrillic only after a word for a place, because В, К, О, С, У are also words. */
const APART_LATIN = /(?<![\p{Script=Latin}\p{Script=Cyrillic}\d]|[\p{Script=Latin}]['&. -])[A-Z] (?:\d{1,4}(?:-\d{1,4})?)(?![\p{Script=Latin}\d%:.,]|\s?[元块点¥])/dgu
const PLACE_WORD = 'магазин|бутик|павильон|мест|отдел|секци|ячейк|касс|номер|салон|точк|прилавок|прилавк|контейнер|ряд|киоск|лавк|офис|кабинет|бокс|склад|стойк|лот|шкафчик|помещени|парковк'
const APART_CYRILLIC = new RegExp(`(?<=(?:(?:${PLACE_WORD})\\p{L}*|№) ?["«]?)[А-Я] \\d{1,4}(?:-\\d{1,4})?(?![\\p{L}\\d])`, 'dgu')

export function takeCodes(sheet: Sheet, tongue: Tongue): void {
  const code = (match: Match) => [{ readings: codeReadings(match, tongue), start: match.start, end: match.end }]
  sheet.take(CAR, code)
  sheet.take(CHINESE_CAR, code)
  sheet.take(APART_CYRILLIC, code)
  sheet.take(CODE, match => (isNoCode(match) ? null : (codeRange(match) ?? code(match))))
  sheet.take(APART_LATIN, code)
}

/** A203-205 are the shops from A203 to A205; A2-03 is one. */
function codeRange(match: Match): Found[] | null {
  const [, letters = '', first = '', second = ''] = /^(\p{L}{1,3}[-·]?)(\d{2,4})[-/](\d{2,4})$/u.exec(match.whole) ?? []
  if (first === '' || first.length !== second.length || Number(first) >= Number(second)) return null
  const middle = match.start + letters.length + first.length
  return [
    { readings: [{ kind: 'shopCode', value: codeKey(letters + first) }], start: match.start, end: middle },
    { readings: [{ kind: 'shopCode', value: codeKey(letters + second) }], start: middle + 1, end: match.end },
  ]
}

/** Words and numbers that only look like a code: `COVID-19` and `iPhone15` are a name and a number, `по-2` is a word. */
function isNoCode(match: Match): boolean {
  const letters = match.whole.match(/[\p{L}]+/gu) ?? []
  if (/^\d+-?[А-Яа-я]$/u.test(match.whole) && /^ ?\p{Script=Cyrillic}/u.test(match.after) && /-/.test(match.whole)) return true
  if (letters.some(run => run.length > 1 && /^\p{Script=Cyrillic}/u.test(run) && run !== run.toUpperCase())) return true
  // Volts and watts, also with the Cyrillic letter.
  return /^\d+[VW]$/u.test(match.whole) || /^(?:12|24|36|110|127|220|230|380)В$/u.test(match.whole)
}

const FLOOR = /^(?:(?<n>\d{1,2})F|[FL](?<m>\d{1,2}))$/u
const BASEMENT = /^B(?<n>\d)F?$/u

/** 3F and L3 also are the third floor, B1 the first below the ground, where the Chinese text speaks of floors. */
function codeReadings(match: Match, tongue: Tongue): Reading[] {
  const key = codeKey(match.whole)
  const readings: Reading[] = [{ kind: 'shopCode', value: key }]
  if (tongue !== 'zh') return readings
  const floor = FLOOR.exec(key)
  const level = floor?.groups?.['n'] ?? floor?.groups?.['m']
  if (level !== undefined) return [...readings, numberReading(Number(level))]
  const below = BASEMENT.exec(key)?.groups?.['n']
  return below === undefined || !/^\s?(?:层|楼|停|超市|美食|地下)|F$/u.test(key.endsWith('F') ? 'F' : match.after) ? readings : [...readings, numberReading(-Number(below)), numberReading(Number(below))]
}

const WORD = "[A-Za-zÀ-ɏ][A-Za-zÀ-ɏ']*"
const NAME = new RegExp(`(?<!\\p{Script=Latin})${WORD}(?:(?:[-&+.·]| ?& ?| )${WORD})*\\+?`, 'dgu')
/** Latin letters within Chinese words that a Russian text says otherwise (футболка, флешка, караоке), and marks of a number. */
const NO_NAME = /T恤|卡拉OK|U盘|K歌|AA制|U型|X光|V领|[A-Z]字(?=裙|形|型|领)|(?<![A-Za-z])(?:No|Tel|Fax|tel|fax|no)\.?(?=\s?[:\d+])|(?<=\d ?)(?:[ap]\.?m\.?)(?![A-Za-z])/dgiu

/** Names in Latin letters, a run of words as one name. A single letter is one too: A区. */
export function takeNames(sheet: Sheet): void {
  sheet.skip(NO_NAME)
  sheet.take(NAME, match => [{ readings: [{ kind: 'name', value: nameKey(match.whole) }], words: match.whole.split(/[-&+.· ]+/u).map(nameKey), start: match.start, end: match.end }])
}

const ZONE = 'групп|зон|сектор|секци|блок|корпус|вход|выход|лини|ряд|павильон|подъезд|ворот|касс|парковк|зал|крыл|галере|площадк|терминал|стоянк|этаж|литер|букв|строени|башн'
const LOOKALIKE = '[АВЕКМНОРСТХУІ]'
const ZONE_LETTER = new RegExp(`(?<=(?:(?:${ZONE})\\p{L}*) ["«“]?)${LOOKALIKE}(?!\\p{L}|-?\\d| \\d)["»”]?(?: ?(?:,|и|-) ?["«“]?${LOOKALIKE}(?!\\p{L})["»”]?)*`, 'dgu')
const LETTER = new RegExp(LOOKALIKE, 'gu')

/** `зона А`, `сектор «В» и «С»`: a Cyrillic letter where Chinese has the Latin one it looks like. */
export function takeZoneLetters(sheet: Sheet): void {
  sheet.take(ZONE_LETTER, match => Array.from(match.whole.matchAll(LETTER), found => ({ readings: [{ kind: 'name', value: codeKey(found[0]) }], words: [codeKey(found[0])], start: match.start + found.index, end: match.start + found.index + 1 })))
}
