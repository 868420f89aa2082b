// The store against the rules alone: complaints are walked by random people at random times through the real desk and through the model in memory
// (tests/support/complaint-model.ts), and after every act, allowed or refused, both stand the same.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { complaintsDesk } from '../../electron/desk/complaints/desk'
import { escalateDue } from '../../electron/desk/complaints/escalate-due'
import type { UseCase } from '../../electron/desk/core/use-case'
import { isGraver, majorSince } from '../../shared/complaints/clocks'
import type { Taken } from '../../shared/complaints/effects'
import type { Person } from '../../shared/complaints/facts'
import { endOfThatDay, extensionProblems } from '../../shared/complaints/rules'
import { complaintStep } from '../../shared/complaints/steps'
import { complaintActions, type ComplaintStep } from '../../shared/complaints/words'
import { roles, type Actor } from '../../shared/core/actor'
import { wallTime } from '../../shared/text/zone'
import { newModel, running, take, ZONE, type Model } from '../support/complaint-model'
import { departmentOf, taken, type ComplaintView, type Department } from '../support/complaints'
import { onBothStores, TEST_NOW, type TestDesk } from '../support/desk'

const DAY = 86_400_000
const CODES = ['GC', 'BA'] as const
type Code = (typeof CODES)[number]

/** What the test asks of both: a step, by whom, how long after the one before. `pick` takes one that is possible now, so that walks come to the end. */
interface Act {
  readonly role: (typeof roles)[number]
  readonly code: Code
  readonly step: ComplaintStep
  readonly pick: number | null
  readonly after: number
  readonly validity: 'valid' | 'invalid'
  readonly severity: 'minor' | 'important' | 'major'
  readonly class: 'A' | 'B'
  readonly outcome: 'satisfied' | 'notSatisfied' | 'notReached'
  readonly laterDays: number
  readonly yes: boolean
  /** Asks with a version that is not the present one. */
  readonly stale: boolean
}

const STEPS = complaintActions.filter(step => step !== 'print' && step !== 'edit' && step !== 'attach')
const AHEAD: readonly ComplaintStep[] = ['judge', 'send', 'sign', 'return', 'check', 'tell', 'callBack', 'explain', 'contest', 'rule', 'reopen']
const anyAct: fc.Arbitrary<Act> = fc.record({
  role: fc.constantFrom(...roles), code: fc.constantFrom(...CODES), step: fc.constantFrom(...STEPS), pick: fc.option(fc.nat(1_000), { freq: 5 }), after: fc.integer({ min: 0, max: 40 * 3_600_000 }),
  validity: fc.constantFrom('valid', 'valid', 'valid', 'invalid'), severity: fc.constantFrom('minor', 'important', 'major'), class: fc.constantFrom('A', 'B'),
  outcome: fc.constantFrom('satisfied', 'notSatisfied', 'notReached'), laterDays: fc.integer({ min: -3, max: 12 }), yes: fc.boolean(), stale: fc.boolean(),
})
const anyWalk = fc.record({ acts: fc.array(anyAct, { minLength: 25, maxLength: 45, size: 'max' }), vip: fc.boolean(), dispute: fc.boolean(), wantedIn: fc.option(fc.integer({ min: 1, max: 5 })) })

/** Both courses of one complaint. */
interface Both {
  made: TestDesk
  department: Department
  model: Model
  view: ComplaintView
  /** From when the month of the rule counts: the telling, or the last reopening. */
  since: number
  /** Every state it went through. */
  states: Pick<ComplaintView, 'state' | 'round'>[]
}

/** Who acts, and with which step: as drawn, or one of those possible at the moment for somebody. */
function chosen({ model, department }: Both, act: Act): { role: Act['role']; code: Code; step: ComplaintStep } {
  if (act.pick === null) return act
  const here = CODES.find(code => department.of(code) === model.facts.round.departmentId) ?? act.code
  // Three times in four a step that leads on, so that walks come to the end and begin again.
  const wanted = act.pick % 4 === 0 ? STEPS : STEPS.filter(step => AHEAD.includes(step))
  const possible = roles.flatMap(role => wanted.filter(step => complaintStep(model.facts, { role, departmentId: department.of(here) }, step).may).map(step => ({ role, step, code: here })))
  return possible[act.pick % Math.max(1, possible.length)] ?? act
}

const actorOf = ({ made, department }: Both, role: Act['role'], code: Code): Actor => (role === 'handler' ? department.handler(code) : made.as(role))

