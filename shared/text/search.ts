// Search text of a record and the question put to it, for SQLite FTS5 and PostgreSQL alike. Both sides are cut up here, the databases
// only compare whole tokens: their own tokenizers do not find a Chinese name of two characters.
//
// A token is one letter that says what it is, and the thing itself, small letters and digits only:
//   h王芳   two neighbouring Chinese characters; the last of a run stands alone (h芳), so any character begins a token
//   yfang   pinyin from any character of a name or subject to the end (ywangfang, yfang)     iwf  the first letters of the same
//   wлифт   a word as written, folded (ё → е, no accents)      sлифт  its Russian stems in text  mиванов  its stems in a name
//   p7120…  telephone from the last digit, with country code    q1394…  from the first, without it
//   nbx2026… record number or bar code, from each part to the end (n202611220011, n0011)      t11  its last part without zeros
//   cb306   shop code, look-alike letters Latin; its tails (c306)
// The letters keep apart what must not meet: the end of a phone and the beginning of a number, pinyin and Latin words.
//
// Store: FTS5 with tokenize='unicode61 remove_diacritics 0', detail=none (only "is it there" is asked), prefix='2 3 4' (a token begins
// with its letter, so these serve one to three typed characters). PostgreSQL: to_tsvector('simple', terms) under GIN.
import type { SearchMatch, SearchToken } from './search-match'
import type { SearchKind, SearchPart } from './search-parts'
import { matchesOf } from './search-query'
import { codeTokens, nameTokens, numberTokens, phoneTokens, subjectTokens, textTokens } from './search-tokens'
import { foldText } from './search-words'

/** What a record must answer to: all of these, in any order. Empty when nothing that can be looked for was typed. */
export interface SearchQuery {
  readonly all: readonly SearchMatch[]
}

const TOKENS_OF: Readonly<Record<SearchKind, (folded: string) => string[]>> = {
  name: nameTokens, subject: subjectTokens, text: textTokens, phone: phoneTokens, number: numberTokens, code: codeTokens,
}

/** The tokens of a record, each once, with spaces between: the content of its search column. */
export function searchTerms(parts: readonly SearchPart[]): string {
  const tokens = new Set<string>()
  for (const { kind, text } of parts) {
    if (text === null || text === undefined || text === '') continue
    for (const token of TOKENS_OF[kind](foldText(text))) tokens.add(token)
  }
  return [...tokens].join(' ')
}

/**
 * The question behind what somebody typed: every word must be found, in any order, each as the beginning of something stored or as
 * another form of the same Russian word. Digits are tried as the end, beginning or whole of a phone and as part of a record number.
 */
export function searchQuery(typed: string): SearchQuery {
  return { all: matchesOf(typed) }
}

/**
 * The question as FTS5 MATCH text, or null when there is nothing to look for (show everything, or nothing: the caller decides; an empty
 * MATCH is an error). Bind it as a parameter. Tokens hold letters and digits only and are quoted besides.
 */
export function ftsMatch(query: SearchQuery): string | null {
  return render(query, { and: ' AND ', or: ' OR ', token: ({ token, prefix }) => `"${token.replaceAll('"', '""')}"${prefix ? '*' : ''}` })
}

/** The question as text for to_tsquery('simple', …), or null when there is nothing to look for. Bind it as a parameter. */
export function tsQuery(query: SearchQuery): string | null {
  return render(query, { and: ' & ', or: ' | ', token: ({ token, prefix }) => `'${token.replace(/['\\]/g, '')}'${prefix ? ':*' : ''}` })
}

interface Dialect {
  readonly and: string
  readonly or: string
  readonly token: (token: SearchToken) => string
}

function render(match: SearchMatch, dialect: Dialect): string | null {
  if ('token' in match) return dialect.token(match)
  const [inner, between] = 'any' in match ? [match.any, dialect.or] : [match.all, dialect.and]
  const rendered = inner.map(one => render(one, dialect)).filter(text => text !== null)
  if (rendered.length < 2) return rendered[0] ?? null
  return `(${rendered.join(between)})`
}
