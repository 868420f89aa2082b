// 周记簿: what a clerk took in a week and what came of it, sent to the supervisor on Monday, read and initialled.
import { meetClock, startClock } from '../../../db/repositories/clocks'
import { roundsOf } from '../../../db/repositories/complaint-parts'
import { countTakenBy, journalOf, journals, journalsOfWeek, sentJournals, takenBy, whoTook, type JournalRow } from '../../../db/repositories/journals'
import { staffNames } from '../../../db/repositories/names'
import { retiredById, staffById } from '../../../db/repositories/staff-sign-in'
import { addToTimeline, timelineOf } from '../../../db/repositories/timeline'
import type { Reader, Tx } from '../../../db/store'
import { journalView, type JournalView } from '../../../shared/complaints/contract'
import { mayReadJournal, maySendJournal, owesReading, weekSpan, type WeekSpan } from '../../../shared/complaints/journal'
import type { Actor } from '../../../shared/core/actor'
import { DeskError, invalid, notFound } from '../../../shared/core/errors'
import { newId } from '../../../shared/core/ids'
import { roleMay } from '../../../shared/permissions'
import { titleOf } from '../../../shared/text/title'
import { requireAllowed } from '../core/require'
import { question, useCase } from '../core/use-case'
import { resultOf } from './result'

/** So many journals that were read stay in the supervisors' list, and at most so many that were not. */
const READ_SHOWN = 60
const UNREAD_SHOWN = 200

type Rows = JournalView['rows']

function spanOf(week: string, timeZone: string): WeekSpan {
  return weekSpan(week, timeZone) ?? invalid('week', 'wrong')
}

async function rowsNow(db: Reader, staffId: string, { from, to }: WeekSpan): Promise<Rows> {
  const taken = await takenBy(db, { staffId, from, to })
  const rounds = new Map((await roundsOf(db, taken.map(record => record.id))).map(round => [`${round.complaintId} ${round.no}`, round]))
  return taken.map(record => {
    const round = rounds.get(`${record.id} ${record.round}`)
    const { id, number, createdAt: at, said, state } = record
    const voided = record.voidedAt === null ? null : (record.voidReason ?? '')
    return { id, number, at, title: titleOf('', said), state, result: resultOf(record, round), outcome: round?.outcome ?? null, voided }
  })
}

/** What stood in the journal when it was sent: kept with the line of its course that says so, which nobody changes. */
async function rowsSent(db: Reader, journalId: string): Promise<Rows> {
  const sent = (await timelineOf(db, journalId)).find(line => line.kind === 'sent')
  return journalView.shape.rows.parse(sent?.data['rows'] ?? [])
}

const NOT_SENT = { remark: '', sentAt: null, readAt: null, readBy: null, readRemark: '', version: 0 }

/**
 * A clerk's week: as it stood when it was sent, or as it stands now.
 * @throws DeskError NOT_ALLOWED for somebody else's where the person does not read journals, INVALID week where it is no Monday, NOT_FOUND staff
 */
export async function weekOfClerk(db: Reader, who: Actor, { week, staffId }: { week: string; staffId: string }, timeZone: string): Promise<JournalView> {
  if (staffId !== who.staffId && !roleMay(who.role, 'complaints.journals')) throw new DeskError('NOT_ALLOWED', { name: 'complaints.journals' })
  const span = spanOf(week, timeZone)
  // What was sent stays to be read when its clerk has left.
  const clerk = (await staffById(db, staffId)) ?? (await retiredById(db, staffId)) ?? notFound('staff')
  return viewOf(db, { id: clerk.id, name: clerk.name }, week, span)
}

async function viewOf(db: Reader, staff: JournalView['staff'], week: string, span: WeekSpan): Promise<JournalView> {
  const row = await journalOf(db, staff.id, week)
  if (row === null || row.sentAt === null) return { week, staff, ...span, rows: await rowsNow(db, staff.id, span), ...NOT_SENT }
  const { remark, sentAt, readAt, readRemark, version } = row
  const names = await staffNames(db, [row.readBy])
  return { week, staff, ...span, rows: await rowsSent(db, row.id), remark, sentAt, readAt, readBy: names.ref(row.readBy), readRemark, version }
}

const journal = question('complaints.journal', ({ db, who, timeZone, input }) => weekOfClerk(db, who, { week: input.week, staffId: input.staffId ?? who.staffId }, timeZone))

type Line = Pick<JournalRow, 'staffId' | 'week' | 'sentAt' | 'readAt'>

/** Of one week every clerk who took something or sent a journal; otherwise those sent, unread ones first. */
async function linesFor(db: Reader, week: string | null, timeZone: string): Promise<Line[]> {
  if (week === null) return [...(await sentJournals(db, { read: false, limit: UNREAD_SHOWN })), ...(await sentJournals(db, { read: true, limit: READ_SHOWN }))]
  const sent = await journalsOfWeek(db, week)
  const others = (await whoTook(db, spanOf(week, timeZone))).filter(staffId => !sent.some(row => row.staffId === staffId))
  return [...sent, ...others.map(staffId => ({ staffId, week, sentAt: null, readAt: null }))]
}

const listJournals = question('complaints.journals', async ({ db, timeZone, input }) => {
  const lines = await linesFor(db, input.week ?? null, timeZone)
  const names = await staffNames(db, lines.map(line => line.staffId))
  const shown = []
  for (const { staffId, week, sentAt, readAt } of lines) {
    shown.push({ week, staff: names.ref(staffId) ?? { id: staffId, name: '' }, sentAt, readAt, taken: await countTakenBy(db, { staffId, ...spanOf(week, timeZone) }) })
  }
  return shown
})

/** Sends one's own week; from now on it stands as it was sent. */
const sendJournal = useCase('complaints.sendJournal', async ({ tx, who, now, input }) => {
  const { week, remark } = input
  const span = spanOf(week, tx.timeZone)
  const before = await journalOf(tx, who.staffId, week)
  requireAllowed(maySendJournal(before ?? NOT_SENT, span, true, now))
  const rows = await rowsNow(tx, who.staffId, span)
  const sent = { remark, sentAt: now }
  const made = before === null ? await journals.insert(tx, { id: newId(), staffId: who.staffId, week, ...sent }) : await journals.update(tx, before, sent)
  await addToTimeline(tx, 'journals', made.id, 'sent', { rows })
  await meetClock(tx, made.id, 'sendJournal')
  await startClock(tx, 'journals', made.id, 'readJournal', owesReading(who.role, now, tx.timeZone))
  return weekOfClerk(tx, who, { week, staffId: who.staffId }, tx.timeZone)
})

/** A supervisor has read it and initials it. */
const readJournal = useCase('complaints.readJournal', async ({ tx, who, now, input }) => {
  const { week, staffId, remark } = input
  spanOf(week, tx.timeZone)
  const before = await journalOf(tx, staffId, week)
  requireAllowed(mayReadJournal(before ?? NOT_SENT, staffId === who.staffId))
  if (before !== null) await markRead(tx, before, { readAt: now, readBy: who.staffId, readRemark: remark })
  return weekOfClerk(tx, who, { week, staffId }, tx.timeZone)
})

async function markRead(tx: Tx, before: JournalRow, read: Pick<JournalRow, 'readAt' | 'readBy' | 'readRemark'>): Promise<void> {
  await journals.update(tx, before, read)
  await addToTimeline(tx, 'journals', before.id, 'read')
  await meetClock(tx, before.id, 'readJournal')
}

export const journalDesk = { journal, journals: listJournals, sendJournal, readJournal }
