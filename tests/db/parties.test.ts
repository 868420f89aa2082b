// Whom the desk knows: who is taken for whom, who is a VIP, who is offered first.
import { expect, test } from 'vitest'
import { adminDesk } from '../../electron/desk/admin/desk'
import { contactsDesk } from '../../electron/desk/contacts/desk'
import { partiesDesk } from '../../electron/desk/parties/desk'
import { workOrdersDesk } from '../../electron/desk/work-orders/desk'
import { putMerchants } from '../../db/repositories/import'
import { recordAct } from '../../electron/desk/core/use-case'
import { newId } from '../../shared/core/ids'
import { onBothStores, type TestDesk } from '../support/desk'

const said = 'Спрашивает, когда откроют парковку'
const shop = { code: 'A301', nameZh: '李家皮草', nameRu: 'Меха Ли', person: '李国栋', phone: '13945310102', spoken: 'zh', building: '', floor: '', zone: '', goods: '', vip: true } as const
const offered = async ({ ask }: TestDesk, typed: string) => (await ask('receptionist', partiesDesk.find, { typed })).map(party => party.shop?.code ?? party.name)

onBothStores('known parties', make => {
  test('the same person however capitals and blanks are typed, with a phone and without', async () => {
    const { ask } = await make()
    const take = (personName: string, phone?: string) => ask('receptionist', contactsDesk.take, { channel: 'call', personName, phone, said })
    const anna = await take('Иванова Анна')
    expect((await take('иванова  анна')).partyId).toBe(anna.partyId)
    expect((await take('Иванова Анна Петровна')).partyId).not.toBe(anna.partyId)
    const withPhone = await take('Пётр Ким', '+7 914 555-20-20')
    expect((await take('ПЁТР  КИМ', '+7 914 555-20-20')).partyId).toBe(withPhone.partyId)
  })

  test('a VIP chosen by a wrong click is none any more once the contact is corrected', async () => {
    const { ask } = await make()
    const told = { channel: 'call', personName: '王芳', phone: '139 4530 0217', said } as const
    const taken = await ask('receptionist', contactsDesk.take, { ...told, kind: 'vip' })
    const corrected = await ask('receptionist', contactsDesk.edit, { ...told, id: taken.id, version: taken.version, kind: 'shopper' })
    expect(corrected.kind).toBe('shopper')
    expect(await ask('receptionist', partiesDesk.card, { partyId: taken.partyId })).toMatchObject({ kind: 'shopper', times: 1 })
    expect((await ask('receptionist', contactsDesk.take, told)).kind).toBe('shopper')
  })

  test('a VIP stays one whatever a hurried form or the correction of an older contact says', async () => {
    const { ask } = await make()
    const told = { channel: 'call', personName: '王芳', phone: '139 4530 0217', said } as const
    const older = await ask('receptionist', contactsDesk.take, told)
    await ask('receptionist', contactsDesk.take, { ...told, kind: 'vip' })
    const edited = await ask('receptionist', contactsDesk.edit, { ...told, id: older.id, version: older.version, kind: 'merchant' })
    expect(edited.kind).toBe('merchant')
    expect(await ask('receptionist', partiesDesk.card, { partyId: older.partyId })).toMatchObject({ kind: 'vip' })
    expect((await ask('receptionist', contactsDesk.take, told)).kind).toBe('vip')
  })

  test('a namesake without a phone is neither made a VIP nor given a VIP\'s matters', async () => {
    const { ask } = await make()
    const vip = await ask('receptionist', contactsDesk.take, { channel: 'visit', personName: '王芳', kind: 'vip', said })
    const namesake = await ask('receptionist', contactsDesk.take, { channel: 'visit', personName: '王芳', said: '问厕所在哪' })
    expect(namesake).toMatchObject({ kind: 'shopper' })
    expect(namesake.partyId).not.toBe(vip.partyId)
    const chosen = await ask('receptionist', contactsDesk.take, { channel: 'visit', personName: '王芳', partyId: vip.partyId, said })
    expect(chosen).toMatchObject({ kind: 'vip', partyId: vip.partyId })
    await ask('receptionist', contactsDesk.take, { channel: 'visit', personName: '王芳', kind: 'vip', said })
    expect(await ask('receptionist', partiesDesk.card, { partyId: namesake.partyId })).toMatchObject({ kind: 'shopper', times: 1 })
  })

  test('the VIP shop imported on the first day and a VIP caller are offered before a month of callers of that name', async () => {
    const t = await make()
    await recordAct(t.desk, null, 'admin.commitImport', tx => putMerchants(tx, [{ id: newId(), ...shop }, { id: newId(), ...shop, code: 'A302', vip: false }]))
    await t.ask('receptionist', contactsDesk.take, { channel: 'call', personName: '李秀英', phone: '139 4530 8888', kind: 'vip', said })
    for (let n = 0; n < 30; n++) {
      t.clock.forward(60_000)
      await t.ask('receptionist', contactsDesk.take, { channel: 'call', personName: `李${'明伟强磊军'[n % 5]}`, phone: `139 4530 ${1000 + n}`, said })
    }
    const found = await offered(t, 'li')
    expect(found).toHaveLength(8)
    expect(found.slice(0, 2)).toEqual(['李秀英', 'A301'])
    // An ordinary shop has a place too.
    expect(found).toContain('A302')
  })

  test('a retired shop is not offered and takes no place; a shop saved as VIP is offered as one', async () => {
    const t = await make()
    for (let n = 0; n < 14; n++) await t.ask('administrator', adminDesk.saveMerchant, { ...shop, code: `B${100 + n}`, vip: false, retired: n > 0 })
    expect(await offered(t, 'li')).toEqual(['B100'])
    const saved = await t.ask('administrator', adminDesk.saveMerchant, { ...shop, code: 'B200', vip: false })
    await t.ask('administrator', adminDesk.saveMerchant, { ...shop, code: 'B200', vip: true, id: saved.id, version: saved.version })
    expect(await offered(t, 'li')).toEqual(['B200', 'B100'])
  })

  test('a repair reported by somebody known leaves their language and kind as they are', async () => {
    const { ask } = await make()
    const told = { channel: 'call', personName: 'Сергей Волков', phone: '+7 914 555-20-20', spoken: 'ru', kind: 'supplier', said } as const
    const contact = await ask('receptionist', contactsDesk.take, told)
    const order = await ask('receptionist', workOrdersDesk.report, { partyId: contact.partyId, reporter: told.personName, phone: told.phone, place: '3F', fault: 'Не работает лифт' })
    expect(order.partyId).toBe(contact.partyId)
    expect(await ask('receptionist', partiesDesk.card, { partyId: contact.partyId })).toMatchObject({ spoken: 'ru', kind: 'supplier', times: 2 })
  })

  test('a repair made from a contact belongs to whoever is typed over its person', async () => {
    const { ask } = await make()
    const contact = await ask('receptionist', contactsDesk.take, { channel: 'call', personName: 'Сергей Волков', phone: '+7 914 555-20-20', spoken: 'ru', said })
    const copied = await ask('receptionist', workOrdersDesk.report, { contactId: contact.id, place: '3F', fault: 'лифт' })
    expect(copied).toMatchObject({ partyId: contact.partyId, reporter: 'Сергей Волков' })
    expect(await ask('receptionist', partiesDesk.card, { partyId: contact.partyId })).toMatchObject({ times: 1 })
    const other = await ask('receptionist', workOrdersDesk.report, { contactId: contact.id, partyId: contact.partyId, reporter: '刘洋', phone: '139 4530 9999', place: '3F', fault: 'лифт' })
    expect(other.partyId).not.toBe(contact.partyId)
    const edited = await ask('receptionist', workOrdersDesk.edit, { id: other.id, version: other.version, partyId: contact.partyId, reporter: '刘洋', phone: '139 4530 9999', place: '3F', fault: 'лифт' })
    expect(edited.partyId).toBe(other.partyId)
  })

  test('a shop or place of a repair is there, and a wrong shop can be taken off', async () => {
    const { ask } = await make()
    const made = await ask('administrator', adminDesk.saveMerchant, shop)
    const repair = { reporter: '李国栋', place: 'A301', fault: '没电' }
    await expect(ask('receptionist', workOrdersDesk.report, { ...repair, merchantId: newId() })).rejects.toMatchObject({ code: 'INVALID', data: { problems: [{ path: ['merchantId'], error: 'notThere' }] } })
    await expect(ask('receptionist', workOrdersDesk.report, { ...repair, placeId: newId() })).rejects.toMatchObject({ code: 'INVALID', data: { problems: [{ path: ['placeId'], error: 'notThere' }] } })
    const order = await ask('receptionist', workOrdersDesk.report, { ...repair, merchantId: made.id })
    const kept = await ask('receptionist', workOrdersDesk.edit, { ...repair, id: order.id, version: order.version })
    expect(kept.merchant?.code).toBe('A301')
    const off = await ask('receptionist', workOrdersDesk.edit, { ...repair, id: order.id, version: kept.version, merchantId: null })
    expect(off.merchant).toBeNull()
  })

  test('a remark on a caller is shown with them; two at once do not overwrite one another', async () => {
    const { ask } = await make()
    const { partyId } = await ask('receptionist', contactsDesk.take, { channel: 'visit', personName: '王芳', said })
    const note = { partyId: partyId ?? '', was: '', note: 'Плохо слышит, говорить громче' }
    await ask('receptionist', partiesDesk.note, note)
    expect(await ask('shiftLead', partiesDesk.card, { partyId })).toMatchObject({ note: note.note })
    await expect(ask('shiftLead', partiesDesk.note, { ...note, note: 'другое' })).rejects.toMatchObject({ code: 'REFUSED', data: { reason: 'note_changed' } })
    await expect(ask('handler', partiesDesk.note, note)).rejects.toMatchObject({ code: 'NOT_ALLOWED' })
  })
})
