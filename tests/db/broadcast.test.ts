// Announcements from the first line to the approval, on both stores.
import { eq } from 'drizzle-orm'
import excel from 'exceljs'
import { expect, test } from 'vitest'
import { broadcastDesk as radio } from '../../electron/desk/broadcast/desk'
import { contactsDesk } from '../../electron/desk/contacts/desk'
import { recordAct, type OutputOf } from '../../electron/desk/core/use-case'
import { findMatters } from '../../db/repositories/matters'
import type { Actor } from '../../shared/core/actor'
import { newId } from '../../shared/core/ids'
import { onBothStores, type TestDesk } from '../support/desk'
import { refusedAs } from '../support/shifts'

const zh = '冬季皮草节11月22日开幕，全场八折。'
const ru = 'Зимний фестиваль меха открывается 22 ноября, скидка 20 % на всё.'
type ScriptView = OutputOf<'broadcast.get'>
const from = ({ id, version }: ScriptView) => ({ id, version })

async function written({ ask }: TestDesk, texts: { zh: string; ru: string }, by: 'broadcaster' | Actor = 'broadcaster'): Promise<ScriptView> {
  const [programme] = await ask('broadcaster', radio.programmes, undefined as never)
  return ask(by, radio.write, { programmeId: programme!.id, title: '皮草节', ...texts })
}
async function approved(made: TestDesk): Promise<ScriptView> {
  const { ask } = made
  const waiting = await ask('broadcaster', radio.submit, from(await written(made, { zh, ru })))
  return ask('supervisor', radio.approve, from(waiting))
}

