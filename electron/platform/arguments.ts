import { join, resolve } from 'node:path'
import { app } from 'electron'

/** What the program was started with. */
export interface Given {
  /** Where the embedded store, drafts, print queue and copies lie. */
  data: string
  /** Where to put a picture of the first screen, for a machine without a display. */
  photograph: string | null
  /** A PostgreSQL that the environment names for this station. */
  databaseUrl: string | null
  /** A clock that stands still or runs from a given moment, for tests and the demonstration. */
  clockFrom: number | null
}

function flag(name: string): string | null {
  const given = process.argv.find(argument => argument.startsWith(`--${name}=`))
  if (given) return given.slice(name.length + 3)
  const at = process.argv.indexOf(`--${name}`)
  return at === -1 ? null : (process.argv[at + 1] ?? null)
}

export function readArguments(): Given {
  const photograph = flag('photograph')
  const clock = process.env['DESK_CLOCK_FROM']
  return {
    data: resolve(flag('data') ?? join(app.getPath('userData'), 'data')),
    photograph: photograph === null ? null : resolve(photograph),
    databaseUrl: process.env['DESK_DATABASE_URL'] || null,
    clockFrom: clock ? Date.parse(clock) : null,
  }
}
