// The words of complaints' screens that stand on their forms too, in both languages.
import ruClocks from '../../shared/i18n/ru/clocks.json'
import ru from '../../shared/i18n/ru/complaints.json'
import zhClocks from '../../shared/i18n/zh/clocks.json'
import zh from '../../shared/i18n/zh/complaints.json'
import type { RoundOutcome } from '../../shared/complaints/words'
import type { BothNames } from '../../shared/core/actor'
import { textIn, type Leaves } from './words'

/** A text of complaints by its path: `severities.major`. Both languages have it, or this does not compile. */
export type ComplaintWord = Leaves<typeof zh> & Leaves<typeof ru>

/** A text of complaints in both languages. */
export const complaintWord = (word: ComplaintWord): BothNames => textIn({ zh, ru }, word)

/** How a round or a complaint ended, short enough for a column. */
export const outcomeWord = (outcome: RoundOutcome): BothNames => complaintWord(outcome === 'unreachable' ? 'outcomes.unreachable' : `callBackOutcomes.${outcome}`)

/** What a clock is called; the name comes from the record. */
export const clockWord = (name: string): BothNames => textIn({ zh: zhClocks.names, ru: ruClocks.names }, name)
