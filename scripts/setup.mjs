// npm run setup: everything "npm start" and "npm test" would do before their own work.
import { runScript } from './lib/step-error.mjs'
import { setUp } from './setup/setup.mjs'

await runScript(async () => {
  await setUp(process.argv.includes('--start') ? 'start' : 'test')
  console.log('Set up.')
  return 0
})
