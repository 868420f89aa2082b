// The address of a PostgreSQL, and its parts as a person names them.
import { isServerAddress } from '../../shared/system/server-address'

export interface Server {
  host: string
  port: string
  database: string
  user: string
  password: string
  /** What else the address asks for, as it stands after its `?`: `sslmode=require`. */
  query: string
}

export const noServer: Server = { host: '', port: '5432', database: '', user: '', password: '', query: '' }

/** What is wrong with a part; each is a key of the texts (`system:database.<key>`). */
export type ServerFault = 'missing' | 'hostWrong' | 'portWrong' | 'queryWrong'

/** The parts with which nobody can connect: an empty host, database or user, a host, a port or options that are none. */
export function faultsIn(server: Server): Partial<Record<keyof Server, ServerFault>> {
  const { host, port, database, user, query } = server
  const empty = Object.entries({ host, database, user }).filter(([, value]) => value.trim() === '')
  return {
    ...(isHost(host.trim()) ? {} : { host: 'hostWrong' as const }),
    ...(isPort(port.trim()) ? {} : { port: 'portWrong' as const }),
    ...(isQuery(query.trim()) ? {} : { query: 'queryWrong' as const }),
    ...Object.fromEntries(empty.map(([name]) => [name, 'missing' as const])),
  }
}

/** A name, an IPv4 or an IPv6 address, and nothing around it. */
function isHost(host: string): boolean {
  const named = /^[\p{L}\p{N}_][\p{L}\p{N}._-]*$/u.test(host) || /^\[?[\da-f]*:[\da-f:.]+\]?$/i.test(host)
  return named && isServerAddress(urlOf({ ...noServer, host, database: 'x', user: 'x' }))
}

function isPort(port: string): boolean {
  return port === '' || (/^\d{1,5}$/.test(port) && Number(port) >= 1 && Number(port) <= 65_535)
}

/** Parts that have a field of their own; in the options they would silently win over it. */
const HAVE_FIELDS = ['host', 'port', 'user', 'password']

/** `name=value`, joined by `&`. */
function isQuery(query: string): boolean {
  const named = query === '' ? [] : query.split('&')
  return named.every(part => /^[\w.-]+=[^\s#]*$/.test(part)) && !HAVE_FIELDS.some(name => new URLSearchParams(query).has(name))
}

// The password goes on to the last @: people paste it as it is, with all its signs.
const WHOLE = /^(?:jdbc:)?postgres(?:ql)?:\/\/(?:([^:@]*)(?::(.*))?@)?(\[[^\]]+\]|[^@:/?#\s]+)(?::(\d+))?(?:\/([^?#]*))?(?:\?([^#]*))?(?:#.*)?$/is
const WITH_PORT = /^([^\s:@/]+):(\d{1,5})$/

/**
 * The parts of what was put into the field of the server, where it is more than a server: a whole `postgres://user:password@host:port/database`, or
 * `host:port`. Null for anything else. Parts that it does not name are left out.
 */
export function partsIn(typed: string): Partial<Server> | null {
  const [, onlyHost, onlyPort] = WITH_PORT.exec(typed.trim()) ?? []
  if (onlyHost !== undefined && onlyPort !== undefined) return { host: onlyHost, port: onlyPort }
  const found = WHOLE.exec(typed.trim())
  if (found === null) return null
  const [, user = '', password = '', host = '', port = '', database = '', query = ''] = found
  const asked = askedIn(query)
  const named = Object.entries({ user: plain(user), password: plain(password), database: plain(database), ...asked }).filter(([, value]) => value !== '')
  return { host, port: port || '5432', ...Object.fromEntries(named) }
}

/** What comes after the `?`; the user and the password, which JDBC writes there, go into their fields and never show among the options. */
function askedIn(query: string): Partial<Server> & { query: string } {
  const all = new URLSearchParams(query)
  const own = HAVE_FIELDS.flatMap(name => (all.get(name) ? [[name, all.get(name)]] : []))
  const rest = query.split('&').filter(part => !HAVE_FIELDS.includes(part.split('=')[0] ?? ''))
  return { ...Object.fromEntries(own), query: rest.join('&') }
}

/** As it was before it was written into an address; what is no such writing stays as it is. */
function plain(written: string): string {
  try {
    return decodeURIComponent(written)
  } catch {
    return written
  }
}

/** The address the desk connects by; every part is escaped. An IPv6 address gets its brackets. */
export function urlOf({ host, port, database, user, password, query }: Server): string {
  const who = `${encodeURIComponent(user.trim())}${password === '' ? '' : `:${encodeURIComponent(password)}`}@`
  const plain = host.trim()
  const where = plain.includes(':') && !plain.startsWith('[') ? `[${plain}]` : plain
  const options = query.trim() === '' ? '' : `?${query.trim()}`
  return `postgres://${who}${where}:${port.trim() || '5432'}/${encodeURIComponent(database.trim())}${options}`
}

/** The parts of an address; what cannot be read is left empty. */
export function serverOf(address: string): Server {
  try {
    const url = new URL(address)
    return {
      host: url.hostname,
      port: url.port || '5432',
      database: decodeURIComponent(url.pathname.slice(1)),
      user: decodeURIComponent(url.username),
      password: decodeURIComponent(url.password),
      ...askedIn(url.search.slice(1)),
    }
  } catch {
    return noServer
  }
}
