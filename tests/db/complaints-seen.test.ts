// Who sees which complaints and owes what of them; their categories.
import { expect, test } from 'vitest'
import { allCategories } from '../../db/repositories/complaint-categories'
import { link } from '../../db/repositories/links'
import { attachmentsDesk } from '../../electron/desk/attachments/desk'
import { adminDesk } from '../../electron/desk/admin/desk'
import { plantMissingCategories } from '../../electron/desk/complaints/categories'
import { complaintsDesk as desk } from '../../electron/desk/complaints/desk'
import { recordAct } from '../../electron/desk/core/use-case'
import { mattersDesk } from '../../electron/desk/matters/desk'
import { contactsDesk } from '../../electron/desk/contacts/desk'
import { catchUp } from '../../electron/desk/notices/catch-up'
import { printDesk } from '../../electron/desk/print/desk'
import { systemDesk } from '../../electron/desk/system/desk'
import { workOrdersDesk } from '../../electron/desk/work-orders/desk'
import { newId } from '../../shared/core/ids'
import type { FormName } from '../../shared/forms'
import type { PrintJob } from '../../shared/print/contract'
import { at, house, invalid, taken, toldMinor, type ComplaintView } from '../support/complaints'
import { onBothStores, TEST_NOW } from '../support/desk'
import { given, reported, workshop } from '../support/work-orders'

const MINUTE = 60_000
const DAY = 86_400_000

const PDF = Buffer.from('%PDF-1.7\n%%EOF\n').toString('base64')

