// What puts the store in order does all of it, each round, and says what went wrong.
import { expect, test } from 'vitest'
import { StoreError } from '../../db/store'
import { meetClock, startClock } from '../../db/repositories/clocks'
import { putMatter } from '../../db/repositories/matters'
import { keepSearchRule, readSearchRule } from '../../db/repositories/search-rule'
import { keepTidy } from '../../electron/clocks/keep-tidy'
import { attachmentsDesk } from '../../electron/desk/attachments/desk'
import { contactsDesk } from '../../electron/desk/contacts/desk'
import { recordAct } from '../../electron/desk/core/use-case'
import { catchUp } from '../../electron/desk/notices/catch-up'
import { newId } from '../../shared/core/ids'
import { SEARCH_RULE } from '../../shared/text/search-rule'
import { onBothStores, TEST_NOW, type TestDesk } from '../support/desk'

const HOUR = 3_600_000
const DAY = 24 * HOUR
const PDF = Buffer.from('%PDF-1.7\n%%EOF\n').toString('base64')

/** A round is over when the next look is asked for. */
function byHand() {
  let pending: () => void = () => undefined
  let asked: () => void = () => undefined
  const timers = { set: (run: () => void) => void ((pending = run), asked()), clear: () => undefined }
  const round = () => new Promise<void>(resolve => ((asked = resolve), pending()))
  return { timers, round }
}

/** A command, a file no record keeps, a notice of what is done, and words of an older rule. */
async function untidy({ desk, ask }: TestDesk): Promise<void> {
  await ask('receptionist', contactsDesk.take, { channel: 'call', personName: 'Ли', said: 'Где музей?' })
  await ask('receptionist', attachmentsDesk.put, { name: '单据.pdf', bytes: PDF })
  const id = newId()
  await recordAct(desk, null, 'test', async tx => {
    await putMatter(tx, { room: 'complaints', id, number: 'TS-1', title: 'Шум', person: '', state: 'judged', at: TEST_NOW, partyId: null, merchantId: null }, [])
    await startClock(tx, 'complaints', id, 'settle', { startedAt: TEST_NOW, dueAt: TEST_NOW + HOUR, rule: { key: 'complaintDays', params: { days: 2 } }, owedBy: 'head' })
  })
  await catchUp(desk, TEST_NOW + 2 * HOUR)
  await recordAct(desk, null, 'test', async tx => {
    await meetClock(tx, id, 'settle')
    await keepSearchRule(tx, { rule: SEARCH_RULE - 1, renewed: null })
  })
}

const left = ({ desk }: TestDesk) =>
  desk.store.read(async db => {
    const count = async (table: string) => Number((await db.rows<{ n: number }>(`SELECT count(*) AS n FROM ${table}`, []))[0]?.n)
    return { commands: await count('commands'), contents: await count('contents'), notices: await count('notices'), renewed: (await readSearchRule(db))?.rule === SEARCH_RULE }
  })

onBothStores('keeping the store tidy', make => {
  test('forgets what has had its time and renews what is old, and nothing before that', async () => {
    const made = await make()
    await untidy(made)
    const errors: unknown[] = []
    const { timers, round } = byHand()
    const end = keepTidy(made.desk, error => void errors.push(error), timers)
    await round()
    expect(await left(made)).toEqual({ commands: 1, contents: 1, notices: 3, renewed: true })
    made.clock.forward(80 * DAY)
    await round()
    expect(await left(made)).toEqual({ commands: 0, contents: 0, notices: 3, renewed: true })
    made.clock.forward(11 * DAY)
    await round()
    expect(await left(made)).toEqual({ commands: 0, contents: 0, notices: 0, renewed: true })
    end()
    expect(errors).toEqual([])
  })

  test('what fails is told of, unless the store was away; the rest is done', async () => {
    const made = await make()
    await untidy(made)
    made.clock.forward(91 * DAY)
    const { store } = made.desk
    const { forget } = store.contents
    const errors: unknown[] = []
    const { timers, round } = byHand()
    const end = keepTidy(made.desk, error => void errors.push(error), timers)
    const broken = new Error('broken')
    store.contents.forget = () => Promise.reject(broken)
    await round()
    expect(errors).toEqual([broken])
    expect(await left(made)).toEqual({ commands: 0, contents: 1, notices: 0, renewed: true })
    store.contents.forget = () => Promise.reject(new StoreError('unreachable', ''))
    made.clock.forward(DAY)
    await round()
    expect(errors, 'its own state tells of it').toEqual([broken])
    store.contents.forget = forget
    end()
  })
})
