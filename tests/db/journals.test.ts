// The clerks' weekly journals, and what stands on the printed forms of complaints, through the real desk.
import { expect, test } from 'vitest'
import { auditPage } from '../../db/repositories/audit'
import { complaintsDesk as desk } from '../../electron/desk/complaints/desk'
import { formData, queueForm, type FormWanted } from '../../electron/desk/print/form-data'
import { tellEnded } from '../../electron/desk/print/course'
import type { ComplaintPaper, JournalPaper, MediationPaper, RegisterPaper } from '../../shared/complaints/paper'
import type { Actor, Role } from '../../shared/core/actor'
import { newId } from '../../shared/core/ids'
import { at, house, invalid, refused, taken, toldMinor, type House } from '../support/complaints'
import { onBothStores } from '../support/desk'

const HOUR = 3_600_000
const DAY = 24 * HOUR
/** The test desk's day is Sunday, 22 November 2026, 10:00: the last of this week. */
const WEEK = '2026-11-16'
const monday = (h: House, hour: number) => h.clock.set(Date.UTC(2026, 10, 23, hour - 8))

async function aWeek(h: House) {
  const settled = await h.ask('afterSales', desk.callBack, { ...at(await toldMinor(h, await taken(h, h, { role: 'afterSales' }))), outcome: 'satisfied' })
  const open = await taken(h, h, { role: 'afterSales', said: '扶梯停了' })
  await taken(h, h, { role: 'receptionist', said: '别人登记的' })
  const cancelled = await taken(h, h, { role: 'afterSales', said: 'по ошибке' })
  await h.ask('shiftLead', desk.void, { ...at(cancelled), reason: 'дубль' })
  return { settled, open, cancelled }
}
const own = (h: House, role: Role = 'afterSales') => h.ask(role, desk.journal, { week: WEEK })
const clerk = (h: House) => h.as('afterSales').staffId

