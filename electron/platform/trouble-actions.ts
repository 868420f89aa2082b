import { asStoreError } from '../../db/sqlite/connection'
import { StoreError, type StoreTrouble } from '../../db/store'
import type { TroubleAction } from './trouble-page'

const BY_CODE: Readonly<Record<string, StoreTrouble>> = { ENOSPC: 'diskFull', EDQUOT: 'diskFull', EACCES: 'readOnly', EPERM: 'readOnly', EROFS: 'readOnly', EBUSY: 'locked' }

/** Whatever opening the store threw, as one of our troubles. The desk says UNAVAILABLE of a StoreError it met; its cause tells which. */
export function troubleOf(error: unknown): StoreError {
  if (error instanceof StoreError) return error
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const known = BY_CODE[code]
  if (known !== undefined) return new StoreError(known, (error as Error).message, { cause: error })
  if (error instanceof Error && error.cause instanceof Error && !code.startsWith('SQLITE_')) return troubleOf(error.cause)
  return asStoreError(error)
}

/** These pass without anybody doing something on this PC, so the program tries again by itself. */
export const RETRIES_ITSELF: ReadonlySet<StoreTrouble> = new Set(['unreachable', 'locked'])

const SERVER: ReadonlySet<StoreTrouble> = new Set(['unreachable', 'wrongPassword', 'noDatabase'])

/** Troubles with the way to a server, which another address may mend. */
export const isOfServer = (trouble: StoreTrouble) => SERVER.has(trouble)

/** What can be done about a trouble, the likely one first. */
export function actionsFor(trouble: StoreTrouble): readonly TroubleAction[] {
  switch (trouble) {
    case 'damaged':
      return ['restore', 'retry', 'folder', 'quit']
    case 'missing':
    case 'unknown':
      return ['retry', 'restore', 'folder', 'quit']
    case 'station':
      return ['renew', 'retry', 'folder', 'quit']
    case 'unreachable':
    case 'wrongPassword':
    case 'noDatabase':
      return ['retry', 'quit']
    default:
      return ['retry', 'folder', 'quit']
  }
}
