// What may be changed in the lists of people and of the house. Pure: no clock, no database, no screen.
import { foldCode, foldText } from '../text/search-words'
import type { Role } from '../core/actor'

interface Employed {
  role: Role
  retired: boolean
}

const administers = (person: Employed) => person.role === 'administrator' && !person.retired

/**
 * Why a person cannot be saved so, as a key of the reasons, or null. Somebody must always be able to let others in, so the last
 * administrator who can sign in stays one; and nobody shuts the door behind themself.
 */
export function staffRefusal(before: Employed | null, after: Employed, at: { self: boolean; otherAdministrators: number }): 'last_administrator' | 'not_yourself' | null {
  if (before !== null && administers(before) && !administers(after) && at.otherAdministrators === 0) return 'last_administrator'
  return at.self && after.retired ? 'not_yourself' : null
}

/** Whether a PIN just set has to be changed at the next sign-in: always when somebody else chose it. */
export function mustChangeAfter(pinSetBy: 'self' | 'other'): boolean {
  return pinSetBy === 'other'
}

/** Why a post cannot be saved so, or null: without a post nobody could sign in. */
export function postRefusal(before: { retired: boolean } | null, after: { retired: boolean }, otherPosts: number): 'last_post' | null {
  return before !== null && !before.retired && after.retired && otherPosts === 0 ? 'last_post' : null
}

/** A code as it is kept: full-width letters and digits become plain ones. */
export function keptCode(code: string): string {
  return code.normalize('NFKC').trim()
}

/** What two codes have in common when people would take them for the same: case, width, and letters that look alike in both alphabets (В306, b306). */
export function codeKey(code: string): string {
  const key = foldCode(foldText(code)).trim()
  return key === '' ? code : key
}

/** Whether a text is the name of a time zone that this computer knows. */
export function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}
