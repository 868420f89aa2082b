// Whose care a matter is in, what a signature is of, and what nobody may do in another's name.
import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { recordAct } from '../../electron/desk/core/use-case'
import { contactsDesk } from '../../electron/desk/contacts/desk'
import { emergenciesDesk } from '../../electron/desk/emergencies/desk'
import { handoverDesk } from '../../electron/desk/handover/desk'
import { allPosts } from '../../db/repositories/lists'
import type { Role } from '../../shared/core/actor'
import { onBothStores, TEST_PIN, type TestDesk } from '../support/desk'
import { handedOver, prepared, refusedAs, shiftWithMatter } from '../support/shifts'

const pin = TEST_PIN
const call = { channel: 'call', personName: 'Ольга', phone: '+7 914 555-20-20', subject: '清关', said: '问清关', replyWanted: true } as const

/** The house's posts in its order, and people sitting at them. */
async function postsOf({ desk, as }: TestDesk) {
  const posts = (await desk.store.read(allPosts)).sort((a, b) => (a.code < b.code ? -1 : 1)).map(({ id }) => id)
  return (role: Role, post: number) => ({ ...as(role), postId: posts[post] ?? null })
}

onBothStores('the care of a matter', make => {
  test('stays with the post whose incoming person signed for it', async () => {
    const made = await make()
    const at = await postsOf(made)
    const { ask } = made
    const first = await ask(at('receptionist', 0), handoverDesk.open, {})
    await ask(at('shiftLead', 1), handoverDesk.open, {})
    const { number } = await ask(at('broadcaster', 2), contactsDesk.take, call)
    await handedOver(made, first, at('receptionist', 0), at('afterSales', 0))
    const numbers = async (role: Role, post: number) => (await ask(at(role, post), handoverDesk.current, undefined as never))?.matters.map(matter => matter.number)
    expect([await numbers('afterSales', 0), await numbers('shiftLead', 1)]).toEqual([[number], []])
  })

  test('goes to its own post when that is manned, also where another has written on it', async () => {
    const made = await make()
    const at = await postsOf(made)
    const { ask } = made
    const second = await ask(at('shiftLead', 1), handoverDesk.open, {})
    const contact = await ask(at('broadcaster', 0), contactsDesk.take, call)
    const from = { id: second.id, version: second.version }
    expect((await ask(at('shiftLead', 1), handoverDesk.line, { ...from, recordId: contact.id, text: '已联系' })).matters).toHaveLength(1)
    const own = await ask(at('receptionist', 0), handoverDesk.open, {})
    expect(own.matters.map(({ number }) => number)).toEqual([contact.number])
    expect((await ask(at('shiftLead', 1), handoverDesk.get, { id: second.id })).matters).toEqual([])
  })
})

onBothStores('a signature', make => {
  test('is of the shift as it was seen, not of what came in since', async () => {
    const made = await make()
    const { ask, as } = made
    const { shift } = await shiftWithMatter(made)
    const seen = await prepared(made, shift)
    await ask('receptionist', handoverDesk.write, { shiftId: shift.id, what: '有人来访', kind: 'visit' })
    const sign = { id: shift.id, staffId: as('receptionist').staffId, pin }
    await expect(ask('receptionist', handoverDesk.signOut, { ...sign, version: seen.version })).rejects.toMatchObject({ code: 'STALE' })
    const now = await ask('receptionist', handoverDesk.get, { id: shift.id })
    expect((await ask('receptionist', handoverDesk.signOut, { ...sign, version: now.version })).state).toBe('handingOver')
  })

  test('keeps the names under which it was given, and its sum covers the name of the shift', async () => {
    const made = await make()
    const { ask, desk, as } = made
    const { shift } = await shiftWithMatter(made)
    const signed = await handedOver(made, shift)
    await recordAct(desk, null, 'test', async tx => {
      await tx.q.update(tx.t.staff).set({ name: '换名' }).where(eq(tx.t.staff.id, as('receptionist').staffId))
      await tx.q.update(tx.t.posts).set({ nameZh: '换了的岗位' })
    })
    const { post, people, signedOut } = await ask('head', handoverDesk.get, { id: shift.id })
    expect([post.nameZh, people[0]?.name, signedOut?.by?.name]).toEqual([signed.post.nameZh, signed.people[0]?.name, signed.signedOut?.by?.name])
    expect((await ask('head', handoverDesk.verify, { id: shift.id })).sound).toBe(true)
    await recordAct(desk, null, 'test', tx => tx.q.update(tx.t.shifts).set({ templateZh: '假班' }).where(eq(tx.t.shifts.id, shift.id)))
    expect((await ask('head', handoverDesk.verify, { id: shift.id })).sound).toBe(false)
  })

  test('names on the closed shift which emergency was lifted', async () => {
    const made = await make()
    const { ask, as } = made
    const { shift } = await shiftWithMatter(made)
    const emergency = await ask('receptionist', emergenciesDesk.report, { kind: 'smoke', place: 'B 2F', said: '有烟' })
    const { version } = await ask('receptionist', handoverDesk.get, { id: shift.id })
    await ask('receptionist', handoverDesk.lift, { id: shift.id, version, kind: 'emergency', of: emergency.id, reason: '消防队在场', staffId: as('supervisor').staffId, pin })
    const signed = await handedOver(made, shift)
    expect(signed.blocks.map(({ kind, name }) => [kind, name])).toEqual([['emergency', emergency.number]])
  })
})

