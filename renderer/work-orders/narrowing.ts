// By which team and person the board and the register are narrowed: one choice for both, kept for the person while the window is open.
import { useState } from 'react'
import { useHouse } from '../app/house'

/** A team's id, `none` for what no team has yet, or null for all; and who of it, as the orders name them. */
export interface Narrowing {
  readonly team: string | null
  readonly person: string | null
}

const kept = new Map<string, Narrowing>()
const ALL: Narrowing = { team: null, person: null }

/** The choice and what changes it. Another team has other people. */
export function useNarrowing(): { narrowing: Narrowing; toTeam: (team: string | null) => void; toPerson: (person: string | null) => void } {
  const staffId = useHouse().me?.staffId ?? ''
  const [narrowing, setNarrowing] = useState(() => kept.get(staffId) ?? ALL)
  const take = (next: Narrowing) => {
    kept.set(staffId, next)
    setNarrowing(next)
  }
  return { narrowing, toTeam: team => take({ team, person: null }), toPerson: person => take({ ...narrowing, person }) }
}

/** As the desk is asked. */
export const narrowedBy = ({ team, person }: Narrowing) => ({ teamId: team === 'none' ? null : team, noTeam: team === 'none', person })
