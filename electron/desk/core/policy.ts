import { isDeepStrictEqual } from 'node:util'
import { changeSetting, firstSetting, readSetting } from '../../../db/repositories/settings'
import type { Reader, Tx } from '../../../db/store'
import { DeskError } from '../../../shared/core/errors'

interface Versioned {
  readonly version: number
}

/** Whether a record's times are those that hold now; the order of fields does not matter, and no store keeps it. */
export const isNow = (of: object, now: object): boolean => isDeepStrictEqual(of, now)

/** The times of a room, kept by the department under the setting of this name; until it changes them, those the program comes with. */
export function policyKept<Policy extends object>(setting: string, usual: Policy) {
  /** The times that hold now, and their version; 0 while they are those the program comes with. */
  async function now(db: Reader): Promise<{ policy: Policy; version: number }> {
    const kept = await readSetting<Policy>(db, setting)
    return kept ? { policy: { ...usual, ...kept.value }, version: kept.version } : { policy: usual, version: 0 }
  }

  /** Saves the times from the version the person saw. STALE when somebody else saved first. */
  async function save(tx: Tx, policy: Policy, { version }: Versioned): Promise<Policy & Versioned> {
    const current = await now(tx)
    if (current.version !== version) throw new DeskError('STALE', { id: setting, current: { ...current.policy, version: current.version }, changedBy: null, changedAt: null })
    if (version > 0) return { ...policy, version: await changeSetting(tx, setting, version, policy) }
    await firstSetting(tx, setting, policy)
    return { ...policy, version: 1 }
  }

  return { now, save }
}
