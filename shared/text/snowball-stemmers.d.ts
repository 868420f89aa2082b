// The package ships no types; only what russian-stem.ts uses is described.
declare module 'snowball-stemmers' {
  export interface Stemmer {
    stem(word: string): string
  }
  export function newStemmer(language: 'russian'): Stemmer
}
