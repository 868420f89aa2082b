// The plan is made: rows and seasons written, single occurrences changed, series moved from a day on, days copied.
import { airedAs, outcomeOf, planRows, planSeasons, type PlanRecord, type SeasonRecord } from '../../../db/repositories/plan'
import { programmes, scripts } from '../../../db/repositories/scripts'
import type { Tx } from '../../../db/store'
import { copyDay, moveOccurrence, moveSeries, shiftBetween, splitSeries, withException, withoutException } from '../../../shared/broadcast/plan/changes'
import type { PlanRowFields, SlotView } from '../../../shared/broadcast/plan/contract'
import { slotKey, type PlanException, type PlanRow } from '../../../shared/broadcast/plan/rows'
import { newId } from '../../../shared/core/ids'
import { invalid, refuse } from '../../../shared/core/errors'
import { dayKey } from '../../../shared/text/zone'
import { startOf } from '../admin/save'
import { question, useCase } from '../core/use-case'
import { planRowOf, planRowView, seasonsInUse, seasonView, slotsOf } from './plan'

export const planRow = question('broadcast.planRow', async ({ db, input }) => planRowView(await planRows.get(db, input.id)))

const standing = (tx: Tx, from: { id: string; version: number }): Promise<PlanRecord> => planRows.at(tx, from, planRowView)

/** What is planned exists: a script of the register, a season that is in use. INVALID on the field otherwise. */
async function checked(tx: Tx, { programmeId, scriptId, season }: Pick<PlanRowFields, 'programmeId' | 'scriptId' | 'season'>): Promise<void> {
  if ((await programmes.find(tx, programmeId)) === undefined) invalid('programmeId', 'wrong')
  if (scriptId !== null && (await scripts.find(tx, scriptId)) === undefined) invalid('scriptId', 'wrong')
  if (season !== null && !(await seasonsInUse(tx)).some(({ id }) => id === season)) invalid('season', 'wrong')
}

/** What was, was: a series is changed from today on at the earliest. */
function requireToCome(tx: Tx, day: string | null | undefined): void {
  if (day !== null && day !== undefined && day < dayKey(tx.now, tx.timeZone)) invalid('fromDay', 'wrong')
}

const partOf = ({ programmeId, scriptId, seconds, season, rule, exceptions }: Omit<PlanRow, 'id'>) => ({ programmeId, scriptId, seconds, season, rule, exceptions: [...exceptions] })

const add = (tx: Tx, row: Omit<PlanRow, 'id'>): Promise<PlanRecord> => planRows.insert(tx, { id: newId(), ...partOf(row), updatedAt: tx.now })

/** The series from a day on as `change` makes it, the days before as they were; answers the row that goes on. `change` null takes it out. */
async function changeFrom(tx: Tx, record: PlanRecord, fromDay: string | null | undefined, change: ((row: PlanRow) => Omit<PlanRow, 'id'>) | null): Promise<string> {
  requireToCome(tx, fromDay)
  const { before, after } = fromDay ? splitSeries(planRowOf(record), fromDay, record.id) : { before: null, after: planRowOf(record) }
  if (before === null) {
    await planRows.update(tx, record, change === null ? { retired: true } : partOf(change(after ?? planRowOf(record))), planRowView)
    return record.id
  }
  await planRows.update(tx, record, partOf(before), planRowView)
  return change === null || after === null ? record.id : (await add(tx, change(after))).id
}

export const savePlanRow = useCase('broadcast.savePlanRow', async ({ tx, input }) => {
  const { programmeId, scriptId, seconds, season, rule, fromDay } = input
  await checked(tx, input)
  const record = await startOf<PlanRecord>(tx, planRows, input, planRowView)
  const fields = { programmeId, scriptId, seconds, season, rule }
  if (record === null) return { rowId: (await add(tx, { ...fields, exceptions: [] })).id }
  return { rowId: await changeFrom(tx, record, fromDay, row => ({ ...row, ...fields })) }
})

export const dropPlanRow = useCase('broadcast.dropPlanRow', async ({ tx, input }) => ({ rowId: await changeFrom(tx, await standing(tx, input), input.fromDay, null) }))

type SlotChange = { readonly kind: 'out' } | { readonly kind: 'move'; readonly to: Pick<SlotView, 'day' | 'second'> } | { readonly kind: 'script'; readonly scriptId: string | null } | { readonly kind: 'back' }

/** The row with one occurrence, named by where its rule puts it, changed so. */
function withChange(row: PlanRow, at: { day: string; second: number }, change: SlotChange): PlanRow {
  if (change.kind === 'move') return moveOccurrence(row, at, change.to)
  if (change.kind === 'back') return withoutException(row, at)
  const before = row.exceptions.find(one => one.day === at.day && one.second === at.second)
  const changed: PlanException = change.kind === 'out' ? { kind: 'out', ...at } : { ...(before?.kind === 'changed' ? before : { to: null }), kind: 'changed', ...at, scriptId: change.scriptId }
  return withException(row, changed)
}

export const changeSlot = useCase('broadcast.changeSlot', async ({ tx, input }) => {
  const { day, second, change } = input
  const record = await standing(tx, input)
  const key = slotKey(record.id, day, second)
  if ((await outcomeOf(tx, key)) !== null || (await airedAs(tx, key)) !== null) refuse('slot_over')
  if (change.kind === 'script') await checked(tx, { ...record, scriptId: change.scriptId })
  if (change.kind === 'move') requireToCome(tx, change.to.day)
  await planRows.update(tx, record, partOf(withChange(planRowOf(record), { day, second }, change)), planRowView)
  return { rowId: record.id }
})

export const movePlanRow = useCase('broadcast.movePlanRow', async ({ tx, input: { at, to, fromDay, ...seen } }) => {
  const record = await standing(tx, seen)
  requireToCome(tx, to.day)
  const rowId = await changeFrom(tx, record, fromDay, row => moveSeries(row, shiftBetween(at, to)) ?? invalid('to', 'wrong'))
  return { rowId }
})

export const copyPlanDay = useCase('broadcast.copyPlanDay', async ({ tx, input: { from, to } }) => {
  requireToCome(tx, to)
  if (from === to) invalid('to', 'wrong')
  const slots = [...(await slotsOf(tx, { from, until: from }, tx.timeZone)), ...(await slotsOf(tx, { from: to, until: to }, tx.timeZone))]
  const rows = copyDay(slots, from, to)
  for (const row of rows) await add(tx, row)
  return { added: rows.length }
})

export const seasons = question('broadcast.seasons', async ({ db }) => (await seasonsInUse(db)).map(seasonView))

export const saveSeason = useCase('broadcast.saveSeason', async ({ tx, input }) => {
  const before = await startOf<SeasonRecord>(tx, planSeasons, input, seasonView)
  const { nameZh, nameRu, from, until, retired } = input
  const fields = { nameZh, nameRu, from, until, retired }
  return seasonView(await (before === null ? planSeasons.insert(tx, { id: newId(), ...fields }) : planSeasons.update(tx, before, fields, seasonView)))
})
