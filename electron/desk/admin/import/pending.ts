import type { ImportKind } from '../../../../shared/admin/import-headings'
import type { ImportedRow } from '../../../../shared/admin/import-rows'
import { refuse } from '../../../../shared/core/errors'
import { newId } from '../../../../shared/core/ids'
import type { Desk } from '../../core/desk'

/** The fit rows of a previewed file, until somebody says yes. */
export interface PendingImport {
  kind: ImportKind
  fileName: string
  staffId: string
  /** The fields the file has columns for; the others of a shop already there stay as they are. */
  fields: ReadonlySet<string>
  rows: ImportedRow[]
  until: number
}

/** Long enough to look through the bad rows and ask a colleague. */
const KEPT_MS = 60 * 60_000
/** Of one station; each may hold twenty thousand rows. */
const KEPT = 3

const pending = new WeakMap<Desk, Map<string, PendingImport>>()

/** Keeps a checked file in memory and gives the token to save it by. The oldest makes room. */
export function keepPending(desk: Desk, found: Omit<PendingImport, 'until'>): string {
  const kept = pending.get(desk) ?? new Map<string, PendingImport>()
  pending.set(desk, kept)
  for (const [token, { until }] of kept) if (until < desk.now()) kept.delete(token)
  for (const token of [...kept.keys()].slice(0, Math.max(0, kept.size - KEPT + 1))) kept.delete(token)
  const token = newId()
  kept.set(token, { ...found, until: desk.now() + KEPT_MS })
  return token
}

/** The file behind a token, for the person who previewed it. @throws REFUSED import_expired */
export function pendingOf(desk: Desk, token: string, staffId: string): PendingImport {
  const found = pending.get(desk)?.get(token)
  if (!found || found.staffId !== staffId || found.until < desk.now()) refuse('import_expired')
  return found
}
