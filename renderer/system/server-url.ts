// The address of a PostgreSQL, and its parts as a person names them.

export interface Server {
  host: string
  port: string
  database: string
  user: string
  password: string
}

/** The parts without which nobody can connect: an empty host, database or user, or a port that is none. */
export function missingIn({ host, port, database, user }: Server): (keyof Server)[] {
  const isPort = port.trim() === '' || (/^\d{1,5}$/.test(port.trim()) && Number(port) >= 1 && Number(port) <= 65_535)
  const empty = Object.entries({ host, database, user }).flatMap(([name, value]) => (value.trim() === '' ? [name as keyof Server] : []))
  return isPort ? empty : [...empty, 'port']
}

/** The address the desk connects by; every part is escaped. An IPv6 address gets its brackets. */
export function urlOf({ host, port, database, user, password }: Server): string {
  const who = `${encodeURIComponent(user.trim())}${password === '' ? '' : `:${encodeURIComponent(password)}`}@`
  const plain = host.trim()
  const where = plain.includes(':') && !plain.startsWith('[') ? `[${plain}]` : plain
  return `postgres://${who}${where}:${port.trim() || '5432'}/${encodeURIComponent(database.trim())}`
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
    }
  } catch {
    return { host: '', port: '5432', database: '', user: '', password: '' }
  }
}