onBothStores('a script', make => {
  test('is written, mended where its languages differ, submitted, sent back with remarks at their places, and approved', async () => {
    const made = await make()
    const { ask, as } = made
    let script = await written(made, { zh, ru: ru.replace('22 ноября', '23 ноября') })
    expect(script).toMatchObject({ number: expect.stringMatching(/^GB-\d{8}-0001$/), state: 'draft', no: 1, approvedNo: null })
    expect(script.differences.map(({ side, words }) => [side, words])).toEqual([['zh', '11月22日'], ['ru', '23 ноября']])
    await expect(ask('broadcaster', radio.submit, from(script))).rejects.toEqual(refusedAs('facts_differ'))

    const { programme, title } = script
    script = await ask('broadcaster', radio.edit, { ...from(script), programmeId: programme!.id, title, zh, ru })
    expect(script.differences).toEqual([])
    script = await ask('broadcaster', radio.submit, from(script))
    await expect(ask('broadcaster', radio.edit, { ...from(script), programmeId: programme!.id, title, zh, ru: `${ru}!` })).rejects.toEqual(refusedAs('script_submitted'))

    await expect(ask('supervisor', radio.sendBack, { ...from(script), remark: '改', remarks: [{ side: 'ru', words: 'чего нет', text: '—' }] })).rejects.toMatchObject({ code: 'INVALID' })
    script = await ask('supervisor', radio.sendBack, { ...from(script), remark: '请改得客气一些', remarks: [{ side: 'ru', words: 'на всё', text: 'на весь товар' }] })
    expect(script).toMatchObject({ state: 'sentBack', remark: '请改得客气一些', remarks: [{ side: 'ru', words: 'на всё' }] })

    script = await ask('broadcaster', radio.submit, from(script))
    await expect(ask('supervisor', radio.approve, { id: script.id, version: script.version - 1 })).rejects.toMatchObject({ code: 'STALE' })
    script = await ask('supervisor', radio.approve, from(script))
    expect(script).toMatchObject({ state: 'approved', approvedNo: 1, versions: [{ no: 1, sound: true, decidedBy: { id: as('supervisor').staffId } }] })
    expect(script.timeline.map(({ kind }) => kind)).toEqual(['written', 'edited', 'submitted', 'sentBack', 'submitted', 'approved'])
  })

  test('is not approved by who said that a difference is meant so, nor by who wrote the version before', async () => {
    const made = await make()
    const { ask } = made
    const differs = await written(made, { zh, ru: ru.replace('22 ноября', '23 ноября') })
    let seen = differs
    for (const { key } of differs.differences) seen = await ask('supervisor', radio.confirm, { ...from(seen), key })
    const waiting = await ask('broadcaster', radio.submit, from(seen))
    await expect(ask('supervisor', radio.approve, from(waiting))).rejects.toEqual(refusedAs('own_script'))

    const own = await ask('head', radio.approve, from(await ask('supervisor', radio.submit, from(await written(made, { zh, ru }, made.as('supervisor'))))))
    const second = await ask('broadcaster', radio.edit, { ...from(own), programmeId: own.programme!.id, title: own.title, zh: `${zh}！`, ru })
    await expect(ask('supervisor', radio.approve, from(await ask('broadcaster', radio.submit, from(second))))).rejects.toEqual(refusedAs('own_script'))
  })

  test('is not approved by anybody who wrote on it, also where somebody else wrote last', async () => {
    const made = await make()
    const { ask } = made
    const first = await written(made, { zh, ru: `${ru} !` }, made.as('supervisor'))
    const mended = await ask('broadcaster', radio.edit, { ...from(first), programmeId: first.programme!.id, title: first.title, zh, ru })
    const waiting = await ask('broadcaster', radio.submit, from(mended))
    await expect(ask('supervisor', radio.approve, from(waiting))).rejects.toEqual(refusedAs('own_script'))
  })

  test('is not approved by who wrote it', async () => {
    const made = await make()
    const { ask } = made
    const waiting = await ask('supervisor', radio.submit, from(await written(made, { zh, ru }, made.as('supervisor'))))
    await expect(ask('supervisor', radio.approve, from(waiting))).rejects.toEqual(refusedAs('own_script'))
    const policy = await ask('administrator', radio.policy, undefined as never)
    await ask('administrator', radio.savePolicy, { ...policy, ownApproval: true })
    expect((await ask('supervisor', radio.approve, from(waiting))).state, 'where the mall allows it').toBe('approved')
  })

  test('once approved is changed as a new version, and the approved one stays for the air until the new one is approved', async () => {
    const made = await make()
    const { ask } = made
    const first = await approved(made)
    const renamed = await ask('broadcaster', radio.edit, { ...from(first), programmeId: first.programme!.id, title: '冬季皮草节', zh, ru })
    expect(renamed, 'its name is no part of what is said').toMatchObject({ state: 'approved', no: 1, title: '冬季皮草节' })
    const second = await ask('broadcaster', radio.edit, { ...from(renamed), programmeId: first.programme!.id, title: first.title, zh: `${zh}欢迎光临！`, ru: `${ru} Добро пожаловать!` })
    expect(second).toMatchObject({ state: 'draft', no: 2, approvedNo: 1, versions: [{ no: 2, state: 'draft' }, { no: 1, state: 'approved', zh, ru, sound: true }] })
    const again = await ask('head', radio.approve, from(await ask('broadcaster', radio.submit, from(second))))
    expect(again).toMatchObject({ state: 'approved', no: 2, approvedNo: 2 })
  })

  test('that was altered in the store after its approval says so', async () => {
    const made = await make()
    const script = await approved(made)
    await recordAct(made.desk, null, 'test', async tx => void (await tx.q.update(tx.t.scriptVersions).set({ ru: ru.replace('20 %', '90 %') }).where(eq(tx.t.scriptVersions.scriptId, script.id))))
    expect((await made.ask('receptionist', radio.get, { id: script.id })).versions).toMatchObject([{ sound: false }])
  })

  test('may say more in one language once somebody confirms it, and no longer when that is mended', async () => {
    const made = await make()
    const { ask, as } = made
    const script = await written(made, { zh, ru: `${ru} Телефон 0453-398-88-88.` })
    const [more] = script.differences
    const confirmed = await ask('broadcaster', radio.confirm, { ...from(script), key: more!.key })
    expect(confirmed.differences).toMatchObject([{ kind: 'phone', confirmed: { id: as('broadcaster').staffId } }])
    expect(confirmed.actions.submit).toEqual({ may: true })
    const mended = await ask('broadcaster', radio.edit, { ...from(confirmed), programmeId: script.programme!.id, title: script.title, zh: `${zh}电话0453-3988889。`, ru: confirmed.ru })
    expect(mended.actions.submit, 'another number is another difference').toEqual({ may: false, reason: 'facts_differ' })
  })

  test('that was approved or sent back is never written over: taken up again, altered or mended it is a new version', async () => {
    const made = await make()
    const { ask } = made
    const first = await approved(made)
    const revived = await ask('shiftLead', radio.revive, from(await ask('broadcaster', radio.retire, { ...from(first), reason: '活动结束' })))
    expect(revived).toMatchObject({ state: 'draft', no: 2, versions: [{ no: 2, zh, ru }, { no: 1, state: 'approved', sound: true, zh, ru }], writtenBy: first.writtenBy })
    const back = await ask('supervisor', radio.sendBack, { ...from(await ask('broadcaster', radio.submit, from(revived))), remark: '请改得客气一些' })
    const mended = await ask('broadcaster', radio.edit, { ...from(back), programmeId: first.programme!.id, title: first.title, zh: `${zh}！`, ru: `${ru}!` })
    expect(mended).toMatchObject({ state: 'draft', no: 3, remark: '请改得客气一些', versions: [{ no: 3 }, { no: 2, state: 'sentBack', zh, ru }, { no: 1 }] })
    const waiting = await ask('broadcaster', radio.submit, from(mended))
    expect(waiting.remark).toBe('')
    expect((await ask('broadcaster', radio.retire, { ...from(waiting), reason: '不播了' })).state, 'also while it waits').toBe('retired')
  })

  test('out of use is not aired, and taken up again has to be approved anew', async () => {
    const made = await make()
    const { ask } = made
    const gone = await ask('broadcaster', radio.retire, { ...from(await approved(made)), reason: '活动结束' })
    expect(gone).toMatchObject({ state: 'retired', approvedNo: null })
    expect(await ask('broadcaster', radio.revive, from(gone))).toMatchObject({ state: 'draft', approvedNo: null })
  })

  test('is found by its words in either language, and stands in the lists of those whose turn it is', async () => {
    const made = await make()
    const { ask, desk } = made
    const script = await written(made, { zh, ru })
    for (const typed of ['皮草', 'скидки']) expect((await desk.store.read(db => findMatters(db, typed, { rooms: ['broadcast'], departmentId: null }, 5))).map(({ id }) => id), typed).toEqual([script.id])
    const numbers = async (list: 'mine' | 'toApprove') => (await ask('broadcaster', radio.page, { list })).rows.map(({ number }) => number)
    expect([await numbers('mine'), await numbers('toApprove'), await ask('broadcaster', radio.counts, undefined as never)]).toEqual([[script.number], [], { mine: 1, toApprove: 0 }])
    await ask('broadcaster', radio.submit, from(script))
    expect([await numbers('mine'), await numbers('toApprove'), await ask('broadcaster', radio.counts, undefined as never)]).toEqual([[], [script.number], { mine: 0, toApprove: 1 }])
  })
})

