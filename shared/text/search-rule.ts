/**
 * The number of the rule by which words are made. Raised whenever the same text gives other tokens than before: what is stored is then made anew
 * (electron/desk/matters/renew-words.ts). 2: forms of names and of nouns in й are stems of their own, several a word.
 */
export const SEARCH_RULE = 2
