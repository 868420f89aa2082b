// The store against the rules alone: orders are walked by random people at random times through the real desk and through the model in memory
// (tests/support/order-model.ts), and after every act, allowed or refused, both stand the same.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { UseCase } from '../../electron/desk/core/use-case'
import { workOrdersDesk as desk } from '../../electron/desk/work-orders/desk'
import { roles, type Actor } from '../../shared/core/actor'
import { endOfDay } from '../../shared/text/zone'
import type { Taken } from '../../shared/work-orders/effects'
import type { Person } from '../../shared/work-orders/facts'
import { followUpProblems, plannedProblems } from '../../shared/work-orders/rules'
import { workOrderStep } from '../../shared/work-orders/steps'
import { followUpOutcomes, urgencies, workOrderActions, type WorkOrderStep } from '../../shared/work-orders/words'
import { onBothStores, TEST_NOW } from '../support/desk'
import { newOrder, running, take, ZONE, type OrderModel } from '../support/order-model'
import { reported, workshop, type OrderView, type Workshop } from '../support/work-orders'

const DAY = 86_400_000
const CODES = ['GC', 'BA'] as const
type Code = (typeof CODES)[number]
const TEAMS = { GC: '强电班', BA: '巡逻组' } as const

/** What the test asks of both: a step, by whom, how long after the one before. `pick` takes one that is possible now, so that walks come to the end. */
interface Act {
  readonly role: (typeof roles)[number]
  readonly code: Code
  readonly step: WorkOrderStep
  readonly pick: number | null
  readonly after: number
  readonly outcome: (typeof followUpOutcomes)[number]
  readonly laterDays: number
  readonly remark: boolean
  /** Asks with a version that is not the present one. */
  readonly stale: boolean
}

const STEPS = workOrderActions.filter(step => step !== 'print' && step !== 'edit' && step !== 'attach')
const AHEAD: readonly WorkOrderStep[] = ['dispatch', 'accept', 'arrive', 'done', 'handedOver', 'followUp', 'archive']
const anyAct: fc.Arbitrary<Act> = fc.record({
  role: fc.constantFrom(...roles), code: fc.constantFrom(...CODES), step: fc.constantFrom(...STEPS), pick: fc.option(fc.nat(1_000), { freq: 5 }), after: fc.integer({ min: 0, max: 30 * 3_600_000 }),
  outcome: fc.constantFrom(...followUpOutcomes), laterDays: fc.integer({ min: -2, max: 12 }), remark: fc.boolean(), stale: fc.boolean(),
})
const anyWalk = fc.record({ acts: fc.array(anyAct, { minLength: 20, maxLength: 40, size: 'max' }), urgency: fc.constantFrom(...urgencies), canBeCalled: fc.boolean() })

/** Both courses of one order. */
interface Both {
  shop: Workshop
  model: OrderModel
  view: OrderView
  states: string[]
}

/** Who acts, and with which step: as drawn, or one of those possible at the moment for somebody. */
function chosen({ model, shop }: Both, act: Act): { role: Act['role']; code: Code; step: WorkOrderStep } {
  if (act.pick === null) return act
  const here = CODES.find(code => shop.of(code) === model.facts.round.departmentId) ?? act.code
  // Three times in four a step that leads on, so that walks come to the end and begin again.
  const wanted = act.pick % 4 === 0 ? STEPS : STEPS.filter(step => AHEAD.includes(step))
  const possible = roles.flatMap(role => wanted.filter(step => workOrderStep(model.facts, { role, departmentId: shop.of(here) }, step).may).map(step => ({ role, step, code: here })))
  return possible[act.pick % Math.max(1, possible.length)] ?? act
}

const actorOf = ({ shop }: Both, role: Act['role'], code: Code): Actor => (role === 'handler' ? shop.handler(code) : shop.as(role))

const FIELDS: Partial<Record<WorkOrderStep, readonly string[]>> = {
  dispatch: ['teamId'], refuse: ['reason'], done: ['whatWasDone', 'materials', 'fee'], notDone: ['reason', 'plannedFor'], handedOver: ['how', 'name'], followUp: ['outcome', 'remark'], remark: ['remark'], void: ['reason'],
}

/** What the page would send with the step. */
function inputOf({ shop }: Both, act: Act, step: WorkOrderStep): Record<string, unknown> {
  const given: Record<string, unknown> = {
    teamId: shop.team(TEAMS[act.code]), reason: '原因', whatWasDone: '更换', materials: [{ name: '灯', unit: '只', quantity: 1500, price: 2600 }], fee: 4000, plannedFor: shop.clock.now() + act.laterDays * DAY, how: 'slip', name: '李',
    outcome: act.outcome, remark: act.remark || step === 'remark' ? '还是漏' : '',
  }
  return Object.fromEntries((FIELDS[step] ?? []).map(field => [field, given[field]]))
}

/** The same step as the rules are asked it, and whether the desk must refuse it although they do not: for what is written in its fields. */
function takenAs({ shop }: Both, act: Act, step: WorkOrderStep, input: Record<string, unknown>): { taken: Taken | null; wrong: boolean } {
  const now = shop.clock.now()
  if (step === 'remark') return { taken: null, wrong: false }
  if (step === 'dispatch') return { taken: { step, team: { id: shop.team(TEAMS[act.code]), departmentId: shop.of(act.code) } }, wrong: false }
  if (step === 'followUp') return { taken: { step, outcome: act.outcome }, wrong: followUpProblems({ outcome: act.outcome, remark: input['remark'] as string }).length > 0 }
  if (step === 'notDone') {
    const plannedFor = input['plannedFor'] as number
    return { taken: { step, plannedFor: endOfDay(plannedFor, ZONE) }, wrong: plannedProblems(plannedFor, now, ZONE).length > 0 }
  }
  return { taken: { step } as Taken, wrong: false }
}

