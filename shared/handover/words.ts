import { z } from 'zod'

/** Where a shift stands. handingOver: the outgoing person has signed, the incoming one has not. */
export const shiftStates = ['open', 'handingOver', 'closed'] as const
export type ShiftState = (typeof shiftStates)[number]

/** How a shift ended: handed over with two signatures, or closed by a supervisor at the end of the day where nobody followed. */
export const closings = ['handover', 'endOfDay'] as const
export type Closing = (typeof closings)[number]

/** What is written into the duty log. Source: product rules, duty log. */
export const entryKinds = ['complaint', 'theft', 'fire', 'wind', 'water', 'power', 'fight', 'staffBreach', 'merchantMove', 'building', 'instruction', 'visit', 'other'] as const
export const entryKind = z.enum(entryKinds)
export type EntryKind = (typeof entryKinds)[number]

/** Kinds that are an incident while they last: a shift is not handed over in the middle of one. */
export const incidents: readonly EntryKind[] = ['theft', 'fire', 'wind', 'water', 'power', 'fight']

/** What the program writes into the log by itself (`handover:wrote.<event>`). */
export const logEvents = ['complaintMajor', 'emergencyReported', 'emergencyEnded', 'emergencyVoided', 'slipLost', 'slipNotBack', 'slotMissed', 'blockLifted', 'dayClosed', 'incidentEnded', 'colleagueJoined'] as const
export type LogEvent = (typeof logEvents)[number]

/** What is prepared before the signatures. */
export const preparations = ['matters', 'items', 'equipment', 'instructions'] as const
export type Preparation = (typeof preparations)[number]

/** What stands against a handover. Each says what would lift it (`handover:blocks.<kind>`). */
export const blockKinds = ['emergency', 'incident', 'notCounted', 'differenceUnexplained', 'lineMissing', 'notChecked', 'unfit'] as const
export type BlockKind = (typeof blockKinds)[number]

export const handoverSteps = ['write', 'count', 'check', 'lift', 'signOut', 'tick', 'refuse', 'signIn', 'closeDay'] as const
export type HandoverStep = (typeof handoverSteps)[number]