onBothStores('while writing', make => {
  test('a Chinese name is written as Palladius would, until somebody writes it otherwise', async () => {
    const { ask } = await make()
    const named = (chinese: string) => ask('broadcaster', radio.nameInRussian, { chinese })
    expect(await named('单国强')).toEqual({ russian: 'Шань Гоцян', remembered: false })
    await ask('broadcaster', radio.rememberName, { chinese: '单国强', russian: 'Шан Гоцян' })
    await ask('broadcaster', radio.rememberName, { chinese: '单国强', russian: 'Дань Гоцян' })
    expect(await named('单国强')).toEqual({ russian: 'Дань Гоцян', remembered: true })
  })

  test('programmes are kept, and one that is out of use takes no new script', async () => {
    const made = await make()
    const { ask } = made
    const [programme] = await ask('broadcaster', radio.programmes, undefined as never)
    const { id, version, nameZh, nameRu, order } = programme!
    await expect(ask('administrator', radio.saveProgramme, { nameZh, nameRu, order, seconds: 4 })).rejects.toMatchObject({ code: 'INVALID' })
    expect(await ask('administrator', radio.saveProgramme, { id, version, nameZh, nameRu, order: 'ruZh', seconds: 90, retired: true })).toMatchObject({ retired: true, seconds: 90, order: 'ruZh' })
    await expect(written(made, { zh, ru })).rejects.toMatchObject({ code: 'INVALID', data: { problems: [{ path: ['programmeId'], error: 'notThere' }] } })
  })
})

