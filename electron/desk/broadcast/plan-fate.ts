// What becomes of planned slots: begun in time, skipped with a reason, or missed, and why.
import { isDouble } from '../../../db/repositories/doubles'
import { addOutcome, airedAs, airedIn, allPlanRows, explainOutcome, outcomeOf, unexplainedMissed, withOutcome, type PlanRecord } from '../../../db/repositories/plan'
import { programmes, scripts } from '../../../db/repositories/scripts'
import type { Reader, Tx } from '../../../db/store'
import { expand } from '../../../shared/broadcast/plan/expand'
import { missedSince } from '../../../shared/broadcast/plan/on-air'
import { mayBegin, mayExplain, maySkip } from '../../../shared/broadcast/plan/outcomes'
import type { Slot } from '../../../shared/broadcast/plan/rows'
import { notFound } from '../../../shared/core/errors'
import { showTime } from '../../../shared/text/when'
import { addDays, dayKey } from '../../../shared/text/zone'
import type { Desk } from '../core/desk'
import { tellLog } from '../handover/tell'
import { requireAllowed } from '../core/require'
import { question, recordAct, useCase } from '../core/use-case'
import { planRowOf, seasonsInUse, slotByKey, slotViews, stateOf } from './plan'
import { policyNow } from './policy'

/** A slot that is to come or was, with where it stands. NOT_FOUND where the plan has it no longer. */
async function slotNow(db: Reader, key: string, zone: string) {
  const found = (await slotByKey(db, key, zone)) ?? notFound('slot')
  return { ...found, state: stateOf(await airedAs(db, key), await outcomeOf(db, key)) }
}

/** The slot with which this script may go on air now. REFUSED `slot_over`, `slot_later`, `slot_changed`. */
export async function slotToBegin(tx: Tx, key: string, scriptId: string): Promise<{ slotKey: string; plannedAt: number }> {
  const { slot, state } = await slotNow(tx, key, tx.timeZone)
  requireAllowed(mayBegin({ state, at: slot.at, scriptId: slot.scriptId }, scriptId, tx.now))
  return { slotKey: key, plannedAt: slot.at }
}

export const skipSlot = useCase('broadcast.skipSlot', async ({ tx, input: { key, reason } }) => {
  const { slot, row, state } = await slotNow(tx, key, tx.timeZone)
  requireAllowed(maySkip({ state }))
  await addOutcome(tx, { slotKey: key, kind: 'skipped', plannedAt: slot.at, programmeId: slot.programmeId, scriptId: slot.scriptId, reason })
  const [view] = await slotViews(tx, [slot], [row], tx.timeZone)
  return view ?? notFound('slot')
})

export const explainMissed = useCase('broadcast.explainMissed', async ({ tx, input: { key, reason } }) => {
  const outcome = (await outcomeOf(tx, key)) ?? notFound('slot')
  requireAllowed(mayExplain(outcome.kind, outcome.reason))
  await explainOutcome(tx, outcome, reason)
  return { key }
})

export const unexplained = question('broadcast.unexplained', async ({ db }) => {
  const missed = await unexplainedMissed(db)
  const programmeOf = await programmes.byIds(db, missed.map(({ programmeId }) => programmeId))
  const scriptOf = await scripts.byIds(db, missed.map(({ scriptId }) => scriptId))
  return missed.map(({ slotKey: key, plannedAt, programmeId, scriptId }) => {
    const { nameZh, nameRu, kind } = programmeOf.get(programmeId) ?? {}
    const programme = nameZh === undefined || nameRu === undefined || kind === undefined ? null : { id: programmeId, nameZh, nameRu, kind }
    return { key, plannedAt, programme, title: scriptOf.get(scriptId ?? '')?.title ?? '' }
  })
})

/** A program that was closed for longer has more to tell than its plan. */
const LOOK_BACK_DAYS = 7

interface Missed {
  readonly slot: Slot
  readonly row: PlanRecord
}

/** What nobody aired in time and nobody wrote down yet. What a row only came to after the time had passed was never planned. */
async function missedUntil(db: Reader, now: number, zone: string): Promise<Missed[]> {
  const rows = await allPlanRows(db)
  if (rows.length === 0) return []
  const rowOf = new Map(rows.map(row => [row.id, row]))
  const from = addDays(now, -LOOK_BACK_DAYS, zone)
  const grace = (await policyNow(db)).lateMinutes * 60_000
  const slots = expand(rows.map(planRowOf), await seasonsInUse(db), { from: dayKey(from, zone), until: dayKey(now, zone) }, zone)
  const aired = new Set((await airedIn(db, { from, until: now + 1 })).map(({ slotKey }) => slotKey ?? ''))
  const late = missedSince(slots, aired, from, now, grace).filter(({ rowId, at }) => at + grace > (rowOf.get(rowId)?.updatedAt ?? now))
  const known = await withOutcome(db, late.map(({ key }) => key))
  const programmeOf = await programmes.byIds(db, late.map(({ programmeId }) => programmeId))
  // Music plays by itself: nobody reads it on air.
  return late.filter(({ key, programmeId }) => !known.has(key) && programmeOf.get(programmeId)?.kind !== 'music').flatMap(slot => {
    const row = rowOf.get(slot.rowId)
    return row === undefined ? [] : [{ slot, row }]
  })
}

/** So many are named in the duty log; of more it says how many. */
const NAMED = 5

/** The duty log says once what was missed since somebody looked last, with a link to the first script. */
async function tellMissed(tx: Tx, slots: readonly Slot[]): Promise<void> {
  const scriptOf = await scripts.byIds(tx, slots.map(({ scriptId }) => scriptId))
  const named = slots.flatMap(({ at, scriptId }) => {
    const script = scriptOf.get(scriptId ?? '')
    return script === undefined ? [] : [{ script, said: `${showTime(at, tx.timeZone)} ${script.title}` }]
  })
  const [first] = named
  if (first === undefined) return
  const what = [...named.slice(0, NAMED).map(({ said }) => said), ...(named.length > NAMED ? [`+${named.length - NAMED}`] : [])].join('; ')
  await tellLog(tx, { kind: 'other', event: 'slotMissed', room: 'broadcast', recordId: first.script.id, number: first.script.number, what })
}

/** Writes down what was missed until `now` (UTC ms), each slot once, whichever station looks first. */
export async function findMissed(desk: Desk, now: number): Promise<void> {
  if ((await desk.mall.settings()) === null) return
  const zone = await desk.mall.timeZone()
  if ((await desk.store.read(db => missedUntil(db, now, zone))).length === 0) return
  await recordAct(desk, null, 'broadcast.missed', async tx => {
    const missed = await missedUntil(tx, now, zone)
    for (const { slot } of missed) {
      await addOutcome(tx, { slotKey: slot.key, kind: 'missed', plannedAt: slot.at, programmeId: slot.programmeId, scriptId: slot.scriptId, reason: '' })
    }
    await tellMissed(tx, missed.map(({ slot }) => slot))
  }).catch((error: unknown) => {
    // Another station was quicker: the slots are written down.
    if (!isDouble(error)) throw error
  })
}
