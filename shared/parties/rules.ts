/** A caller's name and phone as a form or a known party has them; the phone in E.164 where it is a known format, null without one. */
interface Named {
  name: string
  phone: string | null
}

const folded = (name: string) => name.trim().replace(/\s+/g, ' ').toLocaleLowerCase('ru')

/**
 * Whether somebody told of in a form is the known party that was chosen: the same name or the same phone. Where both were typed over
 * after choosing, it is another person, and their matter must not stand among the chosen one's.
 */
export function isSameParty(told: Named, known: Named): boolean {
  if (told.name === '' && told.phone === null) return true
  const sameName = told.name !== '' && folded(told.name) === folded(known.name)
  const samePhone = told.phone !== null && told.phone === known.phone
  if (sameName || samePhone) return true
  // What the known party does not have yet cannot differ from it.
  return (known.name === '' || told.name === '') && (known.phone === null || told.phone === null)
}
