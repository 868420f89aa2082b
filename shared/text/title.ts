const TITLE = 80

/** The line by which a matter is listed: its subject, or the beginning of what was said, with a mark where it is cut. */
export function titleOf(subject: string, said: string): string {
  if (subject !== '') return subject
  const letters = Array.from(said.replace(/\s+/gu, ' ').trim())
  return letters.length <= TITLE ? letters.join('') : `${letters.slice(0, TITLE - 1).join('').trimEnd()}…`
}
