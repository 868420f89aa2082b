import { app } from 'electron'
import log from 'electron-log/main'
import { readArguments } from './platform/arguments'
import { deskClock } from './platform/clock'
import { photographFirstScreen } from './platform/photograph'
import { holdTheOnlyCopy } from './platform/only-copy'
import { declareScheme, serveScheme } from './platform/scheme'
import { startDesk } from './platform/start-desk'
import { bringToFront, denyWhatIsNotNeeded, openWindow } from './platform/window'
import { serveDesk } from './ipc/serve'
import { pageFolder, programRoot } from './platform/folders'
import { measureStart } from './platform/start-times'

const times = measureStart()
const given = readArguments()
declareScheme()

if (!holdTheOnlyCopy(given.data, bringToFront)) app.quit()
else {
  log.initialize()
  log.transports.file.resolvePathFn = () => `${given.data}/log/desk.log`
  log.transports.console.level = 'error'
  void start()
}

async function start(): Promise<void> {
  const now = deskClock(given.clockFrom)
  await app.whenReady()
  times.mark('ready')
  serveScheme(pageFolder())
  denyWhatIsNotNeeded()
  const desk = startDesk({ given, root: programRoot(), now, log: error => log.error(error) })
  serveDesk(desk.ready, (error, procedure) => log.error(procedure, error))
  // The window opens while the store does; the page's first question waits in its port.
  const window = openWindow(desk.language())
  void desk.watch(window)
  times.mark('window')
  void desk.ready.then(() => log.info('start', times.all()), () => undefined)
  if (given.photograph) photographFirstScreen(window, given.photograph)
  closeInOrder(desk.close)
}

/** Quitting waits until the last copy is made and everything is closed; a second request does not start that again. */
function closeInOrder(close: () => Promise<void>): void {
  let closing = false
  app.on('will-quit', event => {
    if (closing) return
    closing = true
    event.preventDefault()
    void close().then(
      () => app.exit(0),
      error => {
        log.error(error)
        app.exit(0)
      },
    )
  })
}
