// The fixed words of the room `members`. Source: product rules, members; the glossary.
import { z } from 'zod'

export const levels = ['ordinary', 'silver', 'gold', 'vip'] as const
export const level = z.enum(levels)
export type Level = (typeof levels)[number]

/** How somebody heard of the club. */
export const heardFrom = ['desk', 'shop', 'friend', 'radio', 'internet', 'tour', 'other'] as const
export const heard = z.enum(heardFrom)
export type Heard = (typeof heardFrom)[number]

/** Where a membership stands: merged lies with another record now, erased holds no personal data any more. */
export const memberStates = ['active', 'frozen', 'ended', 'merged', 'erased'] as const
export const memberState = z.enum(memberStates)
export type MemberState = (typeof memberStates)[number]

/** Where a card stands. Only a valid one collects and redeems. */
export const cardStates = ['valid', 'lost', 'replaced', 'withdrawn'] as const
export const cardState = z.enum(cardStates)
export type CardState = (typeof cardStates)[number]

/** Why points move. `given` and `taken` are the two sides of a merge. */
export const pointKinds = ['earn', 'redeem', 'adjust', 'expire', 'reverse', 'taken', 'given'] as const
export const pointKind = z.enum(pointKinds)
export type PointKind = (typeof pointKinds)[number]

/** How a level came about: by the points of twelve months, or by somebody's decision. */
export const levelWays = ['rule', 'decision'] as const
export type LevelWay = (typeof levelWays)[number]

export const memberActions = [
  'earn', 'redeem', 'adjust', 'reverse', 'rebook', 'handOut', 'giftBack', 'edit', 'lose', 'replace', 'freeze', 'unfreeze', 'renew', 'setLevel', 'merge', 'unmerge', 'consent', 'end', 'revive', 'erase', 'print',
] as const
export type MemberStep = (typeof memberActions)[number]

/** The lines of a member's course as the desk writes them (`members:timeline.<kind>`), with their values. */
export const memberEvents = [
  'enrolled', // card
  'edited', // fields
  'points', // kind, points, balance
  'lost', // card, reason
  'replaced', // card, before
  'frozen', // reason
  'unfrozen', // reason
  'renewed', // until
  'levelled', // from, to, how, reason
  'mergedFrom', // number: what was taken in
  'mergedInto', // number: where it went
  'unmerged', // number
  'consented', // language, text version
  'ended', // reason
  'revived', // reason
  'erased', // reason
  'handedOut', // gift, count
  'giftBack', // gift, count, reason
  'rebooked', // receipt, number: to whom, or from whom
] as const

export const memberLists = ['all', 'birthdays', 'endingCards', 'runningOut', 'vip', 'ended'] as const
export const memberList = z.enum(memberLists)
export type MemberList = (typeof memberLists)[number]

/** The text of the consent form changes from time to time: which one somebody signed is kept with the day. */
export const CONSENT_TEXT = '2026-1'
