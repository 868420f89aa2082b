import { changeSetting, readSetting } from '../../../db/repositories/settings'
import type { Reader } from '../../../db/store'
import type { MallSettings } from '../../../shared/admin/contract'
import { isTimeZone } from '../../../shared/admin/rules'
import { DeskError, invalid, notFound } from '../../../shared/core/errors'
import { defaultMall } from '../core/mall'
import { question, useCase } from '../core/use-case'

async function settingsOf(db: Reader): Promise<MallSettings & { version: number }> {
  const kept = await readSetting<MallSettings>(db, 'mall')
  return kept ? { ...defaultMall, ...kept.value, version: kept.version } : notFound('settings')
}

export const readMall = question('admin.mall', ({ db }) => settingsOf(db))

/** Saves the mall's settings from the version the person saw. INVALID `zone.unknown` for a time zone this computer does not know. */
export const saveMall = useCase('admin.saveMall', async ({ tx, input }) => {
  const { version, commandKey: _key, ...settings } = input
  if (!isTimeZone(settings.timeZone)) invalid('timeZone', 'zone.unknown')
  const current = await settingsOf(tx)
  if (current.version !== version) throw new DeskError('STALE', { id: 'mall', current, changedBy: null, changedAt: null })
  return { ...settings, version: await changeSetting(tx, 'mall', version, settings) }
})
