// What may be done with a script, and by whom. Pure: no clock, no store. Source: product rules, broadcast.
import { allowed, refused, type Action, type Actions } from '../core/actions'
import type { Role } from '../core/actor'
import { roleMay } from '../permissions'
import { scriptSteps, type ScriptState, type ScriptStep } from './words'

/** What the rules need to know of a script's newest version. */
export interface ScriptFacts {
  readonly state: ScriptState
  /** Everybody who wrote on it. */
  readonly writers: readonly string[]
  /** Both languages have a text. */
  readonly complete: boolean
  /** Each blank stands in both texts. */
  readonly blanksAgree: boolean
  /** How many facts one language says and the other does not, that nobody has confirmed. */
  readonly differences: number
  /** Who has heard each recording to its end. */
  readonly heardBy: readonly (readonly string[])[]
  /** The mall lets people approve what they wrote themselves. */
  readonly ownApproval: boolean
}

interface Person {
  readonly staffId: string
  readonly role: Role
}

/** The permission each step needs. */
const PERMISSION = {
  edit: 'broadcast.edit', record: 'broadcast.putRecording', submit: 'broadcast.submit', confirm: 'broadcast.confirm', approve: 'broadcast.approve', sendBack: 'broadcast.sendBack', retire: 'broadcast.retire', revive: 'broadcast.revive',
} as const satisfies Record<ScriptStep, Parameters<typeof roleMay>[1]>

/** From which states each step leads on. What is approved is edited as a new version; what was submitted waits for the answer. */
const FROM: Readonly<Record<ScriptStep, readonly ScriptState[]>> = {
  edit: ['draft', 'sentBack', 'approved'], record: ['draft', 'sentBack'], submit: ['draft', 'sentBack'], confirm: ['draft', 'sentBack'], approve: ['submitted'], sendBack: ['submitted'], retire: ['draft', 'sentBack', 'submitted', 'approved'], revive: ['retired'],
}

/** Why a step does not lead on from where the script stands. */
const NOT_NOW: Readonly<Record<ScriptState, string>> = {
  draft: 'script_not_submitted', sentBack: 'script_not_submitted', submitted: 'script_submitted', approved: 'script_approved', retired: 'script_retired',
}

function leadsOn(step: ScriptStep, { state, complete, blanksAgree, differences, writers, heardBy, ownApproval }: ScriptFacts, { staffId }: Person): Action {
  if (!FROM[step].includes(state)) return refused(step === 'revive' ? 'script_in_use' : NOT_NOW[state])
  if (step === 'submit' && !complete) return refused('language_missing')
  if (step === 'submit' && !blanksAgree) return refused('blanks_differ')
  if (step === 'submit' && differences > 0) return refused('facts_differ')
  if (step !== 'approve') return allowed
  if (writers.includes(staffId) && !ownApproval) return refused('own_script')
  return heardBy.every(people => people.includes(staffId)) ? allowed : refused('recording_not_heard')
}

/** Whether this person may take this step now. */
export function scriptStep(facts: ScriptFacts, who: Person, step: ScriptStep): Action {
  return roleMay(who.role, PERMISSION[step]) ? leadsOn(step, facts, who) : refused('not_permitted')
}

/** Every step of a script for this person. */
export function scriptActions(facts: ScriptFacts, who: Person): Actions<ScriptStep> {
  return Object.fromEntries(scriptSteps.map(step => [step, scriptStep(facts, who, step)])) as Actions<ScriptStep>
}

/** Whether changing the texts makes a new version: what was decided, approved or sent back, stays as it was. */
export const makesNewVersion = (state: ScriptState): boolean => state === 'approved' || state === 'sentBack'
