import Database from 'better-sqlite3'
import type { ContactRecord } from '../../../db/repositories/contacts'
import { merchantParts } from '../../../db/repositories/shops-and-places'
import { contactParts } from '../../../electron/desk/contacts/matter'
import { callerParts } from '../../../electron/desk/parties/remember'
import { contactState, REPLY_WITHIN_HOURS } from '../../../shared/contacts/rules'
import { searchTerms } from '../../../shared/text/search'
import type { SearchPart } from '../../../shared/text/search-parts'
import { titleOf } from '../../../shared/text/title'
import { dayKey } from '../../../shared/text/zone'
import { contactOf } from './contact'
import { personOf, shopOf, type Person, type Shop } from './people'
import { seeded, seededId, type Chance } from './random'
import { rowWriter } from './rows'
import { matterOf } from './words'

export interface Size {
  contacts: number
  /** How many different people called; the rest of the contacts are theirs again. */
  people: number
  shops: number
}

const HOUR = 3_600_000
const DAY = 24 * HOUR
const SEED = 20261122

/**
 * Fills a migrated store with contacts over the ten years before `until` (UTC ms): the rows that registering leaves (contact, party, timeline,
 * clock, matter and the search words of both), by bare statements in large transactions. What paging and searching never read is left out:
 * the audit trail and the kept results of commands.
 */
export function fillStore(path: string, size: Size, until: number, say: (line: string) => void): void {
  const db = new Database(path)
  db.pragma('journal_mode = WAL')
  db.pragma('synchronous = OFF')
  db.pragma('cache_size = -1000000')
  const filler = new Filler(db, seeded(SEED), size, until)
  db.transaction(() => filler.mallShops()).immediate()
  const step = 20_000
  for (let from = 0; from < size.contacts; from += step) {
    db.transaction(() => filler.contacts(from, Math.min(from + step, size.contacts))).immediate()
    if ((from / step) % 5 === 4) say(`${from + step} contacts`)
  }
  db.transaction(() => filler.finish()).immediate()
  db.pragma('wal_checkpoint(TRUNCATE)')
  db.close()
}

class Filler {
  private readonly put
  private readonly words
  private readonly shops: Shop[] = []
  private readonly people: Person[] = []
  private readonly staff: { id: string; postId: string }[]
  private readonly lastOfDay = new Map<string, number>()
  private readonly start: number

  constructor(private readonly db: Database.Database, private readonly chance: Chance, private readonly size: Size, private readonly until: number) {
    this.start = until - 3650 * DAY
    this.put = {
      contacts: rowWriter(db, 'contacts'), parties: rowWriter(db, 'parties'), merchants: rowWriter(db, 'merchants'), known: rowWriter(db, 'known'),
      matters: rowWriter(db, 'matters'), timeline: rowWriter(db, 'timeline'), clocks: rowWriter(db, 'clocks'), counters: rowWriter(db, 'counters'),
    }
    this.words = {
      matters: db.prepare('INSERT INTO matters_words (rowid, terms) VALUES (?, ?)'),
      known: db.prepare('INSERT INTO known_words (rowid, terms) VALUES (?, ?)'),
    }
    const post = db.prepare<[], { id: string }>('SELECT id FROM posts LIMIT 1').get()?.id ?? ''
    this.staff = db.prepare<[], { id: string }>('SELECT id FROM staff').all().map(({ id }) => ({ id, postId: post }))
  }

  mallShops(): void {
    for (let at = 0; at < this.size.shops; at += 1) {
      const shop = shopOf(this.chance, at, this.start)
      this.shops.push(shop)
      this.put.merchants.put({ ...shop, zone: shop.building })
      this.words.known.run(this.put.known.put({ kind: 'merchant', recordId: shop.id, vip: shop.vip }), terms(merchantParts(shop)))
    }
  }

  contacts(from: number, to: number): void {
    for (let at = from; at < to; at += 1) this.contact(at)
  }

