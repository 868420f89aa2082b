import { describe, expect, test } from 'vitest'
import { nextNumber } from '../../db/repositories/numbers'
import { verifyAudit } from '../../db/repositories/audit'
import { contactsDesk } from '../../electron/desk/contacts/desk'
import { recordAct } from '../../electron/desk/core/use-case'
import { loadRooms } from '../../electron/desk/desk'
import { roles } from '../../shared/core/actor'
import { newId } from '../../shared/core/ids'
import { permissions, roleMay } from '../../shared/permissions'
import type { Change } from '../../shared/system/contract'
import { makeDesk, onBothStores, type TestDesk } from '../support/desk'
import { startPostgres } from '../support/postgres'

const call = { channel: 'call', personName: '王女士', said: '问班车时刻' } as const
const take = (made: TestDesk, more: { commandKey?: string; said?: string } = {}) => made.ask('receptionist', contactsDesk.take, { ...call, ...more })

async function count(made: TestDesk, table: 'contacts' | 'timeline' | 'audit' | 'commands' | 'matters'): Promise<number> {
  const [row] = await made.desk.store.read(db => db.rows<{ n: number | string }>(`SELECT count(*) AS n FROM ${table}`, []))
  return Number(row?.n)
}
const run = (made: TestDesk, sql: string) => made.desk.store.write(tx => tx.rows(sql, []))
const verify = (made: TestDesk) => made.desk.store.read(verifyAudit)

onBothStores('numbers', make => {
  test('registered all at once, records get numbers without gap or repetition', async () => {
    const made = await make()
    const numbers = (await Promise.all(Array.from({ length: 15 }, () => take(made)))).map(contact => contact.number)
    expect(numbers.sort()).toEqual(Array.from({ length: 15 }, (_, n) => `JD-20261122-${String(n + 1).padStart(4, '0')}`))
  })

  test('what is rolled back gives its number back', async () => {
    const made = await make()
    const { desk } = made
    const failing = () => recordAct(desk, made.as('receptionist'), 'contacts.take', async tx => {
      await nextNumber(tx, 'JD')
      throw new Error('changed my mind')
    }).catch(() => null)
    const all = await Promise.all(Array.from({ length: 20 }, (_, n) => (n % 3 === 1 ? failing() : take(made))))
    const numbers = all.filter(one => one !== null).map(contact => contact.number.slice(-4)).sort()
    expect(numbers).toEqual(numbers.map((_, n) => String(n + 1).padStart(4, '0')))
  })

  test('a new day of the mall begins at one', async () => {
    const made = await make({ now: Date.UTC(2026, 10, 22, 15, 59) })
    expect((await take(made)).number).toBe('JD-20261122-0001')
    made.clock.forward(60_000)
    expect((await take(made)).number).toBe('JD-20261123-0001')
  })
})

onBothStores('the audit trail', make => {
  const withTrail = async () => {
    const made = await make()
    for (let n = 0; n < 5; n++) await take(made)
    const before = await verify(made)
    expect(before.broken).toEqual([])
    return { made, checked: before.checked, station: made.desk.stationId }
  }

  test('holds as long as nobody touches it', async () => {
    const { made } = await withTrail()
    await take(made)
    expect(await verify(made)).toEqual({ checked: await count(made, 'audit'), broken: [] })
  })

  test.each([
    ['what was recorded is altered', "UPDATE audit SET body = replace(body, '王女士', '李女士') WHERE seq = (SELECT max(seq) - 2 FROM audit)", -2],
    ['who did it is altered', 'UPDATE audit SET staff_id = NULL WHERE seq = (SELECT max(seq) - 2 FROM audit)', -2],
    ['when it was is altered', 'UPDATE audit SET at = at + 1 WHERE seq = (SELECT max(seq) FROM audit)', 0],
    ['an entry is removed', 'DELETE FROM audit WHERE seq = (SELECT max(seq) - 2 FROM audit)', -2],
    ['the first entry is removed', 'DELETE FROM audit WHERE seq = 1', null],
    ['the last entry is removed', 'DELETE FROM audit WHERE seq = (SELECT max(seq) FROM audit)', 0],
  ] as const)('shows where %s', async (_, sql, fromLast) => {
    const { made, checked, station } = await withTrail()
    await run(made, sql)
    expect((await verify(made)).broken).toEqual([{ station, seq: fromLast === null ? 1 : checked + fromLast }])
  })

  test('a body that was erased by rule does not break the chain', async () => {
    const { made } = await withTrail()
    await run(made, 'UPDATE audit SET body = NULL WHERE seq = 2')
    expect((await verify(made)).broken).toEqual([])
  })
})