/** What the page would send with the step. */
function inputOf({ department, made }: Both, act: Act, code: Code): Record<string, unknown> {
  return {
    validity: act.validity, severity: act.severity, class: act.class, reason: 'причина', explanation: '说明', departmentId: department.of(code === 'GC' ? 'BA' : 'GC'), remark: 'замечание', result: '结果', answer: 'ответ', told: '已告知',
    outcome: act.outcome, until: made.clock.now() + act.laterDays * DAY, approved: act.yes, approvedBy: '陈总', signedBy: '刘队', customerSays: '顾客陈述',
  }
}
const FIELDS: Partial<Record<ComplaintStep, readonly string[]>> = {
  judge: ['validity', 'severity', 'class', 'reason'], rule: ['validity', 'severity', 'class', 'reason'], raise: ['severity', 'reason'], explain: ['explanation'], contest: ['reason'], mediate: ['customerSays'], send: ['departmentId'], sign: ['signedBy'], chase: ['remark'],
  return: ['result'], sendBack: ['reason'], answer: ['answer'], tell: ['told'], callBack: ['outcome', 'remark'], askExtension: ['until', 'reason'], decideExtension: ['approved', 'approvedBy', 'remark'], remark: ['remark'], reopen: ['reason'], void: ['reason'],
}

/** The same step as the rules are asked it, and whether the desk must refuse it although they do not: for what is written in its fields. */
function takenAs({ model, made }: Both, by: Person['role'], step: ComplaintStep, input: Record<string, unknown>): { taken: Taken | null; wrong: boolean } {
  if (step === 'mediate' || step === 'remark') return { taken: null, wrong: false }
  if (step === 'raise') return { taken: { step, ...input } as unknown as Taken, wrong: model.facts.severity !== null && !isGraver(input['severity'] as 'minor', model.facts.severity) }
  if (step === 'askExtension') {
    const until = endOfThatDay(input['until'] as number, ZONE)
    return { taken: { step, until }, wrong: extensionProblems(until, model.facts, made.clock.now()).length > 0 }
  }
  if (step === 'decideExtension') return { taken: { step, by, until: input['approved'] === true ? (model.facts.extensionAsked?.until ?? null) : null }, wrong: false }
  return { taken: { step, ...input } as unknown as Taken, wrong: false }
}

/** What both must show alike. */
const clockLines = (clocks: readonly { name: string; startedAt: number; dueAt: number; owedBy: string | null; round: number | null }[]) =>
  clocks.map(({ name, startedAt, dueAt, owedBy, round }) => [name, startedAt, dueAt, owedBy, round].join(' ')).sort()

function expectAlike({ model, view }: Both): void {
  const { facts } = model
  expect({
    state: view.state, voided: view.voided !== null, validity: view.validity, severity: view.severity, class: view.class, contested: view.contested, takenUpAt: view.takenUpAt, answeredAt: view.answeredAt, round: view.round, express: view.express,
  }).toEqual({
    state: facts.state, voided: facts.voided, validity: facts.validity, severity: facts.severity, class: facts.class, contested: facts.contested, takenUpAt: facts.takenUpAt, answeredAt: facts.answeredAt, round: facts.round.no, express: facts.express,
  })
  expect(clockLines(view.clocks.filter(clock => clock.metAt === null && clock.stoppedAt === null))).toEqual(clockLines(running(model)))
  expect(view.clocks.filter(clock => clock.metAt !== null)).toHaveLength(model.clocks.filter(clock => clock.state === 'met').length)
  expect(view.archiveNumber === null).toBe(facts.archiveNumber === null)
  const rounds = [...model.ended, facts.round]
  expect(view.rounds.map(({ no, openedAt, department, sentAt, signedAt, returnedAt, checkedAt, toldAt, outcome, callBacks }) => ({
    no, openedAt, departmentId: department?.id ?? null, sentAt, signedAt, returnedAt, checkedAt, toldAt, outcome, notReachedAt: callBacks.filter(call => call.outcome === 'notReached').map(call => call.at),
  }))).toEqual(rounds)
  if (facts.express && view.state === 'archived') expect(view.rounds.at(-1)?.outcome).toBe('satisfied')
}

