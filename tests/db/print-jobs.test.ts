// The print jobs of a station in its own store.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, onTestFinished, test } from 'vitest'
import { StationStore } from '../../db/station-store'
import { shelfJobs } from '../../electron/print/jobs'
import type { PrintJob } from '../../shared/print/contract'

const DAY = 86_400_000

function stationStore(): StationStore {
  const folder = mkdtempSync(join(tmpdir(), 'station-'))
  const store = new StationStore(join(folder, 'station.sqlite'), fileURLToPath(new URL('../../db/migrations/station', import.meta.url)))
  onTestFinished(() => {
    store.close()
    rmSync(folder, { recursive: true, force: true })
  })
  return store
}

const job = (id: string, state: PrintJob['state'], createdAt = 0): PrintJob => ({
  id, form: 'workOrderSlip', recordId: null, number: '', printer: 'SLIP', paper: 'a4', copies: ['team'], state, problem: null, tries: 0, duplicate: 0, again: false, createdAt, printedAt: null,
})

test('a job that is open is read however old it is, one that is over only for some weeks', () => {
  const store = stationStore()
  const first = shelfJobs(store, 0)
  const states = ['waiting', 'printing', 'dialog', 'failed', 'printed', 'cancelled'] as const
  for (const state of states) first.put(job(state, state))
  first.put(job('lately', 'printed', 20 * DAY))
  expect(shelfJobs(store, 30 * DAY).all().map(({ id }) => id).sort()).toEqual(['dialog', 'failed', 'lately', 'printing', 'waiting'])
})
