// npm run bench: how fast the desk is with years of records.
import { buildIfStale } from './lib/build.mjs'
import { withDisplay } from './lib/display.mjs'
import { run } from './lib/run.mjs'
import { runScript } from './lib/step-error.mjs'
import { electronEnvironment } from './setup/electron.mjs'
import { setUp } from './setup/setup.mjs'

await runScript(async () => {
  await setUp('test')
  await buildIfStale(console.log)
  const words = ['--import', 'tsx', 'tests/bench/run.ts', ...process.argv.slice(2)]
  const { code } = await withDisplay((env) =>
    run(process.execPath, words, { env: { ...electronEnvironment(), ...env }, show: true }),
  )
  return code ?? 1
})
