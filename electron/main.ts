import { app } from 'electron'
import { takePorts } from './ipc/ports'
import { readArguments } from './platform/arguments'
import { deskClock } from './platform/clock'
import { pageHasItsProgram } from './platform/first-page'
import { pageFolder, programRoot } from './platform/folders'
import { openLog } from './platform/log'
import { holdTheOnlyCopy } from './platform/only-copy'
import { photographFirstScreen } from './platform/photograph'
import { declareScheme, serveScheme } from './platform/scheme'
import { whenSettled } from './platform/settled'
import { measureStart } from './platform/start-times'
import { bringToFront, denyWhatIsNotNeeded, openWindow } from './platform/window'

const times = measureStart()
const given = readArguments()
const log = openLog(given.data)
declareScheme()

if (holdTheOnlyCopy(given.data, bringToFront)) void start()
else app.quit()

async function start(): Promise<void> {
  await app.whenReady()
  times.mark('ready')
  serveScheme(pageFolder())
  denyWhatIsNotNeeded()
  // The window opens first; the desk's code and store load while the page makes itself ready, and the page's first question waits in its port.
  const window = openWindow({ starting: true })
  const page = pageHasItsProgram(window)
  const desk = page.then(() => import('./platform/start-desk')).then(({ startDesk }) => startDesk({ given, root: programRoot(), now: deskClock(given.clockFrom), log: error => log.error(error) }))
  const served = Promise.all([desk.then(started => started.ready), page.then(() => import('./ipc/serve'))])
  takePorts(served.then(([ready, { serverOf }]) => serverOf(ready, (error, procedure) => log.error(procedure, error))))
  void served.then(() => {
    const took = times.all()
    whenSettled(() => log.info('start', took))
  })
  void desk.then(started => started.watch(window))
  if (given.photograph) photographFirstScreen(window, given.photograph)
  closeInOrder(async () => (await desk).close())
}

/** Quitting waits until the last copy is made and everything is closed; a second request does not start that again. */
function closeInOrder(close: () => Promise<void>): void {
  let closing = false
  app.on('will-quit', event => {
    if (closing) return
    closing = true
    event.preventDefault()
    void close()
      .catch(error => log.error(error))
      .finally(() => app.exit(0))
  })
}
