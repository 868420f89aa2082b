// Which font draws which part of a text: the Chinese one and the Latin and Cyrillic one have quotation marks, dots and dashes of different widths.

/** The script whose font goes first; Latin letters and Cyrillic stand in the same one. */
export type ScriptLang = 'zh' | 'ru'

/** A part of a text in one font. */
export interface ScriptRun {
  readonly lang: ScriptLang
  readonly text: string
}

const HAN = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u
/** With the quotation marks and the sign of a number that only Russian has. */
const CYRILLIC = /[\p{Script=Cyrillic}«»„№]/u
/** A sentence with its closing marks and the space after it; dots in the middle of a Russian one do not end it. */
const SENTENCE = /[^]*?(?:[.!?…]+["'”’»)）]*\s+(?=["'“‘«„(]*[\p{Lu}\p{N}\p{Script=Han}])|[。！？]+["'”’»)）]*\s*|\n+|$)/gu
/** A Chinese character says as much as some letters. */
const LETTERS_A_HAN = 2

/**
 * Divides a text by its scripts. What belongs to no script (marks, digits, Latin letters, spaces) goes with the letters on both its sides, and between two
 * scripts with most of its sentence, so that both quotation marks of a pair look alike. Put together again the runs are the text.
 */
export function scriptRuns(text: string): readonly ScriptRun[] {
  const hasHan = HAN.test(text)
  if (!(hasHan && CYRILLIC.test(text))) return text === '' ? [] : [{ lang: hasHan ? 'zh' : 'ru', text }]
  const mostly = langOf(text) ?? 'ru'
  const letters = Array.from(text)
  const own = letters.map(strong)
  const before = nearest(own)
  const after = nearest([...own].reverse()).reverse()
  const sentences = basesOf(text, mostly)
  const runs: { lang: ScriptLang; text: string }[] = []
  for (const [at, letter] of letters.entries()) {
    const sides = before[at] === after[at] ? before[at] : null
    const lang = own[at] ?? sides ?? sentences[at] ?? mostly
    const last = runs.at(-1)
    if (last?.lang === lang) last.text += letter
    else runs.push({ lang, text: letter })
  }
  return runs
}

function strong(letter: string): ScriptLang | null {
  return HAN.test(letter) ? 'zh' : CYRILLIC.test(letter) ? 'ru' : null
}

/** For each place the last script up to it. */
function nearest(own: readonly (ScriptLang | null)[]): (ScriptLang | null)[] {
  let last: ScriptLang | null = null
  return own.map(lang => (last = lang ?? last))
}

/** For each letter what most of its sentence is. */
function basesOf(text: string, otherwise: ScriptLang): ScriptLang[] {
  return (text.match(SENTENCE) ?? []).flatMap(sentence => {
    const base = langOf(sentence) ?? otherwise
    return Array.from(sentence, () => base)
  })
}

/** What most of a text is; null where it has letters of neither. */
function langOf(text: string): ScriptLang | null {
  const scripts = Array.from(text, strong)
  const weight = (lang: ScriptLang, each: number) => scripts.filter(script => script === lang).length * each
  const [zh, ru] = [weight('zh', LETTERS_A_HAN), weight('ru', 1)]
  return zh === 0 && ru === 0 ? null : zh > ru ? 'zh' : 'ru'
}
