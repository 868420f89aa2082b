// A server that was lost comes back by itself: who still stands at the door gets in without trying again; anybody else is only told.
import { useCallback, useEffect, useRef, useState } from 'react'
import { client } from '../app/connection'
import type { Problem } from '../app/problems'
import { SentEntry } from './sent-entry'

const LOOK_MS = 1000

/** Whether it failed because the database does not answer. */
export function storeIsLost(problem: Problem | null): boolean {
  return problem?.code === 'UNAVAILABLE' && problem.what === 'store'
}

/** While `lost`, looks at the store's state every second, and does `again` what failed when it is well. */
export function useAgainWhenBack(lost: boolean, again: () => void): void {
  const latest = useRef(again)
  useEffect(() => {
    latest.current = again
  })
  useEffect(() => {
    if (!lost) return undefined
    const look = async () => {
      const { database } = await client.system.status()
      if (database.state === 'ok') latest.current()
    }
    const timer = window.setInterval(() => void look().catch(() => undefined), LOOK_MS)
    return () => window.clearInterval(timer)
  }, [lost])
}

/** `again`: what was typed goes out when the database is back. `retype`: it was forgotten. `back`: the database is back, the PIN is to be typed. */
export type Waiting = 'again' | 'retype' | 'back' | null

/** An entry of the door that is sent again once a lost database answers. */
export interface Entry<Input> {
  /** Sends it; true when it went through. */
  send(input: Input): Promise<boolean>
  /** Something else is being typed: what was sent must not open the desk any more. */
  forget(): void
  readonly waiting: Waiting
}

interface Sends<Input, Output> {
  run(input: Input): Promise<Output | null>
  clear(): void
  readonly problem: Problem | null
}

/** Sends an entry through a command, and again when a lost database is back, as long as it is not forgotten (see SentEntry). */
export function useEntry<Input, Output>(command: Sends<Input, Output>): Entry<Input> {
  const [held, setHeld] = useState(false)
  const [back, setBack] = useState(false)
  const [entry] = useState(() => new SentEntry<Input>(() => setHeld(false)))
  const lost = storeIsLost(command.problem)
  useEffect(() => entry.watch({ window, document }), [entry])
  useEffect(() => {
    // An answer, even a refusal, ends the waiting.
    if (command.problem !== null && !lost) entry.forget()
  }, [command.problem, lost, entry])
  useAgainWhenBack(lost, () => {
    if (entry.input !== null) return void command.run(entry.input)
    command.clear()
    setBack(true)
  })
  const send = async (input: Input): Promise<boolean> => {
    entry.keep(input)
    setHeld(true)
    setBack(false)
    return (await command.run(input)) !== null
  }
  const forget = useCallback(() => entry.forget(), [entry])
  return { send, forget, waiting: lost ? (held ? 'again' : 'retype') : back && command.problem === null ? 'back' : null }
}
