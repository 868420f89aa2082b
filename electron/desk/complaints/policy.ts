import type { Reader } from '../../../db/store'
import { defaultPolicy, type ComplaintPolicy } from '../../../shared/complaints/policy'
import { policyKept } from '../core/policy'
import { question, useCase } from '../core/use-case'

const kept = policyKept<ComplaintPolicy>('complaintPolicy', defaultPolicy)

/** The times that hold now, and their version; 0 while they are those the program comes with. */
export const policyNow = (db: Reader) => kept.now(db)

export const readPolicy = question('complaints.policy', async ({ db }) => {
  const { policy, version } = await kept.now(db)
  return { ...policy, version }
})

/** Saves the times from the version the person saw; they hold for complaints registered from now on. STALE when somebody else saved first. */
export const savePolicy = useCase('complaints.savePolicy', async ({ tx, input }) => {
  const { version, commandKey: _key, ...policy } = input
  return kept.save(tx, policy, { version })
})
