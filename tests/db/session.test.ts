import { createRouterClient } from '@orpc/server'
import { expect, test } from 'vitest'
import { allStaff } from '../../db/repositories/admin'
import { keepPersonCurrent } from '../../electron/desk/session/keep-current'
import { adminDesk } from '../../electron/desk/admin/desk'
import { sessionDesk } from '../../electron/desk/session/desk'
import { makeRouter } from '../../electron/ipc/router'
import { newId } from '../../shared/core/ids'
import { onBothStores, TEST_PIN, type TestDesk } from '../support/desk'

const person = { name: '钱进', role: 'receptionist', pin: TEST_PIN } as const
const posts = async (made: TestDesk) => made.ask(null, sessionDesk.posts, undefined as never)
async function signIn(made: TestDesk, workNumber: string, pin = TEST_PIN) {
  const [post] = await posts(made)
  return made.ask(null, sessionDesk.signIn, { workNumber, pin, postId: post!.id })
}
const reasonOf = (answer: PromiseSettledResult<unknown>) => (answer.status === 'rejected' ? (answer.reason as { data: { reason: string } }).data.reason : 'in')

onBothStores('signing in', make => {
  test('wrong PINs sent all at once count as many: after five none is tried, not even the right one', async () => {
    const made = await make()
    const answers = await Promise.allSettled(Array.from({ length: 12 }, (_, at) => signIn(made, '101', `00000${at}`)))
    expect(answers.map(reasonOf).sort()).toEqual([...Array<string>(8).fill('wait'), ...Array<string>(4).fill('wrong_pin')])
    await expect(signIn(made, '101')).rejects.toMatchObject({ data: { reason: 'wait' } })
    const counted = (await made.desk.store.read(allStaff)).find(row => row.workNumber === '101')
    expect(counted?.failures).toBe(5)
    made.clock.forward(31_000)
    expect((await signIn(made, '101')).signedIn?.workNumber).toBe('101')
  })

  test('a work number is known in any case, width and alphabet that looks the same', async () => {
    const made = await make()
    await made.ask('administrator', adminDesk.saveStaff, { ...person, workNumber: 'A12' })
    for (const typed of ['a12', 'Ａ１２', 'А12', ' A12 ']) expect((await signIn(made, typed)).signedIn?.name, typed).toBe('钱进')
    await expect(signIn(made, 'A13')).rejects.toMatchObject({ data: { reason: 'wrong_pin_or_number' } })
  })

  test('on a PIN that somebody else chose nothing answers but changing it', async () => {
    const made = await make()
    await made.ask('administrator', adminDesk.saveStaff, { ...person, workNumber: '200' })
    const client = createRouterClient(makeRouter() as never, { context: { desk: made.desk, log: () => undefined } } as never) as unknown as Record<string, Record<string, (input: unknown) => Promise<unknown>>>
    expect((await signIn(made, '200')).signedIn?.mustChangePin).toBe(true)
    const ask = () => client['contacts']!['page']!({ list: 'all', limit: 10 })
    await expect(ask()).rejects.toMatchObject({ code: 'REFUSED', data: { reason: 'change_pin_first' } })
    await client['session']!['changePin']!({ old: TEST_PIN, new: '135790' })
    await expect(ask()).resolves.toMatchObject({ rows: [] })
  })
})

const stateOf = (made: TestDesk) => made.ask(null, sessionDesk.state, undefined as never)
/** The administrator changes somebody in the list, as from another station. */
async function change(made: TestDesk, workNumber: string, to: { retired?: boolean; pin?: string; role?: 'head' }) {
  const row = (await made.ask('administrator', adminDesk.staff, undefined as never)).find(staff => staff.workNumber === workNumber)!
  await made.ask('administrator', adminDesk.saveStaff, { id: row.id, version: row.version, workNumber, name: row.name, role: row.role, ...to })
}

