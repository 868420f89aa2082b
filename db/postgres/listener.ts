import { Client } from 'pg'

export const CHANNEL = 'front_desk'
const RETRY_MS = 1_000

/** A connection of its own that hears what stations announce, and comes back by itself when the server does. */
export class Listener {
  private client: Client | null = null
  private retry: NodeJS.Timeout | null = null
  private closed = false

  constructor(
    private readonly url: string,
    private readonly hear: (message: string) => void,
    private readonly up: (connected: boolean) => void,
  ) {
    void this.connect()
  }

  private async connect(): Promise<void> {
    const client = new Client({ connectionString: this.url, connectionTimeoutMillis: 3_000, keepAlive: true })
    this.client = client
    client.on('error', () => this.lost(client))
    client.on('end', () => this.lost(client))
    client.on('notification', note => this.hear(note.payload ?? ''))
    try {
      await client.connect()
      await client.query(`LISTEN ${CHANNEL}`)
      if (!this.closed) this.up(true)
    } catch {
      this.lost(client)
    }
  }

  private lost(client: Client): void {
    if (this.client !== client) return
    this.client = null
    void client.end().catch(() => undefined)
    if (this.closed) return
    this.up(false)
    this.retry = setTimeout(() => void this.connect(), RETRY_MS)
  }

  async close(): Promise<void> {
    this.closed = true
    if (this.retry) clearTimeout(this.retry)
    const client = this.client
    this.client = null
    await client?.end().catch(() => undefined)
  }
}
