// What of the machine wants a person. The foot of the rail, the board and whoever asks later say the same.
import type { SystemStatus } from './contract'

export type PrinterTrouble = 'undecided' | 'missing' | 'waiting'
export type BackupTrouble = Extract<SystemStatus['backup']['state'], 'failed' | 'onlyHere' | 'incomplete'>

/** What is wrong with printing, the most pressing first: a form that needs a person's decision will never print by itself. Null when nothing is. */
export function printerTrouble({ state, waiting, undecided }: SystemStatus['printer']): PrinterTrouble | null {
  if (undecided > 0) return 'undecided'
  if (state === 'missing') return 'missing'
  return waiting > 0 ? 'waiting' : null
}

/** What is wrong with the last copy, or null. */
export function backupTrouble({ state }: SystemStatus['backup']): BackupTrouble | null {
  return state === 'failed' || state === 'onlyHere' || state === 'incomplete' ? state : null
}
