// The shape of a question to the search index: tokens joined by all and any.
/** A token to be found whole or, with `prefix`, as the beginning of one. */
export interface SearchToken {
  readonly token: string
  readonly prefix: boolean
}

/** What must be found: one token, any of several, or all of several. */
export type SearchMatch = SearchToken | { readonly any: readonly SearchMatch[] } | { readonly all: readonly SearchMatch[] }

/** Anything stored that begins with these letters. */
export function starting(token: string): SearchToken {
  return { token, prefix: true }
}

/** This token and no longer one. */
export function exact(token: string): SearchToken {
  return { token, prefix: false }
}
