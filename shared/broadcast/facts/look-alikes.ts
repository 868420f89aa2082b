// Letters of the two alphabets that look the same. People type a shop's code with whichever keyboard is on.

/** Cyrillic capitals and the Latin letters they look like. */
const LATIN_OF: Readonly<Record<string, string>> = { А: 'A', В: 'B', С: 'C', Е: 'E', К: 'K', М: 'M', Н: 'H', О: 'O', Р: 'P', Т: 'T', Х: 'X', У: 'Y', І: 'I', Ѕ: 'S', Ј: 'J' }
/** Small letters look alike less often: т is no t. Only these are mistaken within a word. */
const SMALL_LATIN_OF: Readonly<Record<string, string>> = { а: 'a', с: 'c', е: 'e', о: 'o', р: 'p', х: 'x', у: 'y', к: 'k', і: 'i' }
const ALIKE: Readonly<Record<string, string>> = { ...LATIN_OF, ...SMALL_LATIN_OF }
const CYRILLIC_OF: Readonly<Record<string, string>> = Object.fromEntries(Object.entries(ALIKE).map(([cyrillic, latin]) => [latin, cyrillic]))

/** The letters and digits of a code in Latin capitals, a dash only between digits: `в-12`, `В 12` and `B12` are `B12`, `A-2-03` is `A2-03`. */
export function codeKey(written: string): string {
  const capitals = Array.from(written.toUpperCase(), char => LATIN_OF[char] ?? char).join('')
  return capitals
    .replace(/[^\p{L}\d]+/gu, '-')
    .replace(/(?<=\p{L})-|-(?=\p{L})/gu, '')
    .replace(/^-|-$/g, '')
}

/** A name's letters and digits in capitals without accents, signs and spaces: `Wi-Fi` is `WIFI`, `L'Oréal` is `LOREAL`. */
export function nameKey(written: string): string {
  return written
    .normalize('NFD')
    .toUpperCase()
    .replace(/[^\p{L}\d]/gu, '')
}

/** A word with letters of both alphabets, set in the one it is meant in: the one whose letters have no double there (`Zаra`, `чaсов`). */
export function oneAlphabet(word: string): string {
  const letters = Array.from(word)
  const surely = (script: RegExp, double: Readonly<Record<string, string>>) => letters.some(letter => script.test(letter) && double[letter] === undefined)
  if (surely(/\p{Script=Cyrillic}/u, ALIKE)) return letters.map(letter => CYRILLIC_OF[letter] ?? letter).join('')
  return letters.map(letter => ALIKE[letter] ?? letter).join('')
}
