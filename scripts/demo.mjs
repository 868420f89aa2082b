// npm run demo: a day at the desk, played in the real program.
import { buildIfStale } from './lib/build.mjs'
import { withDisplay } from './lib/display.mjs'
import { inProject } from './lib/paths.mjs'
import { run } from './lib/run.mjs'
import { runScript } from './lib/step-error.mjs'
import { electronEnvironment } from './setup/electron.mjs'
import { setUp } from './setup/setup.mjs'

const playwright = inProject('node_modules/@playwright/test/cli.js')

await runScript(async () => {
  await setUp('test')
  await buildIfStale(console.log)
  const words = [playwright, 'test', '--config', 'playwright.demo.config.ts', ...process.argv.slice(2)]
  const { code } = await withDisplay((env) =>
    run(process.execPath, words, { env: { ...electronEnvironment(), ...env }, show: true }),
  )
  return code ?? 1
})
