// What complaints refuse and keep: wrong fields, corrections, repeated and simultaneous commands, numbers, changed times.
import { expect, test } from 'vitest'
import { complaintsDesk as desk } from '../../electron/desk/complaints/desk'
import { contactsDesk } from '../../electron/desk/contacts/desk'
import { mattersDesk } from '../../electron/desk/matters/desk'
import { defaultPolicy } from '../../shared/complaints/policy'
import { newId } from '../../shared/core/ids'
import { at, house, invalid, refused, runs, taken, toldMinor, type ComplaintView } from '../support/complaints'
import { onBothStores, TEST_NOW, type TestDesk } from '../support/desk'

const MINUTE = 60_000
const HOUR = 3_600_000
const DAY = 24 * HOUR

onBothStores('what is refused and what is kept', make => {
  test('what cannot be right is told at its field, and nothing of it is kept', async () => {
    const h = await house(await make())
    await expect(taken(h, h, { happenedAt: TEST_NOW + HOUR })).rejects.toMatchObject(invalid('happenedAt', 'time.future'))
    await expect(taken(h, h, { happenedAt: TEST_NOW - 4_000 * DAY })).rejects.toMatchObject(invalid('happenedAt', 'time.tooEarly'))
    await expect(taken(h, h, { happenedAt: TEST_NOW - HOUR, wantedBy: TEST_NOW - DAY })).rejects.toMatchObject(invalid('wantedBy', 'wantedBy.beforeIncident'))
    await expect(taken(h, h, { wantedBy: TEST_NOW - HOUR })).rejects.toMatchObject(invalid('wantedBy', 'wantedBy.past'))
    await expect(taken(h, h, { wantedBy: TEST_NOW + 400 * DAY })).rejects.toMatchObject(invalid('wantedBy', 'time.tooLate'))
    await expect(taken(h, h, { againstKind: 'department' })).rejects.toMatchObject(invalid('againstDepartmentId', 'choice.required'))
    await expect(taken(h, h, { againstKind: 'shop' })).rejects.toMatchObject(invalid('againstMerchantId', 'choice.required'))
    for (const field of ['categoryId', 'placeId', 'merchantId', 'againstMerchantId', 'againstDepartmentId'] as const) await expect(taken(h, h, { [field]: newId() }), field).rejects.toMatchObject(invalid(field, 'notThere'))
    await expect(taken(h, h, { said: ' ' })).rejects.toMatchObject(invalid('said', 'text.required'))
    expect((await h.ask('receptionist', desk.page, { list: 'all' })).rows).toEqual([])
    expect((await taken(h, h)).number).toBe('TS-20261122-0001')
  })

  test('a step without its text, to nobody, not graver, or of a dispute that is none', async () => {
    const h = await house(await make())
    const judged = await h.ask('receptionist', desk.judge, { ...at(await taken(h, h)), validity: 'valid', severity: 'important', class: 'B' })
    await expect(h.ask('receptionist', desk.return, { ...at(judged), result: ' ' })).rejects.toMatchObject(invalid('result', 'text.required'))
    await expect(h.ask('receptionist', desk.send, { ...at(judged), departmentId: newId() })).rejects.toMatchObject(invalid('departmentId', 'notThere'))
    await expect(h.ask('shiftLead', desk.raise, { ...at(judged), severity: 'minor', reason: 'x' })).rejects.toMatchObject(invalid('severity', 'severity.notGraver'))
    await expect(h.ask('receptionist', desk.raise, { ...at(judged), severity: 'major', reason: 'x' })).rejects.toMatchObject({ code: 'NOT_ALLOWED' })
    await expect(h.ask('receptionist', desk.mediate, at(judged))).rejects.toMatchObject(refused('no_dispute'))
    await expect(h.ask('receptionist', desk.callBack, { ...at(judged), outcome: 'satisfied' })).rejects.toMatchObject(refused('not_told'))
    await expect(h.ask('shiftLead', desk.void, { ...at(judged), reason: 'x' })).rejects.toMatchObject(refused('already_judged'))
    const raised = await h.ask('shiftLead', desk.raise, { ...at(judged), severity: 'major', reason: 'Травма' })
    expect(raised).toMatchObject({ severity: 'major', class: 'A', timeline: [{}, {}, { kind: 'raised', data: { severity: 'major', reason: 'Травма' } }] })
    const returned = await h.ask('receptionist', desk.send, { ...at(raised), departmentId: h.of('GC') })
    await expect(h.ask('supervisor', desk.takeUp, at(returned))).rejects.toMatchObject(refused('taken_up_above'))
  })

  test('a dispute is mediated to an agreement in both languages or to advice', async () => {
    const h = await house(await make())
    const judged = await h.ask('receptionist', desk.judge, { ...at(await taken(h, h, { categoryId: h.category('03') })), validity: 'valid', class: 'A' })
    expect(judged).toMatchObject({ category: { dispute: true }, mediation: null })
    await expect(h.ask('receptionist', desk.mediate, { ...at(judged), outcome: 'agreed', agreementZh: '退款' })).rejects.toMatchObject(invalid('agreementRu', 'text.required'))
    await expect(h.ask('receptionist', desk.mediate, { ...at(judged), outcome: 'notAgreed' })).rejects.toMatchObject(invalid('advised', 'text.required'))
    await expect(h.ask('receptionist', desk.mediate, { ...at(judged), heldAt: TEST_NOW + DAY })).rejects.toMatchObject(invalid('heldAt', 'time.future'))
    const open = await h.ask('receptionist', desk.mediate, { ...at(judged), heldAt: TEST_NOW, mediator: '王芳', customerSays: 'Верните деньги', merchantSays: '只换不退' })
    expect(open.mediation).toMatchObject({ outcome: 'open', merchantSays: '只换不退' })
    const agreed = await h.ask('receptionist', desk.mediate, { ...at(open), outcome: 'agreed', agreementZh: '退一半', agreementRu: 'Вернуть половину' })
    expect(agreed.mediation).toMatchObject({ outcome: 'agreed', agreementZh: '退一半', heldAt: null })
    expect(agreed.timeline.at(-1)).toMatchObject({ kind: 'mediated', data: { outcome: 'agreed', agreementZh: '退一半', agreementRu: 'Вернуть половину' } })
    const left = { outcome: 'notAgreed' as const, advised: 'В суд' }
    await expect(h.ask('receptionist', desk.mediate, { ...at(agreed), ...left })).rejects.toMatchObject(invalid('reason', 'text.required'))
    const after = await h.ask('receptionist', desk.mediate, { ...at(agreed), ...left, reason: 'Магазин отказался платить' })
    expect(after.timeline.slice(-2)).toMatchObject([{ data: { agreementZh: '退一半' } }, { kind: 'mediated', data: { outcome: 'notAgreed', advised: 'В суд', reason: 'Магазин отказался платить' } }])
  })

  test('it is found by what was wanted, done, agreed and refused, in every round, and by the departments', async () => {
    const h = await house(await make())
    const lists = async (typed: string) => (await h.ask('receptionist', mattersDesk.find, { typed })).length
    const judged = await h.ask('receptionist', desk.judge, { ...at(await taken(h, h, { categoryId: h.category('03'), wantsText: 'оплатить такси' })), validity: 'valid', severity: 'important', class: 'A' })
    const mediated = await h.ask('receptionist', desk.mediate, { ...at(judged), customerSays: 'Шов разошёлся', outcome: 'agreed', agreementZh: '三日内退款', agreementRu: 'в течение трёх дней' })
    const sent = await h.ask('receptionist', desk.send, { ...at(mediated), departmentId: h.of('GC') })
    const asked = await h.ask('receptionist', desk.askExtension, { ...at(await h.ask(h.handler('GC'), desk.sign, at(sent))), until: TEST_NOW + 9 * DAY, reason: 'ждём детали' })
    const returned = await h.ask(h.handler('GC'), desk.return, { ...at(asked), result: 'Плитка уложена' })
    const told = await h.ask('receptionist', desk.tell, { ...at(await h.ask('supervisor', desk.check, at(returned))), told: 'Сообщили' })
    await h.ask('receptionist', desk.callBack, { ...at(told), outcome: 'notSatisfied' })
    for (const typed of ['такси', 'разошёлся', 'трёх дней', '退款', 'детали', 'уложена', '工程']) expect([typed, await lists(typed)]).toEqual([typed, 1])
    await h.ask('shiftLead', desk.void, { ...at(await taken(h, h, { personName: 'Другой' })), reason: 'учебная проверка' })
    expect(await lists('учебная')).toBe(1)
  })

  test('a reply is not promised to nobody, a mediation is not begun with nothing', async () => {
    const h = await house(await make())
    await expect(taken(h, h, { phone: null })).rejects.toMatchObject(invalid('phone', 'phone.forReply'))
    expect((await taken(h, h, { phone: null, replyWanted: false })).phone).toBeNull()
    const judged = await h.ask('receptionist', desk.judge, { ...at(await taken(h, h, { categoryId: h.category('03') })), validity: 'valid', class: 'A' })
    await expect(h.ask('receptionist', desk.mediate, at(judged))).rejects.toMatchObject(invalid('customerSays', 'mediation.empty'))
  })

  test('out of a contact: what is known goes with it, and both keep the link', async () => {
    const h = await house(await make())
    const contact = await h.ask('receptionist', contactsDesk.take, { channel: 'call', personName: '刘洋', phone: '186 4530 1402', said: '商户不退款' })
    const complaint = await taken(h, h, { contactId: contact.id, personName: '', phone: undefined, said: '商户不退款' })
    expect(complaint).toMatchObject({ personName: '刘洋', phone: { masked: '186****1402' }, partyId: contact.partyId, cameFrom: { number: contact.number }, timeline: [{ kind: 'registered', data: { from: contact.number } }] })
    expect((await h.ask('receptionist', contactsDesk.get, { id: contact.id })).ledTo).toMatchObject([{ room: 'complaints', number: complaint.number }])
    await expect(taken(h, h, { contactId: newId() })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  test('a correction keeps what it leaves out, judges only what it changes, and moves the day the customer set', async () => {
    const h = await house(await make())
    const complaint = await taken(h, h, { wantedBy: TEST_NOW + DAY, happenedAt: TEST_NOW - DAY })
    const judged = await h.ask('receptionist', desk.judge, { ...at(complaint), validity: 'valid' })
    expect(runs(judged).find(clock => clock.name === 'settle')).toMatchObject({ dueAt: TEST_NOW + DAY, rule: { key: 'complaintCustomerDay' } })
    const form = { said: 'Уточнено', categoryId: h.category('02'), personName: 'Иванова Татьяна' }
    const edited = await h.ask('receptionist', desk.edit, { ...at(judged), ...form })
    expect(edited).toMatchObject({ said: 'Уточнено', category: { id: h.category('02') }, wantedBy: TEST_NOW + DAY, happenedAt: TEST_NOW - DAY, phone: complaint.phone, partyId: complaint.partyId })
    const moved = await h.ask('receptionist', desk.edit, { ...at(edited), ...form, wantedBy: TEST_NOW + 12 * HOUR })
    expect(runs(moved).find(clock => clock.name === 'settle')).toMatchObject({ dueAt: TEST_NOW + 12 * HOUR })
    expect(moved.timeline.at(-1)).toMatchObject({ kind: 'settleMoved', data: { from: TEST_NOW + DAY, to: TEST_NOW + 12 * HOUR } })
    const freed = await h.ask('receptionist', desk.edit, { ...at(moved), ...form, wantedBy: null, phone: null, replyWanted: false })
    expect(runs(freed).find(clock => clock.name === 'settle')).toMatchObject({ dueAt: TEST_NOW + 2 * DAY, rule: { key: 'complaintDays' } })
    expect(freed.phone).toBeNull()
    const late = await h.ask('receptionist', desk.edit, { ...at(freed), ...form, replyWanted: false, wantedBy: TEST_NOW + HOUR })
    h.clock.forward(2 * HOUR)
    expect((await h.ask('receptionist', desk.edit, { ...at(late), ...form, said: 'Ещё раз' })).said).toBe('Ещё раз')
    await expect(h.ask('receptionist', desk.edit, { ...at(late), version: late.version + 1, ...form, wantedBy: TEST_NOW + 90 * MINUTE })).rejects.toMatchObject(invalid('wantedBy', 'wantedBy.past'))
  })

  test('a command that comes again is carried out once', async () => {
    const h = await house(await make())
    const commandKey = newId()
    const told = { said: 'Раз', categoryId: h.category('01'), commandKey, replyWanted: false }
    const [first, again] = [await h.ask('receptionist', desk.take, told), await h.ask('receptionist', desk.take, told)]
    expect(again).toEqual(first)
    const done = await toldMinor(h, first)
    const call = { ...at(done), outcome: 'notReached' as const, commandKey: newId() }
    const called = await h.ask('receptionist', desk.callBack, call)
    expect(await h.ask('receptionist', desk.callBack, call)).toEqual(called)
    expect(called.rounds[0]?.callBacks).toHaveLength(1)
  })

  test('two at once: one wins, the other is told how it stands now, and nothing of theirs is half done', async () => {
    const one = await make()
    const h = await house(one)
    const two = h.url === null ? one : await make({ url: h.url })
    const judged = await h.ask('receptionist', desk.judge, { ...at(await taken(h, h)), validity: 'valid' })
    const results = await Promise.allSettled([
      h.ask('receptionist', desk.return, { ...at(judged), result: 'Возвращено' }),
      two.ask('afterSales', desk.send, { ...at(judged), departmentId: h.of('GC') }),
      two.ask('afterSales', desk.edit, { ...at(judged), said: 'Правка', categoryId: h.category('01') }),
    ])
    expect(results.map(result => result.status).sort()).toEqual(['fulfilled', 'rejected', 'rejected'])
    const won = (results.find(result => result.status === 'fulfilled') as PromiseFulfilledResult<ComplaintView>).value
    for (const result of results) if (result.status === 'rejected') expect(result.reason).toMatchObject({ code: 'STALE', data: { id: judged.id, current: { state: won.state, version: won.version } } })
    expect(await h.ask('receptionist', desk.get, { id: judged.id })).toEqual(won)
    expect(won.version).toBe(judged.version + 1)
  })

  test('archive numbers have no gaps and no doubles where two stations archive at once, and begin anew with the mall\'s year', async () => {
    const one = await make()
    const h = await house(one)
    const two = h.url === null ? one : await make({ url: h.url })
    const told: ComplaintView[] = []
    for (let n = 0; n < 8; n += 1) told.push(await toldMinor(h, await taken(h, h)))
    const archive = (view: ComplaintView, by: TestDesk) => by.ask('receptionist', desk.callBack, { ...at(view), outcome: 'satisfied' })
    // Each is archived by both stations at once: one of them is told that it has changed.
    const done = await Promise.allSettled(told.slice(0, 6).flatMap(view => [archive(view, h), archive(view, two)]))
    const numbers = done.flatMap(result => (result.status === 'fulfilled' ? [result.value.archiveNumber] : []))
    expect(numbers.sort()).toEqual([1, 2, 3, 4, 5, 6].map(n => `2026-000${n}`))
    // 2026-12-31 16:00 UTC is midnight in Suifenhe.
    h.clock.set(Date.UTC(2026, 11, 31, 15, 59))
    expect((await archive(told[6]!, h)).archiveNumber).toBe('2026-0007')
    h.clock.set(Date.UTC(2026, 11, 31, 16, 0))
    expect((await archive(told[7]!, h)).archiveNumber).toBe('2027-0001')
  })

  test('changed times hold for new complaints; a running one keeps its own and says so', async () => {
    const h = await house(await make())
    const before = await taken(h, h)
    const policy = { ...defaultPolicy, severities: { ...defaultPolicy.severities, minor: { ...defaultPolicy.severities.minor, settleDays: 5 } } }
    expect((await h.ask('receptionist', desk.policy, undefined as never)).version).toBe(0)
    await expect(h.ask('head', desk.savePolicy, { ...policy, version: 0 })).rejects.toMatchObject({ code: 'NOT_ALLOWED' })
    expect((await h.ask('administrator', desk.savePolicy, { ...policy, version: 0 })).version).toBe(1)
    await expect(h.ask('administrator', desk.savePolicy, { ...policy, version: 0 })).rejects.toMatchObject({ code: 'STALE', data: { current: { version: 1, severities: { minor: { settleDays: 5 } } } } })
    const after = await taken(h, h)
    const settle = async (view: ComplaintView) => {
      const judged = await h.ask('receptionist', desk.judge, { ...at(view), validity: 'valid' })
      return [runs(judged).find(clock => clock.name === 'settle')?.dueAt, judged.policyChanged, judged.policy.severities.minor.settleDays]
    }
    expect(await settle(before)).toEqual([TEST_NOW + 2 * DAY, true, 2])
    expect(await settle(after)).toEqual([TEST_NOW + 5 * DAY, false, 5])
    await expect(h.ask('administrator', desk.savePolicy, { ...policy, version: 1, chaseDays: 0 })).rejects.toMatchObject({ code: 'INVALID' })
    expect((await h.ask('administrator', desk.savePolicy, { ...defaultPolicy, version: 1 })).version).toBe(2)
    expect((await h.ask('receptionist', desk.get, { id: before.id })).policyChanged).toBe(false)
  })
})
