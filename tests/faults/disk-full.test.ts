import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { verifyAudit } from '../../db/repositories/audit'
import { SqliteStore } from '../../db/sqlite/store'
import { openStation } from '../../electron/platform/open-store'
import { troubleOf } from '../../electron/platform/trouble-actions'
import { systemDesk } from '../../electron/desk/system/desk'
import { makeDesk, type TestDesk } from '../support/desk'
import { mayMount, needsMount, numbersIn, ROOT, smallDisk, take, type SmallDisk } from './faulty'

describe.runIf(mayMount)(`a full disk${needsMount}`, () => {
  let disk: SmallDisk
  let made: TestDesk
  let temporary: string | undefined

  // The migrated file that every test desk begins with is made once, and outside of the small disk.
  beforeAll(async () => (await makeDesk({ dialect: 'sqlite' })).close())

  // The test desk is made in the system's temporary folder; for this test that is the small disk.
  beforeEach(async () => {
    disk = smallDisk(12)
    temporary = process.env['TMPDIR']
    process.env['TMPDIR'] = disk.folder
    made = await makeDesk({ dialect: 'sqlite' })
  })
  afterEach(async () => {
    if (temporary === undefined) delete process.env['TMPDIR']
    else process.env['TMPDIR'] = temporary
    await made.close().catch(() => undefined)
    disk.remove()
  })

  /** Registers until the disk has no room for another; answers the confirmed numbers and how the last try ended. */
  async function untilRefused(): Promise<{ confirmed: string[]; refused: unknown }> {
    const confirmed: string[] = []
    for (;;) {
      try {
        confirmed.push(await take(made, '问'.repeat(2_000)))
      } catch (refused) {
        return { confirmed, refused }
      }
    }
  }

  test('refuses the record in words, records nothing half, and goes on once there is room', async () => {
    await take(made)
    const before = await numbersIn(made.desk.store)
    const free = disk.fill()
    const { confirmed, refused } = await untilRefused()
    expect(refused).toMatchObject({ code: 'UNAVAILABLE', data: { what: 'diskFull' } })
    expect(made.desk.store.state()).toBe('diskFull')
    expect((await made.ask('receptionist', systemDesk.status, undefined as never)).database.state).toBe('diskFull')
    expect(await numbersIn(made.desk.store)).toEqual([...before, ...confirmed])
    free()
    const after = await take(made)
    expect(made.desk.store.state()).toBe('ok')
    const held = await numbersIn(made.desk.store)
    expect(held).toEqual([...before, ...confirmed, after])
    expect(held.map(number => Number(number.slice(-4)))).toEqual(held.map((_, at) => at + 1))
    expect((await made.desk.store.read(verifyAudit)).broken).toEqual([])
    await made.desk.store.close()
    const reopened = new SqliteStore(join(made.folder, 'desk.sqlite'))
    expect(await numbersIn(reopened)).toEqual(held)
    await reopened.close()
  })

  test('with no room even to begin, the trouble is said as a full disk', () => {
    const fresh = join(disk.folder, 'fresh')
    mkdirSync(fresh)
    const free = disk.fill()
    let found = ''
    try {
      openStation(fresh, ROOT).close()
    } catch (error) {
      found = troubleOf(error).trouble
    }
    expect(found).toBe('diskFull')
    free()
    rmSync(fresh, { recursive: true })
  })
})
