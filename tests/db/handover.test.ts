import { expect, test } from 'vitest'
import { complaintsDesk } from '../../electron/desk/complaints/desk'
import { oweJournals } from '../../electron/desk/complaints/owe-journals'
import { emergenciesDesk } from '../../electron/desk/emergencies/desk'
import { handoverDesk } from '../../electron/desk/handover/desk'
import { recordAct } from '../../electron/desk/core/use-case'
import { formData } from '../../electron/desk/print/form-data'
import { systemDesk } from '../../electron/desk/system/desk'
import { plantSampleMall } from '../../electron/desk/session/sample'
import { verifyAudit } from '../../db/repositories/audit'
import { allPosts } from '../../db/repositories/lists'
import { addEntry, shifts } from '../../db/repositories/shifts'
import { filterText } from '../../shared/handover/log-filter'
import { printedSum } from '../../shared/handover/seal'
import { newId } from '../../shared/core/ids'
import { dayKey } from '../../shared/text/zone'
import { departmentOf, taken } from '../support/complaints'
import { onBothStores, TEST_PIN } from '../support/desk'
import { handedOver, prepared, refusedAs, shiftWithMatter } from '../support/shifts'

const HOUR = 3_600_000
const pin = TEST_PIN

onBothStores('a shift', make => {
  test('is open once on a post, and gathers what is registered there', async () => {
    const made = await make()
    const { shift, contact } = await shiftWithMatter(made)
    await expect(made.ask('shiftLead', handoverDesk.open, {})).rejects.toEqual(refusedAs('shift_is_open'))
    const view = await made.ask('receptionist', handoverDesk.get, { id: shift.id })
    expect(view.matters.map(({ number, text }) => [number, text])).toEqual([[contact.number, '']])
    expect(view.matters[0]?.next?.dueAt).toBeGreaterThan(made.clock.now())
    expect(view.blocks.map(({ kind }) => kind).sort()).toEqual(['lineMissing', ...view.checks.map(() => 'notChecked'), ...view.counts.map(() => 'notCounted')].sort())
  })

  test('gathers records of rooms and nothing that is a person\'s own', async () => {
    const made = await make({ empty: true })
    const staffId = await plantSampleMall(made.desk)
    await oweJournals(made.desk, made.clock.now())
    const post = (await made.desk.store.read(allPosts))[0]
    const shift = await made.ask({ staffId, role: 'receptionist', postId: post?.id ?? null, stationId: made.desk.stationId }, handoverDesk.open, {})
    expect(shift.matters.length).toBeGreaterThan(20)
    expect(shift.matters.filter(({ number, title }) => number === '' || title === '')).toEqual([])
  })

  test('changes hands with two signatures, is frozen with a sum, and the next one stands open for who took over', async () => {
    const made = await make()
    const { shift } = await shiftWithMatter(made)
    made.clock.forward(HOUR)
    const closed = await handedOver(made, shift)
    expect([closed.state, closed.closedHow, closed.signedOut?.by?.id, closed.signedIn?.by?.id]).toEqual(['closed', 'handover', made.as('receptionist').staffId, made.as('shiftLead').staffId])
    const next = await made.ask('shiftLead', handoverDesk.current, {} as never)
    expect([next?.state, next?.people.map(({ id }) => id), next?.matters.map(({ number }) => number)]).toEqual(['open', [made.as('shiftLead').staffId], closed.matters.map(({ number }) => number)])
    const found = await made.ask('shiftLead', handoverDesk.verify, { id: shift.id, typed: printedSum(closed.sum ?? '').toLowerCase() })
    expect([found.sound, found.same]).toEqual([true, true])
    expect((await made.ask('shiftLead', handoverDesk.verify, { id: shift.id, typed: '0000-0000-0000-0000-0000' })).same).toBe(false)
    const paper = await formData(made.desk, made.as('shiftLead'), { form: 'handoverLog', recordId: shift.id, of: null })
    expect(paper.data).toMatchObject({ number: closed.number, sum: printedSum(closed.sum ?? ''), shift: { signedIn: { by: { id: made.as('shiftLead').staffId } } } })
    await expect(made.ask('receptionist', handoverDesk.line, { id: shift.id, version: closed.version, recordId: closed.matters[0]?.recordId ?? '', text: '改一下' })).rejects.toEqual(refusedAs('shift_closed'))
    const seen = await made.ask('shiftLead', handoverDesk.get, { id: shift.id })
    expect(seen.matters).toEqual(closed.matters)
    expect(await made.desk.store.read(verifyAudit)).toBeTruthy()
  })

  test.each([
    ['log_entries', "UPDATE log_entries SET what = 'nothing happened'"],
    ['shift_counts', 'UPDATE shift_counts SET counted = counted + 1'],
    ['shift_matters', "UPDATE shift_matters SET text = 'all done'"],
    ['shifts', 'UPDATE shifts SET overtime = overtime + 1'],
    ['its sealed text', "UPDATE shifts SET sealed = replace(sealed, '16', '17')"],
  ])('shows in the verification that somebody changed %s by hand', async (_, statement) => {
    const made = await make()
    const { shift } = await shiftWithMatter(made)
    await made.ask('receptionist', handoverDesk.write, { shiftId: shift.id, kind: 'visit', what: '税务来访' })
    await handedOver(made, shift)
    expect((await made.ask('head', handoverDesk.verify, { id: shift.id })).sound).toBe(true)
    await made.desk.store.write(async writer => void (await writer.rows(statement, [])))
    expect((await made.ask('head', handoverDesk.verify, { id: shift.id })).sound).toBe(false)
  })

  test('stays what was signed when names change and entries are written afterwards, which are marked late', async () => {
    const made = await make()
    const { shift } = await shiftWithMatter(made)
    await handedOver(made, shift)
    const late = await made.ask('receptionist', handoverDesk.write, { shiftId: shift.id, kind: 'other', what: '漏记：失主来过' })
    expect(late.entries.map(({ what, late: is }) => [what, is])).toEqual([['漏记：失主来过', true]])
    expect((await made.ask('head', handoverDesk.verify, { id: shift.id })).sound).toBe(true)
  })

  test('is not signed with another\'s PIN, nor by one person on both sides, nor by who is not to follow', async () => {
    const made = await make()
    const { ask, as } = made
    const { shift } = await shiftWithMatter(made)
    const ready = await prepared(made, shift)
    const from = { id: ready.id, version: ready.version }
    await expect(ask('receptionist', handoverDesk.signOut, { ...from, staffId: as('receptionist').staffId, pin: '111111' })).rejects.toEqual(refusedAs('wrong_pin'))
    await expect(ask('receptionist', handoverDesk.signOut, { ...from, staffId: as('afterSales').staffId, pin })).rejects.toEqual(refusedAs('not_on_duty'))
    const signed = await ask('receptionist', handoverDesk.signOut, { ...from, staffId: as('receptionist').staffId, pin })
    const then = { id: signed.id, version: signed.version }
    await expect(ask('receptionist', handoverDesk.signIn, { ...then, staffId: as('receptionist').staffId, pin })).rejects.toEqual(refusedAs('same_person'))
    await expect(ask('receptionist', handoverDesk.signIn, { ...then, staffId: as('afterSales').staffId, pin })).rejects.toEqual(refusedAs('not_the_successor'))
    await expect(ask('receptionist', handoverDesk.signIn, { ...then, staffId: as('shiftLead').staffId, pin })).rejects.toEqual(refusedAs('lines_not_ticked'))
    expect((await ask('receptionist', handoverDesk.get, { id: shift.id })).state).toBe('handingOver')
    for (let tries = 0; tries < 5; tries += 1) await ask('receptionist', handoverDesk.signIn, { ...then, staffId: as('shiftLead').staffId, pin: '999999' }).catch(() => undefined)
    await expect(ask('receptionist', handoverDesk.signIn, { ...then, staffId: as('shiftLead').staffId, pin })).rejects.toEqual(refusedAs('wait'))
  })

  test('is refused with a reason: the outgoing one stays on duty, may mend it, and the overtime runs', async () => {
    const made = await make()
    const { ask, as } = made
    const { shift } = await shiftWithMatter(made)
    let view = await prepared(made, shift)
    view = await ask('receptionist', handoverDesk.signOut, { id: view.id, version: view.version, staffId: as('receptionist').staffId, pin })
    view = await ask('receptionist', handoverDesk.refuse, { id: view.id, version: view.version, staffId: as('shiftLead').staffId, pin, reason: '零钱没点' })
    expect([view.state, view.signedOut, view.refusals.map(({ reason, by }) => [reason, by?.id])]).toEqual(['open', null, [['零钱没点', as('shiftLead').staffId]]])
    made.clock.forward(view.plannedUntil - made.clock.now() + 40 * 60_000)
    expect((await handedOver(made, shift)).overtime).toBe(40 * 60_000)
  })

  test('is not handed over in an emergency, unless a supervisor lifts that with a reason; and the reason stands in the log', async () => {
    const made = await make()
    const { ask, as } = made
    const { shift } = await shiftWithMatter(made)
    const emergency = await ask('receptionist', emergenciesDesk.report, { kind: 'fire', place: 'A 3F' })
    const ready = await prepared(made, shift)
    const from = { id: ready.id, version: ready.version, staffId: as('receptionist').staffId, pin }
    await expect(ask('receptionist', handoverDesk.signOut, from)).rejects.toEqual(refusedAs('handover_blocked'))
    await expect(ask('receptionist', handoverDesk.lift, { ...from, kind: 'emergency', of: emergency.id, reason: '消防已接手' })).rejects.toEqual(refusedAs('not_permitted'))
    await expect(ask('receptionist', handoverDesk.lift, { ...from, staffId: as('supervisor').staffId, kind: 'incident', of: emergency.id, reason: '没有这件事' })).rejects.toMatchObject({ code: 'INVALID' })
    const lifted = await ask('receptionist', handoverDesk.lift, { ...from, staffId: as('supervisor').staffId, kind: 'emergency', of: emergency.id, reason: '消防已接手' })
    expect(lifted.blocks.map(({ kind, lifted: by }) => [kind, by?.reason])).toEqual([['emergency', '消防已接手']])
    expect(lifted.entries.at(-1)).toMatchObject({ event: 'blockLifted', what: '消防已接手' })
    expect((await ask('receptionist', handoverDesk.signOut, { ...from, version: lifted.version })).state).toBe('handingOver')
  })

  test('that nobody follows is closed by a supervisor, and the head signs the day once', async () => {
    const made = await make()
    const { ask, as } = made
    const { shift } = await shiftWithMatter(made)
    const ready = await prepared(made, shift)
    await expect(ask('head', handoverDesk.signDay, { day: ready.day, pin })).rejects.toEqual(refusedAs('day_not_over'))
    const from = { id: ready.id, version: ready.version, reason: '营业结束', pin }
    await expect(ask('receptionist', handoverDesk.closeDay, { ...from, staffId: as('shiftLead').staffId })).rejects.toEqual(refusedAs('not_permitted'))
    const closed = await ask('receptionist', handoverDesk.closeDay, { ...from, staffId: as('supervisor').staffId })
    expect([closed.state, closed.closedHow]).toEqual(['closed', 'endOfDay'])
    expect((await ask('head', handoverDesk.verify, { id: shift.id })).sound).toBe(true)
    expect(await ask('receptionist', handoverDesk.current, {} as never)).toBeNull()
    await expect(ask('head', handoverDesk.signDay, { day: ready.day, pin }), 'before the day is over').rejects.toEqual(refusedAs('day_not_over'))
    made.clock.forward(24 * HOUR)
    // Another day with a shift that nobody closed yet: nothing to sign there.
    await ask('afterSales', handoverDesk.open, {})
    const owed = (await ask('head', systemDesk.today, { limit: 50 })).owed.filter(({ day }) => day !== null)
    expect(owed.map(({ day, clock }) => [day, clock.name])).toEqual([[ready.day, 'signDay']])
    expect((await ask('supervisor', systemDesk.today, { limit: 50 })).owed.filter(({ day }) => day !== null)).toEqual([])
    await ask('head', handoverDesk.signDay, { day: ready.day, remark: '已阅', pin })
    expect((await ask('head', systemDesk.today, { limit: 50 })).waits['handover']).toBeUndefined()
    await expect(ask('head', handoverDesk.signDay, { day: ready.day, pin })).rejects.toEqual(refusedAs('day_signed'))
    expect((await ask('head', handoverDesk.days, { month: '2026-11' })).find(({ day }) => day === ready.day)).toMatchObject({ day: ready.day, shifts: 1, signed: { by: { id: as('head').staffId }, remark: '已阅' } })
  })

  test('counts what differs with an explanation, and no less than nothing; an entry of tomorrow is not taken', async () => {
    const made = await make()
    const { ask } = made
    const { shift } = await shiftWithMatter(made)
    const first = await handedOver(made, shift)
    const next = (await ask('shiftLead', handoverDesk.current, {} as never))!
    const [item] = next.counts
    expect(item?.expected).toBe(first.counts[0]?.counted)
    const from = { id: next.id, version: next.version, itemId: item?.itemId ?? '' }
    await expect(ask('shiftLead', handoverDesk.count, { ...from, counted: -1 })).rejects.toMatchObject({ code: 'INVALID' })
    const short = await ask('shiftLead', handoverDesk.count, { ...from, counted: 3 })
    expect(short.blocks.map(({ kind }) => kind)).toContain('differenceUnexplained')
    const told = await ask('shiftLead', handoverDesk.count, { ...from, counted: 3, explanation: '一把借给工程部' })
    expect(told.blocks.map(({ kind }) => kind)).not.toContain('differenceUnexplained')
    await expect(ask('shiftLead', handoverDesk.write, { shiftId: next.id, what: '明天的事', at: made.clock.now() + 24 * HOUR })).rejects.toMatchObject({ code: 'INVALID' })
  })

  test('measures by the clock that nobody sets, and marks entries written after somebody set it back', async () => {
    const made = await make()
    const { ask, clock } = made
    const { shift } = await shiftWithMatter(made)
    await ask('receptionist', handoverDesk.write, { shiftId: shift.id, what: '一' })
    clock.forward(shift.plannedUntil - clock.now() + 30 * 60_000)
    clock.set(clock.now() - HOUR)
    const written = await ask('receptionist', handoverDesk.write, { shiftId: shift.id, what: '二' })
    expect(written.entries.map(({ what, clockBack }) => [what, clockBack])).toEqual([['一', false], ['二', false]])
    clock.set(clock.now() - 12 * HOUR)
    const again = await ask('receptionist', handoverDesk.write, { shiftId: shift.id, what: '三' })
    expect(again.entries.map(({ no, what, clockBack }) => [no, what, clockBack])).toEqual([[1, '一', false], [2, '二', false], [3, '三', true]])
    expect((await handedOver(made, shift)).overtime).toBe(30 * 60_000)
  })

  test('is searched over years by words of either alphabet in any case', async () => {
    const made = await make()
    const { ask } = made
    const { shift } = await shiftWithMatter(made)
    await ask('receptionist', handoverDesk.write, { shiftId: shift.id, kind: 'visit', what: 'Приходил Инспектор 100%' })
    await ask('receptionist', handoverDesk.write, { shiftId: shift.id, kind: 'water', what: '三楼漏水', goesOn: true })
    const found = async (find: string) => (await ask('receptionist', handoverDesk.entries, { find })).rows.map(({ what }) => what)
    expect(await found('инспектор')).toEqual(['Приходил Инспектор 100%'])
    expect(await found('100%')).toHaveLength(1)
    expect(await found('1__%')).toHaveLength(0)
    expect(await found('漏水')).toEqual(['三楼漏水'])
    const { default: excel } = await import('exceljs')
    const book = new excel.Workbook()
    await book.xlsx.load(Buffer.from((await ask('receptionist', handoverDesk.exportLog, {})).bytes, 'base64') as never)
    const rows = book.worksheets[0]!.getSheetValues().slice(1) as unknown as string[][]
    expect(rows.map(row => row[8])).toEqual(['事由 / Что случилось', 'Приходил Инспектор 100%', '三楼漏水'])
  })
})

