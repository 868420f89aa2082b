/** A PostgreSQL as a person names it. */
export interface Server {
  host: string
  port: string
  database: string
  user: string
  password: string
}

/** The address the desk connects by; every part is escaped. */
export function urlOf({ host, port, database, user, password }: Server): string {
  const who = user === '' ? '' : `${encodeURIComponent(user)}${password === '' ? '' : `:${encodeURIComponent(password)}`}@`
  return `postgres://${who}${host.trim()}:${port.trim() || '5432'}/${encodeURIComponent(database.trim())}`
}

/** The parts of an address; what cannot be read is left empty. */
export function serverOf(address: string): Server {
  try {
    const url = new URL(address)
    return { host: url.hostname, port: url.port || '5432', database: decodeURIComponent(url.pathname.slice(1)), user: decodeURIComponent(url.username), password: decodeURIComponent(url.password) }
  } catch {
    return { host: '', port: '5432', database: '', user: '', password: '' }
  }
}
