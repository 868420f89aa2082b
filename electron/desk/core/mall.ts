import { readSetting } from '../../../db/repositories/settings'
import type { Reader, Store } from '../../../db/store'
import type { MallSettings } from '../../../shared/admin/contract'
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

/** The mall's settings, read once and again whenever somebody changed them, here or on another station. */
export class Mall {
  private kept: MallSettings | null = null
  private known = false

  constructor(
    private readonly store: Store,
    live: Live,
  ) {
    live.hear(change => {
      if (change.room === 'settings') this.known = false
    })
  }

  /** The settings, or null before the first start was done. `db` reads inside a transaction that is already open. */
  async settings(db?: Reader): Promise<MallSettings | null> {
    if (!this.known) {
      const row = await (db ? readSetting<MallSettings>(db, 'mall') : this.store.read(reader => readSetting<MallSettings>(reader, 'mall')))
      this.kept = row ? { ...defaultMall, ...row.value } : null
      // Only a mall that is there is remembered: another station may be doing the first start this moment.
      this.known = row !== null
    }
    return this.kept
  }

  async timeZone(db?: Reader): Promise<string> {
    return (await this.settings(db))?.timeZone ?? defaultMall.timeZone
  }
}
