// npm start: from a fresh copy to the open program in one command.
import { existsSync, mkdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import { buildIfStale } from './lib/build.mjs'
import { hasDisplay, startDisplay } from './lib/display.mjs'
import { openProgram } from './lib/open.mjs'
import { inProject } from './lib/paths.mjs'
import { runScript } from './lib/step-error.mjs'
import { setUp } from './setup/setup.mjs'

const PHOTOGRAPH = inProject('out/first-screen.png')
const words = process.argv.slice(process.argv[2] === '--' ? 3 : 2)

/** Says where the picture of the first screen lies as soon as it is there. */
function announcePhotograph() {
  const look = setInterval(() => {
    if (!existsSync(PHOTOGRAPH)) return
    clearInterval(look)
    console.log(`A picture of the first screen: ${PHOTOGRAPH}`)
  }, 300)
  look.unref()
}

/** Nobody can see the window here, so the program is asked for a picture of it. */
async function openUnseen() {
  const display = await startDisplay()
  console.log('There is no display here: the program opens on an invisible one (Xvfb). Ctrl+C ends it.')
  const asksAlready = words.some((word) => word.startsWith('--photograph'))
  if (!asksAlready) {
    rmSync(PHOTOGRAPH, { force: true })
    mkdirSync(path.dirname(PHOTOGRAPH), { recursive: true })
    announcePhotograph()
  }
  try {
    return await openProgram(asksAlready ? words : [...words, `--photograph=${PHOTOGRAPH}`], { DISPLAY: display.name })
  } finally {
    display.stop()
  }
}

await runScript(async () => {
  await setUp('start')
  await buildIfStale(console.log)
  return hasDisplay() ? openProgram(words) : openUnseen()
})
