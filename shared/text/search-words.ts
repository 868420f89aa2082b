// Takes text apart for the search index: one way for what is stored and for what is typed, so that the two can meet.

/** A stretch of text in one manner of writing: Chinese characters, or a word of letters and digits. */
export interface Piece {
  readonly script: 'han' | 'word'
  readonly text: string
}

/** Longest word kept; a longer one is cut on both sides alike (a pasted link, a line of dashes made of letters). */
const LONGEST_WORD = 40

/**
 * Letters of living scripts, from Latin to Hangul. Not simply every letter of Unicode: the databases know it as of other years than this
 * program does, and a letter one of them does not know would break its token in two.
 */
const LETTERS = String.raw`(?=\p{L})[a-z\u00df-\u02af\u0370-\u0527\u0531-\u0587\u05d0-\u05ea\u0621-\u06d3\u0904-\u0939\u0e01-\u0e46\u10d0-\u10fa\u1820-\u1877\u1e00-\u1fff\u3041-\u30ff\uac00-\ud7a3]`
/** Characters, not the radicals of a dictionary; 〇 is a number to Unicode and a character to everybody else. */
const HAN = String.raw`(?=[\p{L}〇])\p{Script=Han}`
const PIECE = new RegExp(`((?:${HAN})+)|(?:${LETTERS}|[0-9])+`, 'gu')
const INVISIBLE = /[\p{Cf}\p{Cs}]/gu
const LATIN_MARKS = /([a-z])\p{M}+/gu
/** Nothing to fold but capitals and ё: Latin without marks, Russian, Chinese characters, and the signs between them that stay as they are. */
const PLAIN = /^[\n\x20-\x26\x28-\x5f\x61-\x7eА-яЁё\u3001-\u3002\u300a-\u300f\u4e00-\u9fff«»“”–—]*$/u
const APOSTROPHE = /(?<=\p{L})['’ʼ‘`](?=\p{L})/gu

/** Letters of the two alphabets that look alike in capitals; a shop code is read off a sign, not off a keyboard. */
const LOOKS_LATIN: Readonly<Record<string, string>> = {
  а: 'a', в: 'b', с: 'c', е: 'e', н: 'h', к: 'k', м: 'm', о: 'o', р: 'p', т: 't', х: 'x', у: 'y', і: 'i', ѕ: 's', ј: 'j',
}

/**
 * Folds text so that what looks or sounds the same is the same: full width → plain, capitals → small, ё → е,
 * Latin letters lose their accents, xi'an → xian, invisible marks go. Word borders stay where they were.
 */
export function foldText(text: string): string {
  if (PLAIN.test(text)) return text.toLowerCase().replaceAll('ё', 'е')
  return text
    .normalize('NFKC')
    .replace(INVISIBLE, '')
    .replace(APOSTROPHE, '')
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replaceAll('ς', 'σ')
    .normalize('NFD')
    .replace(LATIN_MARKS, '$1')
    .normalize('NFC')
    .replace(/\p{M}/gu, '')
}

/** The pieces of already folded text, in order. Punctuation and spaces only separate. */
export function piecesOf(folded: string): Piece[] {
  return Array.from(folded.matchAll(PIECE), ([found, han]) =>
    han === undefined ? { script: 'word' as const, text: found.slice(0, LONGEST_WORD) } : { script: 'han' as const, text: found },
  )
}

/** Folded text as a shop code or record number is compared: look-alike Cyrillic letters become Latin ones. */
export function foldCode(folded: string): string {
  return Array.from(folded, letter => LOOKS_LATIN[letter] ?? letter).join('')
}

/**
 * A Chinese character as it is stored in a token. Characters beyond the basic plane are written in hexadecimal:
 * a PostgreSQL on Windows sees them as two halves, neither a letter, and would break the token in two.
 */
export function hanInToken(character: string): string {
  const code = character.codePointAt(0) ?? 0
  return code > 0xffff ? `x${code.toString(16)}` : character
}

/** Is the folded word written in Cyrillic, at least in part? */
export function isCyrillic(word: string): boolean {
  return /\p{Script=Cyrillic}/u.test(word)
}

/** Is the folded word nothing but Latin letters? */
export function isLatin(word: string): boolean {
  return /^[a-z]+$/.test(word)
}

/** Nothing but 0–9? */
export function isDigits(word: string): boolean {
  return /^[0-9]+$/.test(word)
}

/** Letters and digits in one word, as shop codes and models are. */
export function isMixed(word: string): boolean {
  return /[0-9]/.test(word) && /\p{L}/u.test(word)
}

