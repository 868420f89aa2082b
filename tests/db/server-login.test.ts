import { readFileSync, writeFileSync } from 'node:fs'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { migratePostgres, tryPostgres } from '../../db/postgres/open'
import { PostgresStore } from '../../db/postgres/store'
import { systemDesk } from '../../electron/desk/system/desk'
import { worksAsServer } from '../../electron/platform/server-choice'
import { urlOf } from '../../renderer/system/server-url'
import { makeDesk, type TestDesk } from '../support/desk'
import { startPostgres, type PostgresServer } from '../support/postgres'

const PASSWORD = 'верный: пароль/1'

let server: PostgresServer
let desk: TestDesk

async function asSuperuser<Row>(sql: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: server.url })
  await client.connect()
  return client.query(sql).then(({ rows }) => rows as Row[]).finally(() => client.end())
}

/** A server that asks this one person for a password, as a mall's does. */
beforeAll(async () => {
  server = await startPostgres()
  await asSuperuser(`SET password_encryption = 'scram-sha-256'; CREATE ROLE clerk LOGIN PASSWORD '${PASSWORD}'`)
  await asSuperuser('CREATE DATABASE mall OWNER clerk')
  const [where] = await asSuperuser<{ hba_file: string }>('SHOW hba_file')
  writeFileSync(where!.hba_file, `host all clerk 127.0.0.1/32 scram-sha-256\n${readFileSync(where!.hba_file, 'utf8')}`)
  await server.restart()
  desk = await makeDesk({ dialect: 'sqlite' })
})
afterAll(async () => {
  await desk.close()
  await server.stop()
})

const url = (password: string, over: { user?: string; database?: string } = {}) =>
  urlOf({ host: '127.0.0.1', port: new URL(server.url).port, database: 'mall', user: 'clerk', password, query: '', ...over })
const tested = (address: string) => desk.ask('administrator', systemDesk.testStore, { kind: 'postgres', url: address })

describe('a server that asks for a password', () => {
  test('lets the right one in', async () => {
    expect(await tested(url(PASSWORD))).toMatchObject({ ok: true })
  })

  test.each(['неверный', ''])('says of the wrong one «%s» that it is wrong, and never shows it', async password => {
    const answer = await tested(url(password))
    expect(answer).toMatchObject({ ok: false, problem: 'wrongPassword' })
    if (password !== '') expect(JSON.stringify(answer)).not.toContain(password)
  })

  test('says so at the start too, and of a database that is not there that it is not', async () => {
    await expect(migratePostgres(url('неверный'), 'db/migrations/postgres')).rejects.toMatchObject({ trouble: 'wrongPassword' })
    await expect(migratePostgres(url(PASSWORD, { database: 'nowhere' }), 'db/migrations/postgres')).rejects.toMatchObject({ trouble: 'noDatabase' })
  })

  test('whose password is changed while the program runs is not taken for lost', async () => {
    const store = new PostgresStore(url(PASSWORD))
    await asSuperuser("ALTER ROLE clerk PASSWORD 'новый'")
    await expect(store.read(db => db.rows('SELECT 1', []))).rejects.toMatchObject({ trouble: 'wrongPassword' })
    await asSuperuser(`ALTER ROLE clerk PASSWORD '${PASSWORD}'`)
    await expect(store.read(db => db.rows('SELECT 1', []))).resolves.toHaveLength(1)
    await store.close()
  })
})

describe('what is no address', () => {
  test.each(['postgres://u:secret@[postgres://u:secret@h:1/x]:5432/y', 'http://127.0.0.1/mall', 'postgres://desk@:5432/x', ''])('%s is refused beside the field before anything connects', async address => {
    const refused = await tested(address).catch((error: unknown) => error)
    expect(refused).toMatchObject({ code: 'INVALID', data: { problems: [{ path: ['url'], error: 'server.address' }] } })
    expect(JSON.stringify(refused)).not.toContain('secret')
  })

  test('is unreachable where it comes from elsewhere, and its password stands in no message', async () => {
    const found = await tryPostgres('postgres://u:secret@[bad]:99999/x')
    expect(found).toMatchObject({ trouble: 'unreachable' })
    expect(`${found?.message} ${JSON.stringify(found)}`).not.toContain('secret')
  })

  test('is not taken on the trouble screen either: one that names no database connects, but the settings would refuse it', async () => {
    const bare = server.url.replace(/\/[^/]*$/, '/')
    expect(await tryPostgres(bare)).toBeNull()
    expect(await worksAsServer(bare)).toBe(false)
    expect(await worksAsServer(server.url)).toBe(true)
  })
})
