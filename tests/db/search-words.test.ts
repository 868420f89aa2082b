// Words made by an older program are made anew, a few at a time, and search goes on meanwhile.
import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { keepSearchRule, readSearchRule } from '../../db/repositories/search-rule'
import { adminDesk } from '../../electron/desk/admin/desk'
import { contactsDesk } from '../../electron/desk/contacts/desk'
import { mattersDesk } from '../../electron/desk/matters/desk'
import { renewWords } from '../../electron/desk/matters/renew-words'
import { partiesDesk } from '../../electron/desk/parties/desk'
import { workOrdersDesk } from '../../electron/desk/work-orders/desk'
import { SEARCH_RULE } from '../../shared/text/search-rule'
import { departmentOf, taken } from '../support/complaints'
import { onBothStores, type TestDesk } from '../support/desk'

const CONTACTS = 60

async function fill(made: TestDesk): Promise<void> {
  const { ask } = made
  for (let at = 0; at < CONTACTS; at += 1) await ask('receptionist', contactsDesk.take, { channel: 'call', personName: `Кузнецов Сергей ${at}`, said: 'Где музей?' })
  await taken(made, await departmentOf(made), { personName: 'Алексей', said: 'Клей не держит' })
  await ask('receptionist', workOrdersDesk.report, { reporter: 'Николай', fault: 'Сломан трамвай на площадке', place: 'A 3F' })
  await ask('shiftLead', adminDesk.saveMerchant, { code: 'A301', nameRu: 'Чай Андрея' })
}

/** As a program before the rule left it: no rule written down, and words that nobody asks for. */
async function asBefore({ desk }: TestDesk): Promise<void> {
  await desk.store.write(async tx => {
    await tx.q.delete(tx.t.settings).where(eq(tx.t.settings.name, 'searchRule'))
    for (const index of ['matters', 'known'] as const) {
      if (tx.dialect === 'sqlite') {
        const rows = await tx.rows<{ seq: number }>(`SELECT seq FROM ${index}`, [])
        for (const { seq } of rows) await tx.rows(`INSERT OR REPLACE INTO ${index}_words (rowid, terms) VALUES (?, 'wold')`, [seq])
      } else await tx.rows(`UPDATE ${index}_words SET terms = to_tsvector('simple', 'wold')`, [])
    }
  })
}

const found = async ({ ask }: TestDesk, typed: string) => (await ask('supervisor', mattersDesk.find, { typed })).length

onBothStores('search words after a new rule', make => {
  test('a mall set up by this program has its words by this rule, and nothing is made anew', async () => {
    const made = await make()
    expect(await made.desk.store.read(readSearchRule)).toEqual({ rule: SEARCH_RULE, renewed: null })
    expect(await renewWords(made.desk, 0)).toBe(0)
  })

  test('all records and everybody known are found again, and the records stay as they were', async () => {
    const made = await make()
    await fill(made)
    await asBefore(made)
    expect(await found(made, 'Сергея')).toBe(0)
    const lines = () => made.desk.store.read(db => db.q.select().from(db.t.matters).orderBy(db.t.matters.seq))
    const before = await lines()
    expect(await renewWords(made.desk, 0)).toBeGreaterThanOrEqual(CONTACTS + 3)
    for (const typed of ['Сергея', 'музеем', 'Алексею', 'клея', 'Николаем', 'трамвая']) expect(await found(made, typed), typed).toBeGreaterThan(0)
    for (const typed of ['Сергею Кузнецову', 'Андрей', 'чаем']) expect((await made.ask('receptionist', partiesDesk.find, { typed })).length, typed).toBeGreaterThan(0)
    expect(await lines()).toEqual(before)
    expect(await made.desk.store.read(readSearchRule)).toEqual({ rule: SEARCH_RULE, renewed: null })
    expect(await renewWords(made.desk, 0)).toBe(0)
  })

  test('what was interrupted goes on where it stopped; a newer program’s words are left alone', async () => {
    const made = await make()
    await fill(made)
    await asBefore(made)
    const last = await made.desk.store.read(async db => (await db.rows<{ last: number | string }>('SELECT max(seq) AS last FROM matters', []))[0]?.last)
    await made.desk.store.write(tx => keepSearchRule(tx, { rule: SEARCH_RULE, renewed: { matters: Number(last) - 2, known: 0 } }))
    await renewWords(made.desk, 0)
    expect([await found(made, 'Николая'), await found(made, 'Сергея')]).toEqual([1, 0])
    await asBefore(made)
    await made.desk.store.write(tx => keepSearchRule(tx, { rule: SEARCH_RULE + 1, renewed: null }))
    expect(await renewWords(made.desk, 0)).toBe(0)
  })
})
