import { isDeepStrictEqual } from 'node:util'
import { changeSetting, firstSetting, readSetting } from '../../../db/repositories/settings'
import type { Reader } from '../../../db/store'
import { defaultPolicy, type ComplaintPolicy } from '../../../shared/complaints/policy'
import { DeskError } from '../../../shared/core/errors'
import { question, useCase } from '../core/use-case'

/** The setting under which the department keeps its own times. */
const SETTING = 'complaintPolicy'

/** The times that hold now, and their version; 0 while they are those the program comes with. */
export async function policyNow(db: Reader): Promise<{ policy: ComplaintPolicy; version: number }> {
  const kept = await readSetting<ComplaintPolicy>(db, SETTING)
  return kept ? { policy: { ...defaultPolicy, ...kept.value }, version: kept.version } : { policy: defaultPolicy, version: 0 }
}

/** Whether a complaint's times are those that hold now; the order of fields does not matter, and no store keeps it. */
export const isNow = (of: ComplaintPolicy, now: ComplaintPolicy): boolean => isDeepStrictEqual(of, now)

export const readPolicy = question('complaints.policy', async ({ db }) => {
  const { policy, version } = await policyNow(db)
  return { ...policy, version }
})

/** Saves the times from the version the person saw; they hold for complaints registered from now on. STALE when somebody else saved first. */
export const savePolicy = useCase('complaints.savePolicy', async ({ tx, input }) => {
  const { version, commandKey: _key, ...policy } = input
  const current = await policyNow(tx)
  if (current.version !== version) throw new DeskError('STALE', { id: SETTING, current: { ...current.policy, version: current.version }, changedBy: null, changedAt: null })
  if (version > 0) return { ...policy, version: await changeSetting(tx, SETTING, version, policy) }
  await firstSetting(tx, SETTING, policy)
  return { ...policy, version: 1 }
})
