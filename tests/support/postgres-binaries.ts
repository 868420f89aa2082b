import { existsSync, readdirSync } from 'node:fs'
import { execFileSync } from 'node:child_process'
import path from 'node:path'

const DEBIAN = '/usr/lib/postgresql'

/** Debian keeps every version in a folder of its own and off the PATH; newest first. */
function debianFolders(): string[] {
  if (!existsSync(DEBIAN)) return []
  const versions = readdirSync(DEBIAN).sort((a, b) => Number(b) - Number(a))
  return versions.map((version) => path.join(DEBIAN, version, 'bin'))
}

/**
 * Finds the folder of PostgreSQL's programs.
 *
 * @throws when there is none, saying what to install
 */
export function postgresFolder(): string {
  const suffix = process.platform === 'win32' ? '.exe' : ''
  const candidates = [...debianFolders(), ...(process.env['PATH'] ?? '').split(path.delimiter)]
  const found = candidates.find((folder) => ['initdb', 'postgres'].every((name) => existsSync(path.join(folder, name + suffix))))
  if (found) return found
  throw new Error(
    'PostgreSQL was not found; the database tests start a server of their own. Install it (Debian: apt-get install postgresql; macOS: brew install postgresql) or put the folder of "initdb" and "postgres" on the PATH.',
  )
}

/** A user PostgreSQL may run as. It refuses to run as root, so root lends it the user Debian made for it. */
export function serverUser(): { uid: number; gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined
  const ask = (flag: string): number => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }))
  try {
    return { uid: ask('-u'), gid: ask('-g') }
  } catch (cause) {
    throw new Error('PostgreSQL does not run as root, and there is no user "postgres". Create one: useradd --system postgres', { cause })
  }
}

const SETPRIV = '/usr/bin/setpriv'

/**
 * What to put before a command so that the system ends it together with us, even
 * when we are killed: vitest ends its workers that way. Empty where there is no such help.
 */
export function diesWithParent(): string[] {
  return process.platform === 'linux' && existsSync(SETPRIV) ? [SETPRIV, '--pdeathsig', 'INT', '--'] : []
}
