// Chinese names in Russian letters by the Palladius system, the one Russian maps, newspapers and offices go by. The readings come from the reader of
// characters, mended by the tables beside this file; whoever writes the announcement may choose another reading for any character.
import { pinyin, polyphonic } from 'pinyin-pro'
import { givenReadings } from './palladius-given'
import { settledPlace } from './palladius-places'
import { tableCharacters } from './palladius-script'
import { compoundSurname, SETTLED_SURNAMES, SURNAME_READINGS } from './palladius-surnames'
import { joinPalladius, palladiusSyllable } from './palladius-syllables'

export { palladiusSyllable } from './palladius-syllables'

/** What a person decided otherwise than the program. */
export interface PalladiusChoice {
  /** Characters of the surname; 2 where both are one-character surnames (郑李淑芳) gives Чжэн-Ли Шуфан. */
  readonly surnameLength?: number
  /** Pinyin of a character by its place in the name (0 is the first). */
  readonly readings?: Readonly<Record<number, string>>
}

/** A character of a name and the ways it can be read; the one the program took stands first. */
export interface CharacterReadings {
  readonly character: string
  /** Empty for a character no reading is known for. */
  readonly readings: readonly { readonly pinyin: string; readonly russian: string }[]
}

const HAN_ONLY = /^\p{Script=Han}+$/u
/** A run of characters, with the dots between the parts of a name from another language (买买提·艾力) taken along. */
const RUN = /\p{Script=Han}+(?:\s*[·•・‧∙⋅﹒]\s*\p{Script=Han}+)*/gu
const NAME_DOT = /\s*[·•・‧∙⋅﹒]\s*/u

/**
 * A full personal name in characters: surname, space, given name written together (王小明 Ван Сяомин). A place of the table gives its settled Russian
 * form (北京 Пекин), with 省 or 市 behind it too; a space between surname and given name says that a person is meant (黄 河 Хуан Хэ). Without a known
 * compound surname the first character is the surname. Several names in one text are turned one by one; a foreign name with dots gives one word for
 * each part, with spaces as Russian has them. What is not Chinese stays; empty for an empty text.
 */
export function palladius(chinese: string): string {
  const words = tidy(chinese).split(' ')
  const turned: string[] = []
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? ''
    const apart = nameSetApart(word, words[at + 1] ?? '')
    turned.push(apart ?? eachRun(word, run => settledPlace(tableCharacters(run).join('')) ?? personName(run, {})))
    if (apart !== null) at += 1
  }
  return turned.join(' ')
}

/** As `palladius` for one name in characters, but with the readings and the surname a person chose; places are not looked up. */
export function palladiusChosen(chinese: string, choice: PalladiusChoice): string {
  const name = chinese.replace(/\s+/g, '')
  return HAN_ONLY.test(name) ? personName(name, choice) : eachRun(tidy(chinese), run => personName(run, {}))
}

/** The name of a shop, a street or the like: each run of characters one word with a capital (靓妹 Лянмэй). Places of the table as they are settled. */
export function palladiusPhrase(chinese: string): string {
  return eachRun(tidy(chinese), phraseWord)
}

/** The surname a name begins with, in its own characters (欧阳修 欧阳); empty where the name does not begin with a Chinese character. */
export function surnameOf(name: string): string {
  const run = /^\s*(\p{Script=Han}+)/u.exec(name)?.[1] ?? ''
  return [...run.normalize('NFKC')].slice(0, surnameLength(tableCharacters(run))).join('')
}

/** For each Chinese character of a name the readings to choose from, the one `palladius` takes first; other characters are left out. */
export function palladiusReadings(chinese: string): CharacterReadings[] {
  const runs = chinese.match(RUN) ?? []
  const foreign = runs.some(run => NAME_DOT.test(run))
  return (foreign ? runs.flatMap(run => run.split(NAME_DOT)) : [runs.join('')]).flatMap(run => {
    const characters = tableCharacters(run)
    const taken = foreign ? readText(characters) : readName(characters, surnameLength(characters))
    return [...run.normalize('NFKC')].map((character, at) => ({ character, readings: allReadings(character, characters[at] ?? character, taken[at]) }))
  })
}

