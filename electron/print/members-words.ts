// The club's words on paper: the same as on its screens.
import ru from '../../shared/i18n/ru/members.json'
import zh from '../../shared/i18n/zh/members.json'
import type { BothNames } from '../../shared/core/actor'
import { textIn, type Leaves } from './words'

export type ClubWord = Leaves<typeof zh> & Leaves<typeof ru>

/** A text of the club in both languages. */
export const clubWord = (word: ClubWord): BothNames => textIn({ zh, ru }, word)
