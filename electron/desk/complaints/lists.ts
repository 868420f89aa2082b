import { countOwed } from '../../../db/repositories/clocks'
import { archivedPage, complaintDuties, complaintPage, complaints, complaintsOfParty, type ComplaintRecord } from '../../../db/repositories/complaints'
import type { Reader } from '../../../db/store'
import type { ComplaintRow } from '../../../shared/complaints/contract'
import type { Cursor, Page } from '../../../shared/core/paging'
import { titleOf } from '../../../shared/text/title'
import { dutiesOf } from '../core/duties'
import { question, type InputOf } from '../core/use-case'
import { isOfNone, personOf, type Who } from '../core/who'
import { readableComplaint } from './facts'
import { complaintRows, complaintView } from './view'

/** As many earlier complaints of a customer are offered as "the same matter". */
const EARLIER = 20

export const getComplaint = question('complaints.get', async ({ db, who, input }) => {
  const person = await personOf(db, who)
  return complaintView(db, await readableComplaint(db, person, input.id), person)
})

/** Of how many complaints this person owes something, and of how many of them it is overdue. */
export const countComplaints = question('complaints.counts', async ({ db, who, now }) => {
  const duties = await dutiesOf(db, who)
  const count = async (before: number) => (await countOwed(db, ['complaints'], duties, { now, before }))[0]?.count ?? 0
  return { owed: await count(Number.MAX_SAFE_INTEGER), overdue: await count(now) }
})

type Asked = Pick<InputOf<'complaints.page'>, 'categoryId' | 'after' | 'limit'>
interface Found {
  rows: ComplaintRecord[]
  next: Cursor | null
}

/** A page by what is due: each complaint stands where the first of what is owed of it, or of all that runs, is due. */
async function byDue(db: Reader, list: 'owed' | 'overdue' | 'open', who: Who, now: number, { categoryId, after, limit }: Asked): Promise<Found> {
  const asked = { categoryId, after, limit: limit + 1 }
  const running = () => complaintDuties.runningPage(db, { ...asked, withDepartment: who.departmentId, dueBefore: list === 'overdue' ? now : null })
  const found = list === 'owed' ? await complaintDuties.owedPage(db, { ...(await dutiesOf(db, who)), ...asked, now }) : await running()
  const byId = await complaints.byIds(db, found.slice(0, limit).map(row => row.id))
  const last = found[limit - 1]
  return { rows: found.slice(0, limit).flatMap(row => byId.get(row.id) ?? []), next: found.length > limit && last ? { at: last.dueAt, id: last.id } : null }
}

/** A page of the register or of the archive, newest first. */
async function byTime(db: Reader, list: 'archived' | 'all', who: Who, { categoryId, after, limit }: Asked): Promise<Found> {
  const filter = { categoryId, departmentId: who.departmentId, after, limit: limit + 1 }
  const found = list === 'archived' ? await archivedPage(db, filter) : await complaintPage(db, filter)
  const last = found[limit - 1]
  const at = list === 'archived' ? last?.archivedAt : last?.createdAt
  return { rows: found.slice(0, limit), next: found.length > limit && last && at ? { at, id: last.id } : null }
}

export const pageComplaints = question('complaints.page', async ({ db, who, now, input }): Promise<Page<ComplaintRow>> => {
  const { list, ...asked } = input
  const person = await personOf(db, who)
  if (isOfNone(person)) return { rows: [], next: null }
  const { rows, next } = list === 'archived' || list === 'all' ? await byTime(db, list, person, asked) : await byDue(db, list, person, now, asked)
  return { rows: await complaintRows(db, rows, person, { owedAt: list === 'owed' ? now : null }), next }
})

export const earlierComplaints = question('complaints.earlier', async ({ db, input }) => {
  const rows = await complaintsOfParty(db, input.partyId, EARLIER)
  return rows.map(({ id, number, said, createdAt, timesRaised }) => ({ id, number, title: titleOf('', said), at: createdAt, timesRaised }))
})