onBothStores('the weekly journal', make => {
  test('gathers what the clerk took in the week and what came of it', async () => {
    const h = await house(await make())
    const { settled, open, cancelled } = await aWeek(h)
    h.clock.forward(14 * HOUR)
    await taken(h, h, { role: 'afterSales', said: 'уже понедельник' })
    const journal = await own(h)
    expect(journal).toMatchObject({ week: WEEK, staff: { name: 'Ольга Смирнова' }, from: Date.UTC(2026, 10, 15, 16), to: Date.UTC(2026, 10, 22, 16), dueAt: Date.UTC(2026, 10, 23, 4), sentAt: null, version: 0 })
    expect(journal.rows.map(({ id, number, state, result, outcome, title }) => ({ id, number, state, result, outcome, title }))).toEqual([
      { id: settled.id, number: settled.number, state: 'archived', result: 'Деньги возвращены', outcome: 'satisfied', title: settled.said },
      { id: open.id, number: open.number, state: 'registered', result: '', outcome: null, title: '扶梯停了' },
      { id: cancelled.id, number: cancelled.number, state: 'registered', result: '', outcome: null, title: 'по ошибке' },
    ])
    expect(journal.rows.map(({ voided }) => voided), 'a cancelled one stands in it with its reason').toEqual([null, null, 'дубль'])
    await expect(h.ask('afterSales', desk.journal, { week: '2026-11-17' })).rejects.toMatchObject(invalid('week', 'wrong'))
  })

  test('is sent on Monday, once, and stays as it was sent', async () => {
    const h = await house(await make())
    const { open } = await aWeek(h)
    await expect(h.ask('afterSales', desk.sendJournal, { week: WEEK })).rejects.toMatchObject(refused('week_not_over'))
    monday(h, 9)
    const sent = await h.ask('afterSales', desk.sendJournal, { week: WEEK, remark: 'Две жалобы' })
    expect(sent).toMatchObject({ sentAt: h.clock.now(), remark: 'Две жалобы', version: 1 })
    await expect(h.ask('afterSales', desk.sendJournal, { week: WEEK, remark: 'ещё' })).rejects.toMatchObject(refused('journal_sent'))
    await toldMinor(h, open)
    expect((await own(h)).rows, 'what happened later stands in the complaint').toEqual(sent.rows)
    expect(await own(h)).toMatchObject({ remark: 'Две жалобы' })
    expect(sent.rows.map(({ voided }) => voided), 'as sent, too').toEqual([null, null, 'дубль'])
    const trail = await h.desk.store.read(db => auditPage(db, { limit: 100 }))
    expect(trail.filter(row => row.name === 'complaints.sendJournal')).toHaveLength(1)
  })

  test('is read and initialled by a supervisor, once, and never one\'s own', async () => {
    const h = await house(await make())
    await aWeek(h)
    monday(h, 11)
    const read = { week: WEEK, staffId: clerk(h), remark: 'Хорошо' }
    await expect(h.ask('supervisor', desk.readJournal, read)).rejects.toMatchObject(refused('journal_not_sent'))
    await h.ask('afterSales', desk.sendJournal, { week: WEEK })
    await h.ask('supervisor', desk.sendJournal, { week: WEEK })
    expect(await h.ask('supervisor', desk.readJournal, read)).toMatchObject({ readAt: h.clock.now(), readBy: { name: '赵强' }, readRemark: 'Хорошо', version: 2 })
    await expect(h.ask('head', desk.readJournal, read)).rejects.toMatchObject(refused('journal_read'))
    await expect(h.ask('afterSales', desk.sendJournal, { week: WEEK })).rejects.toMatchObject(refused('journal_read'))
    await expect(h.ask('supervisor', desk.readJournal, { ...read, staffId: h.as('supervisor').staffId })).rejects.toMatchObject(refused('journal_own'))
  })

  test('is read by its clerk and by those who read journals, and by nobody else', async () => {
    const h = await house(await make())
    await aWeek(h)
    const asked = { week: WEEK, staffId: clerk(h) }
    expect((await h.ask('supervisor', desk.journal, asked)).rows).toHaveLength(3)
    await expect(h.ask('receptionist', desk.journal, asked)).rejects.toMatchObject({ code: 'NOT_ALLOWED' })
    await expect(h.ask('afterSales', desk.readJournal, asked)).rejects.toMatchObject({ code: 'NOT_ALLOWED' })
    await expect(h.ask('handler', desk.journal, { week: WEEK })).rejects.toMatchObject({ code: 'NOT_ALLOWED' })
  })

  test('the supervisors\' list has those unread first, and of one week everybody who took something', async () => {
    const h = await house(await make())
    await aWeek(h)
    monday(h, 9)
    await h.ask('afterSales', desk.sendJournal, { week: WEEK })
    const ofWeek = await h.ask('supervisor', desk.journals, { week: WEEK })
    expect(ofWeek.map(({ staff, sentAt, taken: count }) => [staff.name, sentAt !== null, count])).toEqual([['Ольга Смирнова', true, 3], ['王芳', false, 1]])
    await h.ask('supervisor', desk.readJournal, { week: WEEK, staffId: clerk(h) })
    h.clock.forward(7 * DAY)
    await h.ask('receptionist', desk.sendJournal, { week: WEEK })
    await h.ask('afterSales', desk.sendJournal, { week: '2026-11-23' })
    expect((await h.ask('head', desk.journals, {})).map(({ week, staff, readAt }) => [week, staff.name, readAt !== null])).toEqual([
      ['2026-11-23', 'Ольга Смирнова', false], [WEEK, '王芳', false], [WEEK, 'Ольга Смирнова', true],
    ])
  })
})

async function filled<Paper>(h: House, who: Actor, wanted: Partial<FormWanted> & Pick<FormWanted, 'form'>): Promise<Paper> {
  return (await formData(h.desk, who, { recordId: null, of: null, ...wanted })).data as unknown as Paper
}

