// Orders of the program before rounds and clocks, brought to this one.
import { randomUUID } from 'node:crypto'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import pg from 'pg'
import { afterEach, beforeEach, describe, expect, inject, test } from 'vitest'
import { migratePostgres } from '../../db/postgres/open'
import { migrateSqlite } from '../../db/sqlite/open'
import { adoptOrders } from '../../electron/desk/work-orders/adopt'
import { workOrdersDesk as desk } from '../../electron/desk/work-orders/desk'
import { newId } from '../../shared/core/ids'
import { endOfDay } from '../../shared/text/zone'
import { defaultPolicy } from '../../shared/work-orders/policy'
import { makeDesk, TEST_NOW, type TestDesk } from '../support/desk'
import { createDatabase } from '../support/postgres'
import { clockNames, runs } from '../support/work-orders'

const HOUR = 3_600_000
const folderOf = (name: 'sqlite' | 'postgres') => join(import.meta.dirname, '../../db/migrations', name)

/** What an older program left: one order in each of its states, and a cancelled one. */
const ids = { registered: newId(), dispatched: newId(), done: newId(), archived: newId(), voided: newId() }
const [department, team] = [newId(), newId()]

function oldRows(): string {
  const given = `'${team}', '赵师傅', ${TEST_NOW - HOUR}`
  const row = (id: string, n: number, state: string, rest: string, voided = 'NULL') =>
    `INSERT INTO work_orders (id, number, version, created_at, updated_at, voided_at, state, reporter, phone, place, equipment, fault, fault_other, urgency, team_id, person, dispatched_at, done_at, what_was_done, archived_at, is_open) VALUES
     ('${id}', 'BX-20261122-000${n}', 3, ${TEST_NOW - 2 * HOUR}, ${TEST_NOW}, ${voided}, '${state}', '李', '+8613945301402', '三层', 'Лифт № 2', '不开门', '', 'today', ${rest})`
  return [
    `INSERT INTO departments (id, code, name_zh, name_ru) VALUES ('${department}', 'ZZ', '工程', 'Инженеры')`,
    `INSERT INTO teams (id, department_id, name_zh, name_ru) VALUES ('${team}', '${department}', '老班组', 'Старая бригада')`,
    row(ids.registered, 1, 'registered', `NULL, '', NULL, NULL, '', NULL, true`),
    row(ids.dispatched, 2, 'dispatched', `${given}, NULL, '', NULL, true`),
    row(ids.done, 3, 'done', `${given}, ${TEST_NOW - HOUR / 2}, '换好', NULL, true`),
    row(ids.archived, 4, 'archived', `${given}, ${TEST_NOW - HOUR / 2}, '换好', ${TEST_NOW}, false`),
    row(ids.voided, 5, 'dispatched', `${given}, NULL, '', NULL, false`, String(TEST_NOW)),
  ].join(';\n')
}

/** The program's migrations as they were before. */
function before(folder: string, name: 'sqlite' | 'postgres'): string {
  const old = join(folder, `old-${name}`)
  cpSync(folderOf(name), old, { recursive: true })
  const path = join(old, 'meta/_journal.json')
  const journal = JSON.parse(readFileSync(path, 'utf8')) as { entries: { tag: string }[] }
  writeFileSync(path, JSON.stringify({ ...journal, entries: journal.entries.filter(({ tag }) => tag < '0004') }))
  return old
}

async function brought(folder: string, dialect: 'sqlite' | 'postgres'): Promise<TestDesk> {
  if (dialect === 'sqlite') {
    const file = join(folder, 'desk.sqlite')
    migrateSqlite(file, before(folder, 'sqlite'))
    new Database(file).exec(oldRows()).close()
    migrateSqlite(file, folderOf('sqlite'))
    return makeDesk({ dialect, folder })
  }
  const url = await createDatabase(inject('postgresUrl'), `old_${randomUUID()}`)
  await migratePostgres(url, before(folder, 'postgres'))
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query(oldRows()).finally(() => client.end())
  return makeDesk({ dialect, folder, url })
}

describe.each(['sqlite', 'postgres'] as const)('orders of the program before (%s)', dialect => {
  let folder: string
  let made: TestDesk | undefined
  beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'old-orders-'))))
  afterEach(async () => {
    await made?.close()
    rmSync(folder, { recursive: true, force: true })
  })

  test('keep all they had, get their first round, and the open ones the clocks of where they stand, once', async () => {
    made = await brought(folder, dialect)
    const get = (id: string) => made!.ask('receptionist', desk.get, { id })
    expect(await get(ids.archived)).toMatchObject({
      state: 'archived', outcome: 'noCall', version: 3, policy: defaultPolicy, policyChanged: false, department: { nameZh: '工程' },
      rounds: [{ no: 1, team: { nameZh: '老班组' }, whatWasDone: '换好', person: '赵师傅', fee: 0, materials: [], outcome: 'noCall', assignments: [{ person: '赵师傅', at: TEST_NOW - HOUR }] }],
    })
    expect([await adoptOrders(made.desk), await adoptOrders(made.desk)]).toEqual([5, 0])
    const names = async (id: string) => clockNames(await get(id))
    expect([await names(ids.registered), await names(ids.dispatched), await names(ids.done), await names(ids.archived), await names(ids.voided)]).toEqual([['accept', 'arrive', 'finish'], ['accept', 'arrive', 'finish'], ['followUp'], [], []])
    const [first] = runs(await get(ids.dispatched)).filter(({ name }) => name === 'finish')
    expect(first).toMatchObject({ startedAt: TEST_NOW - 2 * HOUR, dueAt: endOfDay(TEST_NOW, 'Asia/Shanghai'), owedBy: 'handler', round: 1 })
    const done = await get(ids.done)
    expect([done.version, done.earlier.orders.length, done.earlier.repeated]).toEqual([3, 3, { times: 4, days: 30 }])
    expect(await made.ask('receptionist', desk.followUp, { id: ids.done, version: 3, outcome: 'satisfied' })).toMatchObject({ state: 'archived' })
  })
})