onBothStores('the duty log', make => {
  test('is told of emergencies and major complaints by the program, each with a link', async () => {
    const made = await make()
    const { ask } = made
    const { shift } = await shiftWithMatter(made)
    const emergency = await ask('receptionist', emergenciesDesk.report, { kind: 'smoke', place: 'B 2F', said: '有烟' })
    await ask('shiftLead', emergenciesDesk.end, { id: emergency.id, version: emergency.version, cause: '烤箱冒烟' })
    const complaint = await taken(made, await departmentOf(made), { said: '被骗' })
    await ask('receptionist', complaintsDesk.judge, { id: complaint.id, version: complaint.version, validity: 'valid', severity: 'major', class: 'A' })
    const { entries } = await ask('receptionist', handoverDesk.get, { id: shift.id })
    expect(entries.map(({ event, kind, what, link }) => [event, kind, what, link?.number])).toEqual([
      ['emergencyReported', 'fire', '有烟', emergency.number],
      ['emergencyEnded', 'fire', '烤箱冒烟', emergency.number],
      ['complaintMajor', 'complaint', '被骗', complaint.number],
    ])
  })

  test('leaves on paper as it was found: oldest first, of that kind only, each with its shift and what it corrects', async () => {
    const made = await make()
    const { ask, clock } = made
    const { shift } = await shiftWithMatter(made)
    const write = async (what: string, more: object = {}) => {
      clock.forward(60_000)
      return (await ask('receptionist', handoverDesk.write, { shiftId: shift.id, what, kind: 'water', ...more })).entries.at(-1)
    }
    const first = await write('二层漏水')
    await write('有人来访', { kind: 'visit' })
    await write('是三层漏水', { corrects: first?.id })
    const asked = async (of: string) => formData(made.desk, made.as('receptionist'), { form: 'dutyLog', recordId: null, of })
    const { data } = await asked(filterText({ kind: 'water' }))
    expect(data).toMatchObject({
      number: dayKey(clock.now(), 'Asia/Shanghai').replace(/(\d{4})(\d\d)(\d\d)/, '$1-$2-$3 – $1-$2-$3'), asked: { kind: 'water', find: '', post: null },
      entries: [{ what: '二层漏水', no: 1, shiftNumber: shift.number, correctsNo: null }, { what: '是三层漏水', no: 3, correctsNo: 1 }],
    })
    expect((await asked(filterText({ find: '来访' }))).data).toMatchObject({ entries: [{ what: '有人来访' }] })
    await expect(asked('kind=party')).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  test('of a shift that everybody forgot for two months is closed like any other', async () => {
    const made = await make()
    const { ask, as, clock } = made
    const { shift } = await shiftWithMatter(made)
    clock.forward(60 * 24 * HOUR)
    const ready = await prepared(made, shift)
    const closed = await ask('receptionist', handoverDesk.closeDay, { id: ready.id, version: ready.version, reason: '漏收班', staffId: as('supervisor').staffId, pin })
    expect(closed.overtime).toBe(60 * 24 * HOUR - (shift.plannedUntil - shift.openedAt))
    expect((await ask('head', handoverDesk.verify, { id: shift.id })).sound).toBe(true)
  })

  test('that is written in the moment of a signature is late, or the signature is made anew', async () => {
    const made = await make()
    const { ask, desk, as } = made
    const { shift } = await shiftWithMatter(made)
    const told = { at: made.clock.now(), kind: 'other', place: '', what: '有人丢了包', done: '', outcome: '', goesOn: false } as const
    const moment = { wall: made.clock.now(), since: made.clock.now(), run: newId() }
    const before = await desk.store.read(db => shifts.get(db, shift.id))
    const write = () => recordAct(desk, as('receptionist'), 'handover.write', tx => addEntry(tx, before, moment, told))
    expect((await write()).late).toBe(false)
    await expect(recordAct(desk, as('receptionist'), 'handover.signOut', tx => shifts.update(tx, before, { state: 'closed' })), 'from a page that is not whole').rejects.toMatchObject({ code: 'STALE' })
    await handedOver(made, shift)
    expect((await write()).late, 'after the signatures, whatever was read before them').toBe(true)
    expect((await ask('head', handoverDesk.verify, { id: shift.id })).sound).toBe(true)
  })
})
