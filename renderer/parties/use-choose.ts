// Filling a form with somebody the desk knows.
import { useState } from 'react'
import type { KnownParty } from '../../shared/parties/contract'
import { client } from '../app/connection'
import { problemOf } from '../app/problems'
import type { Problem } from '../app/problems'

/** What choosing gives: the name, and the phone in full; the desk records that it was shown. */
export interface Chosen {
  readonly party: KnownParty
  readonly name: string
  readonly phone: string | null
}

/** `choose` asks the desk and hands the answer over; a failure stays in `problem`. */
export function useChoose(onChosen: (chosen: Chosen) => void): { choose(party: KnownParty): Promise<void>; problem: Problem | null } {
  const [problem, setProblem] = useState<Problem | null>(null)
  const choose = async (party: KnownParty) => {
    setProblem(null)
    try {
      const { partyId, merchantId } = party
      onChosen({ party, ...(await client.parties.choose({ partyId, merchantId })) })
    } catch (failure) {
      setProblem(problemOf(failure))
    }
  }
  return { choose, problem }
}