onBothStores('in another’s name', make => {
  test('a lift is of the difference that was found then, not of another', async () => {
    const made = await make()
    const { ask, as } = made
    const { shift } = await shiftWithMatter(made)
    await handedOver(made, shift)
    let view = (await ask('shiftLead', handoverDesk.current, undefined as never))!
    const itemId = view.counts[0]?.itemId ?? ''
    const from = () => ({ id: view.id, version: view.version })
    const differs = () => view.blocks.filter(({ kind }) => kind === 'differenceUnexplained').map(({ lifted }) => lifted !== null)
    view = await ask('shiftLead', handoverDesk.count, { ...from(), itemId, counted: 3 })
    view = await ask('shiftLead', handoverDesk.lift, { ...from(), kind: 'differenceUnexplained', of: itemId, reason: '明天核对', staffId: as('supervisor').staffId, pin })
    expect(differs()).toEqual([true])
    view = await ask('shiftLead', handoverDesk.count, { ...from(), itemId, counted: 0 })
    expect(differs()).toEqual([false])
  })

  test('nobody ticks who is neither of the two, and who follows instead of another reads anew', async () => {
    const made = await make()
    const { ask, as } = made
    const { shift } = await shiftWithMatter(made)
    const ready = await prepared(made, shift)
    const from = { id: shift.id, version: ready.version }
    const out = await ask('receptionist', handoverDesk.signOut, { ...from, staffId: as('receptionist').staffId, pin })
    const lines = { recordIds: out.matters.map(({ recordId }) => recordId), instructionIds: [] }
    await expect(ask('broadcaster', handoverDesk.tick, { ...from, version: out.version, staffId: as('shiftLead').staffId, ...lines })).rejects.toEqual(refusedAs('not_on_duty'))
    const relieved = await ask('receptionist', handoverDesk.name, { id: shift.id, version: out.version, incoming: as('shiftLead').staffId, unfit: true, unfitReason: '发烧', relief: as('afterSales').staffId })
    const ticked = await ask('receptionist', handoverDesk.tick, { id: shift.id, version: relieved.version, staffId: as('afterSales').staffId, ...lines })
    expect(ticked.successor?.actions.signIn).toEqual({ may: true })
    const back = await ask('receptionist', handoverDesk.name, { id: shift.id, version: ticked.version, incoming: as('shiftLead').staffId, unfit: false })
    expect(back.successor?.actions.signIn).toEqual({ may: false, reason: 'lines_not_ticked' })
  })

  test('an incident is ended in the shift that stands, and only what can go on goes on', async () => {
    const made = await make()
    const { ask } = made
    const { shift } = await shiftWithMatter(made)
    await handedOver(made, shift)
    const next = (await ask('shiftLead', handoverDesk.current, undefined as never))!
    const written = await ask('shiftLead', handoverDesk.write, { shiftId: next.id, what: '漏水', kind: 'water', goesOn: true })
    await expect(ask('receptionist', handoverDesk.endIncident, { shiftId: shift.id, entryId: written.entries[0]?.id ?? '', outcome: '好了' })).rejects.toEqual(refusedAs('shift_closed'))
    expect((await ask('shiftLead', handoverDesk.write, { shiftId: next.id, what: '来访', kind: 'visit', goesOn: true })).entries.at(-1)?.goesOn).toBe(false)
  })

  test('a supervisor who is on duty alone does not close the own shift', async () => {
    const made = await make()
    const { ask, as } = made
    const shift = await ask('supervisor', handoverDesk.open, {})
    const ready = await prepared(made, shift, as('supervisor'))
    const close = { id: shift.id, version: ready.version, reason: '收班', pin }
    await expect(ask('supervisor', handoverDesk.closeDay, { ...close, staffId: as('supervisor').staffId })).rejects.toEqual(refusedAs('same_person'))
    expect((await ask('supervisor', handoverDesk.closeDay, { ...close, staffId: as('head').staffId })).state).toBe('closed')
  })
})
