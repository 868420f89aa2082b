import { z } from 'zod'
import { personLine, personText } from '../text/person-text'

/** What may happen. Source: product rules, emergencies; the glossary's words. */
export const emergencyKinds = ['fire', 'smoke', 'gas', 'water', 'power', 'lift', 'wind', 'injury', 'fight', 'theft', 'crowd', 'suspiciousObject', 'lostChild', 'other'] as const
export const emergencyKind = z.enum(emergencyKinds)
export type EmergencyKind = (typeof emergencyKinds)[number]

/** Kinds for which the fire brigade is called, and its card is offered. */
export const fireKinds: readonly EmergencyKind[] = ['fire', 'smoke', 'gas']

/** What the fire brigade asks, in its order: your name and post, where you are, where it burns, what is seen. Source: product rules, fire card. */
export const fireCard = z.object({
  name: personLine(0, 120),
  post: personLine(0, 120),
  address: personLine(0, 200),
  where: personLine(0, 200),
  seen: personText(0, 1000),
  calledAt: z.number().nullable(),
})
export type FireCard = z.infer<typeof fireCard>

/** Somebody who was told: whom, by what number, when (UTC ms), what they said. */
export const told = z.object({ whom: personLine(1, 120), phone: personLine(0, 40), at: z.number(), said: personLine(0, 300) })
export type Told = z.infer<typeof told>

export const emergencyActions = ['note', 'tell', 'fireCard', 'hurt', 'edit', 'account', 'attach', 'end', 'void', 'print'] as const
export type EmergencyStep = (typeof emergencyActions)[number]

/** Where an emergency stands. */
export const emergencyStates = ['open', 'ended', 'voided'] as const
export type EmergencyState = (typeof emergencyStates)[number]

/** What the form asks for beside its course, and what may still be missing of it. */
export const accountParts = ['cause', 'damage', 'measures'] as const
export const missingParts = ['told', 'fireCard', ...accountParts] as const
export const missingPart = z.enum(missingParts)
export type MissingPart = (typeof missingParts)[number]

/** Who is usually told; each stands under a key of its own. */
export const whomToTell = ['fireBrigade', 'ambulance', 'police', 'security', 'engineering', 'shiftLead', 'supervisor', 'head', 'generalManager'] as const
export type WhomToTell = (typeof whomToTell)[number]

/** The lines of an emergency's course as the desk writes them (`emergencies:timeline.<kind>`), with their values. */
export const emergencyEvents = [
  'reported', // kind, place, said
  'noted', // what, doneBy
  'told', // whom, phone, said, at
  'fireCard', // filled or corrected: again
  'hurt', // count, text
  'edited', // kind, place
  'accounted', // cause, damage, measures: as they stand now
  'attached', // count, names
  'ended',
  'voided', // reason
] as const
