// The ways a Chinese name can be typed in Latin letters: whole syllables from any character on, or their first letters.
import { pinyin } from 'pinyin-pro'

/** What Latin letters a run of Chinese characters answers to; each entry is meant for prefix search. */
export interface PinyinKeys {
  /** wangxiaofang, xiaofang, fang */
  readonly full: readonly string[]
  /** wxf, xf, f */
  readonly initials: readonly string[]
}

/** Syllables in one full key and letters in one key of initials; nobody types more, and the index would grow with the square of the length. */
const LONGEST = { full: 6, initials: 8 } as const

/** Names repeat (the same caller, the same shop), a reading costs tens of microseconds. Emptied when full. */
const CACHE_LIMIT = 5_000
const known = new Map<string, PinyinKeys>()

/**
 * Keys for a run of Chinese characters. With `surname` the first characters are read as a surname (单 shàn, 曾 zēng)
 * and in the common way as well, for whoever does not know the reading. ü answers to v, u and yu: the input
 * method writes lv, hurried people lu, the passport LYU.
 */
export function pinyinKeys(han: string, surname: boolean): PinyinKeys {
  const cacheKey = surname ? `n${han}` : `t${han}`
  const found = known.get(cacheKey)
  if (found !== undefined) return found
  const readings = [syllablesOf(han, false)]
  if (surname) readings.push(syllablesOf(han, true))
  const full = new Set<string>()
  const initials = new Set<string>()
  for (const syllables of readings) addReading(syllables, full, initials)
  const keys = { full: [...full], initials: [...initials] }
  if (known.size >= CACHE_LIMIT) known.clear()
  known.set(cacheKey, keys)
  return keys
}

function addReading(syllables: readonly string[], full: Set<string>, initials: Set<string>): void {
  for (let from = 0; from < syllables.length; from += 1) {
    const whole = syllables.slice(from, from + LONGEST.full).join('')
    full.add(whole)
    if (whole.includes('v')) {
      full.add(whole.replaceAll('v', 'u'))
      full.add(whole.replaceAll('v', 'yu'))
    }
    initials.add(syllables.slice(from, from + LONGEST.initials).map(syllable => syllable.charAt(0)).join(''))
  }
}

/** Characters without a known reading come back from the library as themselves and are left out. */
function syllablesOf(han: string, surname: boolean): string[] {
  return pinyin(han, { toneType: 'none', type: 'array', v: true, surname: surname ? 'head' : 'off' }).filter(syllable => /^[a-z]+$/.test(syllable))
}
