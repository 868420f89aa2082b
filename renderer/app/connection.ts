// The page's one way to the desk: a message port handed to main through the preload, with the contract's types on it.
import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/message-port'
import type { ContractRouterClient } from '@orpc/contract'
import { createTanstackQueryUtils } from '@orpc/tanstack-query'
import type { Contract } from '../../shared/contract'

function openPort(): MessagePort {
  const { port1, port2 } = new MessageChannel()
  // The sandboxed preload passes port2 on to main and exposes nothing. Calls made before main listens wait in the port.
  window.postMessage('desk-port', '*', [port2])
  port1.start()
  return port1
}

/** Calls to the desk by room and procedure: `client.contacts.get({ id })`. Rejects with the errors of shared/core/errors.ts. */
export const client: ContractRouterClient<Contract> = createORPCClient(new RPCLink({ port: openPort() }))

/** The same for TanStack Query: `useQuery(api.contacts.get.queryOptions({ input: { id } }))`, `api.contacts.key()`. */
export const api = createTanstackQueryUtils(client)
