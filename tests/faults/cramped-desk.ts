import { afterEach, beforeAll, beforeEach } from 'vitest'
import { makeDesk, type TestDesk } from '../support/desk'
import { smallDisk, type SmallDisk } from './faulty'

/** A test desk whose every file lies on a small disk; the station's temporary folder is on it too. */
export interface CrampedDesk {
  disk: SmallDisk
  made: TestDesk
}

/** Makes a desk on a disk of so many megabytes before each test of the suite and takes both away after it. What it gives is filled by then. */
export function deskOnSmallDisk(megabytes: number): CrampedDesk {
  const cramped = {} as CrampedDesk
  let temporary: string | undefined
  // The migrated file that every test desk begins with is made once, and outside of the small disk.
  beforeAll(async () => (await makeDesk({ dialect: 'sqlite' })).close())
  // The test desk is made in the system's temporary folder; for these tests that is the small disk.
  beforeEach(async () => {
    cramped.disk = smallDisk(megabytes)
    temporary = process.env['TMPDIR']
    process.env['TMPDIR'] = cramped.disk.folder
    cramped.made = await makeDesk({ dialect: 'sqlite' })
  })
  afterEach(async () => {
    if (temporary === undefined) delete process.env['TMPDIR']
    else process.env['TMPDIR'] = temporary
    await cramped.made.close().catch(() => undefined)
    cramped.disk.remove()
  })
  return cramped
}
