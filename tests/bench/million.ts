import { createHash } from 'node:crypto'
import path from 'node:path'
import Database from 'better-sqlite3'
import { makeDesk } from '../support/make-desk'
import { formOf, register } from './desks'
import { fillStore, type Size } from './sample/fill'
import { keptSample } from './sample/kept'
import { personOf, shopOf } from './sample/people'
import { seeded } from './sample/random'

/** The sample's last day: 22 November 2026 in Suifenhe. */
export const SAMPLE_NOW = Date.UTC(2026, 10, 22, 2, 0)
/** So many more are registered one commit at a time, so that the newest part of the search index is cut up as in daily use. */
const BY_HAND = 2_000

/** So much is made first, to see whether the program still writes what it wrote when the kept sample was made. */
const PROBE: Size = { contacts: 300, people: 90, shops: 60 }
/** What of it must be the same. The people of the desk have new ids every time, so columns that name them are left out. */
const TELLING = [
  'SELECT sql FROM sqlite_master', 'SELECT id, number, created_at, channel, person_name, phone, party_id, merchant_id, subject, said, answer, reply, owed, inside FROM contacts',
  'SELECT * FROM parties', 'SELECT * FROM matters', 'SELECT * FROM matters_words_data', 'SELECT * FROM known_words_data', 'SELECT * FROM merchants',
]

async function fingerprint(size: Size): Promise<string> {
  const { folder, close } = await makeDesk({ dialect: 'sqlite', now: SAMPLE_NOW })
  const file = path.join(folder, 'desk.sqlite')
  fillStore(file, PROBE, SAMPLE_NOW, () => undefined)
  const db = new Database(file, { readonly: true })
  const hash = createHash('sha256').update(JSON.stringify({ size, BY_HAND }))
  for (const query of TELLING) hash.update(JSON.stringify(db.prepare(query).raw().all()))
  db.close()
  await close()
  return hash.digest('hex').slice(0, 16)
}

/** The folder of a store with the sample in it (`desk.sqlite`), made when it is not there yet. `seconds` is what the making took, 0 when it was there. */
export async function sampleStore(size: Size, say: (line: string) => void): Promise<{ folder: string; seconds: number }> {
  const make = async (folder: string): Promise<void> => {
    await (await makeDesk({ dialect: 'sqlite', folder, now: SAMPLE_NOW })).close()
    fillStore(path.join(folder, 'desk.sqlite'), size, SAMPLE_NOW, say)
    await registerByHand(folder, size)
  }
  return keptSample({ name: String(size.contacts), fingerprint: await fingerprint(size), make })
}

async function registerByHand(folder: string, { shops }: Size): Promise<void> {
  const { desk, as, close, clock } = await makeDesk({ dialect: 'sqlite', folder, now: SAMPLE_NOW })
  const chance = seeded(7)
  const codes = Array.from({ length: shops }, (_, at) => shopOf(chance, at, 0).code)
  for (let at = 0; at < BY_HAND; at += 1) {
    clock.forward(2_000)
    await register(desk, as('receptionist'), formOf(chance, personOf(chance, [], SAMPLE_NOW), codes))
  }
  await close()
}
