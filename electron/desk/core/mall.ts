import { readSetting } from '../../../db/repositories/settings'
import type { Reader, Store } from '../../../db/store'
import type { MallSettings } from '../../../shared/admin/contract'
import { EVERY_ROOM } from '../../../shared/system/contract'
import type { Live } from './live'

/** What holds until the first start is done. */
export const defaultMall: MallSettings = {
  nameZh: '',
  nameRu: '',
  departmentZh: '客户服务部',
  departmentRu: 'Отдел обслуживания',
  phone: '',
  timeZone: 'Asia/Shanghai',
  idleMinutes: 10,
  scanner: { maxGapMs: 30, prefix: '', suffix: '' },
}

/** The setting that says the store holds the sample mall. It goes with the store, not with the station: others on the store show it too. */
export const SAMPLE_DATA = 'sampleData'

interface Kept {
  settings: MallSettings
  sample: boolean
}

/** The mall's settings, read once and again whenever somebody changed them, here or on another station. */
export class Mall {
  private kept: Kept | null = null
  private changed = 0

  constructor(
    private readonly store: Store,
    live: Live,
  ) {
    live.hear(change => {
      if (change.room !== 'settings' && change.room !== EVERY_ROOM) return
      this.kept = null
      this.changed += 1
    })
  }

  /** The settings, or null before the first start was done. `db` reads inside a transaction that is already open. */
  async settings(db?: Reader): Promise<MallSettings | null> {
    return (await this.read(db))?.settings ?? null
  }

  /** Whether this is the sample mall to look around in. */
  async isSample(): Promise<boolean> {
    return (await this.read())?.sample ?? false
  }

  private async read(db?: Reader): Promise<Kept | null> {
    if (this.kept !== null) return this.kept
    const { changed } = this
    const found = await (db ? keptIn(db) : this.store.read(keptIn))
    // Only a mall that is there is remembered: another station may be doing the first start this moment. Nor what was changed while it was read.
    if (this.changed === changed) this.kept = found
    return found
  }

  async timeZone(db?: Reader): Promise<string> {
    return (await this.settings(db))?.timeZone ?? defaultMall.timeZone
  }
}

async function keptIn(db: Reader): Promise<Kept | null> {
  const mall = await readSetting<MallSettings>(db, 'mall')
  if (mall === null) return null
  const sample = await readSetting<boolean>(db, SAMPLE_DATA)
  return { settings: { ...defaultMall, ...mall.value }, sample: sample?.value ?? false }
}
