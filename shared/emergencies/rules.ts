// What may be done with an emergency, by whom; what is missing of it; whom one calls.
import { allowed, refused, type Action, type Actions } from '../core/actions'
import type { Role } from '../core/actor'
import type { FieldProblem } from '../core/errors'
import { roleMay } from '../permissions'
import { accountParts, emergencyActions, fireKinds, whomToTell, type EmergencyKind, type EmergencyState, type EmergencyStep, type FireCard, type MissingPart, type Told, type WhomToTell } from './words'

const MINUTE = 60_000
const DAY = 86_400_000
/** A clock of another PC may run a little ahead. */
const AHEAD = 2 * MINUTE

/** What the rules need to know of an emergency. */
export interface EmergencyFacts {
  readonly isOpen: boolean
  readonly voided: boolean
}

export function emergencyState({ isOpen, voided }: EmergencyFacts): EmergencyState {
  if (voided) return 'voided'
  return isOpen ? 'open' : 'ended'
}

/** The permission each step needs. */
const PERMISSION = {
  note: 'emergencies.note', tell: 'emergencies.tell', fireCard: 'emergencies.fireCard', hurt: 'emergencies.hurt', edit: 'emergencies.edit', account: 'emergencies.account', attach: 'emergencies.attach',
  end: 'emergencies.end', void: 'emergencies.void', print: 'print.send',
} as const satisfies Record<EmergencyStep, Parameters<typeof roleMay>[1]>

/** Who may not take a step is told who does. */
const TAKEN_BY: Partial<Readonly<Record<EmergencyStep, string>>> = { end: 'ended_by_shift_lead', void: 'voided_by_supervisor' }

/**
 * Whether somebody of this role may take this step now. Everybody at the desk writes while it goes on and fills in afterwards what there was no time for;
 * a shift lead or above ends it, once; a supervisor calls off a mistaken alarm. What is called off stays as it is.
 */
export function emergencyStep(facts: EmergencyFacts, role: Role, step: EmergencyStep): Action {
  if (step === 'print') return roleMay(role, PERMISSION.print) ? allowed : refused('not_permitted')
  if (facts.voided) return refused('voided')
  if (step === 'end' && !facts.isOpen) return refused('emergency_over')
  return roleMay(role, PERMISSION[step]) ? allowed : refused(TAKEN_BY[step] ?? 'not_permitted')
}

/** Every step of an emergency for somebody of this role. */
export function emergencySteps(facts: EmergencyFacts, role: Role): Actions<EmergencyStep> {
  return Object.fromEntries(emergencyActions.map(step => [step, emergencyStep(facts, role, step)])) as Actions<EmergencyStep>
}

/** When the fire brigade was called (UTC ms): as its card says, otherwise when its number stands among those who were told; null while it is not known. */
export function calledAt({ fireCard, told }: { readonly fireCard: FireCard | null; readonly told: readonly Told[] }, zone: string): number | null {
  return fireCard?.calledAt ?? told.find(({ phone }) => phone === callNumber('fireBrigade', zone))?.at ?? null
}

/** What cannot be right in when it began: not later than now, nor more than a day before it was reported. Times UTC ms. */
export function startProblems(startedAt: number | null | undefined, { now, reportedAt }: { now: number; reportedAt: number }): FieldProblem[] {
  if (startedAt === null || startedAt === undefined) return []
  if (startedAt > now + AHEAD) return [{ path: ['startedAt'], error: 'time.future' }]
  return startedAt < reportedAt - DAY ? [{ path: ['startedAt'], error: 'time.tooEarly' }] : []
}

/** Somebody was told neither later than now nor before it began; times UTC ms. */
export function toldProblems(at: number | null | undefined, startedAt: number, now: number): FieldProblem[] {
  if (at === null || at === undefined) return []
  if (at > now + AHEAD) return [{ path: ['at'], error: 'time.future' }]
  return at < startedAt - AHEAD ? [{ path: ['at'], error: 'time.tooEarly' }] : []
}

/** Whether the fire brigade is called, and its card belongs to the record. */
export const asksFireCard = (kind: EmergencyKind): boolean => fireKinds.includes(kind)

/** Whether the card answers what the fire brigade asks first: where it burns, and what is seen. */
export const isCardFilled = (card: FireCard | null): boolean => card !== null && card.where !== '' && card.seen !== ''

interface Account {
  readonly kind: EmergencyKind
  readonly fireCard: FireCard | null
  readonly told: readonly unknown[]
  readonly cause: string
  readonly damage: string
  readonly measures: string
}

/** What the form asks for and nobody has filled in, in the form's order. It is said and does not stand in the way of the end: what is over is over. */
export function missingOf(emergency: Account): MissingPart[] {
  return [
    ...(emergency.told.length === 0 ? (['told'] as const) : []),
    ...(asksFireCard(emergency.kind) && !isCardFilled(emergency.fireCard) ? (['fireCard'] as const) : []),
    ...accountParts.filter(part => emergency[part] === ''),
  ]
}

/** Whom one tells first in an emergency of this kind, before all others. */
const FIRST: Partial<Readonly<Record<EmergencyKind, readonly WhomToTell[]>>> = {
  fire: ['fireBrigade'],
  smoke: ['fireBrigade'],
  gas: ['fireBrigade'],
  water: ['engineering'],
  power: ['engineering'],
  lift: ['engineering'],
  wind: ['security', 'engineering'],
  injury: ['ambulance'],
  fight: ['security', 'police'],
  theft: ['security', 'police'],
  crowd: ['security'],
  suspiciousObject: ['security', 'police'],
  lostChild: ['security'],
}

/** Whom to tell, those first whom this kind needs. */
export function tellOrder(kind: EmergencyKind): readonly WhomToTell[] {
  const first = FIRST[kind] ?? []
  return [...first, ...whomToTell.filter(whom => !first.includes(whom))]
}

/** The short numbers of the country the mall stands in, told by its time zone: China's, otherwise Russia's. */
export function callNumber(whom: WhomToTell, zone: string): string {
  const china = /^Asia\/(Shanghai|Urumqi|Chongqing|Harbin|Kashgar)$/.test(zone)
  if (whom === 'fireBrigade') return china ? '119' : '101'
  if (whom === 'police') return china ? '110' : '102'
  return whom === 'ambulance' ? (china ? '120' : '103') : ''
}
