// A name in Latin letters, proposed for the card: Chinese by its pinyin, Russian as passports write it.
import { pinyin } from 'pinyin-pro'
import { isChineseName } from '../text/name-language'

/** Russian letters as in machine-readable travel documents. Source: ICAO Doc 9303, part 3, table B. */
const LETTERS: Readonly<Record<string, string>> = {
  а: 'a', б: 'b', в: 'v', г: 'g', д: 'd', е: 'e', ё: 'e', ж: 'zh', з: 'z', и: 'i', й: 'i', к: 'k', л: 'l', м: 'm', н: 'n', о: 'o', п: 'p', р: 'r', с: 's', т: 't', у: 'u', ф: 'f', х: 'kh', ц: 'ts', ч: 'ch', ш: 'sh', щ: 'shch',
  ъ: 'ie', ы: 'y', ь: '', э: 'e', ю: 'iu', я: 'ia',
}
/** Surnames of two characters are few. */
const DOUBLE = /^(欧阳|司马|上官|诸葛|东方|皇甫|尉迟|公孙|慕容|令狐|司徒|夏侯|端木|长孙|宇文|轩辕)/u

const capital = (word: string) => `${word.slice(0, 1).toUpperCase()}${word.slice(1)}`

/** The name in Latin letters: `王小明` gives `Wang Xiaoming`, `Анна Ким` gives `Anna Kim`; '' where there is nothing to propose. */
export function latinOf(name: string): string {
  const plain = name.normalize('NFKC').trim()
  if (isChineseName(plain)) return hanLatin(plain)
  return /\p{Script=Cyrillic}/u.test(plain) ? plain.split(/(\s+|-)/).map(part => capital([...part.toLowerCase()].map(letter => LETTERS[letter] ?? letter).join(''))).join('') : ''
}

function hanLatin(name: string): string {
  const surname = DOUBLE.test(name) && name.length > 2 ? 2 : 1
  const syllables = pinyin(name, { toneType: 'none', type: 'array', surname: 'head', v: true }).map(syllable => syllable.replace('ü', 'yu').replace('v', 'yu'))
  return [syllables.slice(0, surname), syllables.slice(surname)].map(part => capital(part.join(''))).join(' ')
}