onBothStores('on air', make => {
  test('the approved version is read and written into the as-run log, which is only remarked on', async () => {
    const made = await make()
    const { ask, clock, as } = made
    const script = await approved(made)
    const on = await ask('broadcaster', radio.beginAir, { scriptId: script.id })
    expect(on).toMatchObject({ no: 1, zh, ru, here: true, endedAt: null, by: { id: as('broadcaster').staffId } })
    expect(await ask('receptionist', radio.onAir, undefined as never)).toMatchObject({ id: on.id })
    clock.forward(31_000)
    await expect(ask('broadcaster', radio.endAir, { id: on.id, how: 'brokenOff' })).rejects.toEqual(refusedAs('reason_missing'))
    expect(await ask('broadcaster', radio.endAir, { id: on.id, how: 'aired' })).toMatchObject({ how: 'aired', endedAt: on.startedAt + 31_000 })
    await expect(ask('broadcaster', radio.endAir, { id: on.id, how: 'aired' })).rejects.toEqual(refusedAs('air_is_over'))
    expect(await ask('receptionist', radio.onAir, undefined as never)).toBeNull()
    await ask('broadcaster', radio.remarkAir, { id: on.id, text: '三层听不清' })
    expect(await ask('receptionist', radio.asRun, { day: '20261122' })).toMatchObject([{ id: on.id, no: 1, how: 'aired', remarks: [{ text: '三层听不清' }] }])
    const book = new excel.Workbook()
    await book.xlsx.load(Buffer.from((await ask('receptionist', radio.exportAsRun, { month: '2026-11' })).bytes, 'base64') as never)
    const [, line] = (book.worksheets[0]!.getSheetValues().slice(1) as unknown as string[][]).map(row => row.slice(1))
    expect(line).toEqual(expect.arrayContaining(['2026-11-22', '0:31', script.number, '皮草节', expect.stringContaining('三层听不清')]))
    await expect(ask('receptionist', radio.exportAsRun, { month: '2026-13' })).rejects.toMatchObject({ code: 'INVALID' })
  })

  test('nothing is heard that is not approved, that was altered afterwards, or while something else is', async () => {
    const made = await make()
    const { ask, desk } = made
    const draft = await written(made, { zh, ru })
    await expect(ask('broadcaster', radio.beginAir, { scriptId: draft.id })).rejects.toEqual(refusedAs('not_approved'))
    const [first, second] = [await approved(made), await approved(made)]
    await ask('broadcaster', radio.beginAir, { scriptId: first.id })
    await expect(ask('broadcaster', radio.beginAir, { scriptId: second.id })).rejects.toEqual(refusedAs('air_is_busy'))
    const on = await ask('broadcaster', radio.onAir, undefined as never)
    await ask('shiftLead', radio.endAir, { id: on!.id, how: 'brokenOff', reason: '停电' })
    await recordAct(desk, null, 'test', async tx => void (await tx.q.update(tx.t.scriptVersions).set({ ru: ru.replace('20 %', '90 %') }).where(eq(tx.t.scriptVersions.scriptId, second.id))))
    await expect(ask('broadcaster', radio.beginAir, { scriptId: second.id })).rejects.toEqual(refusedAs('script_altered'))
    expect((await ask('broadcaster', radio.airables, undefined as never)).map(({ number, sound }) => [number, sound])).toEqual([[first.number, true], [second.number, false]])
  })

  test('what is on air is not taken out of use, and is logged word for word', async () => {
    const made = await make()
    const { ask } = made
    const script = await approved(made)
    const on = await ask('broadcaster', radio.beginAir, { scriptId: script.id })
    await expect(ask('supervisor', radio.retire, { ...from(script), reason: '价格错了' })).rejects.toEqual(refusedAs('script_on_air'))
    await recordAct(made.desk, null, 'test', async tx => void (await tx.q.update(tx.t.scriptVersions).set({ zh: '改了' })))
    expect(await ask('broadcaster', radio.onAir, undefined as never)).toMatchObject({ zh, ru })
    expect(await ask('shiftLead', radio.endAir, { id: on.id, how: 'brokenOff', reason: '价格错了' })).toMatchObject({ by: { id: made.as('broadcaster').staffId }, endedBy: { id: made.as('shiftLead').staffId } })
  })

  test('a draft is not heard either where somebody wrote into the store that it is the approved version', async () => {
    const made = await make()
    const draft = await written(made, { zh, ru })
    await recordAct(made.desk, null, 'test', async tx => void (await tx.q.update(tx.t.scripts).set({ approvedNo: 1, state: 'approved' }).where(eq(tx.t.scripts.id, draft.id))))
    await expect(made.ask('broadcaster', radio.beginAir, { scriptId: draft.id })).rejects.toEqual(refusedAs('script_altered'))
  })

  test('a version that is being changed is read as it was approved', async () => {
    const made = await make()
    const { ask } = made
    const first = await approved(made)
    await ask('broadcaster', radio.edit, { ...from(first), programmeId: first.programme!.id, title: first.title, zh: `${zh}欢迎光临！`, ru: `${ru} Добро пожаловать!` })
    expect(await ask('broadcaster', radio.beginAir, { scriptId: first.id })).toMatchObject({ no: 1, zh, ru })
  })
})

