import { countRunning, runningClocks } from '../../../db/repositories/clocks'
import { countInside } from '../../../db/repositories/contacts'
import type { Contract } from '../../../shared/contract'
import { SOON_MS } from '../../../shared/core/clocks'
import { roomsReadBy } from '../../../shared/rooms'
import { act, question, type UseCase } from '../core/use-case'

const status = act('system.status', ({ desk }) => ({
  database: { kind: desk.store.dialect, state: desk.store.state(), detail: null },
  backup: desk.backups.status(),
  printer: desk.print.status(),
  version: desk.host.version,
  dataFolder: desk.host.dataFolder,
}))

const total = (rows: readonly { count: number }[]) => rows.reduce((sum, row) => sum + row.count, 0)

/** What waits in the rooms this person may read; each room with its own limit, so that none hides another. */
const today = question('system.today', async ({ db, who, now, input }) => {
  const readable = roomsReadBy(who.role)
  const all = await countRunning(db, readable, Number.MAX_SAFE_INTEGER)
  const overdue = await countRunning(db, readable, now)
  const soon = await countRunning(db, readable, now + SOON_MS)
  const late = new Map(overdue.map(row => [row.room, row.count]))
  const owed = []
  for (const { room } of all) owed.push(...(await runningClocks(db, room, input.limit)))
  return {
    owed: owed.sort((a, b) => a.clock.dueAt - b.clock.dueAt),
    total: total(all),
    overdue: total(overdue),
    soon: total(soon) - total(overdue),
    insideNow: readable.includes('contacts') ? await countInside(db) : null,
    waits: Object.fromEntries(all.map(row => [row.room, { count: row.count, overdue: late.get(row.room) ?? 0 }])),
  }
})

const store = act('system.store', ({ desk }) => ({
  choice: desk.station.setting<{ kind: 'sqlite' } | { kind: 'postgres'; url: string }>('store') ?? { kind: 'sqlite' as const },
  fixedByEnvironment: desk.storeFixedByEnvironment,
}))

const testStore = act('system.testStore', async ({ desk, input }) => {
  const trouble = input.kind === 'sqlite' ? null : await desk.tryPostgres(input.url)
  return { ok: trouble === null, problem: trouble?.trouble ?? null, detail: trouble?.detail ?? null }
})

const chooseStore = act('system.chooseStore', ({ desk, input }) => {
  desk.station.set('store', input.choice)
  desk.host.restart()
})

export const systemDesk = {
  live: act('system.live', ({ desk, signal }) => desk.live.changes(signal)),
  status,
  today,
  newWindow: act('system.newWindow', ({ desk }) => desk.host.newWindow()),
  backups: act('system.backups', async ({ desk }) => ({ copies: await desk.backups.list(), secondFolder: desk.backups.secondFolder() })),
  backUpNow: act('system.backUpNow', ({ desk }) => desk.backups.now()),
  chooseSecondFolder: act('system.chooseSecondFolder', async ({ desk }) => {
    const folder = await desk.host.chooseFolder()
    if (folder !== null) desk.backups.setSecondFolder(folder)
    return { secondFolder: desk.backups.secondFolder() }
  }),
  chooseBackup: act('system.chooseBackup', async ({ desk }) => {
    const path = await desk.host.chooseFile('backup')
    return path === null ? null : desk.backups.inspect(path)
  }),
  restore: act('system.restore', ({ desk, input }) => desk.backups.restore(input.path)),
  store,
  testStore,
  chooseStore,
} satisfies { [Key in keyof Contract['system']]: UseCase<`system.${Key}`> }
