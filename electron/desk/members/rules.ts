// The club's rules as the administrator keeps them, each set with the day from which it holds.
import type { Reader, Tx } from '../../../db/store'
import { invalid } from '../../../shared/core/errors'
import { rulesOn, usualRules, type DatedRules } from '../../../shared/members/rules'
import { dayKey } from '../../../shared/text/zone'
import { isNow, policyKept } from '../core/policy'
import { question, useCase } from '../core/use-case'

const kept = policyKept<{ sets: DatedRules[] }>('clubRules', { sets: [usualRules] })

/** The rules that hold on a day of the mall (yyyymmdd). */
export async function rulesAt(db: Reader, day: string): Promise<DatedRules> {
  return rulesOn((await kept.now(db)).policy.sets, day)
}

/** The points of the levels that all members were looked through by last. */
const followedKept = policyKept<{ levelPoints: DatedRules['levelPoints'] }>('clubLevelsFollowed', { levelPoints: usualRules.levelPoints })

/** Whether other levels hold on this day (yyyymmdd) than those that all members follow: new rules were saved, or their day has come. */
export async function levelsNotFollowed(db: Reader, today: string): Promise<boolean> {
  return !isNow((await followedKept.now(db)).policy.levelPoints, (await rulesAt(db, today)).levelPoints)
}

/** All members follow the rules of this day. */
export async function followed(tx: Tx, today: string): Promise<void> {
  if (!(await levelsNotFollowed(tx, today))) return
  const { version } = await followedKept.now(tx)
  await followedKept.save(tx, { levelPoints: (await rulesAt(tx, today)).levelPoints }, { version })
}

export const readRules = question('members.rules', async ({ db }) => {
  const { policy, version } = await kept.now(db)
  return { sets: policy.sets, version }
})

/** Rules that hold from today or a later day on; those of days gone by stay as they were. INVALID `since time.past`. STALE when somebody else saved first. */
export const saveRules = useCase('members.saveRules', async ({ tx, now, input }) => {
  const { version, commandKey: _key, ...set } = input
  if (set.since < dayKey(now, tx.timeZone)) invalid('since', 'time.past')
  const { policy } = await kept.now(tx)
  const sets = [...policy.sets.filter(({ since }) => since !== set.since), set].sort((a, b) => (a.since < b.since ? -1 : 1))
  return kept.save(tx, { sets }, { version })
})
