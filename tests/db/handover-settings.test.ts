// When shifts are, what is counted and what is looked at when they change: as the administrator keeps them, and what that does to shifts.
import { expect, test } from 'vitest'
import { allCheckItems, allCountItems, allTemplates } from '../../db/repositories/shift-lists'
import { handoverDesk as desk } from '../../electron/desk/handover/desk'
import { plantMissingShifts } from '../../electron/desk/handover/plant'
import { plantSampleMall } from '../../electron/desk/session/sample'
import { adminDesk } from '../../electron/desk/admin/desk'
import { formData } from '../../electron/desk/print/form-data'
import { newId } from '../../shared/core/ids'
import type { ShiftView } from '../../shared/handover/contract'
import { invalid } from '../support/complaints'
import { onBothStores, TEST_PIN, type TestDesk } from '../support/desk'

const pin = TEST_PIN
const at = ({ id, version }: { id: string; version: number }) => ({ id, version })

/** The lists as the administrator reads them. */
function lists({ ask }: TestDesk) {
  return {
    templates: () => ask('administrator', desk.templates, undefined as never),
    counts: () => ask('administrator', desk.countItems, undefined as never),
    checks: () => ask('administrator', desk.checkItems, undefined as never),
  }
}

async function prepared({ ask, as }: TestDesk, shift: ShiftView): Promise<ShiftView> {
  let view = await ask('receptionist', desk.name, { ...at(shift), incoming: as('shiftLead').staffId })
  for (const { itemId, counted } of view.counts) if (counted === null) view = await ask('receptionist', desk.count, { ...at(view), itemId, counted: 4 })
  for (const { itemId } of view.checks) view = await ask('receptionist', desk.check, { ...at(view), itemId, works: true })
  return view
}
const signedOut = async ({ ask, as }: TestDesk, view: ShiftView) => ask('receptionist', desk.signOut, { ...at(view), staffId: as('receptionist').staffId, pin })
const signedIn = async ({ ask, as }: TestDesk, view: ShiftView) => ask('receptionist', desk.signIn, { ...at(view), staffId: as('shiftLead').staffId, pin })

