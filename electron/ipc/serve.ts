import { RPCHandler } from '@orpc/server/message-port'
import type { MessagePortMain } from 'electron'
import type { Desk } from '../desk/core/desk'
import { makeRouter, type Context } from './router'

/** Answers what a page asks through its port, for as long as the port is open. */
export function serverOf(desk: Desk, log: Context['log']): (port: MessagePortMain) => void {
  const handler = new RPCHandler<Context>(makeRouter() as never)
  return port => {
    handler.upgrade(port as never, { context: { desk, log } })
    port.start()
  }
}
