import { StoreError, type StoreTrouble } from '../store'

const LOST = new Set(['ECONNREFUSED', 'ECONNRESET', 'ETIMEDOUT', 'ENOTFOUND', 'EHOSTUNREACH', 'ENETUNREACH', 'EPIPE', 'EAI_AGAIN', '57P01', '57P02', '57P03', '08000', '08003', '08006', '08001'])
const TROUBLE: Readonly<Record<string, StoreTrouble>> = { '28P01': 'wrongPassword', '28000': 'wrongPassword', '3D000': 'noDatabase', '53100': 'diskFull', '25006': 'readOnly', '42501': 'readOnly' }

function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return ''
  if ('code' in error && typeof error.code === 'string') return error.code
  return error.cause === undefined ? '' : codeOf(error.cause)
}

/** The server answered, but others held it up too long: a statement or a wait for one's turn that took its whole time. */
const BUSY = new Set(['55P03', '57014'])

function isBusy(error: unknown): boolean {
  // The pool's own words for: all connections are in use.
  return BUSY.has(codeOf(error)) || (error instanceof Error && error.message === 'timeout exceeded when trying to connect')
}

/** Whether the server or the way to it is gone (and may come back). */
export function isLost(error: unknown): boolean {
  if (isBusy(error)) return false
  return LOST.has(codeOf(error)) || (error instanceof Error && /terminated|timeout|Connection ended|not queryable|after calling end/i.test(error.message))
}

/** The server asks for a password and there is none: the driver gives up before the server could say that it is wrong. */
function lacksPassword(error: unknown): boolean {
  return error instanceof Error && error.message.includes('client password must be a')
}

/** What PostgreSQL or the network says, as our kind of trouble; null for what is no fault of the store. */
export function postgresTrouble(error: unknown): StoreTrouble | null {
  if (isBusy(error)) return 'locked'
  if (isLost(error)) return 'unreachable'
  if (lacksPassword(error)) return 'wrongPassword'
  return TROUBLE[codeOf(error)] ?? null
}

export function asStoreError(error: unknown): StoreError {
  if (error instanceof StoreError) return error
  return new StoreError(postgresTrouble(error) ?? 'unknown', error instanceof Error ? error.message : String(error), { cause: error })
}
