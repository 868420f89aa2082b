import { z } from 'zod'

/** In which order an announcement is read. */
export const voiceOrders = ['zhRu', 'ruZh'] as const
export const voiceOrder = z.enum(voiceOrders)
export type VoiceOrder = (typeof voiceOrders)[number]

/** What a programme is: announcements; music, which needs no script; what is read in an emergency, which may be heard in quiet hours and over anything. */
export const programmeKinds = ['spoken', 'music', 'emergency'] as const
export const programmeKind = z.enum(programmeKinds)
export type ProgrammeKind = (typeof programmeKinds)[number]

/** Where a version of a script stands. Nothing that is not approved goes on air. */
export const scriptStates = ['draft', 'submitted', 'sentBack', 'approved', 'retired'] as const
export const scriptState = z.enum(scriptStates)
export type ScriptState = (typeof scriptStates)[number]

export const scriptSteps = ['edit', 'record', 'submit', 'confirm', 'approve', 'sendBack', 'retire', 'revive'] as const
export type ScriptStep = (typeof scriptSteps)[number]

/** What is written into a script's course (`broadcast:timeline.<kind>`). */
export const scriptEvents = ['written', 'edited', 'newVersion', 'recorded', 'recordingOff', 'confirmed', 'submitted', 'approved', 'sentBack', 'retired', 'revived'] as const
export type ScriptEvent = (typeof scriptEvents)[number]

/** One of the two texts of a script. */
export const sides = ['zh', 'ru'] as const
export const side = z.enum(sides)
export type Side = (typeof sides)[number]
