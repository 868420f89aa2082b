import path from 'node:path'
import Database from 'better-sqlite3'
import { contactParts } from '../../electron/desk/contacts/matter'
import { callerParts } from '../../electron/desk/parties/remember'
import { searchTerms } from '../../shared/text/search'

type Row = Record<string, unknown>
type Values = readonly unknown[]
type Step = () => void

/** Rows every registration adds, in the order it adds them. */
const ADDED = ['parties', 'known', 'contacts', 'timeline', 'clocks', 'matters', 'audit', 'commands'] as const
type Added = (typeof ADDED)[number]

/**
 * Writes, turn by turn, exactly what the desk has just written into `folder`/desk.sqlite into a copy of that store's tables, by bare prepared
 * statements in one transaction. What it writes is read and made ready outside the time it takes.
 */
export function bareRegister(folder: string): { turn(): number; close(): void } {
  const source = new Database(path.join(folder, 'desk.sqlite'), { readonly: true })
  const target = new Database(path.join(folder, 'bare.sqlite'))
  copySchema(source, target)
  target.pragma('journal_mode = WAL')
  target.pragma('synchronous = FULL')
  target.pragma('foreign_keys = ON')
  target.pragma('cache_size = -32000')
  const gather = new Gatherer(source, new Statements(target))
  const [begin, commit] = [target.prepare('BEGIN IMMEDIATE'), target.prepare('COMMIT')]
  gather.steps() // what was there before the first turn
  return {
    turn: () => {
      const steps = gather.steps()
      const begun = performance.now()
      begin.run()
      for (const step of steps) step()
      commit.run()
      return performance.now() - begun
    },
    close: () => {
      source.close()
      target.close()
    },
  }
}

function copySchema(source: Database.Database, target: Database.Database): void {
  const made = source.prepare<[], { sql: string }>("SELECT sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%' AND name NOT GLOB '*_words_*'").all()
  for (const { sql } of made) target.exec(sql)
}

/** The prepared statements of the bare side. */
class Statements {
  private readonly inserts = new Map<string, Database.Statement>()
  readonly counter
  readonly words
  readonly renew

  constructor(private readonly db: Database.Database) {
    this.counter = db.prepare('INSERT INTO counters (series, last) VALUES (?, ?) ON CONFLICT (series) DO UPDATE SET last = excluded.last')
    this.words = { known: db.prepare('INSERT OR REPLACE INTO known_words (rowid, terms) VALUES (?, ?)'), matters: db.prepare('INSERT INTO matters_words (rowid, terms) VALUES (?, ?)') }
    this.renew = db.prepare('UPDATE parties SET version = ?, name = ?, phone = ?, spoken = ?, kind = ?, merchant_id = ?, last_at = ?, times = ? WHERE id = ?')
  }

  insert(table: Added, row: Row): Step {
    const values: Values = Object.values(row)
    const found = this.inserts.get(table) ?? this.db.prepare(`INSERT INTO ${table} (${Object.keys(row).join(', ')}) VALUES (${values.map(() => '?').join(', ')})`)
    this.inserts.set(table, found)
    return () => void found.run(...values)
  }
}

/** Finds what the desk wrote since the last turn and makes the bare statements for it ready. */
class Gatherer {
  private readonly seen = new Map<Added, number>(ADDED.map(table => [table, 0]))
  private readonly counters = new Map<string, number>()
  private readonly newRows
  private readonly party

  constructor(private readonly source: Database.Database, private readonly write: Statements) {
    this.newRows = new Map(ADDED.map(table => [table, source.prepare<[number], Row & { at_row: number }>(`SELECT rowid AS at_row, * FROM ${table} WHERE rowid > ? ORDER BY rowid`)]))
    this.party = source.prepare<[unknown], Row>('SELECT p.*, k.seq FROM parties p JOIN known k ON k.record_id = p.id WHERE p.id = ?')
  }

  steps(): Step[] {
    const added = new Map(ADDED.map(table => [table, this.added(table)]))
    const steps = ADDED.flatMap(table => (added.get(table) ?? []).map(row => this.write.insert(table, row)))
    const [contact] = added.get('contacts') ?? []
    const [matter] = added.get('matters') ?? []
    if (contact && matter) steps.push(this.matterWords(contact, matter))
    if (contact?.['party_id']) steps.push(...this.partySteps(contact['party_id'], (added.get('parties') ?? []).length > 0))
    return [...steps, ...this.counterSteps()]
  }

  private added(table: Added): Row[] {
    const rows = this.newRows.get(table)?.all(this.seen.get(table) ?? 0) ?? []
    const last = rows.at(-1)
    if (last) this.seen.set(table, last.at_row)
    return rows.map(({ at_row: _, ...row }) => row)
  }

  private matterWords(contact: Row, matter: Row): Step {
    const text = (name: string): string => String(contact[name] ?? '')
    const parts = contactParts({ personName: text('person_name'), phone: text('phone'), memberCard: text('member_card'), subject: text('subject'), said: text('said'), answer: text('answer'), reply: text('reply') }, undefined)
    const terms = searchTerms([{ kind: 'number', text: text('number') }, ...parts])
    return () => void this.write.words.matters.run(matter['seq'], terms)
  }

  /** A party that called before is renewed; a new one gets its search words. Words that stay as they were are not the desk's to write again. */
  private partySteps(id: unknown, isNew: boolean): Step[] {
    const row = this.party.get(id)
    if (!row) return []
    const terms = searchTerms(callerParts({ name: String(row['name']), phone: row['phone'] === null ? null : String(row['phone']) }))
    if (isNew) return [() => void this.write.words.known.run(row['seq'], terms)]
    const values = ['version', 'name', 'phone', 'spoken', 'kind', 'merchant_id', 'last_at', 'times', 'id'].map(name => row[name])
    return [() => void this.write.renew.run(...values)]
  }

  private counterSteps(): Step[] {
    const rows = this.source.prepare<[], { series: string; last: number }>('SELECT series, last FROM counters').all()
    const changed = rows.filter(({ series, last }) => this.counters.get(series) !== last)
    for (const { series, last } of changed) this.counters.set(series, last)
    return changed.map(({ series, last }) => () => void this.write.counter.run(series, last))
  }
}
