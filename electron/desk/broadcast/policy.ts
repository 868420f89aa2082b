// What the mall says of its radio, as the administrator keeps it.
import type { Reader } from '../../../db/store'
import { defaultPolicy, type BroadcastPolicy } from '../../../shared/broadcast/policy'
import { policyKept } from '../core/policy'
import { question, useCase } from '../core/use-case'

const kept = policyKept<BroadcastPolicy>('broadcastPolicy', defaultPolicy)

export const policyNow = async (db: Reader): Promise<BroadcastPolicy> => (await kept.now(db)).policy

export const readPolicy = question('broadcast.policy', async ({ db }) => {
  const { policy, version } = await kept.now(db)
  return { ...policy, version }
})

/** Saves it from the version the person saw. STALE when somebody else saved first. */
export const savePolicy = useCase('broadcast.savePolicy', async ({ tx, input }) => {
  const { version, commandKey: _key, ...policy } = input
  return kept.save(tx, policy, { version })
})