onBothStores('a request of the desk', make => {
  const child = { kind: 'childWaits', sex: 'boy', age: 5, name: '王小明', colour: 'red', garment: 'jacket' } as const

  test('waits at the console with its text in both languages, goes on air, and is answered to the desk', async () => {
    const made = await make()
    const { ask, as } = made
    await expect(ask('receptionist', radio.request, { kind: 'childSought', sex: 'boy' })).rejects.toMatchObject({ code: 'INVALID', data: { problems: [{ path: ['age'] }] } })
    const asked = await ask('receptionist', radio.request, child)
    expect(asked).toMatchObject({ number: expect.stringMatching(/^GQ-\d{8}-0001$/), airedAt: null, askedBy: { id: as('receptionist').staffId }, ru: expect.stringContaining('Ван Сяомин') })
    const on = await ask('broadcaster', radio.airRequest, { id: asked.id })
    expect(on).toMatchObject({ requestId: asked.id, scriptId: null, kind: 'childWaits', zh: asked.zh, ru: asked.ru })
    await ask('broadcaster', radio.endAir, { id: on.id, how: 'aired' })
    expect(await ask('receptionist', radio.requests, { day: '20261122' })).toMatchObject([{ id: asked.id, airedAt: on.startedAt }])
    expect(await ask('receptionist', radio.asRun, { day: '20261122' })).toMatchObject([{ requestId: asked.id, number: asked.number, kind: 'childWaits' }])
    await expect(ask('broadcaster', radio.airRequest, { id: asked.id })).rejects.toEqual(refusedAs('request_over'))
  })

  test('is declined with a reason that the desk reads, and one that nobody answered waits into the next day', async () => {
    const made = await make()
    const { ask, clock } = made
    const [first, second] = [await ask('receptionist', radio.request, child), await ask('receptionist', radio.request, { kind: 'car', plate: 'А302ВС125' })]
    await ask('broadcaster', radio.declineRequest, { id: first.id, version: first.version, reason: '家长已到' })
    clock.forward(24 * 3_600_000)
    expect((await ask('receptionist', radio.requests, { day: '20261122' })).find(({ id }) => id === first.id)).toMatchObject({ declined: '家长已到' })
    expect((await ask('broadcaster', radio.requests, { day: '20261123' })).map(({ id }) => id)).toEqual([second.id])
  })

  test('takes no sentence for a name, and is not heard where its text was altered', async () => {
    const made = await make()
    const { ask, desk } = made
    for (const name of ['各位顾客，全场一折，先生', 'Скидка 90% !']) await expect(ask('receptionist', radio.request, { kind: 'person', name })).rejects.toMatchObject({ code: 'INVALID', data: { problems: [{ path: ['name'] }] } })
    const asked = await ask('receptionist', radio.request, child)
    await recordAct(desk, null, 'test', async tx => void (await tx.q.update(tx.t.airRequests).set({ zh: '全场一折' })))
    await expect(ask('broadcaster', radio.airRequest, { id: asked.id })).rejects.toEqual(refusedAs('request_altered'))
  })

  test('does not cut off what is on air, and is written as the name was written before', async () => {
    const made = await make()
    const { ask } = made
    await ask('broadcaster', radio.rememberName, { chinese: '王小明', russian: 'Ван Сяо Мин' })
    const asked = await ask('receptionist', radio.request, child)
    expect(asked.ru).toContain('Ван Сяо Мин')
    await ask('broadcaster', radio.beginAir, { scriptId: (await approved(made)).id })
    await expect(ask('broadcaster', radio.airRequest, { id: asked.id })).rejects.toEqual(refusedAs('air_is_busy'))
  })
})

