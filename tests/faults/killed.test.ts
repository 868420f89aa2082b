import { spawn } from 'node:child_process'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { expect, test } from 'vitest'
import { verifyAudit } from '../../db/repositories/audit'
import { checkCopy } from '../../db/sqlite/copies'
import { openEmbedded, openStation } from '../../electron/platform/open-store'
import { numbersIn, ROOT } from './faulty'

/** Runs the writing program, kills it the hard way once it confirmed so many records and a little more, and gives what it had confirmed. */
async function killedAfter(records: number, more: number): Promise<{ folder: string; numbers: string[]; draft: number }> {
  const child = spawn(process.execPath, ['--import', 'tsx', join(ROOT, 'tests/faults/writing-program.ts')], { cwd: ROOT, stdio: ['ignore', 'pipe', 'inherit'] })
  const numbers: string[] = []
  let folder = ''
  let draft = -1
  const ended = new Promise(resolve => child.once('exit', resolve))
  for await (const line of createInterface(child.stdout)) {
    const [kind, what = ''] = line.split(' ')
    if (kind === 'folder') folder = what
    if (kind === 'draft') draft = Number(what)
    if (kind === 'number') numbers.push(what)
    if (numbers.length === records) setTimeout(() => child.kill('SIGKILL'), more)
  }
  await ended
  return { folder, numbers, draft }
}

// Killed at different moments of a transaction: about 10 ms each.
test.each([3, 8, 14])('a program killed while it registers loses nothing it had confirmed (%i ms later)', async more => {
  const { folder, numbers, draft } = await killedAfter(25, more)
  expect(numbers.length).toBeGreaterThanOrEqual(25)
  const station = openStation(folder, ROOT)
  const store = await openEmbedded(folder, station, ROOT)
  try {
    const held = await numbersIn(store)
    expect(held).toEqual(expect.arrayContaining(numbers))
    // At most the one that was being recorded may be there without having been confirmed, and no number is missing before it.
    expect(held.length - numbers.length).toBeLessThanOrEqual(1)
    expect(held.map(number => Number(number.slice(-4)))).toEqual(held.map((_, at) => at + 1))
    expect((await store.read(verifyAudit)).broken).toEqual([])
    const counted = await store.read(db => db.rows<{ n: number }>('SELECT (SELECT count(*) FROM matters) - (SELECT count(*) FROM contacts) AS n', []))
    expect(counted).toEqual([{ n: 0 }])
    expect((station.drafts({ staffId: 'somebody', form: 'contact' })[0]?.data as { typed: number }).typed).toBeGreaterThanOrEqual(draft)
  } finally {
    await store.close()
    station.close()
  }
  expect(await checkCopy(ROOT, join(folder, 'desk.sqlite'))).toBe('sound')
  rmSync(folder, { recursive: true, force: true })
}, 60_000)