const clockLines = (clocks: readonly { name: string; startedAt: number; dueAt: number; owedBy: string | null; round: number | null }[]) =>
  clocks.map(({ name, startedAt, dueAt, owedBy, round }) => [name, startedAt, dueAt, owedBy, round].join(' ')).sort()

function expectAlike({ model, view }: Both): void {
  const { facts } = model
  expect({ state: view.state, voided: view.voided !== null, round: view.round, team: view.team?.id ?? null, department: view.department?.id ?? null, plannedFor: view.plannedFor, doneAt: view.doneAt }).toEqual({
    state: facts.state, voided: facts.voided, round: facts.round.no, team: facts.round.teamId, department: facts.round.departmentId, plannedFor: facts.plannedFor, doneAt: facts.round.doneAt,
  })
  expect(clockLines(view.clocks.filter(clock => clock.metAt === null && clock.stoppedAt === null))).toEqual(clockLines(running(model)))
  expect(view.clocks.filter(clock => clock.metAt !== null)).toHaveLength(model.clocks.filter(clock => clock.state === 'met').length)
  expect(view.archivedAt === null).toBe(model.filed === 0)
  expect(view.rounds.map(({ no, openedAt, team, acceptedAt, arrivedAt, doneAt, handedOverAt, outcome, calls }) => ({
    no, openedAt, teamId: team?.id ?? null, acceptedAt, arrivedAt, doneAt, handedOverAt, outcome, notReachedAt: calls.filter(call => call.outcome === 'notReached').map(call => call.at),
  }))).toEqual([...model.ended, facts.round].map(({ departmentId: _department, ...round }) => round))
  for (const round of view.rounds) expect(round.materials.length).toBe(round.doneAt === null ? 0 : 1)
  // One team at most has it now; every other refused, was relieved, or had an earlier round.
  if (view.team !== null) expect(view.rounds.at(-1)?.assignments.at(-1)).toMatchObject({ team: { id: view.team.id }, refusedAt: null })
}

/** One act on both; the desk's answer is the model's, and who is refused finds everything as it was. */
async function act(both: Both, drawn: Act): Promise<void> {
  const { shop, model } = both
  shop.clock.forward(drawn.after)
  const { role, code, step } = chosen(both, drawn)
  const person: Person = { role, departmentId: role === 'handler' ? shop.of(code) : null }
  const input = inputOf(both, drawn, step)
  const { taken, wrong } = takenAs(both, drawn, step, input)
  // What does not lie with a handler's department is not there for them.
  const sees = role !== 'handler' || person.departmentId === model.facts.round.departmentId
  const may = sees && workOrderStep(model.facts, person, step).may
  const stale = drawn.stale && drawn.pick !== null && drawn.pick % 7 === 0
  const asked = { ...input, id: both.view.id, version: both.view.version + (stale ? 1 : 0) }
  const answer = await shop.ask(actorOf(both, role, code), desk[step as 'remark'] as UseCase as (typeof desk)['remark'], asked as never).catch((error: unknown) => error as { code: string })
  if ('code' in answer) {
    expect(!may || wrong || stale, `${role} was refused ${step}: ${JSON.stringify(answer)}`).toBe(true)
    expect(['REFUSED', 'NOT_ALLOWED', 'NOT_FOUND', 'INVALID', 'STALE']).toContain(answer.code)
    expect(await shop.ask('head', desk.get, { id: both.view.id })).toEqual({ ...both.view, actions: expect.anything() })
    return
  }
  expect(may && !wrong && !stale, `${role} was allowed ${step}`).toBe(true)
  if (taken !== null) take(model, person, taken, shop.clock.now())
  both.view = await shop.ask('head', desk.get, { id: both.view.id })
  expectAlike(both)
}

onBothStores('orders in the store and in the rules', (make, dialect) => {
  test('whatever is done by whomever at whatever time, both stand the same', async () => {
    const shop = await workshop(await make({ now: TEST_NOW }))
    const seen = new Set<string>()
    await fc.assert(
      fc.asyncProperty(anyWalk, async ({ acts, urgency, canBeCalled }) => {
        const now = shop.clock.now()
        const plannedFor = urgency === 'planned' ? now + 3 * DAY : null
        const view = await reported(shop, { urgency, plannedFor, ...(canBeCalled ? {} : { phone: null }) })
        const both: Both = { shop, view, model: newOrder(now, { urgency, canBeCalled, plannedFor: plannedFor === null ? null : endOfDay(plannedFor, ZONE) }), states: [] }
        expectAlike(both)
        for (const drawn of acts) {
          await act(both, drawn)
          seen.add(`${both.view.state}${both.view.voided === null ? '' : ' voided'}`)
          if (both.view.round > 1) seen.add('again')
        }
      }),
      { numRuns: dialect === 'sqlite' ? 24 : 10, seed: dialect === 'sqlite' ? 4 : 11, endOnFailure: true },
    )
    for (const state of ['registered', 'dispatched', 'accepted', 'onSite', 'done', 'archived', 'again']) expect([...seen]).toContain(state)
  }, 240_000)
})
