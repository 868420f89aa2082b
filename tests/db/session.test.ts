import { createRouterClient } from '@orpc/server'
import { expect, test } from 'vitest'
import { allStaff } from '../../db/repositories/admin'
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
