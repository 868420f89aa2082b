import { mkdirSync } from 'node:fs'
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
    app.setPath('userData', own)
  } catch {
    // A folder that cannot be made is said on the trouble screen, when the store is opened.
  }
  if (!app.requestSingleInstanceLock()) return false
  app.on('second-instance', comeForward)
  return true
}
