// What may be the address of a PostgreSQL: asked by the form, and by the desk and the trouble screen before anything tries to connect.

/** Whether this is a whole `postgres://…` address: a server, a database, and nothing that cannot be read. */
export function isServerAddress(address: string): boolean {
  try {
    const { protocol, hostname, pathname } = new URL(address)
    return /^postgres(ql)?:$/.test(protocol) && hostname !== '' && pathname.length > 1
  } catch {
    return false
  }
}
