const DOUBLE = new Set(['23505', 'SQLITE_CONSTRAINT_UNIQUE'])

/** Whether a write failed because an entry with the same code is there: another station saved it between our look and our write. */
export function isDouble(error: unknown): boolean {
  for (let at = error; at instanceof Error; at = at.cause) if ('code' in at && DOUBLE.has(String(at.code))) return true
  return false
}
