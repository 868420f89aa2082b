// Where copies are: given to a team, brought back signed, lost. Each is told in the course of the record it belongs to.
import { awaitedPage, changeCopy, copiesByNumber, copiesOf, copyById, countAwaited, type CopyRow } from '../../../db/repositories/copies'
import { matterOf } from '../../../db/repositories/matters'
import { staffNames } from '../../../db/repositories/names'
import type { Reader, Tx } from '../../../db/store'
import type { Contract } from '../../../shared/contract'
import type { CopyView } from '../../../shared/copies/contract'
import { copyActions, isAwaited, stateAfter, type CopyStep } from '../../../shared/copies/rules'
import type { Actor } from '../../../shared/core/actor'
import { notFound, refuse } from '../../../shared/core/errors'
import { roomOf, type RoomName } from '../../../shared/rooms'
import { foldCode, foldText } from '../../../shared/text/search-words'
import { startOfDay } from '../../../shared/text/zone'
import { requireAllowed } from '../core/require'
import { requireInSight, sightOf } from '../core/sight'
import { question, useCase, type UseCase } from '../core/use-case'
import { tellLog } from '../handover/tell'
import { takeBack, tell } from './back'

async function viewsOf(db: Reader, rows: readonly CopyRow[]): Promise<CopyView[]> {
  const names = await staffNames(db, rows.flatMap(row => [row.by, row.endedBy]))
  return rows.map(row => {
    const { id, form, copy, no, state, at, by, givenAt, givenTo, endedAt, endedBy, reason } = row
    return { id, form, copy, duplicate: no - 1, state, at, by: names.ref(by), givenAt, givenTo, endedAt, endedBy: names.ref(endedBy), reason, actions: copyActions(row) }
  })
}

/** The copies of a record that this person may see. */
async function seen(db: Reader, who: Actor, rows: readonly CopyRow[]): Promise<readonly CopyRow[]> {
  const [first] = rows
  if (first === undefined) return rows
  await requireInSight(db, who, { room: roomOf(first.room)?.name ?? notFound('copies'), id: first.recordId })
  return rows
}

async function oneOf(tx: Tx, who: Actor, id: string, step: CopyStep): Promise<CopyRow> {
  const row = (await copyById(tx, id)) ?? notFound('copies')
  await seen(tx, who, [row])
  requireAllowed(copyActions(row)[step])
  return row
}

const listOf = async (db: Reader, recordId: string) => viewsOf(db, await copiesOf(db, recordId))

const giveCopies = useCase('copies.give', async ({ tx, who, now, input: { recordId, to } }) => {
  const here = (await seen(tx, who, await copiesOf(tx, recordId))).filter(row => copyActions(row).give.may)
  if (here.length === 0) refuse('copy_none_here')
  for (const row of here) await changeCopy(tx, row, { state: stateAfter('give'), givenAt: now, givenTo: to })
  const [first] = here
  if (first !== undefined) await tell(tx, first, 'copyGiven', { to, count: here.length })
  return listOf(tx, recordId)
})

const bringCopyBack = useCase('copies.bringBack', async ({ tx, who, input }) => {
  const row = await oneOf(tx, who, input.id, 'bringBack')
  await takeBack(tx, row)
  return listOf(tx, row.recordId)
})

const loseCopy = useCase('copies.lose', async ({ tx, who, now, input: { id, reason } }) => {
  const row = await oneOf(tx, who, id, 'lose')
  await changeCopy(tx, row, { state: stateAfter('lose'), endedAt: now, endedBy: who.staffId, reason })
  await tell(tx, row, 'copyLost', { reason })
  await tellLog(tx, { kind: 'other', event: 'slipLost', room: row.room as RoomName, recordId: row.recordId, number: row.number, what: reason })
  return listOf(tx, row.recordId)
})

/** Of several prints that are out, the last one came back; what is given up for lost only where nothing is out. */
const scanCopy = useCase('copies.scan', async ({ tx, who, input }) => {
  // A Russian keyboard gives letters that only look like those of the number.
  const number = foldCode(foldText(input.typed)).toUpperCase()
  const rows = await seen(tx, who, await copiesByNumber(tx, number))
  const awaited = rows.filter(isAwaited)
  const back = awaited[0] ?? rows.find(row => row.state === 'lost' && copyActions(row).bringBack.may)
  if (back === undefined) return refuse(rows.length === 0 ? 'copy_unknown' : 'copy_none_out', { number })
  await takeBack(tx, back)
  const [matter] = await matterOf(tx, [back.recordId])
  return { room: back.room, recordId: back.recordId, number, title: matter?.title ?? '', left: Math.max(0, awaited.length - 1) }
})

const copiesOut = question('copies.out', async ({ db, who, input: { after, limit } }) => {
  const found = await awaitedPage(db, await sightOf(db, who), { after, limit: limit + 1 })
  const rows = found.slice(0, limit)
  const titles = new Map((await matterOf(db, rows.map(row => row.recordId))).map(matter => [matter.id, matter.title]))
  const views = await viewsOf(db, rows)
  const last = rows[rows.length - 1]
  return {
    rows: rows.flatMap(({ room, recordId, number }, at) => (views[at] === undefined ? [] : [{ ...views[at], room, recordId, number, title: titles.get(recordId) ?? '' }])),
    next: found.length > limit && last ? { at: last.at, id: last.id } : null,
  }
})

const countCopies = question('copies.counts', async ({ db, who, now, timeZone }) => {
  const sight = await sightOf(db, who)
  return { out: await countAwaited(db, sight, Number.MAX_SAFE_INTEGER), earlier: await countAwaited(db, sight, startOfDay(now, timeZone)) }
})

export const copiesDesk = {
  of: question('copies.of', async ({ db, who, input }) => viewsOf(db, await seen(db, who, await copiesOf(db, input.recordId)))),
  give: giveCopies,
  bringBack: bringCopyBack,
  lose: loseCopy,
  scan: scanCopy,
  out: copiesOut,
  counts: countCopies,
} satisfies { [Key in keyof Contract['copies']]: UseCase<`copies.${Key}`> }