/** 王 芳 and 欧阳 修 as one name, as forms have it; null where the first word is no surname or the second is longer than a given name. */
function nameSetApart(surname: string, given: string): string | null {
  if (!HAN_ONLY.test(surname) || !HAN_ONLY.test(given) || [...given].length > 2) return null
  const length = [...surname].length
  return length === surnameLength(tableCharacters(surname)) ? personName(surname + given, { surnameLength: length }) : null
}

function personName(run: string, choice: PalladiusChoice): string {
  const characters = tableCharacters(run)
  const compound = surnameLength(characters)
  const length = Math.max(1, Math.min(choice.surnameLength ?? compound, characters.length))
  const readings = readName(characters, length).map((reading, at) => choice.readings?.[at] ?? reading)
  const surname = characters.slice(0, length)
  const settled = choice.readings === undefined ? SETTLED_SURNAMES.get(surname.join('')) : undefined
  const two = length === 2 && compound !== 2
  const first = settled ?? (two ? surname.map((one, at) => written([one], [readings[at] ?? one])).join('-') : written(surname, readings.slice(0, length)))
  return length === characters.length ? first : `${first} ${written(characters.slice(length), readings.slice(length))}`
}

function surnameLength(characters: readonly string[]): number {
  return characters.length === 0 ? 0 : (compoundSurname(characters)?.length ?? 1)
}

/** Readings of a whole name, one for each character; the surname and the given name are read apart, so that no word is seen across the two. */
function readName(characters: readonly string[], length: number): string[] {
  const surname = characters.slice(0, length)
  const given = characters.slice(length)
  const compound = compoundSurname(characters)
  const first = compound?.length === length ? compound.reading : surname.map(one => SURNAME_READINGS.get(one) ?? readSurname(one))
  return [...first, ...givenReadings(given, readText(given))]
}

function readSurname(character: string): string {
  return pinyin(character, { toneType: 'none', type: 'array', v: true, surname: 'all' })[0] ?? character
}

/** Readings of running text; a character without one comes back as itself. */
function readText(characters: readonly string[]): string[] {
  const read = pinyin(characters.join(''), { toneType: 'none', type: 'array', v: true })
  return read.length === characters.length ? read : characters.map(one => pinyin(one, { toneType: 'none', type: 'array', v: true })[0] ?? one)
}

function allReadings(character: string, tabled: string, taken: string | undefined): CharacterReadings['readings'] {
  const known = [taken ?? '', SURNAME_READINGS.get(tabled) ?? '', ...[tabled, character].flatMap(one => polyphonic(one, { toneType: 'none', type: 'array', v: true }).flat())]
  const readings = new Map<string, { pinyin: string; russian: string }>()
  for (const one of known) {
    const russian = palladiusSyllable(one)
    if (russian !== null && !readings.has(russian)) readings.set(russian, { pinyin: one, russian })
  }
  return [...readings.values()]
}

/** One word with a capital; a character without a reading stays in its place as it is. */
function written(characters: readonly string[], readings: readonly string[]): string {
  const word = joinPalladius(characters.map((character, at) => palladiusSyllable(readings[at] ?? '') ?? character))
  return word.replace(/^\p{L}/u, letter => letter.toUpperCase())
}

/** Runs of Chinese replaced; beside a Latin or Cyrillic letter or a digit a space is put, so that words do not grow together. */
function eachRun(text: string, of: (run: string) => string): string {
  return text.replace(RUN, (run: string, at: number) => {
    const parts = run.split(NAME_DOT)
    const before = /[\p{L}\p{N}]$/u.test(text.slice(0, at)) ? ' ' : ''
    const after = /^[\p{L}\p{N}]/u.test(text.slice(at + run.length)) ? ' ' : ''
    return before + (parts.length > 1 ? parts.map(phraseWord).join(' ') : of(run)) + after
  })
}

function phraseWord(run: string): string {
  const characters = tableCharacters(run)
  return settledPlace(characters.join('')) ?? written(characters, readText(characters))
}

const PUNCTUATION: Readonly<Record<string, string>> = { '，': ', ', '、': ', ', '；': '; ', '：': ': ', '。': '.', '（': ' (', '）': ') ', '！': '!', '？': '?', '《': ' «', '》': '» ' }

/** Chinese punctuation as Russian has it, single spaces, none at the ends. */
function tidy(text: string): string {
  return text.replace(/[，、；：。（）！？《》]/g, mark => PUNCTUATION[mark] ?? mark).replace(/[ \t\u3000\u00A0]+/g, ' ').replace(/ (?=[,;:)»!?])/g, '').trim()
}
