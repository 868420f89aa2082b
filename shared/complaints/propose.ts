import type { z } from 'zod'
import type { ComplaintPolicy } from './policy'
import type { cause, ComplaintClass, demand, harm, Severity } from './words'

interface Told {
  readonly cause: z.infer<typeof cause>
  readonly harm: z.infer<typeof harm>
  readonly wants: z.infer<typeof demand>
  /** How many times the same customer has raised the same matter, this time counted. */
  readonly timesRaised: number
  /** A dispute between a merchant and a customer, which is mediated. */
  readonly dispute: boolean
}

/** Why a severity is proposed: a text key (`complaints:why.<reason>`). */
export type SeverityReason = 'raisedAgain' | 'seriousHarm' | 'brokenPromise' | 'ourWork' | 'someHarm' | 'limits'

/**
 * The severity by what was told, and why; the person decides. Source: "what it is" of each severity. A promise not kept is major only
 * once the customer raised it before.
 */
export function proposeSeverity({ cause, harm, timesRaised }: Told, policy: Pick<ComplaintPolicy, 'majorAtTime'>): { severity: Severity; reason: SeverityReason } {
  const because = (reason: SeverityReason, severity: Severity) => ({ severity, reason })
  if (timesRaised >= policy.majorAtTime) return because('raisedAgain', 'major')
  if (harm === 'serious') return because('seriousHarm', 'major')
  if (cause === 'promise') return because('brokenPromise', timesRaised > 1 ? 'major' : 'important')
  if (cause === 'work') return because('ourWork', 'important')
  return harm === 'some' ? because('someHarm', 'important') : because('limits', 'minor')
}

/** What a clerk can give without asking anybody. */
const CLERKS_OWN: readonly Told['wants'][] = ['explanation', 'apology', 'repair', 'other']

/** The class by what was told: a clerk alone settles what is minor, no dispute, and asks for nothing that others must give. */
export function proposeClass(told: Told, severity: Severity): ComplaintClass {
  return severity === 'minor' && !told.dispute && CLERKS_OWN.includes(told.wants) ? 'B' : 'A'
}
