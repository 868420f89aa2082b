const TITLE = 80
/** The beginning of a word that was cut. Chinese is cut anywhere. */
const UNFINISHED = / [^\s\p{Script=Han}]{1,20}$/u

/** What ends a sentence, before the mark of the cut: "works.…" would be four dots. */
const STOPS = /[\s.,;:…。，、；：]+$/u

/** The line by which a matter is listed: its subject, or the beginning of what was said, with a mark where it is cut. */
export function titleOf(subject: string, said: string): string {
  if (subject !== '') return subject
  const letters = Array.from(said.replace(/\s+/gu, ' ').trim())
  if (letters.length <= TITLE) return letters.join('')
  const begun = letters.slice(0, TITLE - 1).join('')
  return `${(letters[TITLE - 1] === ' ' ? begun : begun.replace(UNFINISHED, '')).replace(STOPS, '')}…`
}