  private contact(index: number): void {
    const at = this.moment(index)
    const person = this.chance.chance(0.04) ? null : this.caller(index, at)
    const matter = matterOf(this.chance, person?.spoken ?? 'zh', [this.chance.pick(this.shops).code])
    const { id: takenBy, postId } = this.chance.pick(this.staff)
    const record = contactOf(this.chance, { person, matter, at, number: this.number(at), takenBy, over: at < this.until - DAY })
    this.put.contacts.put(record)
    this.put.timeline.put({ id: seededId(this.chance, at), room: 'contacts', recordId: record.id, at, kind: 'taken', data: { channel: record.channel }, staffId: takenBy, postId })
    if (record.replyBy !== null) this.clock(record, record.replyBy)
    this.matter(record, person?.shop ?? undefined)
  }

  private clock(record: ContactRecord, dueAt: number): void {
    const met = record.repliedAt
    const rule = { key: 'replyWithin', params: { hours: REPLY_WITHIN_HOURS } }
    this.put.clocks.put({ id: seededId(this.chance, record.createdAt), room: 'contacts', recordId: record.id, name: 'reply', rule, startedAt: record.arrivedAt, dueAt, metAt: met, metBy: met === null ? null : record.takenBy, runs: met === null })
  }

  private matter(record: ContactRecord, shop: Shop | undefined): void {
    const seq = this.put.matters.put({
      recordId: record.id, room: 'contacts', number: record.number, title: titleOf(record.subject, record.said), person: record.personName,
      state: contactState(record), at: record.createdAt, partyId: record.partyId, merchantId: record.merchantId,
    })
    this.words.matters.run(seq, terms([{ kind: 'number', text: record.number }, ...contactParts(record, shop)]))
  }

  /** Somebody new while there are fewer than wanted by now, otherwise one who called before. */
  private caller(index: number, at: number): Person {
    const due = Math.ceil(((index + 1) / this.size.contacts) * this.size.people)
    if (this.people.length < due) {
      const person = personOf(this.chance, this.shops, at)
      this.people.push(person)
      const { id, name, phone, spoken, kind, shop } = person
      this.put.parties.put({ id, name, phone, spoken, kind, merchantId: shop?.id ?? null, lastAt: at })
      this.words.known.run(this.put.known.put({ kind: 'caller', recordId: id, vip: kind === 'vip' }), terms(callerParts(person)))
      return person
    }
    return this.chance.pick(this.people)
  }

  /** Evenly over the days, between nine and six in the evening of Suifenhe. */
  private moment(index: number): number {
    const place = (index / this.size.contacts) * 3650
    const day = Math.floor(place)
    return Math.floor(this.start / DAY) * DAY + day * DAY + HOUR + Math.floor((place - day) * 9 * HOUR)
  }

  private number(at: number): string {
    const day = dayKey(at, 'Asia/Shanghai')
    const last = (this.lastOfDay.get(day) ?? 0) + 1
    this.lastOfDay.set(day, last)
    return `JD-${day}-${String(last).padStart(4, '0')}`
  }

  /** What is only known at the end: the last number of each day, and how often each person called. */
  finish(): void {
    for (const [day, last] of this.lastOfDay) this.put.counters.put({ series: `JD-${day}`, last })
    this.db.exec('UPDATE parties SET times = (SELECT count(*) FROM matters WHERE party_id = parties.id), last_at = (SELECT max(at) FROM matters WHERE party_id = parties.id)')
  }
}

const CACHE_LIMIT = 200_000
const cache = new Map<string, readonly string[]>()

/** searchTerms of the program, remembered part by part: texts repeat, and a record's tokens are those of its parts, each once. */
function terms(parts: readonly SearchPart[]): string {
  const tokens = new Set<string>()
  for (const part of parts) for (const token of tokensOf(part)) tokens.add(token)
  return [...tokens].join(' ')
}

function tokensOf(part: SearchPart): readonly string[] {
  if (!part.text) return []
  const key = `${part.kind} ${part.text}`
  const found = cache.get(key)
  if (found) return found
  const made = searchTerms([part]).split(' ').filter(Boolean)
  if (cache.size > CACHE_LIMIT) cache.clear()
  cache.set(key, made)
  return made
}
