import { contactsDesk } from '../../electron/desk/contacts/desk'
import type { Cursor } from '../../shared/core/paging'
import type { TestDesk } from '../support/make-desk'
import { BareReader } from './bare-reader'
import type { Line, Measure } from './report'
import { interleaved, rounded, spreadOf, timed } from './stats'

const ROWS = 50
const PAGE = 500
const TURNS = 300
const WARM_UP = 60

const HOW = 'bare: prepared SELECT of the same 31 columns of 51 rows by the same index, then prepared SELECTs of the names of staff and of the shops in them, plain objects'

/**
 * The first and the 500th page of the register through the use case, against bare prepared statements that read the same rows on a connection
 * with the same settings. The use case besides makes the rows as a page gets them: phones masked, voids and steps told.
 */
export async function measurePages({ desk, as, folder }: TestDesk): Promise<Measure> {
  const who = as('receptionist')
  const page = (after: Cursor | null) => contactsDesk.page.run(desk, who, { list: 'all', limit: ROWS, after })
  const far = await cursorOf(page)
  const bare = new BareReader(folder)
  const lines: Line[] = []
  const detail: Record<string, unknown> = {}
  for (const [name, after] of [['first', null], [`${PAGE}th`, far]] as const) {
    checkSame((await page(after)).rows, barePage(bare, after))
    const { ours, bare: theirs } = await interleaved(TURNS, WARM_UP, async () => (await timed(() => page(after))).ms, async () => (await timed(() => barePage(bare, after))).ms)
    const [a, b] = [spreadOf(ours), spreadOf(theirs)]
    detail[name] = { desk: a, bare: b }
    const how = `desk ${a.median.toFixed(2)} ms (p95 ${a.p95.toFixed(2)}), bare ${b.median.toFixed(2)} ms (p95 ${b.p95.toFixed(2)}), ${TURNS} turns each, interleaved`
    lines.push({ name: `${name} page of the register / bare query`, value: rounded(a.median / b.median), unit: '×', goal: 2, how })
  }
  bare.close()
  return { name: 'pages', lines, detail: { ...detail, bare: HOW } }
}

/** Goes from page to page as the list does, by the cursor each page gives. */
async function cursorOf(page: (after: Cursor | null) => Promise<{ next: Cursor | null }>): Promise<Cursor | null> {
  let after: Cursor | null = null
  for (let at = 1; at < PAGE; at += 1) after = (await page(after)).next
  return after
}

function checkSame(ours: readonly { id: string }[], bare: readonly { id: string }[]): void {
  if (ours.length !== ROWS || ours.some((row, at) => row.id !== bare[at]?.id)) throw new Error('the bare query reads other rows than the desk')
}

interface ContactLine {
  id: string
  created_by: string | null
  voided_by: string | null
  taken_by: string
  merchant_id: string | null
}

const ORDER = 'ORDER BY created_at DESC, id DESC LIMIT ?'

function barePage(bare: BareReader, after: Cursor | null): (ContactLine & { takenBy: unknown; shop: unknown })[] {
  const rows = after === null ? bare.all<ContactLine>(`SELECT * FROM contacts ${ORDER}`, ROWS + 1) : bare.all<ContactLine>(`SELECT * FROM contacts WHERE (created_at, id) < (?, ?) ${ORDER}`, after.at, after.id, ROWS + 1)
  const staff = bare.byId('staff', 'id, name', rows.flatMap(row => [row.created_by, row.voided_by, row.taken_by]))
  const shops = bare.byId('merchants', 'id, code, name_zh, name_ru', rows.map(row => row.merchant_id))
  return rows.slice(0, ROWS).map(row => ({ ...row, takenBy: staff.get(row.taken_by), shop: row.merchant_id === null ? null : shops.get(row.merchant_id) }))
}