onBothStores('the printed forms of complaints', make => {
  test('the complaint form carries the whole course, phones masked', async () => {
    const h = await house(await make())
    const { settled } = await aWeek(h)
    const paper = await filled<ComplaintPaper>(h, h.as('receptionist'), { form: 'complaintForm', recordId: settled.id })
    expect(paper).toMatchObject({ number: settled.number, duplicate: null, evidence: [], complaint: { archiveNumber: settled.archiveNumber, rounds: [{ result: 'Деньги возвращены', outcome: 'satisfied', callBacks: [{ outcome: 'satisfied' }] }] } })
    expect(JSON.stringify(paper)).not.toContain('9145552020')
  })

  test('a handler prints what lies with the own department, and nothing else', async () => {
    const h = await house(await make())
    const { open } = await aWeek(h)
    const judged = await h.ask('afterSales', desk.judge, { ...at(open), validity: 'valid', severity: 'minor', class: 'B' })
    await h.ask('afterSales', desk.send, { ...at(judged), departmentId: h.of('GC') })
    expect(await filled<ComplaintPaper>(h, h.handler('GC'), { form: 'complaintForm', recordId: open.id })).toMatchObject({ number: open.number })
    await expect(filled(h, h.handler('BA'), { form: 'complaintForm', recordId: open.id })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    const months = await Promise.all(['GC', 'BA'].map(code => filled<RegisterPaper>(h, h.handler(code), { form: 'complaintRegister', of: '2026-11' })))
    expect(months.map(month => month.rows.map(row => row.number))).toEqual([[open.number], []])
  })

  test('prints of the two forms of one complaint are counted each for itself and told in its course by name', async () => {
    const h = await house(await make())
    const dispute = await taken(h, h, { categoryId: h.category('03') })
    await expect(filled(h, h.as('head'), { form: 'mediationAgreement', recordId: dispute.id })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    const judged = await h.ask('receptionist', desk.judge, { ...at(dispute), validity: 'valid', severity: 'important', class: 'A' })
    await h.ask('receptionist', desk.mediate, { ...at(judged), heldAt: h.clock.now(), mediator: '赵强', customerSays: 'да', merchantSays: '是', outcome: 'agreed', agreementZh: '退款', agreementRu: 'Вернуть деньги' })
    const print = async (form: 'complaintForm' | 'mediationAgreement') => {
      const job = newId()
      const made = await queueForm(h.desk, h.as('receptionist'), { form, recordId: dispute.id, of: null }, job)
      await tellEnded(h.desk, job, { state: 'printed', problem: null, again: false })
      return made.data.duplicate?.no ?? 0
    }
    expect([await print('complaintForm'), await print('mediationAgreement'), await print('mediationAgreement')]).toEqual([0, 0, 1])
    expect(await filled<MediationPaper>(h, h.as('head'), { form: 'mediationAgreement', recordId: dispute.id })).toMatchObject({ mediation: { agreementZh: '退款', agreementRu: 'Вернуть деньги', mediator: '赵强' }, duplicate: { no: 2 } })
    const told = (await h.ask('receptionist', desk.get, { id: dispute.id })).timeline.filter(line => line.kind.startsWith('printed')).map(line => [line.kind, line.data['form']])
    expect(told).toEqual([['printed', 'complaintForm'], ['printed', 'mediationAgreement'], ['printedAgain', 'mediationAgreement']])
  })

  test('the register of a month has every complaint made in it, in order, cancelled ones too, and of no other month', async () => {
    const h = await house(await make())
    const { settled, open } = await aWeek(h)
    h.clock.set(Date.UTC(2026, 10, 30, 16))
    await taken(h, h, { said: 'уже декабрь' })
    const { rows } = await filled<RegisterPaper>(h, h.as('head'), { form: 'complaintRegister', of: '2026-11' })
    expect(rows.map(({ number, voided, archiveNumber, result }) => [number, voided, archiveNumber, result])).toEqual([
      [settled.number, false, '2026-0001', 'Деньги возвращены'], [open.number, false, null, ''], ['TS-20261122-0003', false, null, ''], ['TS-20261122-0004', true, null, ''],
    ])
    expect((await filled<RegisterPaper>(h, h.as('head'), { form: 'complaintRegister', of: '2026-12' })).rows).toHaveLength(1)
    for (const of of [null, '2026-13', 'x']) await expect(filled(h, h.as('head'), { form: 'complaintRegister', of })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  test('a long result is abridged in the register', async () => {
    const h = await house(await make())
    const complaint = await taken(h, h)
    const judged = await h.ask('afterSales', desk.judge, { ...at(complaint), validity: 'valid', severity: 'minor', class: 'B' })
    await h.ask('afterSales', desk.return, { ...at(judged), result: '已经处理完毕。'.repeat(100) })
    const { rows } = await filled<RegisterPaper>(h, h.as('head'), { form: 'complaintRegister', of: '2026-11' })
    expect(rows.map(row => [Array.from(row.result).length, row.result.endsWith('…')])).toEqual([[160, true]])
  })

  test('a journal is printed by its clerk and by those who read journals', async () => {
    const h = await house(await make())
    await aWeek(h)
    const wanted = { form: 'weeklyJournal', of: `${WEEK}:${clerk(h)}` } as const
    for (const role of ['afterSales', 'supervisor'] as const) expect((await filled<JournalPaper>(h, h.as(role), wanted)).journal.rows).toHaveLength(3)
    for (const role of ['receptionist', 'handler'] as const) await expect(filled(h, h.as(role), wanted)).rejects.toMatchObject({ code: 'NOT_ALLOWED' })
    await expect(filled(h, h.as('handler'), { form: 'weeklyJournal', of: `${WEEK}:${h.as('handler').staffId}` }), 'who keeps no journal prints none').rejects.toMatchObject({ code: 'NOT_ALLOWED' })
    for (const of of [null, WEEK, `${WEEK}:x`]) await expect(filled(h, h.as('supervisor'), { form: 'weeklyJournal', of })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })
})
