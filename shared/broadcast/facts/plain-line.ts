// A text made plain for reading, that still knows where each of its characters stood in the text as written.

export interface Line {
  readonly text: string
  /** For each UTF-16 unit of `text`, where its source begins and ends in the text as written. */
  readonly from: readonly number[]
  readonly to: readonly number[]
}

/** A stretch of a line and what stands there instead. */
export interface Rewriting {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** Stress marks of an announcer's copy, invisible joiners, soft hyphens. */
const DROPPED = /[\u0300\u0301\u00ad\u200b-\u200f\u2060\ufeff]/u
const SPACE = /[\t\u00a0\u2000-\u200a\u202f\u205f\u3000]/u
const DASH = /[~\u2010-\u2015\u2212\u223c\u2500\u2e3a\u2e3b\u301c\ufe58\ufe63\uff0d\uff5e]/u
const APOSTROPHE = /[\u2018\u2019\u02bc]/u
const DOT_BETWEEN = /[\u2022\u2027\u30fb\u00b7]/u
/** The full-width comma parts a list and never thousands, so it stays itself. */
const FULL_WIDTH = /[\uff01-\uff0b\uff0d-\uff1a\uff1c-\uff5e]/u
/** Full forms of the characters that carry facts, as visitors from Hong Kong and Taiwan write them. */
const FULL_FORMS: Readonly<Record<string, string>> = {
  兩: '两', 點: '点', 時: '时', 號: '号', 樓: '楼', 層: '层', 週: '周', 萬: '万', 億: '亿', 塊: '块', 圓: '元', 區: '区', 間: '间', 個: '个', 歲: '岁', 雙: '双', 鐘: '钟', 盧: '卢',
}
const OTHERS: Readonly<Record<string, string>> = { ё: 'е', Ё: 'Е', '￥': '¥', '﹪': '%', '﹕': ':', ...FULL_FORMS }

/** The text with one kind of space, dash and digit, ё as е, half-width letters, without stress marks; letters keep their case. */
export function plainLine(written: string): Line {
  let text = ''
  const from: number[] = []
  const to: number[] = []
  for (let at = 0; at < written.length; at += 1) {
    const char = written.charAt(at)
    const joined = joinedTo(text, char)
    if (DROPPED.test(char) || joined !== null) {
      if (joined !== null) text = text.slice(0, -1) + joined
      if (to.length > 0) to[to.length - 1] = at + 1
      continue
    }
    text += plainChar(char)
    from.push(at)
    to.push(at + 1)
  }
  return { text, from, to }
}

/** й and ё may come as a letter and a mark. The letter with its mark, or null where the character is no such mark. */
function joinedTo(text: string, char: string): string | null {
  const last = text.slice(-1)
  if (char === '\u0306') return last === 'и' ? 'й' : last === 'И' ? 'Й' : last
  return char === '\u0308' ? last : null
}

function plainChar(char: string): string {
  const other = OTHERS[char]
  if (other !== undefined) return other
  if (SPACE.test(char)) return ' '
  if (DASH.test(char)) return '-'
  if (APOSTROPHE.test(char)) return "'"
  if (DOT_BETWEEN.test(char)) return '·'
  return FULL_WIDTH.test(char) ? String.fromCharCode(char.charCodeAt(0) - 0xfee0) : char
}

/** The line with stretches of it replaced; they must be in order and must not overlap. */
export function rewritten(line: Line, changes: readonly Rewriting[]): Line {
  let text = ''
  const from: number[] = []
  const to: number[] = []
  let at = 0
  const keepUntil = (end: number) => {
    text += line.text.slice(at, end)
    from.push(...line.from.slice(at, end))
    to.push(...line.to.slice(at, end))
  }
  for (const change of changes) {
    keepUntil(change.start)
    text += change.text
    const place = placeOf(line, change.start, change.end)
    for (let n = 0; n < change.text.length; n += 1) {
      from.push(place.start)
      to.push(place.end)
    }
    at = change.end
  }
  keepUntil(line.text.length)
  return { text, from, to }
}

/** Each match of a global pattern replaced by what `change` says; null leaves it. */
export function rewriteMatches(line: Line, pattern: RegExp, change: (found: RegExpExecArray) => string | null): Line {
  const changes: Rewriting[] = []
  for (const found of line.text.matchAll(pattern)) {
    const text = change(found)
    if (text !== null) changes.push({ start: found.index, end: found.index + found[0].length, text })
  }
  return rewritten(line, changes)
}

/** Where a stretch of the line stands in the text as written. */
export function placeOf(line: Line, start: number, end: number): { start: number; end: number } {
  return { start: line.from[start] ?? 0, end: line.to[end - 1] ?? line.from[start] ?? 0 }
}
