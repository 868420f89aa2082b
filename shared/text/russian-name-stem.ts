// The unchanging parts of a Russian name. Names are nouns and adjectives only, and the stemmer for running text, which looks for verbs first,
// tears them apart: it takes Людмила for a past tense, and the й of Сергей for an ending that Сергея does not have.

/** Surnames in -ов, -ев, -ин, -ын with the endings they take: Иванов is no plural of Иван, Сергеев none of Сергей. */
const SURNAME = /^(\p{L}{2,}(?:ов|ев|ин|ын))(?:а|у|е|ы|ым|ой|ою|ых|ыми)?$/u
/** Surnames in -ский, -цкой and the like, which go as adjectives. */
const ADJECTIVE_NAME = /^(\p{L}{2,}[сц]к)(?:ий|ой|ая|ого|ому|им|ым|ом|ую|ою|ие|их|ими)$/u

/** Endings of nouns and adjectives after a consonant; all that fit are taken off, since without a dictionary each may be the right one. */
const ENDINGS = [
  'ами', 'ями', 'ыми', 'ими', 'ого', 'его', 'ому', 'ему', 'ах', 'ях', 'ых', 'их', 'ам', 'ям', 'ым', 'им', 'ом', 'ем', 'ой', 'ей', 'ый', 'ий', 'ою', 'ею',
  'ая', 'яя', 'ую', 'юю', 'ое', 'ее', 'ые', 'ие', 'ью', 'а', 'я', 'у', 'ю', 'ы', 'и', 'е', 'о', 'ь',
] as const
/** Forms of a word whose stem ends with й (Сергей, Рая, Мария) or with a soft sign before a vowel (Наталья, соловьём). */
const JOTTED = /^(\p{L}*?[аеиоуыэюяйь])(?:ями|ям|ях|ею|ей|ев|ем|я|ю|е|и)$/u
const ENDS_IN_JOT = /^(\p{L}*[аеиоуыэюя])й$/u

/** A vowel that only the form without an ending has: Павел – Павла, Кравец – Кравца, сумок – сумка, Ильиничен – Ильинична. */
const FLEETING = /[ео]([лнцк])$/u
/** Names that no rule covers. */
const IRREGULAR: Readonly<Record<string, string>> = { лев: 'льв', любви: 'любов', заяц: 'зайц' }

/** Соловей – соловья, ручей – ручья: the vowel is only there where no ending is. */
const SOFTENED = /^\p{L}+[бвч]ей$/u

const CONSONANT_AT_END = /[бвгджзйклмнпрстфхцчшщ]$/u
const VOWEL_AT_END = /[аеиоуыэюя]$/u

/**
 * The stems of a folded Russian word (ё already е) as a name of a person or shop: any two forms of one name have one in common. Surnames keep
 * their -ов and -ин in every case. Words of two letters come back as they are.
 */
export function nameStems(word: string): string[] {
  const surname = SURNAME.exec(word)?.[1] ?? ADJECTIVE_NAME.exec(word)?.[1]
  if (surname !== undefined) return [surname]
  if (word.length < 3) return [word]
  const irregular = IRREGULAR[word]
  const stems = [...(irregular === undefined ? [] : [irregular]), ...jotStems(word), ...withoutEnding(word), ...withoutAny(word)]
  return stems.length === 0 ? [word] : [...new Set(stems)]
}

/** The stem before the й that stands between two vowels and is not written: серге-, никола-, зо-; мария and марья are one, марь-. */
export function jotStems(word: string): string[] {
  const stem = JOTTED.exec(word)?.[1] ?? ENDS_IN_JOT.exec(word)?.[1]
  if (stem === undefined || stem.length < 2) return []
  return [stem.replace(/и$/u, 'ь'), ...(SOFTENED.test(word) ? [`${word.slice(0, -2)}ь`] : [])]
}

function withoutEnding(word: string): string[] {
  return ENDINGS.flatMap(ending => {
    const stem = word.endsWith(ending) ? word.slice(0, -ending.length) : ''
    return stem.length >= 2 && !VOWEL_AT_END.test(stem) && !stem.endsWith('ь') ? [stem] : []
  })
}

/** The word as one that has no ending: Максим, Кравец. */
function withoutAny(word: string): string[] {
  if (!CONSONANT_AT_END.test(word) || word.endsWith('й')) return []
  const fleeting = word.length >= 4 ? word.replace(FLEETING, '$1') : word
  return [word, fleeting]
}
