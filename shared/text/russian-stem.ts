// The unchanging part of a Russian word, so that any case form finds any other.
import { stemmer as snowball } from '@orama/stemmers/russian'

/** The words of a desk repeat; a stem costs some ten microseconds, a look-up none. Emptied when full: simpler than ageing, and as good here. */
const CACHE_LIMIT = 20_000
const known = new Map<string, string>()

/** Surnames in -ов, -ев, -ин, -ын with the endings they take; the stemmer alone would take Иванов for a plural of Иван. */
const SURNAME = /^(\p{L}+(?:ов|ев|ин|ын))(?:а|у|е|ы|ым|ой|ою|ых|ыми)?$/u
/** Surnames in -ский, -цкой and the like, which go as adjectives. */
const ADJECTIVE_NAME = /^(\p{L}{2,}[сц]к)(?:ий|ой|ая|ого|ому|им|ым|ом|ую|ою|ие|их|ими)$/u

/** A vowel that comes and goes before the last consonant (сумка – сумок, отец – отца), or the soft sign or й that stands there instead. */
const FLEETING = /[оеьй]([бвгджзклмнпрстфхцчшщ])$/u

/** The stem of a folded Russian word in running text (ё already е). Words under three letters come back as they are. */
export function textStem(word: string): string {
  if (word.length < 3) return word
  const found = known.get(word)
  if (found !== undefined) return found
  const stem = withoutFleeting(snowball(word))
  if (known.size >= CACHE_LIMIT) known.clear()
  known.set(word, stem)
  return stem
}

/** The stem of a folded Russian word in a person's or shop's name: surnames keep their -ов and -ин in every case. */
export function nameStem(word: string): string {
  return SURNAME.exec(word)?.[1] ?? ADJECTIVE_NAME.exec(word)?.[1] ?? textStem(word)
}

/** Short stems are left alone: кот and кит must not both become кт. */
function withoutFleeting(stem: string): string {
  return stem.length < 4 ? stem : stem.replace(FLEETING, '$1')
}
