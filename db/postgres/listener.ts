import { setTimeout as wait } from 'node:timers/promises'
import { Client } from 'pg'

export const CHANNEL = 'front_desk'
/** The name its connection has in the server's own lists. */
export const LISTENER_NAME = 'front-desk listener'
const RETRY_MS = 1_000
/** A pulled cable or a sleeping server says nothing: it is asked this often, and is lost when it takes longer than the limit to answer. */
const BEAT_MS = 3_000
const LIMIT_MS = 3_000
const FAREWELL_MS = 1_000

/** What the listener tells. */
export interface Hearing {
  heard(message: string): void
  /** The way stands. `again`: it did not for a while, and what was announced meanwhile was not heard. */
  up(again: boolean): void
  /** The server answered just now. */
  beat(): void
  down(): void
}

/** A connection of its own that hears what stations announce, and comes back by itself when the server does. */
export class Listener {
  private client: Client | null = null
  private timer: NodeJS.Timeout | null = null
  private again = false

  constructor(
    private readonly url: string,
    private readonly tell: Hearing,
  ) {
    void this.connect()
  }

  private async connect(): Promise<void> {
    const client = new Client({ connectionString: this.url, application_name: LISTENER_NAME, connectionTimeoutMillis: LIMIT_MS, query_timeout: LIMIT_MS, keepAlive: true })
    this.client = client
    client.on('error', () => this.lost(client))
    client.on('end', () => this.lost(client))
    client.on('notification', note => this.tell.heard(note.payload ?? ''))
    try {
      await client.connect()
      await client.query(`LISTEN ${CHANNEL}`)
    } catch {
      return this.lost(client)
    }
    if (this.client !== client) return
    this.tell.up(this.again)
    this.again = true
    this.beatLater(client)
  }

  private beatLater(client: Client): void {
    this.timer = setTimeout(() => void this.beat(client), BEAT_MS)
  }

  private async beat(client: Client): Promise<void> {
    try {
      await client.query('SELECT 1')
    } catch {
      return this.lost(client)
    }
    if (this.client !== client) return
    this.tell.beat()
    this.beatLater(client)
  }

  private lost(client: Client): void {
    if (this.client !== client) return
    this.client = null
    // Also a first try that failed: screens may have read something before the next one hears.
    this.again = true
    if (this.timer) clearTimeout(this.timer)
    void client.end().catch(() => undefined)
    this.tell.down()
    this.timer = setTimeout(() => void this.connect(), RETRY_MS)
  }

  async close(): Promise<void> {
    if (this.timer) clearTimeout(this.timer)
    const client = this.client
    this.client = null
    // A dead wire takes no farewell.
    if (client) await Promise.race([client.end().catch(() => undefined), wait(FAREWELL_MS, undefined, { ref: false })])
  }
}
