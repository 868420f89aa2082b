import { createHash } from 'node:crypto'
import type { Contents, NewContent } from '../contents'
import { contentBytes, forgetContents, looseContents, rememberContent, soundContents } from '../repositories/attachments'
import type { Reader, Store } from '../store'

const MOST_PROVED = 5_000

/** Contents as rows of the shared store: every station has them, and the server's own copies hold them. */
export class RowContents implements Contents {
  /** Read through once since this program began; afterwards only their length is looked at, until reading one shows otherwise. */
  private readonly proved = new Set<string>()

  constructor(private readonly store: Pick<Store, 'read' | 'write'>) {}

  async put(content: NewContent): Promise<void> {
    await this.store.write(tx => rememberContent(tx, content))
    this.prove([content.hash])
  }

  async get(hash: string): Promise<Buffer | null> {
    const bytes = await this.store.read(db => contentBytes(db, hash))
    if (bytes !== null && createHash('sha256').update(bytes).digest('hex') === hash) return bytes
    this.proved.delete(hash)
    return null
  }

  async missing(db: Reader, asked: readonly { hash: string; size: number }[]): Promise<ReadonlySet<string>> {
    const hashes = [...new Set(asked.map(({ hash }) => hash))]
    const there = await soundContents(db, hashes, { whole: false })
    this.prove(await soundContents(db, there.filter(hash => !this.proved.has(hash)), { whole: true }))
    const sound = new Set(there.filter(hash => this.proved.has(hash)))
    return new Set(hashes.filter(hash => !sound.has(hash)))
  }

  private prove(hashes: readonly string[]): void {
    if (this.proved.size + hashes.length > MOST_PROVED) this.proved.clear()
    for (const hash of hashes) this.proved.add(hash)
  }

  forget(before: number, most: number): Promise<number> {
    return this.store.write(async tx => {
      const hashes = await looseContents(tx, before, most)
      await forgetContents(tx, hashes)
      return hashes.length
    })
  }
}
