import { z } from 'zod'
import { personKind, spokenLanguage } from '../contacts/contract'
import { command } from '../core/command'
import { procedure } from '../core/errors'
import { recordId } from '../core/ids'
import { shownPhone } from '../core/records'
import { level, memberState } from '../members/words'
import { matter } from '../matters/contract'
import { personLine, personText } from '../text/person-text'

/** Somebody the desk already knows: an earlier caller, or a merchant of the mall. */
export const knownParty = z.object({
  source: z.enum(['caller', 'merchant']),
  partyId: z.string().nullable(),
  merchantId: z.string().nullable(),
  name: z.string(),
  phone: shownPhone.nullable(),
  spoken: spokenLanguage,
  kind: personKind,
  shop: z.object({ code: z.string(), nameZh: z.string(), nameRu: z.string() }).nullable(),
  lastAt: z.number().nullable(),
  times: z.number(),
})
export type KnownParty = z.infer<typeof knownParty>

/** The membership of somebody known, for whoever may see members: level, what they have, their card; null without a valid one. */
export const memberLine = z.object({ id: z.string(), number: z.string(), level, state: memberState, card: z.string().nullable(), balance: z.number() })
export type MemberLine = z.infer<typeof memberLine>

export const NOTE_LETTERS = 1000
/** A remark on a caller, of several lines. */
export const partyNote = personText(0, NOTE_LETTERS)

export const partiesContract = {
  /** Up to eight known people or shops for what was typed: a phone or its last digits, a shop code, part of a name in any script. */
  find: procedure.input(z.object({ typed: personLine(1, 120) })).output(z.array(knownParty)),
  /** One known party with the last five matters from every room. */
  card: procedure
    .input(z.object({ partyId: recordId.nullish(), merchantId: recordId.nullish() }))
    .output(knownParty.extend({ matters: z.array(matter), note: z.string(), member: memberLine.nullable() })),
  /** Fills a form with a chosen party: what is masked elsewhere comes in full, and the act is recorded. */
  choose: procedure.input(z.object({ partyId: recordId.nullish(), merchantId: recordId.nullish() })).output(z.object({ name: z.string(), phone: z.string().nullable() })),
  /** A remark on an earlier caller, shown beside the form when they come again. `was` is the remark the person saw: with another one in its place it is REFUSED. */
  note: procedure.input(command(z.object({ partyId: recordId, was: partyNote, note: partyNote }))),
}
