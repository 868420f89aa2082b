// better-sqlite3 carries a ready binary for recent Node and Electron. An older
// one does not refuse it but crashes, so it is tried in a process of its own.
import { existsSync } from 'node:fs'
import path from 'node:path'
import { npm, npmFolder } from '../lib/npm.mjs'
import { modules } from '../lib/paths.mjs'
import { run } from '../lib/run.mjs'
import { readJson, readText, sha256, writeText } from '../lib/stamp.mjs'
import { StepError } from '../lib/step-error.mjs'
import { electronPath, electronVersion } from './electron.mjs'
import { COMPILER, installMissing, isDebian } from './system.mjs'

const folder = path.join(modules, 'better-sqlite3')
const built = path.join(folder, 'build/Release/better_sqlite3.node')

/** Inside the package: "npm ci" removes it together with what was built. */
const stamp = path.join(folder, '.desk-native')
const PURPOSE = 'the database that keeps everything on this computer (better-sqlite3)'

/** The Node-API the ready binary was made for. */
const READY_NAPI = 10

/** Lets one binary serve Node 20 and Electron 33, which know Node-API 9 only. */
const OLD_RUNTIME_FLAGS = '-UNAPI_VERSION -DNAPI_EXPERIMENTAL -DNODE_API_EXPERIMENTAL_NOGC_ENV_OPT_OUT'

/** Both runtimes, the package and whether a built binary lies there. */
function fingerprint() {
  const own = /** @type {{ version?: string } | undefined} */ (readJson(path.join(folder, 'package.json')))
  return sha256([own?.version, process.version, electronPath(), electronVersion(), existsSync(built)].join('\n'))
}

/** @returns {boolean} */
export const nativeIsReady = () => readText(stamp) === fingerprint()

const TRIAL = `
  const Database = require(${JSON.stringify(folder)})
  const database = new Database(':memory:')
  database.prepare('select 1').get()
  database.close()
  console.log('opened with', process.versions.napi)
`

/** @returns {[string, string, NodeJS.ProcessEnv][]} both: the tests run in Node, the program in Electron */
const runtimes = () => [
  [`Node ${process.version}`, process.execPath, {}],
  [`Electron ${electronVersion()}`, electronPath(), { ELECTRON_RUN_AS_NODE: '1' }],
]

/** @returns {Promise<string[]>} the runtimes that cannot open a database, with what they said */
async function failures() {
  const results = await Promise.all(
    runtimes().map(async ([name, executable, env]) => {
      const { output } = await run(executable, ['-e', TRIAL], { env, limit: 30_000 })
      return output.includes('opened with') ? [] : [`${name}: ${output.trim() || 'it crashed'}`]
    }),
  )
  return results.flat()
}

/** @returns {Promise<boolean>} whether one of the runtimes is older than the ready binary */
async function isOldRuntime() {
  const answers = await Promise.all(
    runtimes().map(([, executable, env]) => run(executable, ['-p', '"napi=" + process.versions.napi'], { env })),
  )
  return answers.some(({ output }) => Number(/napi=(\d+)/.exec(output)?.[1] ?? 0) < READY_NAPI)
}

/** Node's own headers, where they are at hand: they need no download. */
async function headers() {
  const beside = path.resolve(path.dirname(process.execPath), '..')
  if (existsSync(path.join(beside, 'include/node/node_api.h'))) return [`--nodedir=${beside}`]
  const { ok, output } = await npm(['config', 'get', 'nodedir', '--silent'])
  const named = output.trim().split('\n').pop() ?? ''
  return ok && existsSync(path.join(named, 'include/node/node_api.h')) ? [`--nodedir=${named}`] : []
}

async function build() {
  const tool = path.join(npmFolder(), 'node_modules/node-gyp/bin/node-gyp.js')
  const flags = (await isOldRuntime()) ? { CXXFLAGS: `${process.env.CXXFLAGS ?? ''} ${OLD_RUNTIME_FLAGS}` } : {}
  const words = [tool, 'rebuild', '--release', '--force_build=1', ...(await headers())]
  return run(process.execPath, words, { cwd: folder, env: flags })
}

/** @param {string} details @param {string} what @returns {StepError} */
function failed(what, details) {
  const tools = process.platform === 'darwin' ? 'the command line tools (xcode-select --install)' : 'g++, make and python3'
  return new StepError({
    what,
    purpose: PURPOSE,
    next: `Install ${tools}, or use Node 22.14 or newer with the Electron of package.json, which need no building. Then run the same command again.`,
    details,
  })
}

/** @param {(sentence: string) => void} say */
export async function provideNative(say) {
  if ((await failures()).length > 0) {
    if (isDebian()) await installMissing(COMPILER, `building ${PURPOSE}`, say)
    say('Building better-sqlite3 for this Node and Electron (about a minute, once).')
    const result = await build()
    if (!result.ok) throw failed('better-sqlite3 could not be built.', result.output)
    const still = await failures()
    if (still.length > 0) throw failed('better-sqlite3 was built, but does not open a database.', still.join('\n'))
  }
  writeText(stamp, fingerprint())
}
