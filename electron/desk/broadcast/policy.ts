// What the mall allows at its radio.
import { readSetting } from '../../../db/repositories/settings'
import type { Reader } from '../../../db/store'

/** The name of the setting. */
const BROADCAST = 'broadcast'

/** Whether people may approve what they wrote themselves; forbidden unless the mall says otherwise. */
export async function ownApproval(db: Reader): Promise<boolean> {
  return (await readSetting<{ ownApproval: boolean }>(db, BROADCAST))?.value.ownApproval ?? false
}