onBothStores('somebody whose place is changed while they sit there', make => {
  test('taken off the list, they are signed out, and the sign-in screen says why until somebody signs in', async () => {
    const made = await make()
    const stop = keepPersonCurrent(made.desk)
    await signIn(made, '101')
    await change(made, '101', { retired: true })
    await expect.poll(async () => (await stateOf(made)).signedIn).toBeNull()
    expect((await stateOf(made)).ended).toEqual({ why: 'retired', name: '王芳' })
    expect((await signIn(made, '102')).ended).toBeNull()
    stop()
  })

  test('given another PIN, they have to show that they know it; given another role, they work on with its rights', async () => {
    const made = await make()
    const stop = keepPersonCurrent(made.desk)
    await signIn(made, '101')
    await change(made, '101', { role: 'head' })
    await expect.poll(async () => (await stateOf(made)).signedIn?.role).toBe('head')
    await change(made, '101', { pin: '135790' })
    await expect.poll(async () => (await stateOf(made)).ended).toEqual({ why: 'pin', name: '王芳' })
    expect((await signIn(made, '101', '135790')).signedIn?.mustChangePin).toBe(true)
    stop()
  })

  test('under a lock too: unlocking says that they are signed out, and the sign-in screen why', async () => {
    const made = await make()
    await signIn(made, '101')
    await made.ask(null, sessionDesk.lock, undefined as never)
    await change(made, '101', { retired: true })
    await expect(made.ask(null, sessionDesk.unlock, { pin: TEST_PIN })).rejects.toMatchObject({ data: { reason: 'signed_out' } })
    expect((await stateOf(made)).ended?.why).toBe('retired')
  })
})

onBothStores('somebody who was taken off the list', make => {
  test('is told so with the right PIN only; to strangers the number is one that nobody has', async () => {
    const made = await make()
    await change(made, '101', { retired: true })
    const strangers = await Promise.allSettled([signIn(made, '101', '000000'), signIn(made, '999', '000000')])
    expect(strangers.map(reasonOf)).toEqual(['wrong_pin_or_number', 'wrong_pin_or_number'])
    await expect(signIn(made, '101')).rejects.toMatchObject({ data: { reason: 'retired' } })
  })

  test('is not told after five wrong PINs, until the wait is over: their PIN cannot be tried out', async () => {
    const made = await make()
    await change(made, '101', { retired: true })
    const answers = await Promise.allSettled(Array.from({ length: 6 }, (_, at) => signIn(made, '101', `00000${at}`)))
    expect(new Set(answers.map(reasonOf))).toEqual(new Set(['wrong_pin_or_number']))
    await expect(signIn(made, '101')).rejects.toMatchObject({ data: { reason: 'wrong_pin_or_number' } })
    made.clock.forward(31_000)
    await expect(signIn(made, '101')).rejects.toMatchObject({ data: { reason: 'retired' } })
  })
})

const answers = {
  lang: 'ru', mall: { zh: '绥芬河贸易城', ru: 'Торговый центр «Суйфэньхэ»' }, mallPhone: '', timeZone: 'Asia/Shanghai',
  administrator: { workNumber: '１００１', name: '周伟', pin: '135790' }, printer: null,
} as const

