import { expect, test } from 'vitest'
import { contactsDesk } from '../../electron/desk/contacts/desk'
import { mattersDesk } from '../../electron/desk/matters/desk'
import { partiesDesk } from '../../electron/desk/parties/desk'
import { systemDesk } from '../../electron/desk/system/desk'
import { workOrdersDesk } from '../../electron/desk/work-orders/desk'
import { adminDesk } from '../../electron/desk/admin/desk'
import type { Cursor, Page } from '../../shared/core/paging'
import { newId } from '../../shared/core/ids'
import { onBothStores, TEST_NOW } from '../support/desk'

const HOUR = 3_600_000
const ivanova = { channel: 'visit', personName: 'Иванова Татьяна Петровна', phone: '+7 914 555-20-20', spoken: 'ru', kind: 'vip', said: 'Куртка разошлась по шву на второй день, магазин не возвращает деньги' } as const

onBothStores('contacts', make => {
  test('a contact gets the next number of the day and says who took it', async () => {
    const { ask } = await make()
    const first = await ask('receptionist', contactsDesk.take, ivanova)
    const second = await ask('receptionist', contactsDesk.take, { channel: 'call', personName: '王芳', said: '问班车时刻' })
    expect([first.number, second.number]).toEqual(['JD-20261122-0001', 'JD-20261122-0002'])
    expect(first.takenBy?.name).toBe('王芳')
    expect(first.phone).toEqual({ masked: expect.stringContaining('*'), full: null })
    expect(first.timeline.map(line => line.kind)).toEqual(['taken'])
  })

  test('a wanted reply runs on a clock until it is given, and is owed until then', async () => {
    const { ask, clock } = await make()
    const taken = await ask('receptionist', contactsDesk.take, { ...ivanova, replyWanted: true, replyBy: TEST_NOW + HOUR })
    expect(taken.clocks).toMatchObject([{ name: 'reply', dueAt: TEST_NOW + HOUR, metAt: null }])
    clock.forward(2 * HOUR)
    expect(await ask('shiftLead', systemDesk.today, {})).toMatchObject({ total: 1, overdue: 1, owed: [{ number: taken.number }] })
    expect((await ask('receptionist', contactsDesk.page, { list: 'owed' })).rows).toHaveLength(1)
    const replied = await ask('receptionist', contactsDesk.answer, { id: taken.id, version: taken.version, reply: 'Деньги вернут завтра' })
    expect(replied.clocks).toMatchObject([{ metAt: clock.now(), metBy: '王芳' }])
    expect((await ask('receptionist', contactsDesk.page, { list: 'owed' })).rows).toHaveLength(0)
    await expect(ask('receptionist', contactsDesk.answer, { id: taken.id, version: replied.version, reply: 'ещё раз' })).rejects.toMatchObject({ code: 'REFUSED', data: { reason: 'already_replied' } })
  })

  test('a reply wanted without a time is owed within two hours', async () => {
    const { ask } = await make()
    const taken = await ask('receptionist', contactsDesk.take, { ...ivanova, replyWanted: true })
    expect(taken.clocks).toMatchObject([{ dueAt: TEST_NOW + 2 * HOUR, rule: { key: 'replyWithin', params: { hours: 2 } } }])
  })

  test('a repeated command answers with the first result and registers nothing twice', async () => {
    const { ask } = await make()
    const commandKey = newId()
    const first = await ask('receptionist', contactsDesk.take, { ...ivanova, commandKey })
    const again = await ask('receptionist', contactsDesk.take, { ...ivanova, commandKey })
    expect(again).toEqual(first)
    expect((await ask('receptionist', contactsDesk.page, {})).rows).toHaveLength(1)
  })

  test('a visitor to the offices is inside until they leave', async () => {
    const { ask } = await make()
    const taken = await ask('receptionist', contactsDesk.take, { channel: 'visit', personName: '刘女士', said: '找财务部对账', office: { visiting: '财务部' } })
    expect((await ask('receptionist', contactsDesk.page, { list: 'inside' })).rows.map(row => row.id)).toEqual([taken.id])
    await ask('receptionist', contactsDesk.leave, { id: taken.id, version: taken.version })
    expect((await ask('receptionist', contactsDesk.page, { list: 'inside' })).rows).toEqual([])
  })

  test('who called before is offered by the last digits of the phone and by part of the name, VIPs as such', async () => {
    const { ask } = await make()
    await ask('receptionist', contactsDesk.take, ivanova)
    for (const typed of ['2020', 'иванов', 'Татьяна']) {
      const [found] = await ask('receptionist', partiesDesk.find, { typed })
      expect(found, typed).toMatchObject({ name: ivanova.personName, kind: 'vip', times: 1 })
    }
    const again = await ask('receptionist', contactsDesk.take, { ...ivanova, personName: '', kind: 'shopper', channel: 'call', said: 'Спрашивает ещё раз' })
    expect(again.kind).toBe('vip')
    const card = await ask('receptionist', partiesDesk.card, { partyId: again.partyId })
    expect(card).toMatchObject({ times: 2 })
    expect(card.matters).toHaveLength(2)
  })

  test('somebody else typed over a chosen known person is remembered as themselves', async () => {
    const { ask } = await make()
    const vip = await ask('receptionist', contactsDesk.take, ivanova)
    const other = await ask('receptionist', contactsDesk.take, { channel: 'call', partyId: vip.partyId, personName: 'Сергей Волков', phone: '139 4530 9999', said: 'Вопрос о парковке' })
    expect(other).toMatchObject({ kind: 'shopper', personName: 'Сергей Волков' })
    expect(other.partyId).not.toBe(vip.partyId)
    expect(await ask('receptionist', partiesDesk.card, { partyId: vip.partyId })).toMatchObject({ times: 1 })
    expect(await ask('receptionist', partiesDesk.find, { typed: 'Волков' })).toMatchObject([{ name: 'Сергей Волков' }])
  })

  test('a matter is found by two characters, pinyin, initials, a word in another case, ё as е, last digits and number', async () => {
    const { ask } = await make()
    const wang = await ask('receptionist', contactsDesk.take, { channel: 'call', personName: '王小芳', phone: '139 4530 0217', said: '扶梯有异响，请派人检查' })
    const anna = await ask('receptionist', contactsDesk.take, { channel: 'visit', personName: 'Семёнова Анна', said: 'Потеряла тёмную сумку у эскалатора' })
    const found = async (typed: string) => (await ask('receptionist', mattersDesk.find, { typed })).map(matter => matter.id)
    for (const typed of ['小芳', '异响', 'wangxiaofang', 'wxf', '0217', wang.number, wang.number.slice(-4)]) expect(await found(typed), typed).toContain(wang.id)
    for (const typed of ['семенова', 'сумки', 'темная', 'эскалатор']) expect(await found(typed), typed).toEqual([anna.id])
    expect(await found('ничего такого')).toEqual([])
  })

  test('two people at one record: the later save is told what the other changed and changes nothing', async () => {
    const { ask } = await make()
    const taken = await ask('receptionist', contactsDesk.take, ivanova)
    const edit = { ...ivanova, id: taken.id, version: taken.version }
    await ask('shiftLead', contactsDesk.edit, { ...edit, subject: 'Возврат куртки' })
    await expect(ask('receptionist', contactsDesk.edit, { ...edit, subject: 'Другое' })).rejects.toMatchObject({ code: 'STALE', data: { current: { subject: 'Возврат куртки' }, changedBy: 'Наталья Ким' } })
    expect((await ask('receptionist', contactsDesk.get, { id: taken.id })).subject).toBe('Возврат куртки')
  })

  test('a cancelled contact stays in the register with its reason and owes nothing', async () => {
    const { ask } = await make()
    const taken = await ask('receptionist', contactsDesk.take, { ...ivanova, replyWanted: true })
    await expect(ask('receptionist', contactsDesk.void, { id: taken.id, version: 1, reason: 'ошибка' })).rejects.toMatchObject({ code: 'NOT_ALLOWED' })
    const voided = await ask('shiftLead', contactsDesk.void, { id: taken.id, version: taken.version, reason: 'записано дважды' })
    expect(voided.voided).toMatchObject({ reason: 'записано дважды' })
    expect(voided.clocks[0]).toMatchObject({ metAt: null, stoppedAt: TEST_NOW })
    expect((await ask('receptionist', contactsDesk.page, {})).rows).toHaveLength(1)
    expect((await ask('receptionist', contactsDesk.page, { list: 'owed' })).rows).toHaveLength(0)
  })

  test('what cannot be right is refused beside its field', async () => {
    const { ask } = await make()
    const problems = async (wrong: object) => {
      const answer = await ask('receptionist', contactsDesk.take, { ...ivanova, ...wrong }).catch((error: unknown) => error)
      return (answer as { data?: { problems: { path: unknown[]; error: string }[] } }).data?.problems.map(problem => [problem.path[0], problem.error])
    }
    expect(await problems({ said: '' })).toEqual([['said', expect.any(String)]])
    expect(await problems({ said: 'я'.repeat(4001) })).toEqual([['said', expect.any(String)]])
    expect(await problems({ phone: 'позвоните' })).toEqual([['phone', expect.any(String)]])
    expect(await problems({ arrivedAt: Date.UTC(1900, 0, 1) })).toEqual([['arrivedAt', 'time.tooEarly']])
    expect(await problems({ replyWanted: true, replyBy: Date.UTC(2100, 0, 2) })).toEqual([['replyBy', 'time.tooLate']])
    expect(await problems({ arrivedAt: TEST_NOW + HOUR })).toEqual([['arrivedAt', 'time.future']])
    expect((await ask('receptionist', contactsDesk.page, {})).rows).toEqual([])
  })

  test('the phone in full is shown by a deliberate act that the audit trail keeps', async () => {
    const { ask } = await make()
    const taken = await ask('receptionist', contactsDesk.take, ivanova)
    expect(await ask('receptionist', contactsDesk.revealPhone, { id: taken.id })).toEqual({ phone: expect.stringContaining('914') })
    const trail = await ask('administrator', adminDesk.audit, { recordId: taken.id })
    expect(trail.rows.map(row => row.name)).toContain('contacts.revealPhone')
    expect((await ask('administrator', adminDesk.verifyAudit, undefined as never)).broken).toEqual([])
  })

  test('a work order made from a contact takes its person along, and both keep the link', async () => {
    const { ask } = await make()
    const taken = await ask('receptionist', contactsDesk.take, ivanova)
    const order = await ask('receptionist', workOrdersDesk.report, { contactId: taken.id, place: 'A座 3F 扶梯 2', fault: 'Эскалатор вверх: посторонний шум' })
    expect(order).toMatchObject({ number: 'BX-20261122-0001', reporter: ivanova.personName, state: 'registered', cameFrom: { id: taken.id, number: taken.number } })
    expect((await ask('receptionist', contactsDesk.get, { id: taken.id })).ledTo).toMatchObject([{ id: order.id, room: 'work-orders' }])
  })

  test('pages of the register follow one another without a gap or a repeat', async () => {
    const { ask, clock } = await make()
    for (let n = 0; n < 25; n++) {
      if (n % 3 === 0) clock.forward(1000)
      await ask('receptionist', contactsDesk.take, { channel: 'call', said: `звонок ${n}` })
    }
    const seen: string[] = []
    let after: Cursor | null = null
    do {
      const page: Page<{ number: string }> = await ask('receptionist', contactsDesk.page, { limit: 7, after })
      seen.push(...page.rows.map(row => row.number))
      after = page.next
    } while (after)
    expect(seen).toHaveLength(25)
    expect(new Set(seen).size).toBe(25)
  })
})
