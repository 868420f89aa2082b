// A desk whose answers get lost on the way: whatever happens, one intention is recorded once.
import { fc, test as property } from '@fast-check/vitest'
import { ORPCError } from '@orpc/client'
import { describe, expect, test } from 'vitest'
import { sendOnce, type Sent, type SentStore } from '../../../renderer/app/send-once'

interface Typed {
  text: string
}
interface Recorded {
  id: number
  version: number
  text: string
}
type Fate = 'fine' | 'lost' | 'failed'

const unavailable = (what: string) => new ORPCError('UNAVAILABLE', { data: { what } })

/** Records by key as the real one does. Each call meets the next fate: its answer is lost after the commit, or the store fails before it. */
class Desk {
  readonly rows: Recorded[] = []
  private readonly done = new Map<string, Recorded>()
  fates: Fate[] = []
  refuses = (_text: string) => false

  private async command(key: string, work: () => Recorded): Promise<Recorded> {
    const fate = this.fates.shift() ?? 'fine'
    if (fate === 'failed') throw unavailable('store')
    const result = this.done.get(key) ?? { ...work() }
    this.done.set(key, result)
    if (fate === 'lost') throw unavailable('store')
    return result
  }

  send = ({ text }: Typed, key: string) =>
    this.command(key, () => {
      if (this.refuses(text)) throw new ORPCError('INVALID', { data: { problems: [] } })
      this.rows.push({ id: this.rows.length, version: 1, text })
      return this.rows.at(-1)!
    })

  correct = ({ id, version }: Recorded, { text }: Typed, key: string) =>
    this.command(key, () => {
      const row = this.rows[id]!
      if (row.version !== version) throw new ORPCError('STALE', { data: {} })
      if (this.refuses(text)) throw new ORPCError('INVALID', { data: { problems: [] } })
      row.version += 1
      row.text = text
      return row
    })
}

function memory(): SentStore & { sent: readonly Sent[] } {
  const kept = { sent: [] as readonly Sent[], read: () => kept.sent, write: (sent: readonly Sent[]) => void (kept.sent = sent) }
  return kept
}

const unanswered = (saving: Promise<unknown>) => saving.then(() => false, () => true)

describe('a form saved again after a lost answer', () => {
  test('unchanged, it is the same command', async () => {
    const [desk, kept] = [new Desk(), memory()]
    desk.fates = ['lost']
    await expect(sendOnce({ text: 'a' }, desk, kept)).rejects.toThrow()
    expect(await sendOnce({ text: 'a' }, desk, kept)).toEqual({ id: 0, version: 1, text: 'a' })
    expect(desk.rows).toHaveLength(1)
    expect(kept.sent).toEqual([])
  })

  test('changed, what was recorded is put right', async () => {
    const [desk, kept] = [new Desk(), memory()]
    desk.fates = ['lost']
    await unanswered(sendOnce({ text: 'a' }, desk, kept))
    expect(await sendOnce({ text: 'ab' }, desk, kept)).toEqual({ id: 0, version: 2, text: 'ab' })
    expect(desk.rows.map(row => row.text)).toEqual(['ab'])
  })

  test('the form taken up again from its draft still knows what it sent, also when the answer never came', async () => {
    const [desk, kept] = [new Desk(), memory()]
    void sendOnce({ text: 'a' }, { ...desk, send: (typed, key) => desk.send(typed, key).then(() => new Promise<never>(() => undefined)) }, kept)
    const draft = memory()
    draft.write(JSON.parse(JSON.stringify(kept.sent)) as Sent[])
    await sendOnce({ text: 'ab' }, desk, draft)
    expect(desk.rows.map(row => row.text)).toEqual(['ab'])
  })

  test('what the desk refused was not recorded: mended, it is sent anew', async () => {
    const [desk, kept] = [new Desk(), memory()]
    desk.refuses = text => text === 'bad'
    await expect(sendOnce({ text: 'bad' }, desk, kept)).rejects.toMatchObject({ code: 'INVALID' })
    expect(kept.sent).toEqual([])
    expect(await sendOnce({ text: 'good' }, desk, kept)).toEqual({ id: 0, version: 1, text: 'good' })
  })

  test('an earlier sending that failed and is refused now gives way to what is typed now', async () => {
    const [desk, kept] = [new Desk(), memory()]
    desk.fates = ['failed']
    await unanswered(sendOnce({ text: 'bad' }, desk, kept))
    desk.refuses = text => text === 'bad'
    expect(await sendOnce({ text: 'good' }, desk, kept)).toEqual({ id: 0, version: 1, text: 'good' })
  })

  test('a full disk recorded nothing; a lock in between says nothing of what was sent before', async () => {
    const [desk, kept] = [new Desk(), memory()]
    await unanswered(sendOnce({ text: 'a' }, { ...desk, send: () => Promise.reject<Recorded>(unavailable('diskFull')) }, kept))
    expect(kept.sent).toEqual([])
    desk.fates = ['lost']
    await unanswered(sendOnce({ text: 'a' }, desk, kept))
    await unanswered(sendOnce({ text: 'a' }, { ...desk, send: () => Promise.reject<Recorded>(new ORPCError('LOCKED')) }, kept))
    expect(kept.sent).toHaveLength(1)
  })

  test('where nothing can be put right, changed input is a command of its own', async () => {
    const [desk, kept] = [new Desk(), memory()]
    desk.fates = ['failed']
    await unanswered(sendOnce({ text: 'a' }, { send: desk.send }, kept))
    await sendOnce({ text: 'b' }, { send: desk.send }, kept)
    expect(desk.rows.map(row => row.text)).toEqual(['b'])
  })
})

const fates = fc.array(fc.constantFrom<Fate>('fine', 'lost', 'failed'), { maxLength: 12 })
const typing = fc.array(fc.constantFrom('a', 'b', 'c'), { minLength: 1, maxLength: 6 })

property.prop([fates, typing])('whatever is lost and whatever is typed meanwhile, there is one record, and it says what was typed last', async (met, texts) => {
  const [desk, kept] = [new Desk(), memory()]
  desk.fates = [...met]
  let last = ''
  for (const text of texts) {
    last = text
    if (!(await unanswered(sendOnce({ text }, desk, kept)))) break
  }
  desk.fates = []
  if (kept.sent.length > 0) await sendOnce({ text: last }, desk, kept)
  expect(desk.rows.map(row => row.text)).toEqual([last])
})