onBothStores('the settings of the handover', make => {
  test('a template is added, changed, retired and put back by the administrator only; two in use never begin together', async () => {
    const made = await make()
    const { ask } = made
    const [early, middle] = await lists(made).templates()
    const night = { nameZh: '加班', nameRu: 'Дополнительная смена', begins: 20 * 60, ends: 4 * 60 }
    await expect(ask('head', desk.saveTemplate, night)).rejects.toMatchObject({ code: 'NOT_ALLOWED' })
    expect(await ask('administrator', desk.saveTemplate, night)).toMatchObject({ ...night, version: 1, retired: false })
    await expect(ask('administrator', desk.saveTemplate, { ...night, begins: 8 * 60 })).rejects.toMatchObject(invalid('begins', 'shift.beginsTaken'))
    await expect(ask('administrator', desk.saveTemplate, { ...night, ends: night.begins })).rejects.toMatchObject(invalid('ends', 'shift.noLength'))
    await expect(ask('administrator', desk.saveTemplate, { ...night, begins: 24 * 60 })).rejects.toMatchObject({ code: 'INVALID' })
    // Its own beginning does not stand against itself.
    const later = await ask('administrator', desk.saveTemplate, { ...early!, ends: 15 * 60 })
    await expect(ask('administrator', desk.saveTemplate, { ...early!, nameZh: '晨班' })).rejects.toMatchObject({ code: 'STALE', data: { current: { version: 2, ends: 15 * 60 } } })
    const retired = await ask('administrator', desk.saveTemplate, { ...later, retired: true })
    await ask('administrator', desk.saveTemplate, { ...middle!, begins: early!.begins })
    await expect(ask('administrator', desk.saveTemplate, { ...retired, retired: false })).rejects.toMatchObject({ code: 'REFUSED', data: { reason: 'shift_begins_taken' } })
    const offered = (await ask('receptionist', desk.lists, undefined as never)).templates
    expect(offered.map(({ nameZh }) => nameZh)).toEqual(['中班', '晚班', '加班', '夜班'])
    expect(offered[0]?.begins).toBe(8 * 60)
  })

  test('a shift that stands open keeps its times when its template changes', async () => {
    const made = await make()
    const shift = await made.ask('receptionist', desk.open, {})
    const [early] = await lists(made).templates()
    await made.ask('administrator', desk.saveTemplate, { ...early!, nameZh: '晨班', ends: 12 * 60 })
    const { templateZh, plannedUntil } = await made.ask('receptionist', desk.get, { id: shift.id })
    expect([templateZh, plannedUntil]).toEqual([shift.templateZh, shift.plannedUntil])
  })

  test('a mall that retired every template is not given them anew', async () => {
    const made = await make()
    for (const template of await lists(made).templates()) await made.ask('administrator', desk.saveTemplate, { ...template, retired: true })
    await plantMissingShifts(made.desk)
    expect((await made.desk.store.read(allTemplates)).map(({ retired }) => retired)).toEqual([true, true, true, true])
    expect(await made.desk.store.read(allCountItems)).toHaveLength(3)
    expect((await made.ask('receptionist', desk.open, {})).templateZh).toBe('')
  })

  test('what is counted and looked at is saved with its post; what cannot be is refused beside its field', async () => {
    const made = await make()
    const { ask } = made
    const [post, other] = await ask('administrator', adminDesk.posts, undefined as never)
    const [keys] = await lists(made).counts()
    await expect(ask('head', desk.saveCountItem, { ...keys!, expected: 3 })).rejects.toMatchObject({ code: 'NOT_ALLOWED' })
    await expect(ask('administrator', desk.saveCountItem, { ...keys!, expected: -1 })).rejects.toMatchObject(invalid('expected', 'number.tooSmall'))
    await expect(ask('administrator', desk.saveCountItem, { ...keys!, expected: 1.5 })).rejects.toMatchObject(invalid('expected', 'number.whole'))
    await expect(ask('administrator', desk.saveCountItem, { ...keys!, postId: newId() })).rejects.toMatchObject(invalid('postId', 'notThere'))
    await expect(ask('administrator', desk.saveCheckItem, { nameZh: '门禁', nameRu: '' })).rejects.toMatchObject(invalid('nameRu', 'text.required'))
    await expect(ask('administrator', desk.saveCheckItem, { nameZh: '门禁', nameRu: 'Домофон', postId: newId() })).rejects.toMatchObject(invalid('postId', 'notThere'))
    expect(await ask('administrator', desk.saveCountItem, { ...keys!, expected: 12 })).toMatchObject({ version: 2, expected: 12 })
    await expect(ask('administrator', desk.saveCountItem, { ...keys!, expected: 11 })).rejects.toMatchObject({ code: 'STALE', data: { current: { expected: 12 } } })
    await ask('administrator', desk.saveCountItem, { nameZh: '推车', nameRu: 'Тележка', postId: other!.id })
    const here = await ask('administrator', desk.saveCheckItem, { nameZh: '门禁', nameRu: 'Домофон', postId: post!.id })
    const [phone] = await lists(made).checks()
    const saved = await ask('administrator', desk.saveCheckItem, { ...phone!, nameZh: '座机' })
    await expect(ask('administrator', desk.saveCheckItem, { ...phone!, retired: true })).rejects.toMatchObject({ code: 'STALE', data: { current: { nameZh: '座机' } } })
    const shift = await ask('receptionist', desk.open, {})
    expect(shift.counts.map(({ nameZh }) => nameZh)).not.toContain('推车')
    expect(shift.checks.map(({ itemId }) => itemId)).toEqual(expect.arrayContaining([here.id, saved.id]))
  })

  test('the expected number reaches the running shift; what was counted stands until it is counted anew', async () => {
    const made = await make()
    const { ask } = made
    let shift = await ask('receptionist', desk.open, {})
    const [keys] = await lists(made).counts()
    const line = (view: ShiftView) => view.counts.find(({ itemId }) => itemId === keys!.id)
    expect(line(shift)).toMatchObject({ expected: null, counted: null })
    const twelve = await ask('administrator', desk.saveCountItem, { ...keys!, expected: 12 })
    shift = await ask('receptionist', desk.get, { id: shift.id })
    expect(line(shift)).toMatchObject({ expected: 12, counted: null })
    shift = await ask('receptionist', desk.count, { ...at(shift), itemId: keys!.id, counted: 12 })
    await ask('administrator', desk.saveCountItem, { ...twelve, expected: 13 })
    shift = await ask('receptionist', desk.get, { id: shift.id })
    expect(line(shift)).toMatchObject({ expected: 12, counted: 12 })
    expect(line(await ask('receptionist', desk.count, { ...at(shift), itemId: keys!.id, counted: 12 }))).toMatchObject({ expected: 13, counted: 12 })
  })

  test('what is retired leaves the preparation, except where it was counted or lifted already', async () => {
    const made = await make()
    const { ask } = made
    let shift = await ask('receptionist', desk.open, {})
    const [keys, radios, cash] = await lists(made).counts()
    const [phone] = await lists(made).checks()
    shift = await ask('receptionist', desk.count, { ...at(shift), itemId: keys!.id, counted: 4 })
    shift = await ask('receptionist', desk.lift, { ...at(shift), kind: 'notCounted', of: cash!.id, reason: '钱柜已封', staffId: made.as('supervisor').staffId, pin })
    for (const item of [keys!, radios!, cash!]) await ask('administrator', desk.saveCountItem, { ...item, retired: true })
    await ask('administrator', desk.saveCheckItem, { ...phone!, retired: true })
    shift = await ask('receptionist', desk.get, { id: shift.id })
    expect(shift.counts.map(({ itemId }) => itemId)).toEqual([keys!.id, cash!.id])
    expect(shift.checks.map(({ itemId }) => itemId)).not.toContain(phone!.id)
    expect(shift.blocks.filter(({ of, lifted }) => lifted === null && [radios!.id, phone!.id].includes(of))).toEqual([])
    await expect(ask('receptionist', desk.count, { ...at(shift), itemId: radios!.id, counted: 1 })).rejects.toMatchObject(invalid('itemId', 'notThere'))
  })

  test('between the two signatures the lists may change: nothing is asked of the shift that nobody can do any more', async () => {
    const made = await make()
    const { ask } = made
    let shift = await signedOut(made, await prepared(made, await ask('receptionist', desk.open, {})))
    const seen = [shift.counts, shift.checks]
    const [keys] = await lists(made).counts()
    await ask('administrator', desk.saveCountItem, { nameZh: '推车', nameRu: 'Тележка', expected: 2 })
    await ask('administrator', desk.saveCheckItem, { nameZh: '门禁', nameRu: 'Домофон' })
    await ask('administrator', desk.saveCountItem, { ...keys!, nameZh: '备用钥匙', expected: 99, retired: true })
    shift = await ask('receptionist', desk.get, { id: shift.id })
    expect(shift.blocks).toEqual([])
    expect([shift.counts.map(({ itemId, expected }) => [itemId, expected]), shift.checks]).toEqual([seen[0]?.map(line => [line.itemId, 'expected' in line ? line.expected : null]), seen[1]])
    expect((await signedIn(made, shift)).state).toBe('closed')
  })

  test('a closed shift and its paper keep the names and counts under which they were signed', async () => {
    const made = await make()
    const { ask } = made
    const shift = await signedIn(made, await signedOut(made, await prepared(made, await ask('receptionist', desk.open, {}))))
    for (const item of await lists(made).counts()) await ask('administrator', desk.saveCountItem, { ...item, nameZh: '改名', expected: 77, retired: true })
    for (const item of await lists(made).checks()) await ask('administrator', desk.saveCheckItem, { ...item, nameZh: '改名', retired: true })
    const kept = await ask('head', desk.get, { id: shift.id })
    expect(kept.counts.map(({ nameZh, expected, counted }) => [nameZh, expected, counted])).toEqual([['钥匙', null, 4], ['对讲机', null, 4], ['找零备用金', null, 4]])
    expect(kept.checks.map(({ nameZh, works }) => [nameZh, works])).toEqual([['电话', true], ['打印机', true], ['广播话筒', true]])
    expect((await ask('head', desk.verify, { id: shift.id })).sound).toBe(true)
    const { data } = await formData(made.desk, made.as('head'), { form: 'handoverLog', recordId: shift.id, of: null })
    expect(data).toMatchObject({ shift: { counts: kept.counts, checks: kept.checks } })
  })

  test('the sample mall knows how many there are', async () => {
    const made = await make({ empty: true })
    await plantSampleMall(made.desk)
    expect((await made.desk.store.read(allCountItems)).map(({ nameZh, expected }) => [nameZh, expected])).toEqual([['钥匙', 12], ['对讲机', 6], ['找零备用金', 2000]])
    expect(await made.desk.store.read(allCheckItems)).toHaveLength(3)
  })
})
