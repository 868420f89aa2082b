// One complaint of the sample, as the desk would have written it.
import type { InferInsertModel } from 'drizzle-orm'
import type { Tables } from '../../../db/schema/tables'
import { majorSince } from '../../../shared/complaints/clocks'
import { defaultPolicy } from '../../../shared/complaints/policy'
import { take, newModel, ZONE, type Model, type ModelClock } from '../../support/complaint-model'
import type { Person } from './people'
import { seededId, type Chance } from './random'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

type New<Name extends keyof Tables> = InferInsertModel<Tables[Name]>
export interface ComplaintRows {
  complaint: New<'complaints'>
  rounds: New<'complaintRounds'>[]
  clocks: New<'clocks'>[]
}

/** What stands around one complaint: who complains of what, when, under which number, who took it. */
export interface Told {
  at: number
  person: Person
  said: string
  number: string
  takenBy: string
  categoryId: string
  departmentId: string
}

/** Who may take every step there is. */
const HEAD = { role: 'head', departmentId: null } as const

type Step = Parameters<typeof take>[2]

/** The steps of a complaint in their order, with how long each waits (ms). */
function stepsOf(chance: Chance, departmentId: string): [Step, number][] {
  const severity = chance.weighted([['minor', 60], ['important', 33], ['major', 7]] as const)
  const of = severity === 'minor' && chance.chance(0.7) ? 'B' : 'A'
  const within = (ms: number) => MINUTE + chance.under(ms)
  const departments: [Step, number][] = [
    [{ step: 'send', departmentId }, within(20 * MINUTE)], ...(severity === 'minor' ? [] : [[{ step: 'takeUp' }, within(3 * HOUR)] as [Step, number]]), [{ step: 'sign' }, within(3 * HOUR)], [{ step: 'chase' }, within(DAY)],
  ]
  return [
    [{ step: 'judge', validity: 'valid', severity, class: of }, within(20 * MINUTE)], ...(of === 'A' ? departments : []),
    [{ step: 'return' }, within(2 * DAY)], [{ step: 'check', by: 'head' }, within(6 * HOUR)], [{ step: 'tell' }, within(6 * HOUR)], [{ step: 'callBack', outcome: 'satisfied' }, within(DAY)],
  ]
}

type Walk = { readonly model: Model; readonly endedAt: number }

/** Walks an open complaint by the rules themselves as far as chance would have it by `until` (UTC ms). One that is a month old by then has become major. */
function openWalk(chance: Chance, { at, person, departmentId }: Told, until: number): Walk {
  const model = newModel(at, { express: person.kind === 'vip' })
  const endedAt = walk(model, stepsOf(chance, departmentId).slice(0, chance.under(8)), until)
  const major = majorSince(model.facts, ZONE)
  if (major <= until) take(model, HEAD, { step: 'escalate' }, major)
  return { model, endedAt }
}

function walk(model: Model, steps: readonly [Step, number][], until: number): number {
  let now = model.facts.receivedAt
  for (const [step, waits] of steps) {
    if (now + waits > until) break
    now += waits
    take(model, HEAD, step, now)
  }
  return now
}

/** So many different courses finished complaints have had; all others are the same on another day. */
const COURSES = 400

/** A finished complaint. The mall's clocks are never changed, so its course is one of a few hundred, moved by whole days. */
export function finishedWalks(chance: Chance, day: number): (told: Told) => Walk {
  const courses = Array.from({ length: COURSES }, (_, n): Walk => {
    const at = day + HOUR + Math.floor((n / COURSES) * 9 * HOUR)
    const model = newModel(at, { express: n % 50 === 0 })
    return { model, endedAt: walk(model, stepsOf(chance, 'department'), Number.MAX_SAFE_INTEGER) }
  })
  const ofKind = { true: courses.filter(({ model }) => model.facts.express), false: courses.filter(({ model }) => !model.facts.express) }
  return ({ at, person, departmentId }) => moved(chance.pick(ofKind[`${person.kind === 'vip'}`]), Math.floor((at - day) / DAY) * DAY, departmentId)
}

function moved({ model, endedAt }: Walk, by: number, departmentId: string): Walk {
  const later = <Value>(value: Value): Value => (typeof value === 'number' && value > DAY ? value + by : value === 'department' ? departmentId : value) as Value
  const all = <Part extends object>(part: Part): Part => Object.fromEntries(Object.entries(part).map(([name, value]) => [name, later(value)])) as Part
  const facts = { ...all(model.facts), round: all(model.facts.round) }
  return { model: { ...model, facts, ended: model.ended.map(all), clocks: model.clocks.map(all) }, endedAt: endedAt + by }
}

/** The rows of one complaint that had this course, or that is open in some state by `openUntil` (UTC ms). */
export function complaintRows(chance: Chance, told: Told, given: { walk: Walk | { openUntil: number }; archiveNumber: (at: number) => string }): ComplaintRows {
  const { model, endedAt } = 'openUntil' in given.walk ? openWalk(chance, told, given.walk.openUntil) : given.walk
  const { facts } = model
  const id = seededId(chance, facts.receivedAt)
  const archived = facts.state === 'archived'
  const { person, takenBy } = told
  const at = facts.receivedAt
  const valid = facts.validity === 'valid'
  return {
    complaint: {
      id, number: told.number, version: 1 + model.clocks.length, createdAt: at, createdBy: takenBy, updatedAt: endedAt, state: facts.state, channel: chance.weighted([['visit', 60], ['call', 35], ['online', 5]] as const), receivedAt: at, said: told.said,
      categoryId: told.categoryId, place: '', happenedAt: at - HOUR, againstKind: 'shop', against: '', cause: 'work', harm: 'none', partyId: person.id, merchantId: person.shop?.id ?? null, personName: person.name, phone: person.phone, spoken: person.spoken, kind: person.kind,
      wants: 'exchange', wantsText: '', replyWanted: true, timesRaised: 1, validity: facts.validity, severity: facts.severity, class: facts.class, express: facts.express, judgedAt: facts.severity === null ? null : at + 10 * MINUTE, judgedBy: facts.severity === null ? null : takenBy,
      takenUpAt: facts.takenUpAt, answeredAt: facts.answeredAt, round: facts.round.no, departmentId: facts.round.departmentId, archiveNumber: archived ? given.archiveNumber(endedAt) : null, archivedAt: archived ? endedAt : null,
      outcome: archived ? 'satisfied' : null, takenBy, policy: defaultPolicy, majorAt: valid && !archived && facts.severity !== 'major' ? majorSince(facts, ZONE) : null, isOpen: !archived,
    },
    rounds: [...model.ended, facts.round].map(round => ({ ...round, id: seededId(chance, round.openedAt), complaintId: id, result: round.returnedAt === null ? '' : '已处理，客户认可 Решено' })),
    clocks: model.clocks.map(clock => clockRow(chance, clock, id, { takenBy, endedAt })),
  }
}

function clockRow(chance: Chance, { state, round, ...clock }: ModelClock, recordId: string, { takenBy, endedAt }: { takenBy: string; endedAt: number }): New<'clocks'> {
  const met = state === 'met'
  return { ...clock, id: seededId(chance, clock.startedAt), room: 'complaints', recordId, round, metAt: met ? endedAt : null, metBy: met ? takenBy : null, stoppedAt: state === 'stopped' ? endedAt : null, runs: state === 'running' }
}
