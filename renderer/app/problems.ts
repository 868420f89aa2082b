// Anything that can go wrong, as sentences for the person at the counter: what happened, what was kept, what to do next.
import { ORPCError } from '@orpc/client'
import type { z } from 'zod'
import type { FieldProblem } from '../../shared/core/errors'
import { fieldProblemsOf } from '../../shared/core/problems'
import { showCount } from '../../shared/text/numbers'
import { showDateTime } from '../../shared/text/when'
import { langNow, sayData } from './i18n'
import { mallZone } from './mall-zone'

const codes = ['INVALID', 'STALE', 'REFUSED', 'NOT_ALLOWED', 'NOT_FOUND', 'UNAVAILABLE', 'NOT_SIGNED_IN', 'LOCKED'] as const
type Code = (typeof codes)[number]

/** What somebody else saved first: their state, by whom and when (UTC ms). */
export interface StaleData {
  readonly id: string
  readonly current: unknown
  readonly changedBy: string | null
  readonly changedAt: number | null
}

/** A failure in words, in the language on screen. `fields` maps a field's path (`mall.zh`) to its sentence. */
export interface Problem {
  readonly code: Code | 'UNKNOWN'
  readonly title: string
  readonly detail: string
  readonly fields: Readonly<Record<string, string>>
  /** For STALE: what the other saved. */
  readonly stale: StaleData | null
  /** For REFUSED: the reason's key, and its facts. */
  readonly reason: string | null
  readonly facts: Facts
  /** For UNAVAILABLE and NOT_FOUND: what does not answer, or was not found; else empty. */
  readonly what: string
}

type Facts = Record<string, string | number>

/** Input that the form's own schema refused before it was sent. */
export class FormError extends Error {
  constructor(readonly problems: FieldProblem[]) {
    super('INVALID')
    this.name = 'FormError'
  }
}

/** The sentences of a failed `schema.safeParse`, by field path. */
export function fieldsOf(error: Pick<z.ZodError, 'issues'>): Record<string, string> {
  return sentencesOf(fieldProblemsOf(error))
}

/** The sentences of field problems, by field path. */
export function sentencesOf(problems: readonly FieldProblem[]): Record<string, string> {
  return Object.fromEntries(problems.map(problem => [problem.path.join('.'), sentenceOf(problem)]))
}

/** The sentence of one field problem. */
export function sentenceOf({ error, params }: Pick<FieldProblem, 'error' | 'params'>): string {
  return sayData(`errors:${error}`, shownFacts(params ?? {})) ?? sayData('errors:wrong') ?? ''
}

/** The reason of a refused step (an `Action` with `may: false`, or REFUSED) in words. */
export function reasonWords(reason: string, facts: Facts = {}): string {
  return sayData(`reasons:${reason}`, shownFacts(facts)) ?? sayData('reasons:unknown') ?? ''
}

/** Any thrown thing in words. Never throws. */
export function problemOf(error: unknown): Problem {
  if (error instanceof FormError) return inWords('INVALID', { problems: error.problems })
  const code = error instanceof ORPCError ? codes.find(known => known === error.code) : undefined
  return code === undefined ? inWords('UNKNOWN', {}) : inWords(code, dataOf(error))
}

/** What failed when a record was opened: only its id is asked for, and one that is no id names no record. */
export function problemOfRecord(error: unknown): Problem {
  const problem = problemOf(error)
  return problem.code === 'INVALID' ? inWords('NOT_FOUND', {}) : problem
}

function dataOf(error: unknown): Record<string, unknown> {
  const data: unknown = error instanceof ORPCError ? error.data : null
  return typeof data === 'object' && data !== null ? { ...data } : {}
}

function inWords(code: Problem['code'], data: Record<string, unknown>): Problem {
  const stale = code === 'STALE' ? staleOf(data) : null
  const reason = code === 'REFUSED' ? String(data['reason'] ?? 'unknown') : null
  const facts = factsOf(data['params'])
  const problems = code === 'INVALID' && Array.isArray(data['problems']) ? (data['problems'] as FieldProblem[]) : []
  const what = code === 'UNAVAILABLE' || code === 'NOT_FOUND' ? String(data['what'] ?? 'unknown') : ''
  const sentence = (part: 'title' | 'detail') =>
    (what === '' ? null : sayData(`errors:${code}.${what}.${part}`)) ?? sayData(`errors:${code}.${part}`, staleFacts(stale)) ?? ''
  return {
    code,
    title: sentence('title'),
    detail: reason === null ? sentence('detail') : reasonWords(reason, facts),
    fields: sentencesOf(problems),
    stale,
    reason,
    facts,
    what,
  }
}

function staleOf(data: Record<string, unknown>): StaleData {
  const { id, current, changedBy, changedAt } = data
  return {
    id: String(id ?? ''),
    current,
    changedBy: typeof changedBy === 'string' ? changedBy : null,
    changedAt: typeof changedAt === 'number' ? changedAt : null,
  }
}

function staleFacts(stale: StaleData | null): Facts {
  if (stale === null) return {}
  const who = stale.changedBy ?? sayData('errors:STALE.somebody') ?? ''
  return { who, when: stale.changedAt === null ? '' : moment(stale.changedAt) }
}

function factsOf(params: unknown): Facts {
  if (typeof params !== 'object' || params === null) return {}
  const isFact = (entry: [string, unknown]): entry is [string, string | number] => ['string', 'number'].includes(typeof entry[1])
  return Object.fromEntries(Object.entries(params).filter(isFact))
}

const MOMENTS = ['latest', 'earliest', 'at', 'until', 'since']

/** Facts as a sentence shows them: moments (UTC ms) by the mall's clock, large numbers with their thousands apart, and `count` for the plural. */
function shownFacts(facts: Facts): Facts {
  const shown = Object.entries(facts).map(([name, fact]) => [name, typeof fact === 'number' ? shownNumber(name, fact) : fact] as const)
  const numbers = Object.values(facts).filter(fact => typeof fact === 'number')
  const count = facts['count'] ?? facts['max'] ?? facts['min'] ?? numbers[0]
  return { ...Object.fromEntries(shown), ...(count === undefined ? {} : { count }) }
}

function shownNumber(name: string, fact: number): string | number {
  if (MOMENTS.includes(name)) return moment(fact)
  return Math.abs(fact) >= 10_000 && Number.isInteger(fact) ? showCount(fact, langNow()) : fact
}

function moment(ms: number): string {
  return showDateTime(ms, mallZone(), langNow())
}
