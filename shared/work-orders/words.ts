import { z } from 'zod'

export const urgencies = ['emergency', 'today', 'planned'] as const
export const urgency = z.enum(urgencies)
export type Urgency = z.infer<typeof urgency>

/**
 * Where an order stands. registered: no team has it. dispatched: a team has it and has not said yes. accepted: it said yes, or comes another day.
 * onSite: somebody is there. done: the work is done; the customer has not been asked yet whether it is well.
 */
export const workOrderStates = ['registered', 'dispatched', 'accepted', 'onSite', 'done', 'archived'] as const
export const workOrderState = z.enum(workOrderStates)
export type WorkOrderState = z.infer<typeof workOrderState>

/** How a call after the work ended. One that was not made is no entry at all: "not called", never "not satisfied". */
export const followUpOutcomes = ['satisfied', 'notSatisfied', 'notReached'] as const
export const followUpOutcome = z.enum(followUpOutcomes)
export type FollowUpOutcome = z.infer<typeof followUpOutcome>

/** How a round ended; `noCall` where nobody is there to be called. */
export const roundOutcomes = ['satisfied', 'notSatisfied', 'unreachable', 'noCall'] as const
export const roundOutcome = z.enum(roundOutcomes)
export type RoundOutcome = z.infer<typeof roundOutcome>

/** How the customer took the work over: by signing the slip that came back, or on a touch screen. */
export const acceptances = ['slip', 'screen'] as const
export const acceptance = z.enum(acceptances)
export type Acceptance = z.infer<typeof acceptance>

/** The clocks of an order; each is owed by somebody (see clocks.ts). */
export const workOrderClocks = ['accept', 'arrive', 'finish', 'followUp'] as const
export type WorkOrderClock = (typeof workOrderClocks)[number]

export const workOrderActions = ['edit', 'dispatch', 'accept', 'refuse', 'arrive', 'done', 'notDone', 'handedOver', 'followUp', 'archive', 'attach', 'remark', 'void', 'print'] as const
export type WorkOrderStep = (typeof workOrderActions)[number]

/** The lines of an order's course as the desk writes them (`work-orders:timeline.<kind>`), with their values. */
export const workOrderEvents = [
  'registered', // from: the number of what it came from
  'edited',
  'retimed', // urgency, plannedFor: a correction moved what is due
  'dispatched', // teamZh, teamRu, person
  'accepted', // teamZh, teamRu, person
  'refused', // teamZh, teamRu, reason
  'arrived', // person
  'done', // whatWasDone, materials: how many, fee in fen, of all
  'notDone', // reason, plannedFor
  'handedOver', // how, name
  'followedUp', // outcome, remark
  'roundOpened', // no
  'archived', // outcome
  'attached', // count, names
  'remarked', // remark
  'voided', // reason
  'ledTo', // room, number
  'printed',
] as const
