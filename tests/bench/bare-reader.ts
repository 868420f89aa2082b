import path from 'node:path'
import Database from 'better-sqlite3'

/** A second connection to the sample with the settings of the desk's own, for what is read past the desk. Each statement is prepared once. */
export class BareReader {
  private readonly db
  private readonly statements = new Map<string, Database.Statement<unknown[]>>()

  constructor(folder: string) {
    this.db = new Database(path.join(folder, 'desk.sqlite'), { readonly: true })
    this.db.pragma('cache_size = -64000')
    this.db.pragma('mmap_size = 1073741824')
  }

  all<Row>(statement: string, ...values: readonly unknown[]): Row[] {
    const prepared = this.statements.get(statement) ?? this.db.prepare<unknown[]>(statement)
    this.statements.set(statement, prepared)
    return prepared.all(...values) as Row[]
  }

  /** The rows whose `by` is one of the ids. */
  of<Row>(table: string, ids: readonly (string | null)[], { columns = '*', by = 'id', more = '' } = {}): Row[] {
    const wanted = [...new Set(ids.filter(id => id !== null))]
    return wanted.length === 0 ? [] : this.all<Row>(`SELECT ${columns} FROM ${table} WHERE ${by} IN (${wanted.map(() => '?').join(', ')}) ${more}`, ...wanted)
  }

  /** The same by their id. */
  byId(table: string, columns: string, ids: readonly (string | null)[]): Map<string, unknown> {
    return new Map(this.of<{ id: string }>(table, ids, { columns }).map(row => [row.id, row]))
  }

  close(): void {
    this.db.close()
  }
}
