import type { Contract } from '../../../shared/contract'
import { act, type UseCase } from '../core/use-case'
import { notices, noticesSeen } from '../notices/desk'
import { today } from './today'

const status = act('system.status', ({ desk }) => ({
  database: { kind: desk.store.dialect, state: desk.store.state(), detail: null },
  backup: desk.backups.status(),
  printer: desk.print.status(),
  version: desk.host.version,
  dataFolder: desk.host.dataFolder,
}))

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
  notices,
  noticesSeen,
  newWindow: act('system.newWindow', ({ desk }) => desk.host.newWindow()),
  backups: act('system.backups', async ({ desk }) => ({ copies: await desk.backups.list(), secondFolder: desk.backups.secondFolder() })),
  backUpNow: act('system.backUpNow', async ({ desk }) => {
    const copy = await desk.backups.now()
    return { copy, whole: desk.backups.status().state === 'ok' }
  }),
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
