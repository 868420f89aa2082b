// The unchanging parts of a Russian word in running text, so that any case form finds any other.
import { stemmer as snowball } from '@orama/stemmers/russian'
import { jotStems } from './russian-name-stem'

/** The words of a desk repeat; a stem costs some ten microseconds, a look-up none. Emptied when full: simpler than ageing, and as good here. */
const CACHE_LIMIT = 20_000
const known = new Map<string, string[]>()

/** A vowel that comes and goes before the last consonant (сумка – сумок, отец – отца), or the soft sign or й that stands there instead. */
const FLEETING = /[оеьй]([бвгджзклмнпрстфхцчшщ])$/u
/** Олег is not Ольга, and Игорь no game (игра). */
const NOT_FLEETING: readonly string[] = ['олег', 'игор']

/** Nouns whose end the stemmer takes for a verb's or an adjective's in some of their forms: Михаил and Людмила, Иван, журнал, визит. Their stem without an ending. */
const TAKEN_FOR_VERB = /^(\p{L}{2,}(?:ил|[ая]н|[ая]л|ит|ыт|ен)|максим|вадим|ефим|артем)(?:а|у|ом|е|ы|ов|ам|ами|ах|ой|ою)?$/u

/**
 * The stems of a folded Russian word (ё already е) in running text: any two forms of one word have one in common. One for most words. Words
 * under three letters come back as they are.
 */
export function textStems(word: string): string[] {
  if (word.length < 3) return [word]
  const found = known.get(word)
  if (found !== undefined) return found
  const noun = TAKEN_FOR_VERB.exec(word)?.[1]
  const stems = [...new Set([withoutFleeting(snowball(word)), ...jotStems(word), ...(noun === undefined ? [] : [noun])])]
  if (known.size >= CACHE_LIMIT) known.clear()
  known.set(word, stems)
  return stems
}

/** Short stems are left alone: кот and кит must not both become кт. */
function withoutFleeting(stem: string): string {
  return stem.length < 4 || NOT_FLEETING.includes(stem) ? stem : stem.replace(FLEETING, '$1')
}
