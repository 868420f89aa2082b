// The server a station shall work with: what is typed, and what the test of exactly that said.
import { useState } from 'react'
import { api } from '../app/connection'
import { useCommand } from '../app/use-command'
import { faultsIn, partsIn, urlOf, type Server } from './server-url'
import { answerFor, type Tested } from './tested-store'

/** The fields of the server, its test, and the choice of it or of this computer's file. */
export function useStoreChoice(initial: Server) {
  const [server, setServer] = useState(initial)
  const [tried, setTried] = useState(false)
  const [tested, setTested] = useState<Tested | null>(null)
  const test = useCommand(api.system.testStore)
  const choose = useCommand(api.system.chooseStore)
  const url = urlOf(server)

  const change = (parts: Partial<Server>): void => setServer(before => ({ ...before, ...parts }))
  // A whole address is taken apart at once where it is pasted, since a password may stand in it; where it is typed, when it is whole.
  const changeHost = (value: string): void => change((value.length > server.host.length + 1 ? partsIn(value) : null) ?? { host: value })
  const takeApart = (): Server => {
    const parts = partsIn(server.host)
    if (parts !== null) change(parts)
    return { ...server, ...parts }
  }
  const tryIt = async (): Promise<void> => {
    setTried(true)
    const whole = takeApart()
    if (Object.keys(faultsIn(whole)).length > 0) return
    const asked = urlOf(whole)
    const answer = await test.run({ kind: 'postgres', url: asked })
    setTested(answer === null ? null : { url: asked, answer })
  }
  return {
    server, faults: tried ? faultsIn(server) : {}, answer: answerFor(url, tested), change, changeHost, takeApart, tryIt,
    useServer: () => void choose.run({ choice: { kind: 'postgres', url } }),
    useFile: () => void choose.run({ choice: { kind: 'sqlite' } }),
    testing: test.busy, choosing: choose.busy, problem: test.problem ?? choose.problem,
  }
}
