// What the frame and other screens say of a room. The words stand in the room's own file, so that a new room brings them along.
import type { ProcedureName } from '../../shared/contract'
import { rooms } from '../../shared/rooms'
import type { Room, Screen, Take } from '../../shared/rooms'
import { sayInOther, sayData } from './i18n'

/** `name` on the rail, `one` of its records, `record` within a sentence, `open` as an action, `heading` of its rights. In the language on screen. */
export function roomWord({ texts }: Pick<Room, 'texts'>, word: 'name' | 'one' | 'record' | 'open' | 'heading'): string {
  return sayData(`${texts}:room.${word}`) ?? ''
}

/** What entering one is called: `do` as an action, `short` on a large key. */
export function takeWord({ texts }: Pick<Room, 'texts'>, take: Pick<Take, 'name'>, word: 'do' | 'short'): string {
  return sayData(`${texts}:room.takes.${take.name}.${word}`) ?? ''
}

/** The same in the other language of the house, for whoever stands on the other side of the counter. */
export function takeInOther({ texts }: Pick<Room, 'texts'>, take: Pick<Take, 'name'>, word: 'do' | 'short'): string {
  return sayInOther(texts, `room.takes.${take.name}.${word}`)
}

/** What a screen of the room is called, in the language on screen. */
export function screenWord({ texts }: Pick<Room, 'texts'>, { name }: Pick<Screen, 'name'>): string {
  return sayData(`${texts}:room.screens.${name}`) ?? ''
}

/** What a right in the room is called in the settings. */
export function actWord({ texts }: Pick<Room, 'texts'>, act: ProcedureName): string {
  return sayData(`${texts}:room.acts.${act.split('.')[1] ?? ''}`) ?? ''
}

/** What can be entered from anywhere, in the order of the rooms. */
export const takes: readonly { readonly room: Room; readonly take: Take }[] = rooms.flatMap(room => room.takes.map(take => ({ room, take })))

/** The screens beside the registers, in the order of the rooms. */
export const screens: readonly { readonly room: Room; readonly screen: Screen }[] = rooms.flatMap(room => room.screens.map(screen => ({ room, screen })))