onBothStores('a repeated command', make => {
  test('answers as the first time, and changes nothing', async () => {
    const made = await make()
    const commandKey = newId()
    const first = await take(made, { commandKey })
    const before = await Promise.all((['contacts', 'timeline', 'audit', 'commands', 'matters'] as const).map(table => count(made, table)))
    const heard: Change[] = []
    made.desk.live.hear(change => heard.push(change))
    made.clock.forward(60_000)
    expect(await take(made, { commandKey })).toEqual(first)
    expect(await Promise.all((['contacts', 'timeline', 'audit', 'commands', 'matters'] as const).map(table => count(made, table)))).toEqual(before)
    expect(heard).toEqual([])
  })

  test('sent again before the first answered, it is carried out once', async () => {
    const made = await make()
    const commandKey = newId()
    const answers = await Promise.allSettled([take(made, { commandKey }), take(made, { commandKey }), take(made, { commandKey })])
    expect(await count(made, 'contacts')).toBe(1)
    expect(answers.map(answer => (answer.status === 'fulfilled' ? answer.value.number : answer.reason))).toEqual(Array(3).fill('JD-20261122-0001'))
  })

  test('a refused one is not remembered: put right, it may use its key again', async () => {
    const made = await make()
    const commandKey = newId()
    const tomorrow = made.clock.now() + 24 * 3_600_000
    await expect(made.ask('receptionist', contactsDesk.take, { ...call, arrivedAt: tomorrow, commandKey })).rejects.toMatchObject({ code: 'INVALID' })
    expect(await count(made, 'contacts')).toBe(0)
    expect((await take(made, { commandKey })).number).toBe('JD-20261122-0001')
  })
})

onBothStores('two people at one record', make => {
  test('the later save is told what stands there now and by whom, and changes nothing', async () => {
    const made = await make()
    const taken = await made.ask('receptionist', contactsDesk.take, { ...call, replyWanted: true })
    const first = await made.ask('shiftLead', contactsDesk.answer, { id: taken.id, version: taken.version, reply: '明早八点发车' })
    const late = made.ask('receptionist', contactsDesk.answer, { id: taken.id, version: taken.version, reply: '不知道' })
    await expect(late).rejects.toMatchObject({ code: 'STALE', data: { id: taken.id, current: { version: first.version, reply: '明早八点发车' }, changedAt: made.clock.now() } })
    expect((await made.ask('receptionist', contactsDesk.get, { id: taken.id })).reply).toBe('明早八点发车')
  })

  test('of two saves at the same moment one counts', async () => {
    const made = await make()
    const taken = await made.ask('receptionist', contactsDesk.take, { ...call, replyWanted: true })
    const saves = await Promise.allSettled(['一', '二', '三'].map(reply => made.ask('receptionist', contactsDesk.answer, { id: taken.id, version: taken.version, reply })))
    expect(saves.filter(save => save.status === 'fulfilled')).toHaveLength(1)
    for (const save of saves) if (save.status === 'rejected') expect(save.reason).toMatchObject({ code: 'STALE' })
    expect((await made.ask('receptionist', contactsDesk.get, { id: taken.id })).version).toBe(taken.version + 1)
  })
})

onBothStores('permissions at the desk', make => {
  test('every use case refuses every role the table does not name, whatever it is asked, and changes nothing', async () => {
    const made = await make()
    const useCases = await loadRooms()
    expect(useCases.map(({ name }) => name).sort()).toEqual(Object.keys(permissions).sort())
    const before = await count(made, 'audit')
    let refused = 0
    for (const useCase of useCases) {
      for (const role of [null, ...roles]) {
        if (roleMay(role, useCase.name)) continue
        const asked = Promise.resolve().then(() => useCase.run(made.desk, role === null ? null : made.as(role), undefined as never))
        await expect(asked, `${useCase.name} as ${role}`).rejects.toMatchObject(role === null ? { code: 'NOT_SIGNED_IN' } : { code: 'NOT_ALLOWED', data: { name: useCase.name } })
        refused += 1
      }
    }
    expect(refused).toBeGreaterThan(100)
    expect(await count(made, 'audit')).toBe(before)
  })
})

