import { expect, test } from 'vitest'
import { draftsDesk } from '../../electron/desk/drafts/desk'
import { newId } from '../../shared/core/ids'
import { onBothStores } from '../support/desk'

const form = 'contacts.new'

onBothStores('drafts', make => {
  test('two windows with the same form keep a draft each, and the save of one leaves the other\'s', async () => {
    const { ask, clock } = await make()
    const [one, two] = [newId(), newId()]
    await ask('receptionist', draftsDesk.put, { form, id: one, data: { said: 'перчатка' } })
    clock.forward(1000)
    await ask('receptionist', draftsDesk.put, { form, id: two, data: { said: '手套' } })
    clock.forward(1000)
    const { savedAt } = await ask('receptionist', draftsDesk.put, { form, id: one, data: { said: 'перчатка, серая' } })
    expect(await ask('receptionist', draftsDesk.get, { form })).toEqual([
      { id: one, data: { said: 'перчатка, серая' }, savedAt },
      { id: two, data: { said: '手套' }, savedAt: savedAt - 1000 },
    ])
    await ask('receptionist', draftsDesk.drop, { form, id: two })
    expect(await ask('receptionist', draftsDesk.get, { form })).toMatchObject([{ id: one }])
    expect(await ask('shiftLead', draftsDesk.get, { form }), 'a draft is its writer\'s alone').toEqual([])
    await ask('receptionist', draftsDesk.drop, { form, id: one })
    expect(await ask('receptionist', draftsDesk.get, { form })).toEqual([])
  })

  test('a draft taken up in another form takes the place of the one it came from', async () => {
    const { ask } = await make()
    const [left, other, now] = [newId(), newId(), newId()]
    for (const id of [left, other]) await ask('receptionist', draftsDesk.put, { form, id, data: { id } })
    await ask('receptionist', draftsDesk.put, { form, id: now, data: {}, takenFrom: left })
    expect((await ask('receptionist', draftsDesk.get, { form })).map(({ id }) => id)).toEqual([now, other])
  })

  test('a form is kept ten times over at most', async () => {
    const { ask } = await make()
    const ids = Array.from({ length: 12 }, newId)
    for (const id of ids) await ask('receptionist', draftsDesk.put, { form, id, data: {} })
    expect((await ask('receptionist', draftsDesk.get, { form })).map(({ id }) => id)).toEqual([...ids].reverse().slice(0, 10))
  })

  test('drafts that an earlier version of the program kept are offered, and dropped one by one', async () => {
    const { ask, desk, as } = await make()
    const { staffId } = as('receptionist')
    desk.station.carryDrafts({ staffId, form }, { value: { said: '围巾' }, earlier: [{ value: { said: '手套' }, savedAt: 1000 }] }, 2000)
    const [newer, older] = await ask('receptionist', draftsDesk.get, { form })
    expect([newer, older]).toMatchObject([{ data: { said: '围巾' }, savedAt: 2000 }, { data: { said: '手套' }, savedAt: 1000 }])
    await ask('receptionist', draftsDesk.drop, { form, id: newer!.id })
    expect(await ask('receptionist', draftsDesk.get, { form })).toEqual([older])
  })
})
