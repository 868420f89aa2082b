// What was typed into a search field, as the tokens a record must have. The tokens are explained in search.ts.
import { normalizePhone, phoneDigits } from './phone'
import { exact, starting } from './search-match'
import type { SearchMatch, SearchToken } from './search-match'
import { reversed, stemTokens, withoutZeros } from './search-tokens'
import { foldCode, foldText, hanInToken, isDigits, isLatin, piecesOf } from './search-words'

/** Longer than anyone types; a paste beyond it is cut so that the question stays cheap. */
const LIMIT = { characters: 200, words: 16 } as const
/** The last digits of a phone by which it may be looked for, at least. */
const PHONE_TAIL = 3
/** A phone from its beginning: with fewer digits half the register would answer. */
const PHONE_HEAD = 4

/** Between two words of a question. A hyphen or dot is not here: it may belong to a number. */
const BETWEEN = /[\s,;，；、。！？!?：:«»"“”《》【】|]+/u
/** What may stand among the digits of one number. */
const DIGITS_ONLY = /^\+?[0-9()./\-‐-―~#*]*$/u

/** What a record must answer to for each word typed; a phone typed in groups counts as one. Empty when there is nothing to look for. */
export function matchesOf(typed: string): SearchMatch[] {
  const folded = foldText(Array.from(typed).slice(0, LIMIT.characters).join(''))
  const words = folded.split(BETWEEN).filter(word => piecesOf(word).length > 0).slice(0, LIMIT.words)
  const all: SearchMatch[] = []
  for (let at = 0; at < words.length; ) {
    const group = digitGroup(words.slice(at))
    all.push(group.length > 1 ? groupedDigits(group) : wordMatch(words[at] ?? ''))
    at += Math.max(1, group.length)
  }
  return all
}

/** The words from the first on that could together be one phone: digits only, six to fifteen of them. A + begins a new one. */
function digitGroup(words: readonly string[]): string[] {
  const stop = words.findIndex((word, at) => !DIGITS_ONLY.test(word) || (at > 0 && word.startsWith('+')))
  const group = stop === -1 ? [...words] : words.slice(0, stop)
  while (group.length > 1 && onlyDigits(group.join('')).length > 15) group.pop()
  return onlyDigits(group.join('')).length >= 6 ? group : group.slice(0, 1)
}

/** `139 4530 0217`: one phone, or three things each of which is somewhere. */
function groupedDigits(group: readonly string[]): SearchMatch {
  return { any: [...phoneMatches(group.join('')), { all: group.map(wordMatch) }] }
}

function wordMatch(word: string): SearchMatch {
  const pieces = piecesOf(word)
  const separate: SearchMatch = { all: pieces.map(piece => (piece.script === 'han' ? hanMatch(piece.text) : plainWord(piece.text))) }
  if (pieces.length < 2 || !/[0-9]/.test(word)) return separate
  // BX-20261122-0011, B306-1, 555-20-20: the parts belong together, or each stands somewhere in a text.
  const whole = foldCode(pieces.map(piece => (piece.script === 'han' ? Array.from(piece.text, hanInToken).join('') : piece.text)).join(''))
  return { any: [starting(`n${whole}`), starting(`c${whole}`), ...(DIGITS_ONLY.test(word) ? phoneMatches(word) : []), separate] }
}

function hanMatch(han: string): SearchMatch {
  const characters = Array.from(han, hanInToken)
  if (characters.length === 1) return starting(`h${characters.join('')}`)
  return { all: characters.slice(0, -1).map((character, at) => exact(`h${character}${characters[at + 1] ?? ''}`)) }
}

function plainWord(word: string): SearchMatch {
  if (isDigits(word)) return { any: [...phoneMatches(word), ...digitMatches(word)] }
  const any: SearchToken[] = [starting(`w${word}`)]
  if (isLatin(word)) any.push(starting(`y${word}`), starting(`i${word}`))
  any.push(...[...stemTokens('s', word), ...stemTokens('m', word)].map(exact))
  const code = foldCode(word)
  if (/[0-9]/.test(code) || (code.length <= 4 && isLatin(code))) any.push(starting(`c${code}`), starting(`n${code}`))
  return { any }
}

function digitMatches(digits: string): SearchMatch[] {
  const matches = [starting(`n${digits}`), starting(`w${digits}`), starting(`c${digits}`)]
  return digits.length <= 8 ? [...matches, exact(`t${withoutZeros(digits)}`)] : matches
}

/** A phone by its last digits, by its first ones with or without what is dialled before them, or whole in any format. */
function phoneMatches(typed: string): SearchMatch[] {
  const digits = onlyDigits(typed)
  if (digits.length > 20) return []
  const tails = new Set(digits.length >= PHONE_TAIL ? [digits] : [])
  if (normalizePhone(typed) !== null) tails.add(phoneDigits(typed).whole)
  const heads = digits.length >= PHONE_HEAD ? [digits, digits.replace(/^(?:86|[078])/, '')].filter(head => head.length >= PHONE_TAIL) : []
  return [...[...tails].map(tail => starting(`p${reversed(tail)}`)), ...[...new Set(heads)].map(head => starting(`q${head}`))]
}

function onlyDigits(text: string): string {
  return text.replace(/[^0-9]/g, '')
}
