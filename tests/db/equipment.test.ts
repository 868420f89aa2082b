// The log of the radio's equipment, on both stores.
import { expect, test } from 'vitest'
import { broadcastDesk as radio } from '../../electron/desk/broadcast/desk'
import { onBothStores } from '../support/desk'
import { refusedAs } from '../support/shifts'

onBothStores('the equipment log', make => {
  test('keeps a fault standing until a repair names it, and is added to only', async () => {
    const { ask, clock, as } = await make()
    const add = (more: object) => ask('broadcaster', radio.addEquipment, { kind: 'check', device: '功放', ...more } as never)
    await add({})
    await expect(add({ kind: 'fault' })).rejects.toMatchObject({ code: 'INVALID', data: { problems: [{ path: ['text'] }] } })
    await expect(add({ at: clock.now() + 60_000 })).rejects.toMatchObject({ code: 'INVALID', data: { problems: [{ path: ['at'], error: 'time.future' }] } })
    await expect(ask('receptionist', radio.addEquipment, { kind: 'check', device: '功放' })).rejects.toMatchObject({ code: 'NOT_ALLOWED' })
    clock.forward(60_000)
    const fault = await add({ kind: 'fault', device: '三楼扬声器', text: '没有声音' })
    expect(await ask('receptionist', radio.equipmentNow, undefined as never)).toMatchObject({ faults: [{ id: fault.id, by: { id: as('broadcaster').staffId } }], devices: ['三楼扬声器', '功放'].sort() })
    const repair = { kind: 'repair', device: '三楼扬声器', text: '换了线', fault: fault.id }
    await expect(add({ ...repair, device: '功放' })).rejects.toEqual(refusedAs('no_such_fault'))
    await expect(add({ ...repair, at: fault.at - 1 })).rejects.toEqual(refusedAs('repair_before_fault'))
    clock.forward(60_000)
    await add(repair)
    await expect(add(repair)).rejects.toEqual(refusedAs('fault_mended'))
    expect((await ask('receptionist', radio.equipmentNow, undefined as never)).faults).toEqual([])
    const { rows } = await ask('receptionist', radio.equipment, { limit: 2 })
    expect(rows.map(({ kind, mendedAt }) => [kind, mendedAt])).toEqual([['repair', null], ['fault', fault.at + 60_000]])
    expect((await ask('receptionist', radio.equipment, { device: '功放' })).rows.map(({ kind }) => kind)).toEqual(['check'])
  })
})