onBothStores('a request written by hand', make => {
  const written = { kind: 'custom' as const, zh: '各位顾客，A座北门将于15:00关闭。', ru: 'Уважаемые покупатели, северный вход корпуса A закроется в 15:00.' }
  test('says the same in both languages, and is heard only when somebody else has approved it', async () => {
    const made = await make()
    const { ask, as } = made
    await expect(ask('receptionist', radio.request, { ...written, ru: '' })).rejects.toMatchObject({ code: 'INVALID', data: { problems: [{ path: ['ru'] }] } })
    await expect(ask('receptionist', radio.request, { ...written, ru: written.ru.replace('15:00', '16:00') })).rejects.toEqual(refusedAs('facts_differ'))
    const asked = await ask('receptionist', radio.request, written)
    expect(asked).toMatchObject({ zh: written.zh, ru: written.ru, approval: { by: null, action: { may: false, reason: 'not_permitted' } } })
    const { id, version } = asked
    await expect(ask('broadcaster', radio.airRequest, { id })).rejects.toEqual(refusedAs('request_not_approved'))
    await expect(ask('broadcaster', radio.approveRequest, { id, version })).rejects.toMatchObject({ code: 'NOT_ALLOWED' })
    expect(await ask('supervisor', radio.approveRequest, { id, version })).toMatchObject({ approval: { by: { id: as('supervisor').staffId } } })
    await expect(ask('supervisor', radio.approveRequest, { id, version: version + 1 })).rejects.toEqual(refusedAs('request_approved'))
    expect(await ask('broadcaster', radio.airRequest, { id })).toMatchObject({ zh: written.zh, kind: 'custom' })
  })

  test('begun from a contact, that one says so', async () => {
    const { ask } = await make()
    const contact = await ask('receptionist', contactsDesk.take, { channel: 'visit', personName: '赵丽', spoken: 'zh', said: '想找人' })
    const { number } = await ask('receptionist', radio.request, { ...written, contactId: contact.id })
    expect((await ask('receptionist', contactsDesk.get, { id: contact.id })).timeline.at(-1)).toMatchObject({ kind: 'askedOnAir', data: { number } })
    await expect(ask('receptionist', radio.request, { ...written, contactId: newId() })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  test('is not approved by who wrote it, unless the mall says so; one made of blanks needs no approval', async () => {
    const made = await make()
    const { ask } = made
    const { id, version } = await ask('supervisor', radio.request, written)
    await expect(ask('supervisor', radio.approveRequest, { id, version })).rejects.toEqual(refusedAs('own_request'))
    await ask('administrator', radio.savePolicy, { ...(await ask('administrator', radio.policy, undefined as never)), ownApproval: true })
    expect(await ask('supervisor', radio.approveRequest, { id, version })).toMatchObject({ approval: { by: {} } })
    const made2 = await ask('receptionist', radio.request, { kind: 'car', plate: '黑C·A3021' })
    expect(made2.approval).toBeNull()
    await expect(ask('supervisor', radio.approveRequest, { id: made2.id, version: made2.version })).rejects.toEqual(refusedAs('request_approved'))
  })
})