onBothStores('who sees and owes what', make => {
  test('a handler sees what lies with the own department and nothing else', async () => {
    const h = await house(await make())
    const judge = async () => h.ask('receptionist', desk.judge, { ...at(await taken(h, h)), validity: 'valid', severity: 'important', class: 'A' })
    const ours = await h.ask('receptionist', desk.send, { ...at(await judge()), departmentId: h.of('GC') })
    const theirs = await h.ask('receptionist', desk.send, { ...at(await judge()), departmentId: h.of('BA') })
    await judge()
    const lists = ['owed', 'open', 'all', 'overdue', 'archived'] as const
    const seen = async (who: Parameters<typeof h.ask>[0]) => Promise.all(lists.map(async list => (await h.ask(who, desk.page, { list })).rows.map(row => row.id)))
    expect(await seen(h.handler('GC'))).toEqual([[ours.id], [ours.id], [ours.id], [], []])
    // Somebody of no department sees nothing.
    expect(await seen('handler')).toEqual([[], [], [], [], []])
    h.clock.forward(20 * DAY)
    expect((await seen(h.handler('BA')))[3]).toEqual([theirs.id])
    expect(await h.ask(h.handler('GC'), desk.counts, undefined as never)).toEqual({ owed: 1, overdue: 1 })
    await expect(h.ask(h.handler('GC'), desk.get, { id: theirs.id })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(h.ask(h.handler('GC'), desk.sign, at(theirs))).rejects.toMatchObject({ code: 'NOT_FOUND' })
    // Not even how it stands now is told to who may not see it.
    await expect(h.ask(h.handler('GC'), desk.remark, { id: theirs.id, version: 1, remark: 'x' })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(h.ask(h.handler('GC'), desk.check, at(ours))).rejects.toMatchObject({ code: 'NOT_ALLOWED' })
    await expect(h.ask(h.handler('GC'), desk.revealPhone, { id: ours.id })).rejects.toMatchObject({ code: 'NOT_ALLOWED' })
    const [held] = (await h.ask('receptionist', desk.attach, { ...at(theirs), attachments: [await h.ask('receptionist', attachmentsDesk.put, { name: '单据.pdf', bytes: PDF })] })).attachments
    await expect(h.ask(h.handler('GC'), attachmentsDesk.get, { id: held!.id })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    expect((await h.ask(h.handler('BA'), attachmentsDesk.get, { id: held!.id })).bytes).toBe(PDF)
    await expect(h.ask('broadcaster', desk.judge, { ...at(ours), validity: 'valid' })).rejects.toMatchObject({ code: 'NOT_ALLOWED' })
    const moved = await h.ask('receptionist', desk.send, { ...at(ours), departmentId: h.of('BA') })
    await expect(h.ask(h.handler('GC'), desk.sign, at(ours))).rejects.toMatchObject({ code: 'NOT_FOUND' })
    expect((await h.ask(h.handler('BA'), desk.sign, at(moved))).state).toBe('signed')
  })

  test('what lies with another department is named to a handler nowhere: not in search, links, notices, nor in the course of what came after it', async () => {
    const h = await house(await make())
    const judge = async (view: ComplaintView) => h.ask('receptionist', desk.judge, { ...at(view), validity: 'valid', severity: 'important', class: 'A' })
    const send = async (view: ComplaintView, code: string) => h.ask('receptionist', desk.send, { ...at(view), departmentId: h.of(code) })
    const first = await taken(h, h)
    const theirs = await send(await judge(first), 'BA')
    const ours = await send(await judge(await taken(h, h, { sameAsId: first.id, partyId: first.partyId })), 'GC')
    await taken(h, h)
    const shop = await workshop(h)
    const orders = { GC: await given(shop, await reported(h)), BA: await given(shop, await reported(h), '巡逻组') }
    await recordAct(h.desk, null, 'test', async tx => {
      for (const order of Object.values(orders)) for (const { id } of [theirs, ours]) await link(tx, { room: 'work-orders', id: order.id }, { room: 'complaints', id })
    })
    const found = async (who: Parameters<typeof h.ask>[0]) => (await h.ask(who, mattersDesk.find, { typed: 'куртку' })).map(line => line.number)
    expect(await found(h.handler('GC'))).toEqual([ours.number])
    expect(await found(h.handler('BA'))).toEqual([theirs.number])
    expect(await found('handler')).toEqual([])
    expect(await found('receptionist')).toHaveLength(3)
    const ledTo = async (who: Parameters<typeof h.ask>[0], of: 'GC' | 'BA') => (await h.ask(who, workOrdersDesk.get, { id: orders[of].id })).ledTo.map(line => line.number)
    expect([await ledTo(h.handler('GC'), 'GC'), await ledTo(h.handler('BA'), 'BA')]).toEqual([[ours.number], [theirs.number]])
    expect(await ledTo('receptionist', 'GC')).toEqual([theirs.number, ours.number])
    expect((await h.ask('receptionist', desk.get, { id: ours.id })).sameAs?.number).toBe(first.number)
    expect(JSON.stringify(await h.ask(h.handler('GC'), desk.get, { id: ours.id }))).not.toContain(first.number)
    h.clock.forward(20 * DAY)
    await catchUp(h.desk, h.desk.now())
    const told = async () => new Set((await h.ask(h.handler('GC'), systemDesk.notices, { limit: 50 })).rows.map(row => row.number))
    expect(await told()).toEqual(new Set([ours.number, orders.GC.number]))
    await send(ours, 'BA')
    expect(await told()).toEqual(new Set([orders.GC.number]))
  })

  test('a contact is named to a handler nowhere: not where a work order or a complaint was begun from it', async () => {
    const h = await house(await make())
    const contact = await h.ask('receptionist', contactsDesk.take, { channel: 'call', personName: 'Ли', said: 'Эскалатор шумит' })
    const order = await given(await workshop(h), await reported(h, { contactId: contact.id }))
    const complaint = await h.ask('receptionist', desk.judge, { ...at(await taken(h, h, { contactId: contact.id })), validity: 'valid', severity: 'important', class: 'A' })
    const ours = await h.ask('receptionist', desk.send, { ...at(complaint), departmentId: h.of('GC') })
    const opened = async (who: Parameters<typeof h.ask>[0]) => [await h.ask(who, workOrdersDesk.get, { id: order.id }), await h.ask(who, desk.get, { id: ours.id })].map(view => JSON.stringify(view).includes(contact.number))
    expect(await opened('receptionist')).toEqual([true, true])
    expect(await opened(h.handler('GC'))).toEqual([false, false])
    const { timeline } = await h.ask('receptionist', contactsDesk.get, { id: contact.id })
    expect(timeline.filter(line => line.kind === 'ledTo').map(line => line.data['number'])).toEqual([order.number, ours.number])
  })

  test('a print of what is out of sight stands in the queue without its number', async () => {
    const h = await house(await make())
    const judge = async () => h.ask('receptionist', desk.judge, { ...at(await taken(h, h)), validity: 'valid', severity: 'important', class: 'A' })
    const ours = await h.ask('receptionist', desk.send, { ...at(await judge()), departmentId: h.of('GC') })
    const theirs = await h.ask('receptionist', desk.send, { ...at(await judge()), departmentId: h.of('BA') })
    const order = await given(await workshop(h), await reported(h))
    const job = (form: FormName, number: string, recordId: string | null = null): PrintJob => ({
      id: newId(), form, recordId, number, printer: 'A4', paper: 'a4', copies: [], state: 'waiting', problem: null, tries: 0, duplicate: 0, again: false, createdAt: TEST_NOW, printedAt: null,
    })
    const jobs = [
      job('complaintForm', ours.number, ours.id), job('complaintForm', theirs.number, theirs.id), job('workOrderSlip', order.number, order.id), job('weeklyJournal', '2026-11-16 Ольга'),
      job('complaintRegister', '2026-11'), job('testPage', 'test'),
    ]
    h.desk.print = { ...h.desk.print, queue: () => jobs, cancel: async id => jobs.find(each => each.id === id)! }
    const queue = async (who: Parameters<typeof h.ask>[0]) => (await h.ask(who, printDesk.queue, undefined as never)).map(each => each.number)
    expect(await queue('receptionist')).toEqual(jobs.map(each => each.number))
    expect(await queue(h.handler('GC'))).toEqual([ours.number, '', order.number, '', '2026-11', 'test'])
    expect(await queue('handler')).toEqual(['', '', '', '', '2026-11', 'test'])
    // Anybody may free the printer of it.
    expect(await h.ask(h.handler('GC'), printDesk.cancel, { id: jobs[1]!.id })).toMatchObject({ id: jobs[1]!.id, recordId: null, number: '' })
  })

  test('each owes their own: by what is due next, each complaint once, page by page', async () => {
    const h = await house(await make())
    const made: ComplaintView[] = []
    for (let n = 0; n < 5; n += 1) {
      h.clock.forward(MINUTE)
      made.push(await h.ask('receptionist', desk.judge, { ...at(await taken(h, h)), validity: 'valid', severity: 'minor', class: 'B' }))
    }
    // Handing over and settling are both the clerk's: one line all the same. The fourth has a customer in more of a hurry.
    const first = await h.ask('afterSales', desk.page, { list: 'owed', limit: 2 })
    const second = await h.ask('receptionist', desk.page, { list: 'owed', limit: 2, after: first.next })
    const third = await h.ask('receptionist', desk.page, { list: 'owed', limit: 2, after: second.next })
    expect([...first.rows, ...second.rows, ...third.rows].map(row => row.id)).toEqual(made.map(view => view.id))
    expect([first.next === null, third.next]).toEqual([false, null])
    expect(first.rows[0]?.next).toMatchObject({ clock: 'handOver', owedBy: 'afterSales' })
    expect(await h.ask('receptionist', desk.counts, undefined as never)).toEqual({ owed: 5, overdue: 0 })
    expect(await h.ask('supervisor', desk.counts, undefined as never)).toEqual({ owed: 0, overdue: 0 })
    expect(await h.ask('administrator', desk.counts, undefined as never)).toEqual({ owed: 0, overdue: 0 })
    const returned = await h.ask('receptionist', desk.return, { ...at(made[0]!), result: 'Да' })
    expect((await h.ask('shiftLead', desk.page, { list: 'owed' })).rows.find(row => row.id === returned.id)?.next).toMatchObject({ clock: 'check', owedBy: 'shiftLead' })
    h.clock.forward(31 * MINUTE)
    expect((await h.ask('administrator', desk.page, { list: 'overdue' })).rows.map(row => row.id)).toEqual(made.slice(1).map(view => view.id))
    expect(await h.ask('receptionist', desk.counts, undefined as never), 'the first waits for the shift lead').toEqual({ owed: 4, overdue: 4 })
    const page = await h.ask('receptionist', desk.page, { list: 'overdue', limit: 3 })
    expect((await h.ask('receptionist', desk.page, { list: 'overdue', limit: 3, after: page.next })).rows.map(row => row.id)).toEqual([made[4]!.id])
    expect((await h.ask('receptionist', desk.page, { list: 'owed', categoryId: h.category('02') })).rows).toEqual([])
    expect((await h.ask('receptionist', desk.page, { list: 'open', categoryId: h.category('01'), limit: 4 })).rows).toHaveLength(4)
  })

  test('a phone is shown masked, in full by an act that is recorded; a search finds what was said, the archive number and the person', async () => {
    const h = await house(await make())
    const complaint = await taken(h, h)
    expect(complaint.phone).toEqual({ masked: expect.stringContaining('***'), full: null })
    expect(await h.ask('receptionist', desk.revealPhone, { id: complaint.id })).toEqual({ phone: '+7 914 555-20-20' })
    const trail = await h.ask('head', adminDesk.audit, { recordId: complaint.id })
    expect(JSON.stringify(trail.rows)).toContain('phoneShown')
    expect(JSON.stringify(trail.rows)).not.toContain('9145552020')
    const archived = await h.ask('receptionist', desk.callBack, { ...at(await toldMinor(h, complaint)), outcome: 'satisfied' })
    for (const typed of ['куртку', 'Иванова', archived.archiveNumber!]) expect((await h.ask('receptionist', mattersDesk.find, { typed })).map(line => [line.number, line.state]), typed).toContainEqual([complaint.number, 'archived'])
  })

  test('what happened in a round stands in the audit trail under its complaint', async () => {
    const h = await house(await make())
    const done = await toldMinor(h, await taken(h, h))
    const bodies = JSON.stringify((await h.ask('head', adminDesk.audit, { recordId: done.id })).rows)
    expect(bodies).toContain('Деньги возвращены')
    expect((await h.ask('head', adminDesk.verifyAudit, undefined as never))).toMatchObject({ broken: [] })
  })
})

onBothStores('categories of complaints', make => {
  test('a new mall has the trade\'s fourteen with their departments; an older one gets them at its next start, once', async () => {
    const h = await house(await make())
    const listed = await h.ask('handler', desk.categories, undefined as never)
    expect(listed).toHaveLength(14)
    expect(listed.every(category => category.departmentId !== null)).toBe(true)
    expect(listed.filter(category => category.dispute).map(category => category.code)).toEqual(['03'])
    await h.desk.store.write(tx => tx.q.delete(tx.t.complaintCategories).then(() => undefined))
    await plantMissingCategories(h.desk)
    await plantMissingCategories(h.desk)
    expect(await h.desk.store.read(allCategories)).toHaveLength(14)
    const empty = await make({ empty: true })
    await plantMissingCategories(empty.desk)
    expect(await empty.desk.store.read(allCategories)).toEqual([])
  })

  test('the administrator changes, adds and retires them; a retired one stays with what has it', async () => {
    const h = await house(await make())
    const [first] = await h.ask('administrator', desk.categories, undefined as never)
    const complaint = await taken(h, h, { categoryId: first!.id })
    await expect(h.ask('head', desk.saveCategory, { ...first!, nameZh: '质量' })).rejects.toMatchObject({ code: 'NOT_ALLOWED' })
    const saved = await h.ask('administrator', desk.saveCategory, { ...first!, departmentId: h.of('GC'), retired: true })
    expect(saved).toMatchObject({ version: 2, departmentId: h.of('GC'), retired: true })
    await expect(h.ask('administrator', desk.saveCategory, { ...first!, nameZh: '质量' })).rejects.toMatchObject({ code: 'STALE', data: { current: { version: 2 } } })
    await expect(h.ask('administrator', desk.saveCategory, { code: '０2', nameZh: '新', nameRu: 'Новая' })).rejects.toMatchObject(invalid('code', 'taken'))
    await expect(h.ask('administrator', desk.saveCategory, { code: '15', nameZh: '新', nameRu: 'Новая', departmentId: newId() })).rejects.toMatchObject(invalid('departmentId', 'notThere'))
    expect(await h.ask('administrator', desk.saveCategory, { code: '15', nameZh: '新', nameRu: 'Новая' })).toMatchObject({ version: 1, departmentId: null, dispute: false })
    await expect(taken(h, h, { categoryId: first!.id })).rejects.toMatchObject(invalid('categoryId', 'notThere'))
    expect((await h.ask('receptionist', desk.edit, { ...at(complaint), said: 'Да', categoryId: first!.id })).category.id).toBe(first!.id)
  })
})
