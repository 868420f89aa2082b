import { accessSync, constants, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { app } from 'electron'

/**
 * One copy of the program a data folder. A second start tells the first to come to the front and ends.
 * Electron keeps the lock in its own folder, so that lies inside the data folder.
 */
export function holdTheOnlyCopy(data: string, comeForward: () => void): boolean {
  const own = join(data, 'window')
  try {
    mkdirSync(own, { recursive: true })
    // Where no lock can be written, Electron says that somebody else holds it, and the program would end without a word.
    accessSync(own, constants.W_OK)
    app.setPath('userData', own)
  } catch {
    // A folder that cannot be made or written is said on the trouble screen, when the store is opened.
  }
  if (!app.requestSingleInstanceLock()) return false
  app.on('second-instance', comeForward)
  return true
}
