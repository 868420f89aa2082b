// Words and marks of shifts, their lines and their log, shared by the screens of the room.
import { useTranslation } from 'react-i18next'
import type { LogEntry, MatterLine, ShiftRow, ShiftView } from '../../shared/handover/contract'
import { roomOf } from '../../shared/rooms'
import { useHouse, type House } from '../app/house'
import { sayData } from '../app/i18n'
import { roomWord } from '../app/room-words'
import type { Tone } from '../ui/StateMark'

/** Mark and word of where a shift stands, and of a closed one how it ended. */
export function useShiftMark(): (shift: Pick<ShiftRow, 'state' | 'closedHow'>) => { tone: Tone; word: string } {
  const { t } = useTranslation('handover')
  return ({ state, closedHow }) => {
    if (state === 'closed') return { tone: 'done', word: t(`closings.${closedHow ?? 'handover'}`) }
    return { tone: state === 'open' ? 'fine' : 'waiting', word: t(`states.${state}`) }
  }
}

/** Post and template, as the title of a shift. */
export function useShiftTitle(): (shift: Pick<ShiftRow, 'post' | 'templateZh' | 'templateRu'>) => string {
  const { t } = useTranslation('handover')
  const { name } = useHouse()
  return ({ post, templateZh, templateRu }) => t('record.title', { post: name(post), template: name({ nameZh: templateZh, nameRu: templateRu }) })
}

/** What the record of a line is, in the language on screen: 投诉,派工单. */
export function lineRecord({ room }: Pick<MatterLine, 'room'>): string {
  const known = roomOf(room)
  return known === undefined ? '' : roomWord(known, 'one')
}

/** The state of a line's record in words; empty where its room has none for it. */
export function lineState({ room, state }: Pick<MatterLine, 'room' | 'state'>): string {
  const known = roomOf(room)
  return known === undefined ? '' : (sayData(`${known.texts}:states.${state}`) ?? '')
}

/** What happened elsewhere and was written by the program, or nothing for what somebody typed. */
export function wroteWord({ event }: Pick<LogEntry, 'event'>): string {
  return event === '' ? '' : (sayData(`handover:wrote.${event}`) ?? '')
}

/** What still stands against the handover. */
export const standing = ({ blocks }: Pick<ShiftView, 'blocks'>) => blocks.filter(block => block.lifted === null)

/** The lines of a shift that the incoming person ticks, and how many are ticked. */
export function tickedOf({ matters, instructions }: Pick<ShiftView, 'matters' | 'instructions'>): { done: number; all: number } {
  const lines = [...matters, ...instructions]
  return { done: lines.filter(line => line.tickedAt !== null).length, all: lines.length }
}

/** Names of people in one line. */
export const namesOf = (people: readonly { readonly name: string }[]): string => people.map(({ name }) => name).join(', ')

/** Both names of an item in the language of the screen, and its unit. */
export function itemWords(item: { nameZh: string; nameRu: string; unitZh: string; unitRu: string }, { name }: Pick<House, 'name'>): { name: string; unit: string } {
  return { name: name(item), unit: name({ nameZh: item.unitZh, nameRu: item.unitRu }) }
}
