import { RPCHandler } from '@orpc/server/message-port'
import { ipcMain, type IpcMainEvent } from 'electron'
import type { Desk } from '../desk/core/desk'
import { makeRouter, type Context } from './router'

/** The only page that may ask: the top frame of our own scheme. */
export const PAGE_ORIGIN = 'app://desk'

function isOurPage(event: IpcMainEvent): boolean {
  const frame = event.senderFrame
  return frame !== null && frame.parent === null && new URL(frame.url).origin === new URL(PAGE_ORIGIN).origin && frame.url.startsWith(`${PAGE_ORIGIN}/`)
}

/** Gives each page that asks for it its port to the desk. Pages may ask before the desk is ready; they are served when it is. */
export function serveDesk(ready: Promise<Desk>, log: Context['log']): void {
  const handler = new RPCHandler<Context>(makeRouter() as never)
  ipcMain.on('desk-port', event => {
    const [port] = event.ports
    if (!port || !isOurPage(event)) return
    void ready.then(
      desk => {
        handler.upgrade(port as never, { context: { desk, log } })
        port.start()
      },
      () => port.close(),
    )
  })
}