onBothStores('live announcements', make => {
  test('every window of this station hears a change once it is committed, and nothing of one that failed', async () => {
    const made = await make()
    const heard: Change[] = []
    made.desk.live.hear(change => heard.push(change))
    const taken = await take(made)
    expect(heard).toContainEqual({ room: 'contacts', id: taken.id, at: made.clock.now() })
    heard.length = 0
    await recordAct(made.desk, made.as('receptionist'), 'contacts.take', async tx => {
      tx.changes.push({ room: 'contacts', id: newId(), number: '', before: null, after: {} })
      throw new Error('changed my mind')
    }).catch(() => null)
    expect(heard).toEqual([])
  })

  test('a stream that nobody reads any more ends with its signal', async () => {
    const made = await make()
    const end = new AbortController()
    const stream = made.desk.live.changes(end.signal)
    const first = stream.next()
    await take(made)
    expect((await first).done).toBe(false)
    end.abort()
    let left = 0
    for await (const change of stream) if (change) left += 1
    expect(left).toBeLessThanOrEqual(500)
  })
})

describe('stations on one server', () => {
  test('a second station hears a change by itself and reads it; the first does not hear its own twice', async () => {
    const server = await startPostgres()
    const url = await server.createDatabase('mall')
    const one = await makeDesk({ dialect: 'postgres', url })
    const other = await makeDesk({ dialect: 'postgres', url })
    try {
      const heardHere: Change[] = []
      one.desk.live.hear(change => heardHere.push(change))
      const heardThere = new Promise<Change>(resolve => other.desk.live.hear(change => change.room === 'contacts' && resolve(change)))
      await expect.poll(() => other.desk.store.state()).toBe('ok')
      const taken = await take(one)
      expect((await heardThere).id).toBe(taken.id)
      expect((await other.ask('receptionist', contactsDesk.get, { id: taken.id })).number).toBe(taken.number)
      await new Promise(resolve => setTimeout(resolve, 200))
      expect(heardHere.filter(({ room }) => room === 'contacts')).toHaveLength(1)
      expect((await take(other)).number).toBe('JD-20261122-0002')
      expect((await one.desk.store.read(verifyAudit)).broken).toEqual([])
    } finally {
      await other.close()
      await one.close()
      await server.stop()
    }
  })

  test('a lost server is said at once, and the program goes on by itself when it is back', async () => {
    const server = await startPostgres()
    const made = await makeDesk({ dialect: 'postgres', url: await server.createDatabase('mall') })
    try {
      const first = await take(made)
      const announced: Change[] = []
      made.desk.live.hear(change => announced.push(change))
      await server.killServer()
      await expect.poll(() => made.desk.store.state(), { timeout: 2_000 }).toBe('lost')
      expect(announced.map(({ room }) => room)).toContain('system')
      await expect(take(made)).rejects.toMatchObject({ code: 'UNAVAILABLE', data: { what: 'store' } })
      await server.startServer()
      await expect.poll(() => made.desk.store.state(), { timeout: 10_000 }).toBe('ok')
      const second = await take(made)
      expect([first.number, second.number].map(number => number.slice(-4))).toEqual(['0001', '0002'])
      expect(await count(made, 'contacts')).toBe(2)
    } finally {
      await made.close()
      await server.stop()
    }
  })

  test('a command that may have landed when the server was lost is not carried out twice', async () => {
    const server = await startPostgres()
    const made = await makeDesk({ dialect: 'postgres', url: await server.createDatabase('mall') })
    try {
      const commandKey = newId()
      const first = take(made, { commandKey }).catch(() => null)
      const killed = server.killServer()
      await first
      await killed
      await server.startServer()
      await expect.poll(() => made.desk.store.state(), { timeout: 10_000 }).toBe('ok')
      expect((await take(made, { commandKey })).number).toBe('JD-20261122-0001')
      expect(await count(made, 'contacts')).toBe(1)
    } finally {
      await made.close()
      await server.stop()
    }
  })
})
