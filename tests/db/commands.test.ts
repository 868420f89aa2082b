import { expect, test } from 'vitest'
import { verifyAudit } from '../../db/repositories/audit'
import { keepTidy } from '../../electron/clocks/keep-tidy'
import { contactsDesk } from '../../electron/desk/contacts/desk'
import { newId } from '../../shared/core/ids'
import { onBothStores, type TestDesk } from '../support/desk'

const DAY = 24 * 3_600_000
const call = { channel: 'call', personName: '王女士', phone: '13945301234', said: '问班车时刻' } as const
const take = (made: TestDesk, commandKey = newId()) => made.ask('receptionist', contactsDesk.take, { ...call, commandKey })
const rows = <Row>(made: TestDesk, sql: string) => made.desk.store.read(db => db.rows<Row>(sql, []))
const named = async (made: TestDesk) => (await rows<{ name: string }>(made, 'SELECT name FROM commands ORDER BY at')).map(row => row.name)

onBothStores('what is kept of commands', make => {
  test('an answer with a phone in full is not; asked again, it is shown and recorded again', async () => {
    const made = await make()
    const { id } = await take(made)
    const commandKey = newId()
    for (const _ of [1, 2]) expect((await made.ask('receptionist', contactsDesk.revealPhone, { id, commandKey })).phone).toContain('1234')
    expect(await named(made)).toEqual(['contacts.take'])
    expect(await rows(made, "SELECT name FROM audit WHERE name = 'contacts.revealPhone'")).toHaveLength(2)
  })

  test('a key that was used for another command fits nothing', async () => {
    const made = await make()
    const commandKey = newId()
    const { id, version } = await take(made, commandKey)
    await expect(made.ask('shiftLead', contactsDesk.void, { id, version, reason: '测试', commandKey })).rejects.toMatchObject({ code: 'INVALID' })
  })

  test('after a week nothing is', async () => {
    const made = await make()
    await take(made)
    made.clock.forward(6 * DAY)
    await take(made)
    made.clock.forward(2 * DAY)
    let look = async () => undefined as void
    const end = keepTidy(made.desk, error => { throw error }, { set: run => void (look = async () => run()), clear: () => undefined })
    await look()
    await expect.poll(() => named(made)).toHaveLength(1)
    end()
  })
})

onBothStores('the audit trail', make => {
  test('of a whole station, when it is removed, shows', async () => {
    const made = await make()
    await take(made)
    await made.desk.store.write(tx => tx.rows('DELETE FROM audit', []))
    expect(await made.desk.store.read(verifyAudit)).toEqual({ checked: 0, broken: [{ station: made.desk.stationId, seq: 1 }] })
  })
})
