import type { Reader } from '../../../db/store'
import { defaultPolicy, type WorkOrderPolicy } from '../../../shared/work-orders/policy'
import { policyKept } from '../core/policy'
import { question, useCase } from '../core/use-case'

const kept = policyKept<WorkOrderPolicy>('workOrderPolicy', defaultPolicy)

/** The times that hold now, and their version; 0 while they are those the program comes with. */
export const policyNow = (db: Reader) => kept.now(db)

export const readPolicy = question('workOrders.policy', async ({ db }) => {
  const { policy, version } = await kept.now(db)
  return { ...policy, version }
})

/** Saves the times from the version the person saw; they hold for orders reported from now on. STALE when somebody else saved first. */
export const savePolicy = useCase('workOrders.savePolicy', async ({ tx, input }) => {
  const { version, commandKey: _key, ...policy } = input
  return kept.save(tx, policy, { version })
})
