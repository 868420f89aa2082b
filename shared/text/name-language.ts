/** The language in which somebody of this name is most likely spoken to, by the script it is written in; null where that tells nothing. */
export function languageOfName(name: string): 'zh' | 'ru' | null {
  if (/\p{Script=Han}/u.test(name)) return 'zh'
  return /\p{Script=Cyrillic}/u.test(name) ? 'ru' : null
}

/** A personal name in characters only, of the length such names have. */
export const isChineseName = (name: string): boolean => /^\p{Script=Han}{2,4}$/u.test(name.normalize('NFKC').trim())