/** One act on both; the desk's answer is the model's, and who is refused finds everything as it was. */
async function act(both: Both, drawn: Act): Promise<void> {
  const { made, department, model } = both
  made.clock.forward(drawn.after)
  await becomeMajor(both)
  const { role, code, step } = chosen(both, drawn)
  const person: Person = { role, departmentId: role === 'handler' ? department.of(code) : null }
  const given = inputOf(both, drawn, code)
  const input = Object.fromEntries((FIELDS[step] ?? []).map(field => [field, given[field]]))
  const { taken: asTaken, wrong } = takenAs(both, role, step, input)
  // What does not lie with a handler's department is not there for them.
  const sees = role !== 'handler' || person.departmentId === model.facts.round.departmentId
  const may = sees && complaintStep(model.facts, person, step).may
  const stale = drawn.stale && drawn.pick !== null && drawn.pick % 7 === 0
  const asked = { ...input, id: both.view.id, version: both.view.version + (stale ? 1 : 0) }
  const answer = await made.ask(actorOf(both, role, code), complaintsDesk[step as 'remark'] as UseCase as (typeof complaintsDesk)['remark'], asked as never).catch((error: unknown) => error as { code: string })
  if ('code' in answer) {
    expect(!may || wrong || stale, `${role} was refused ${step}: ${JSON.stringify(answer)}`).toBe(true)
    expect(['REFUSED', 'NOT_ALLOWED', 'NOT_FOUND', 'INVALID', 'STALE']).toContain(answer.code)
    expect(await made.ask('head', complaintsDesk.get, { id: both.view.id })).toEqual({ ...both.view, actions: expect.anything() })
    return
  }
  expect(may && !wrong && !stale, `${role} was allowed ${step}`).toBe(true)
  if (asTaken !== null) take(model, person, asTaken, made.clock.now())
  if (step === 'reopen') both.since = made.clock.now()
  both.view = await made.ask('head', complaintsDesk.get, { id: both.view.id })
  expectAlike(both)
}

/** The rule of the month, in the model by its words, in the store by the program. */
async function becomeMajor(both: Both): Promise<void> {
  const { made, model } = both
  const { facts } = model
  const due = facts.validity === 'valid' && facts.severity !== 'major' && facts.state !== 'told' && majorSince({ receivedAt: both.since, policy: facts.policy }, ZONE) <= made.clock.now()
  const became = due && take(model, { role: 'head', departmentId: null }, { step: 'escalate' }, made.clock.now())
  expect((await escalateDue(made.desk, made.clock.now())).includes(both.view.id)).toBe(became)
  if (!became) return
  both.view = await made.ask('head', complaintsDesk.get, { id: both.view.id })
  expectAlike(both)
}

async function walk(made: TestDesk, department: Department, { acts, vip, dispute, wantedIn }: { acts: Act[]; vip: boolean; dispute: boolean; wantedIn: number | null }, count: number): Promise<Both> {
  const now = made.clock.now()
  const wantedBy = wantedIn === null ? null : now + wantedIn * DAY
  const person = { personName: `顾客${count}`, phone: null, replyWanted: false, kind: vip ? ('vip' as const) : ('shopper' as const) }
  const view = await taken(made, department, { ...person, categoryId: department.category(dispute ? '03' : '01'), wantedBy })
  const both: Both = { made, department, model: newModel(now, { express: vip, dispute, wantedBy }), view, since: now, states: [] }
  expectAlike(both)
  for (const drawn of acts) {
    await act(both, drawn)
    both.states.push({ state: both.view.state, round: both.view.round })
  }
  return both
}

onBothStores('complaints in the store and in the rules', (make, dialect) => {
  test('whatever is done by whomever at whatever time, both stand the same', async () => {
    const made = await make({ now: TEST_NOW })
    const department = await departmentOf(made)
    const numbers: string[] = []
    let count = 0
    const seen = new Set<string>()
    await fc.assert(
      fc.asyncProperty(anyWalk, async given => {
        const { view, states } = await walk(made, department, given, (count += 1))
        for (const { state } of states) seen.add(state)
        if (view.archiveNumber !== null) numbers.push(view.archiveNumber)
      }),
      { numRuns: dialect === 'sqlite' ? 24 : 10, seed: dialect === 'sqlite' ? 4 : 11, endOnFailure: true },
    )
    // Those archived in a year have its numbers from 1 on, none left out and none given twice.
    for (const year of new Set(numbers.map(number => number.slice(0, 4)))) {
      const ofYear = numbers.filter(number => number.startsWith(year)).sort()
      expect(ofYear).toEqual(ofYear.map((_number, at) => `${year}-${String(at + 1).padStart(4, '0')}`))
      expect(Number(year)).toBeLessThanOrEqual(wallTime(made.clock.now(), ZONE).year)
    }
    expect(numbers.length).toBeGreaterThan(3)
    expect([...seen].sort()).toEqual(['archived', 'checked', 'closed', 'contested', 'invalid', 'judged', 'registered', 'returned', 'sent', 'signed', 'told'])
  }, 240_000)
})
