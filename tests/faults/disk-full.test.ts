import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { verifyAudit } from '../../db/repositories/audit'
import { SqliteStore } from '../../db/sqlite/store'
import { openStation } from '../../electron/platform/open-store'
import { troubleOf } from '../../electron/platform/trouble-actions'
import { systemDesk } from '../../electron/desk/system/desk'
import { deskOnSmallDisk } from './cramped-desk'
import { mayMount, needsMount, numbersIn, ROOT, take } from './faulty'

describe.runIf(mayMount)(`a full disk${needsMount}`, () => {
  const at = deskOnSmallDisk(12)

  /** Registers until the disk has no room for another; answers the confirmed numbers and how the last try ended. */
  async function untilRefused(): Promise<{ confirmed: string[]; refused: unknown }> {
    const confirmed: string[] = []
    for (;;) {
      try {
        confirmed.push(await take(at.made, '问'.repeat(2_000)))
      } catch (refused) {
        return { confirmed, refused }
      }
    }
  }

  test('refuses the record in words, records nothing half, and goes on once there is room', async () => {
    await take(at.made)
    const before = await numbersIn(at.made.desk.store)
    const free = at.disk.fill()
    const { confirmed, refused } = await untilRefused()
    expect(refused).toMatchObject({ code: 'UNAVAILABLE', data: { what: 'diskFull' } })
    expect(at.made.desk.store.state()).toBe('diskFull')
    expect((await at.made.ask('receptionist', systemDesk.status, undefined as never)).database.state).toBe('diskFull')
    expect(await numbersIn(at.made.desk.store)).toEqual([...before, ...confirmed])
    free()
    const after = await take(at.made)
    expect(at.made.desk.store.state()).toBe('ok')
    const held = await numbersIn(at.made.desk.store)
    expect(held).toEqual([...before, ...confirmed, after])
    expect(held.map(number => Number(number.slice(-4)))).toEqual(held.map((_, at) => at + 1))
    expect((await at.made.desk.store.read(verifyAudit)).broken).toEqual([])
    await at.made.desk.store.close()
    const reopened = new SqliteStore(join(at.made.folder, 'desk.sqlite'))
    expect(await numbersIn(reopened)).toEqual(held)
    await reopened.close()
  })

  test('with no room even to begin, the trouble is said as a full disk', () => {
    const fresh = join(at.disk.folder, 'fresh')
    mkdirSync(fresh)
    const free = at.disk.fill()
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