onBothStores('the first start', make => {
  test('sent again after its answer was lost, it signs in the same administrator; another one is refused', async () => {
    const made = await make({ empty: true })
    const commandKey = newId()
    const first = await made.ask(null, sessionDesk.begin, { ...answers, commandKey })
    made.desk.session.person = null
    const again = await made.ask(null, sessionDesk.begin, { ...answers, commandKey })
    expect(again.signedIn?.staffId).toBe(first.signedIn?.staffId)
    expect(await made.desk.store.read(allStaff)).toHaveLength(1)
    await expect(made.ask(null, sessionDesk.begin, { ...answers, commandKey, administrator: { ...answers.administrator, pin: '000000' } })).rejects.toMatchObject({ data: { reason: 'wrong_pin' } })
    await expect(made.ask(null, sessionDesk.begin, answers)).rejects.toMatchObject({ data: { reason: 'already_set_up' } })
    expect((await signIn(made, '1001', '135790')).signedIn?.workNumber).toBe('1001')
  })

  test('a printer that cannot be kept leaves nothing set up', async () => {
    const made = await make({ empty: true })
    const printer = { name: 'SLIP', paper: 'a4' }
    await expect(made.ask(null, sessionDesk.begin, { ...answers, printer })).rejects.toThrow()
    expect((await made.ask(null, sessionDesk.state, undefined as never)).setUp).toBe(false)
  })

  test('what was answered is kept on the station until the mall is set up, and nothing of it after', async () => {
    const made = await make({ empty: true })
    const draft = { step: 'administrator', mallZh: '绥芬河贸易城', mallRu: '', phone: '', zone: 'Asia/Shanghai', workNumber: '1001', name: '周伟', printer: null, paper: 'a4' } as const
    const kept = () => made.ask(null, sessionDesk.keptAnswers, undefined as never)
    expect(await kept()).toBeNull()
    await made.ask(null, sessionDesk.keepAnswers, { ...draft, pin: '135790' } as typeof draft)
    expect(await kept(), 'never a PIN').toEqual(draft)
    await made.ask(null, sessionDesk.begin, answers)
    expect(await kept()).toBeNull()
    await expect(made.ask(null, sessionDesk.keepAnswers, draft)).rejects.toMatchObject({ data: { reason: 'already_set_up' } })
  })

  test('where another station has set the mall up, nobody reads what was typed here, and nothing of it stays', async () => {
    const first = await make({ empty: true })
    if (first.url === null) return
    const second = await make({ empty: true, url: first.url })
    const draft = { step: 'mall', mallZh: '绥芬河贸易城', mallRu: '', phone: '', zone: 'Asia/Shanghai', workNumber: '', name: '', printer: null, paper: 'a4' } as const
    await second.ask(null, sessionDesk.keepAnswers, draft)
    await first.ask(null, sessionDesk.begin, { ...answers, commandKey: newId() })
    expect(await second.ask(null, sessionDesk.keptAnswers, undefined as never)).toBeNull()
    expect(second.desk.station.setting('firstStart')).toEqual({ answers: null })
    await expect(second.ask(null, sessionDesk.keepAnswers, draft)).rejects.toMatchObject({ data: { reason: 'already_set_up' } })
    expect(second.desk.station.setting('firstStart')).toEqual({ answers: null })
    second.desk.station.set('firstStart', { answers: draft })
    await signIn(second, '1001', '135790')
    expect(second.desk.station.setting('firstStart'), 'nor after a sign-in').toEqual({ answers: null })
  })

  test('on an empty server only the server is named, to nobody signed in, and the way back is open only to a mall of this computer', async () => {
    const made = await make({ empty: true })
    let restarts = 0
    const leave = () => made.ask(null, sessionDesk.leaveServer, undefined as never)
    const named = made.url === null ? null : { host: '127.0.0.1' }
    expect((await stateOf(made)).emptyServer).toEqual(named && { ...named, here: false })
    await expect(leave()).rejects.toMatchObject({ data: { reason: 'not_empty_server' } })
    made.desk.host = { ...made.desk.host, hasOwnMall: async () => true, restart: () => void (restarts += 1) }
    if (named === null) return
    expect((await stateOf(made)).emptyServer).toEqual({ ...named, here: true })
    await leave()
    expect([made.desk.station.setting('store'), restarts]).toEqual([{ kind: 'sqlite' }, 1])
    await made.ask(null, sessionDesk.begin, answers)
    expect((await stateOf(made)).emptyServer).toBeNull()
    await expect(leave(), 'somebody else set it up').rejects.toMatchObject({ data: { reason: 'not_empty_server' } })
  })

  test('a sample is known as one at every station on its store, and by no other', async () => {
    const sample = await make({ empty: true })
    const commandKey = newId()
    const first = await sample.ask(null, sessionDesk.beginWithSample, { lang: 'zh', commandKey })
    expect(first.sampleData).toBe(true)
    expect((await sample.ask(null, sessionDesk.beginWithSample, { lang: 'zh', commandKey })).signedIn).toMatchObject({ staffId: first.signedIn?.staffId })
    if (sample.url !== null) {
      const second = await make({ url: sample.url })
      expect((await second.ask(null, sessionDesk.state, undefined as never)).sampleData).toBe(true)
    }
    const real = await make()
    expect((await real.ask(null, sessionDesk.state, undefined as never)).sampleData).toBe(false)
  })
})
