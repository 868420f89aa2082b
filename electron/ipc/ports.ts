import { ipcMain, type IpcMainEvent, type MessagePortMain } from 'electron'
import { PAGE_ORIGIN } from './page'

function isOurPage(event: IpcMainEvent): boolean {
  const frame = event.senderFrame
  return frame !== null && frame.parent === null && frame.url.startsWith(`${PAGE_ORIGIN}/`)
}

/** Takes the port of each page that asks, and hands it on; pages may ask before the desk is ready and are served when it is. */
export function takePorts(serve: Promise<(port: MessagePortMain) => void>): void {
  ipcMain.on('desk-port', event => {
    const [port] = event.ports
    if (!port || !isOurPage(event)) return
    void serve.then(
      hand => hand(port),
      () => port.close(),
    )
  })
}
