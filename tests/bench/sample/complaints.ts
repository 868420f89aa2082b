import Database from 'better-sqlite3'
import { titleOf } from '../../../shared/text/title'
import { dayKey } from '../../../shared/text/zone'
import { complaintRows, finishedWalks } from './complaint-rows'
import { personOf, shopOf, type Person, type Shop } from './people'
import { seeded, seededId, type Chance } from './random'
import { rowWriter } from './rows'
import { matterOf } from './words'

const HOUR = 3_600_000
const DAY = 24 * HOUR
const DAYS = 3650
const SEED = 20261123
const SHOPS = 1_200
/** So many different people complain; the rest of the complaints are theirs again. */
const PEOPLE = 60_000

/** Of the complaints of so many days before the end this share is not finished: more than a department lets lie, so that what is open is measured at its worst. */
const OPEN: readonly (readonly [number, number])[] = [[7, 1], [20, 0.3], [60, 0.05]]

/**
 * Fills a migrated store that has its departments, categories and people with `count` complaints over the ten years before `until` (UTC ms), walked
 * by the rules themselves: complaints, their rounds and clocks, their line in the matters and in their own course, by bare statements in large
 * transactions. What lists and clocks never read is left out: search words, the audit trail, the kept results of commands.
 */
export function fillComplaints(path: string, count: number, until: number, say: (line: string) => void): void {
  const db = new Database(path)
  db.pragma('journal_mode = WAL')
  db.pragma('synchronous = OFF')
  db.pragma('cache_size = -1000000')
  const filler = new ComplaintFiller(db, seeded(SEED), count, until)
  db.transaction(() => filler.house()).immediate()
  const step = 10_000
  for (let from = 0; from < count; from += step) {
    db.transaction(() => filler.complaints(from, Math.min(from + step, count))).immediate()
    if ((from / step) % 5 === 4) say(`${from + step} complaints`)
  }
  db.transaction(() => filler.finish()).immediate()
  db.pragma('wal_checkpoint(TRUNCATE)')
  db.close()
}

class ComplaintFiller {
  private readonly put
  private readonly shops: Shop[] = []
  private readonly people: Person[] = []
  private readonly staff
  private readonly categories
  private readonly departments
  private readonly counters = new Map<string, number>()
  private readonly start: number
  private readonly finished

  constructor(private readonly db: Database.Database, private readonly chance: Chance, private readonly count: number, private readonly until: number) {
    this.start = until - DAYS * DAY
    this.finished = finishedWalks(chance, Math.floor(this.start / DAY) * DAY)
    this.put = {
      complaints: rowWriter(db, 'complaints'), rounds: rowWriter(db, 'complaintRounds'), clocks: rowWriter(db, 'clocks'), merchants: rowWriter(db, 'merchants'), matters: rowWriter(db, 'matters'),
      timeline: rowWriter(db, 'timeline'), counters: rowWriter(db, 'counters'),
    }
    const ids = (table: string, where = '1 = 1') => db.prepare<[], { id: string }>(`SELECT id FROM ${table} WHERE ${where} ORDER BY id`).all().map(({ id }) => id)
    this.staff = ids('staff', "role IN ('receptionist', 'afterSales')")
    this.categories = ids('complaint_categories')
    this.departments = ids('departments')
  }

  /** The shops, and the department of the one handler. */
  house(): void {
    for (let at = 0; at < SHOPS; at += 1) {
      const shop = shopOf(this.chance, at, this.start)
      this.shops.push(shop)
      this.put.merchants.put({ ...shop, zone: shop.building })
    }
    this.db.prepare("UPDATE staff SET department_id = ? WHERE role = 'handler'").run(this.departments[0])
  }

  complaints(from: number, to: number): void {
    for (let at = from; at < to; at += 1) this.complaint(at)
  }

  private complaint(index: number): void {
    const { chance } = this
    const at = this.moment(index)
    const person = this.complainant(at)
    const { said } = matterOf(chance, person.spoken, [chance.pick(this.shops).code])
    const age = (this.until - at) / DAY
    const open = chance.chance(OPEN.find(([days]) => age < days)?.[1] ?? 0)
    const told = {
      at, person, said, number: this.next('TS', dayKey(at, 'Asia/Shanghai')), takenBy: chance.pick(this.staff), categoryId: chance.pick(this.categories),
      departmentId: chance.pick(this.departments),
    }
    const { complaint, rounds, clocks } = complaintRows(chance, told, { walk: open ? { openUntil: this.until } : this.finished(told), archiveNumber: ended => this.archiveNumber(ended) })
    this.put.complaints.put(complaint)
    for (const round of rounds) this.put.rounds.put(round)
    for (const clock of clocks) this.put.clocks.put(clock)
    const { id, number, state, takenBy, partyId, merchantId, createdAt } = complaint
    this.put.matters.put({ recordId: id, room: 'complaints', number, title: titleOf('', said), person: person.name, state, at: createdAt, partyId, merchantId })
    this.put.timeline.put({ id: seededId(chance, at), room: 'complaints', recordId: id, at: createdAt, kind: 'registered', data: {}, staffId: takenBy })
  }

  private complainant(at: number): Person {
    if (this.people.length >= PEOPLE) return this.chance.pick(this.people)
    const person = personOf(this.chance, this.shops, at)
    this.people.push(person)
    return person
  }

  /** Evenly over the days, between nine and six in the evening of Suifenhe. */
  private moment(index: number): number {
    const place = (index / this.count) * DAYS
    const day = Math.floor(place)
    return Math.floor(this.start / DAY) * DAY + day * DAY + HOUR + Math.floor((place - day) * 9 * HOUR)
  }

  private next(prefix: string, key: string): string {
    return `${prefix}-${key}-${String(this.counted(`${prefix}-${key}`)).padStart(4, '0')}`
  }

  private archiveNumber(ended: number): string {
    const year = dayKey(ended, 'Asia/Shanghai').slice(0, 4)
    return `${year}-${String(this.counted(`complaint-archive:${year}`)).padStart(4, '0')}`
  }

  private counted(series: string): number {
    const last = (this.counters.get(series) ?? 0) + 1
    this.counters.set(series, last)
    return last
  }

  finish(): void {
    for (const [series, last] of this.counters) this.put.counters.put({ series, last })
  }
}
