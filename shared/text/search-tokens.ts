// The tokens under which one piece of a record is stored. The letters they begin with are explained in search.ts.
import { phoneDigits } from './phone'
import { pinyinKeys } from './pinyin-keys'
import { nameStems } from './russian-name-stem'
import { textStems } from './russian-stem'
import { foldCode, hanInToken, isCyrillic, isDigits, isMixed, piecesOf } from './search-words'
import type { Piece } from './search-words'

/** A running text is read syllable by syllable only so far: a subject is looked for by a word of it, not by the sentence. */
const SUBJECT_SYLLABLES = 12
/** A name may have two letters (Ян, Ли), and then its forms have three; a word that short has no forms that matter. */
const SHORTEST_STEMMED = { m: 2, s: 3 } as const
/** Words of a name that are also stored run together (Wang Fang → wangfang, Ван Фан → ванфан) while they are this short. */
const JOINED = { words: 3, letters: 16 } as const

/** Tokens of a name of a person or shop, folded. */
export function nameTokens(folded: string): string[] {
  const pieces = piecesOf(folded)
  const tokens = pieces.flatMap(piece => (piece.script === 'han' ? [...hanTokens(piece.text), ...readingTokens(piece.text, true)] : [...wordTokens(piece.text), ...stemTokens('m', piece.text)]))
  return [...tokens, ...joinedName(pieces)]
}

/** Tokens of a short headline, folded: as text, and by pinyin too. */
export function subjectTokens(folded: string): string[] {
  return piecesOf(folded).flatMap(piece => (piece.script === 'han' ? [...hanTokens(piece.text), ...readingTokens(Array.from(piece.text).slice(0, SUBJECT_SYLLABLES).join(''), false)] : textWord(piece.text)))
}

/** Tokens of running text, folded. */
export function textTokens(folded: string): string[] {
  return piecesOf(folded).flatMap(piece => (piece.script === 'han' ? hanTokens(piece.text) : textWord(piece.text)))
}

/** Tokens of a telephone number in any format. */
export function phoneTokens(phone: string): string[] {
  const { whole, national } = phoneDigits(phone)
  return whole === '' ? [] : [`p${reversed(whole)}`, `q${national}`]
}

/** Tokens of a record number, card number or bar code, folded: from each of its parts to the end, and the last without its zeros. */
export function numberTokens(folded: string): string[] {
  const parts = piecesOf(foldCode(folded)).map(piece => wordOf(piece))
  const last = parts.at(-1) ?? ''
  return [...tails(parts).map(tail => `n${tail}`), ...(isDigits(last) ? [`t${withoutZeros(last)}`] : [])]
}

/** Tokens of a shop code, folded: B306, 306. */
export function codeTokens(folded: string): string[] {
  const parts = piecesOf(foldCode(folded)).flatMap(piece => wordOf(piece).match(/[0-9]+|[^0-9]+/g) ?? [])
  return tails(parts).map(tail => `c${tail}`)
}

/** The digits from the end, so that the last digits of a number are the beginning of a token. */
export function reversed(digits: string): string {
  return Array.from(digits).reverse().join('')
}

/** A run of digits without the zeros in front; all zeros are one. */
export function withoutZeros(digits: string): string {
  return digits.replace(/^0+(?=.)/, '')
}

/** Each two neighbouring characters, and the last alone, so that every character begins a token. */
function hanTokens(han: string): string[] {
  const characters = Array.from(han, hanInToken)
  return characters.map((character, at) => `h${character}${characters[at + 1] ?? ''}`)
}

function readingTokens(han: string, surname: boolean): string[] {
  const { full, initials } = pinyinKeys(han, surname)
  return [...full.map(key => `y${key}`), ...initials.map(key => `i${key}`)]
}

function wordTokens(word: string): string[] {
  return isMixed(word) ? [`w${word}`, `c${foldCode(word)}`] : [`w${word}`]
}

function textWord(word: string): string[] {
  return [...wordTokens(word), ...stemTokens('s', word)]
}

/** The stems of a Russian word as tokens: `m` as of a name, `s` as of a word in a text. What is stored and what is typed go through here alike. */
export function stemTokens(letter: 's' | 'm', word: string): string[] {
  if (!isCyrillic(word) || word.length < SHORTEST_STEMMED[letter]) return []
  return (letter === 'm' ? nameStems(word) : textStems(word)).map(stem => `${letter}${stem}`)
}

function joinedName(pieces: readonly Piece[]): string[] {
  const words = pieces.filter(piece => piece.script === 'word').map(piece => piece.text)
  const joined = words.join('')
  return words.length > 1 && words.length <= JOINED.words && joined.length <= JOINED.letters ? [`w${joined}`] : []
}

function tails(parts: readonly string[]): string[] {
  return parts.map((_, from) => parts.slice(from).join(''))
}

/** A number may hold a Chinese character (a document of an office: 商字第12号). */
function wordOf(piece: Piece): string {
  return piece.script === 'han' ? Array.from(piece.text, hanInToken).join('') : piece.text
}
