import { and, eq, sql, type InferInsertModel, type InferSelectModel } from 'drizzle-orm'
import { DeskError, notFound } from '../../shared/core/errors'
import type { RoomName } from '../../shared/rooms'
import { addRow, isOneOf, listed, placesFor, prepared, value } from '../prepared'
import { lastChange } from './audit'
import type { Tables } from '../schema/tables'
import type { Reader, Tx } from '../store'

/** The tables whose rows have an id and a version. */
type VersionedTable = { [Name in keyof Tables]: InferSelectModel<Tables[Name]> extends { id: string; version: number } ? Name : never }[keyof Tables]
export type RowOf<Name extends VersionedTable> = InferSelectModel<Tables[Name]>
type NewRow<Name extends VersionedTable> = InferInsertModel<Tables[Name]>
type Versioned = { id: string; version: number; number?: string; code?: string; workNumber?: string }

/** The places of what a row was before, apart from its fields. */
const OLD = { id: 'id before', version: 'version before' } as const

const label = (row: Versioned) => row.number ?? row.code ?? row.workNumber ?? ''

/**
 * Reading and writing the versioned rows of one table. Every insert and update is noted in the transaction with what was before,
 * and the use case makes the audit entry and the announcement of it. `room` is the name under which changes are announced.
 */
export function recordsOf<Name extends VersionedTable>(room: string, name: Name) {
  type Row = RowOf<Name>
  // Drizzle cannot follow a table chosen by a type parameter; one table stands for all here, and only here.
  const table = (db: Reader) => db.t[name] as unknown as Tables['posts']

  async function find(db: Reader, id: string): Promise<Row | undefined> {
    const query = prepared(db, `find ${name}`, () => db.q.select().from(table(db)).where(eq(table(db).id, value('id'))).prepare())
    const [row] = await query.execute({ id })
    return row as unknown as Row | undefined
  }

  async function get(db: Reader, id: string): Promise<Row> {
    return (await find(db, id)) ?? notFound(room)
  }

  /** The rows of these ids, read in one go for a page of records; an id that is null or not there is left out. */
  async function byIds(db: Reader, ids: readonly (string | null)[]): Promise<Map<string, Row>> {
    const wanted = [...new Set(ids.filter(id => id !== null))]
    if (wanted.length === 0) return new Map()
    const places = placesFor(wanted.length)
    const query = prepared(db, `${name} by ids ${places}`, () => db.q.select().from(table(db)).where(isOneOf(table(db).id, places)).prepare())
    const rows = (await query.execute(listed(wanted, places))) as unknown as (Row & Versioned)[]
    return new Map(rows.map(row => [row.id, row]))
  }

  /** The row, when it is still at the version the person started from; otherwise STALE with the present state as `view` shows it. */
  async function at(tx: Reader, from: { id: string; version: number }, view: (row: Row) => unknown | Promise<unknown>): Promise<Row> {
    const row = await get(tx, from.id)
    if ((row as Versioned).version !== from.version) return stale(tx, row, view)
    return row
  }

  async function insert(tx: Tx, values: NewRow<Name>): Promise<Row> {
    const made = (await addRow(tx, name, values)) as Row & Versioned
    tx.changes.push({ room, id: made.id, number: label(made), before: null, after: withoutSecrets(made) })
    return made
  }

  function updateQuery(tx: Tx, fields: readonly string[]) {
    return prepared(tx, `update ${name} ${fields.join(' ')}`, () =>
      tx.q
        .update(table(tx))
        .set({ ...Object.fromEntries(fields.map(field => [field, value(field)])), version: sql`${table(tx).version} + 1` } as never)
        .where(and(eq(table(tx).id, value(OLD.id)), eq(table(tx).version, value(OLD.version))))
        .returning({ id: table(tx).id })
        .prepare(),
    )
  }

  /** Changes a row and raises its version; STALE when somebody else did so in the meantime. */
  async function update(tx: Tx, before: Row, patch: Partial<NewRow<Name>>, view: (row: Row) => unknown | Promise<unknown> = () => null): Promise<Row> {
    const old = before as Row & Versioned
    const stamped = given('updatedAt' in old ? { ...patch, updatedAt: tx.now } : patch)
    const written = await updateQuery(tx, Object.keys(stamped)).execute({ ...stamped, [OLD.id]: old.id, [OLD.version]: old.version })
    if (written.length === 0) return stale(tx, await get(tx, old.id), view)
    const after: Row & Versioned = { ...old, ...stamped, version: old.version + 1 }
    tx.changes.push({ room, id: after.id, number: label(after), before: withoutSecrets(changedPart(old, after)), after: withoutSecrets(changedPart(after, old)) })
    return after
  }

  return { room, find, get, byIds, at, insert, update }
}

/** A field that is undefined is one left out: it stays as it was. */
function given(patch: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined))
}

/** Tells a save that came too late how the record stands now, and who changed it when: the audit trail knows. */
async function stale<Row>(db: Reader, row: Row, view: (row: Row) => unknown | Promise<unknown>): Promise<never> {
  const { id } = row as Versioned
  const last = await lastChange(db, id)
  throw new DeskError('STALE', { id, current: await view(row), changedBy: last?.by ?? null, changedAt: last?.at ?? null })
}

/** The fields of `of` that differ in `from`. */
export function changedPart(of: object, from: object): Record<string, unknown> {
  const other = from as Record<string, unknown>
  return Object.fromEntries(Object.entries(of).filter(([field, value]) => JSON.stringify(value) !== JSON.stringify(other[field])))
}

/** The record a part belongs to, as the audit trail names it. */
export interface Owner {
  readonly id: string
  readonly number: string
}

/** A change of a part that stands in a table of its own goes into the trail under its record, which is announced by its own change. */
export function notePart(tx: Tx, room: RoomName, { id, number }: Owner, part: string, before: object | null, after: object): void {
  tx.changes.push({ room, id, number, before: before && { [part]: before }, after: { [part]: after }, quiet: true })
}

/** Fields of any table that never reach the audit trail: it tells that they were set, not to what. What a shift was signed as stands with it, in people's own words. */
const SECRET = new Set(['pinHash', 'sealed'])

function withoutSecrets(row: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(row).map(([field, value]) => [field, SECRET.has(field) ? '***' : value]))
}
