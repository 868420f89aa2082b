import { existsSync } from 'node:fs'
import { basename } from 'node:path'
import type { Actor } from '../../shared/core/actor'
import type { Desk } from '../desk/core/desk'
import type { StationSettings } from '../desk/core/make-desk'
import { recordAct } from '../desk/core/use-case'

const RESTORED = 'restored'

/** A restore that somebody ordered. `kept` is the file it replaces, null where there was none; `by` is null on the trouble screen, where nobody can sign in. */
export interface Restored {
  copy: string
  kept: string | null
  by: Actor | null
}

/** Kept in the station's own file: the store that is restored knows nothing of it, and its trail has to say so. */
export const rememberRestored = (station: StationSettings, restored: Restored) => station.set(RESTORED, restored)

/** After the start on a restored store: writes into its audit trail which copy it is and who ordered it. A restore that did not happen is forgotten. */
export async function recordRestored(desk: Desk): Promise<void> {
  const restored = desk.station.setting<Restored | false>(RESTORED)
  if (!restored) return
  if (restored.kept === null || existsSync(restored.kept)) {
    const after = { copy: basename(restored.copy), kept: restored.kept === null ? null : basename(restored.kept) }
    await recordAct(desk, restored.by, 'system.restore', async tx => void tx.changes.push({ room: 'system', id: '', number: '', before: null, after }))
  }
  desk.station.set(RESTORED, false)
}
