import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { allStaff } from '../../../db/repositories/admin'
import { houseSecret } from '../../../db/repositories/house-secret'
import { keepPin } from '../../../db/repositories/staff-sign-in'
import type { Tx } from '../../../db/store'
import { hashPin } from '../../../electron/desk/session/pin'
import { makeDesk, TEST_PIN, type TestDesk } from '../../support/make-desk'
import { SAMPLE_NOW } from '../million'

const CACHE = fileURLToPath(new URL('../../../.cache', import.meta.url))

/** A data folder for the real program, beside the kept sample so that both lie on the same disk. */
export interface House {
  data: string
  remove(): void
}

/**
 * A house whose people can sign in with TEST_PIN: an empty one, or with a copy of the sample's store in it (the program writes into it, so
 * that the kept one stays as it is). `fill` puts into it what a measure needs.
 */
export async function makeHouse(sample?: string, fill: (made: TestDesk) => Promise<void> = async () => undefined): Promise<House> {
  const data = mkdtempSync(path.join(CACHE, 'bench-house-'))
  if (sample !== undefined) copyFileSync(path.join(sample, 'desk.sqlite'), path.join(data, 'desk.sqlite'))
  const made = await makeDesk({ dialect: 'sqlite', folder: data, now: SAMPLE_NOW })
  const { desk, close } = made
  await fill(made)
  const pinHash = await hashPin(TEST_PIN, await houseSecret(desk.store))
  await desk.store.write(async tx => {
    for (const { id } of await allStaff(tx)) await keepPin(tx as Tx, id, pinHash)
  })
  await close()
  return { data, remove: () => rmSync(data, { recursive: true, force: true, maxRetries: 5 }) }
}
