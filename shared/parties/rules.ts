import type { PersonKind } from '../contacts/contract'

/** A caller's name and phone as a form or a known party has them; the phone in E.164 where it is a known format, null without one. */
interface Named {
  name: string
  phone: string | null
}

/** A name as it is compared: without capitals and superfluous blanks. */
export const folded = (name: string): string => name.trim().replace(/\s+/g, ' ').toLocaleLowerCase('ru')

/** Whether two names are the same however their capitals and blanks are typed. */
export function sameName(one: string, other: string): boolean {
  return folded(one) === folded(other)
}

/**
 * Whether somebody told of in a form is the known party that was chosen: the same name or the same phone. Where both were typed over
 * after choosing, it is another person, and their matter must not stand among the chosen one's.
 */
export function isSameParty(told: Named, known: Named): boolean {
  if (told.name === '' && told.phone === null) return true
  const byName = told.name !== '' && sameName(told.name, known.name)
  const samePhone = told.phone !== null && told.phone === known.phone
  if (byName || samePhone) return true
  // What the known party does not have yet cannot differ from it.
  return (known.name === '' || told.name === '') && (known.phone === null || told.phone === null)
}

/**
 * Who a known party is after a form told it: `told` is what the form says now (undefined where it does not ask), `before` what the same record
 * said of this party before a correction (null for a new record). A VIP stays a VIP whatever kind a hurried form says; only correcting a record
 * that says VIP takes it back. A correction that leaves the kind alone says nothing new about the party.
 */
export function kindAfter(known: PersonKind, told: PersonKind | undefined, before: PersonKind | null): PersonKind {
  if (told === undefined || told === before) return known
  return known === 'vip' && before !== 'vip' ? 'vip' : told
}
