// What an entry of the audit trail changed, field by field. Pure: no words yet.

/** One field with what stood in it and what stands there; `path` with dots where a setting holds several. */
export interface ChangedField {
  readonly path: string
  readonly before: unknown
  readonly after: unknown
}

/** Of every record: they say nothing that the entry does not say itself. The times a complaint began with stand in the settings' own entries. */
const UNTOLD = new Set(['id', 'version', 'updatedAt', 'number', 'isOpen', 'owed', 'inside', 'policy', 'majorAt'])

/** The fields an entry tells of, in the order of the record. What was empty and is empty is left out. */
export function changedFields(before: unknown, after: unknown): ChangedField[] {
  const old = partsOf(before)
  const now = partsOf(after)
  const paths = [...new Set([...old.keys(), ...now.keys()])].filter(path => !UNTOLD.has(path.split('.')[0] ?? path))
  return paths.map(path => ({ path, before: old.get(path) ?? null, after: now.get(path) ?? null })).filter(field => !same(field.before, field.after))
}

/** The values of a body by path: an object within it (a setting) is taken apart, a list is not. */
function partsOf(body: unknown, path = ''): Map<string, unknown> {
  if (typeof body !== 'object' || body === null) return new Map()
  return new Map(
    Object.entries(body).flatMap(([name, value]: [string, unknown]) => {
      const full = path === '' ? name : `${path}.${name}`
      return typeof value === 'object' && value !== null && !Array.isArray(value) ? [...partsOf(value, full)] : [[full, value] as const]
    }),
  )
}

const isEmpty = (value: unknown) => value === null || value === undefined || value === ''
const same = (a: unknown, b: unknown) => (isEmpty(a) && isEmpty(b)) || JSON.stringify(a) === JSON.stringify(b)
