// Erasing a person on request, wherever the desk knows them, on both stores.
import ExcelJS from 'exceljs'
import { expect, test } from 'vitest'
import { contactsDesk } from '../../electron/desk/contacts/desk'
import { handoverDesk } from '../../electron/desk/handover/desk'
import { mattersDesk } from '../../electron/desk/matters/desk'
import { membersDesk as club } from '../../electron/desk/members/desk'
import { keepErased } from '../../electron/desk/members/erase'
import { partiesDesk } from '../../electron/desk/parties/desk'
import { formData } from '../../electron/desk/print/form-data'
import { aGift, aMember, aShop, earned } from '../support/club'
import { onBothStores, TEST_NOW } from '../support/desk'
import { handedOver } from '../support/shifts'

const seen = ({ id, version }: { id: string; version: number }) => ({ id, version })

onBothStores('erasing', make => {
  test('erased, nobody finds the person anywhere; the ledger and the count stay', async () => {
    const made = await make({ now: TEST_NOW })
    const { ask, desk, as } = made
    const shop = await aShop(made)
    const contact = await ask('receptionist', contactsDesk.take, { channel: 'visit', personName: 'Анна Ким', phone: '+79145552020', said: 'Анна Ким просит перезвонить на 8 914 555-20-20' })
    const enrolled = await ask('receptionist', club.enrol, { name: 'Анна Ким', latin: 'Anna Kim', lang: 'ru', phone: '+79145552020', birthday: '1985-03-12', note: 'Сестра Анны', consent: true, contactId: contact.id })
    const member = await earned(made, enrolled, shop, 40)
    const earlier = await ask('receptionist', contactsDesk.take, { channel: 'call', personName: 'Анна', phone: '8 914 555 20 20', said: 'Анна спрашивала о клубе' })
    await ask('receptionist', partiesDesk.choose, { partyId: member.partyId })
    desk.station.putDraft({ staffId: as('receptionist').staffId, form: 'contacts.take' }, { id: 'd', data: { personName: 'Анна Ким' }, savedAt: 1 }, null)
    const neighbour = await ask('receptionist', contactsDesk.take, { channel: 'visit', personName: 'Пётр Орлов', phone: '+79145557777', said: 'Спрашивал про Анну Ким, 8 (914) 555-20-20' })
    await expect(ask('receptionist', club.erase, { ...seen(member), reason: 'x' })).rejects.toMatchObject({ code: 'NOT_ALLOWED' })
    const erased = await ask('supervisor', club.erase, { ...seen(member), reason: 'Заявление Анна Ким от 22.11' })
    expect(erased).toMatchObject({ state: 'erased', name: '***', latin: '', phone: null, birthday: null, balance: 40, card: null })
    for (const typed of ['Анна', 'Anna', 'Ким', '2020', member.card ?? '']) expect(await ask('receptionist', mattersDesk.find, { typed }), typed).toEqual([])
    expect(await ask('receptionist', partiesDesk.find, { typed: '+79145552020' })).toEqual([])
    expect(desk.station.drafts({ staffId: as('receptionist').staffId, form: 'contacts.take' })).toEqual([])
    const everything = await desk.store.read(async db => {
      const tables = ['members', 'parties', 'contacts', 'matters', 'timeline', 'audit', 'commands', 'member_consents'] as const
      return JSON.stringify(await Promise.all(tables.map(table => db.rows(`SELECT * FROM ${table}`, []))))
    })
    for (const word of ['Анна Ким', 'Анну Ким', 'Anna Kim', '9145552020', '555-20-20']) expect(everything, word).not.toContain(word)
    expect(await ask('receptionist', contactsDesk.get, { id: earlier.id }), 'known by her first name and phone').toMatchObject({ personName: '***', phone: null, said: '*** спрашивала о клубе' })
    expect(await ask('receptionist', contactsDesk.get, { id: neighbour.id }), 'who spoke of her stays, what names her goes').toMatchObject({ personName: 'Пётр Орлов', phone: expect.anything() as unknown, said: 'Спрашивал про ***, ***' })
    expect(await ask('receptionist', contactsDesk.get, { id: contact.id })).toMatchObject({ personName: '***', phone: null, said: '*** просит перезвонить на ***' })
  })

  test('a name and a phone that somebody else has too stay where that person is spoken of', async () => {
    const made = await make({ now: TEST_NOW })
    const { ask } = made
    const wife = await ask('receptionist', contactsDesk.take, { channel: 'visit', personName: 'Мария Ким', phone: '+79145552020', said: 'Просит звонить на 8 914 555-20-20' })
    const namesake = await ask('receptionist', contactsDesk.take, { channel: 'visit', personName: 'Анна Ким', phone: '+79145553030', said: 'Анна Ким забыла зонт' })
    const member = await aMember(made, { name: 'Анна Ким', phone: '+79145552020' })
    await ask('supervisor', club.erase, { ...seen(member), reason: 'По заявлению' })
    expect(await ask('receptionist', contactsDesk.get, { id: wife.id })).toMatchObject({ personName: 'Мария Ким', said: 'Просит звонить на 8 914 555-20-20' })
    expect(await ask('receptionist', contactsDesk.get, { id: namesake.id })).toMatchObject({ personName: 'Анна Ким', said: 'Анна Ким забыла зонт' })
  })

  test('an open page of the log forgets the name; what was signed stays as it was signed, and the act says so', async () => {
    const made = await make({ now: TEST_NOW })
    const { ask } = made
    const member = await aMember(made, { name: 'Анна Жданова', phone: '+79145552020' })
    const { id: shiftId } = await ask('receptionist', handoverDesk.open, {})
    await ask('receptionist', handoverDesk.write, { shiftId, kind: 'visit', what: 'Анну Жданову проводили к врачу, телефон 8 914 555 20 20' })
    await ask('supervisor', club.erase, { ...seen(member), reason: 'По заявлению' })
    const log = await made.desk.store.read(db => db.rows<{ what: string; folded: string }>('SELECT what, folded FROM log_entries', []))
    expect(JSON.stringify(log)).not.toMatch(/Ждан|ждан|914/u)
    const other = await aMember(made, { name: 'Олег Сомов', phone: '+79145554040' })
    await ask('receptionist', handoverDesk.write, { shiftId, kind: 'visit', what: 'Олег Сомов забыл зонт' })
    await handedOver(made, { id: shiftId })
    await ask('supervisor', club.erase, { ...seen(other), reason: 'По заявлению' })
    expect((await ask('head', handoverDesk.verify, { id: shiftId })).sound).toBe(true)
    expect((await formData(made.desk, made.as('supervisor'), { form: 'erasureAct', recordId: other.id, of: null })).data).toMatchObject({ erased: { signed: 1 } })
  })

  test('a copy restored from before brings nobody back', async () => {
    const made = await make({ now: TEST_NOW })
    const { ask, desk } = made
    const member = await aMember(made, { name: 'Анна Жданова', phone: '+79145552020' })
    await ask('supervisor', club.erase, { ...seen(member), reason: 'По заявлению' })
    await desk.store.write(async writer => void (await writer.rows("UPDATE members SET state = 'active', state_reason = '', name = 'Анна Жданова', phone = '+79145552020'", [])))
    expect((await ask('receptionist', club.get, { id: member.id })).name).toBe('Анна Жданова')
    await keepErased(desk)
    expect(await ask('receptionist', club.get, { id: member.id })).toMatchObject({ name: '***', phone: null, state: 'erased' })
    const act = await formData(desk, made.as('supervisor'), { form: 'erasureAct', recordId: member.id, of: null })
    expect(act.data).toMatchObject({ erased: { reason: 'По заявлению' } })
  })

  test('everything held about the person stands on one sheet: the club, what other rooms wrote, and the record that was taken in', async () => {
    const made = await make({ now: TEST_NOW })
    const { ask } = made
    const contact = await ask('receptionist', contactsDesk.take, { channel: 'visit', personName: 'Анна Ким', phone: '+79145552020', said: 'Спросила про доставку' })
    const member = await ask('receptionist', club.enrol, { name: 'Анна Ким', latin: 'Anna Kim', lang: 'ru', phone: '+79145552020', birthday: '1985-03-12', heard: 'radio', note: 'Сестра Веры', consent: true, contactId: contact.id })
    await earned(made, member, await aShop(made), 40)
    const gift = await aGift(made)
    await ask('receptionist', club.handOut, { id: member.id, giftId: gift.id })
    const decided = await ask('supervisor', club.setLevel, { ...seen(await ask('receptionist', club.get, { id: member.id })), level: 'gold', reason: 'Крупный клиент' })
    const twin = await aMember(made, { name: 'Анна Кимм' })
    await ask('afterSales', club.merge, { ...seen(decided), otherId: twin.id, reason: 'Один человек' })
    const { bytes } = await ask('supervisor', club.dataFile, { id: member.id })
    const book = new ExcelJS.Workbook()
    await book.xlsx.load(Buffer.from(bytes, 'base64') as never)
    const text = JSON.stringify(book.worksheets[0]!.getSheetValues())
    for (const word of ['Анна Ким', 'Anna Kim', '+7 914 555-20-20', '1985-03-12', '商场广播', 'Сестра Веры', '2026-1', 'Крупный клиент', '围巾', contact.number, 'Спросила про доставку', twin.number, 'Анна Кимм']) expect(text, word).toContain(word)
    await expect(ask('receptionist', club.dataFile, { id: member.id })).rejects.toMatchObject({ code: 'NOT_ALLOWED' })
  })
})
