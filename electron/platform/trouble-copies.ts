import { join } from 'node:path'
import { checkCopy } from '../../db/sqlite/copies'
import { wallTimeInName } from '../../shared/system/backup-rules'
import { copiesIn } from './backup-files'
import { secondFolderOf } from './backups'
import { openStation } from './open-store'
import type { OfferedCopy } from './trouble-page'

/** The second folder, as the station remembers it; null when its file cannot be read now. */
function secondFolder(data: string, root: string): string | null {
  try {
    const station = openStation(data, root)
    try {
      return secondFolderOf(station)
    } finally {
      station.close()
    }
  } catch {
    return null
  }
}

/** The newest copy in either folder that reads through whole; null when there is none. Several damaged ones make it slow: each is read. */
export async function newestSoundCopy(data: string, root: string): Promise<OfferedCopy | null> {
  const second = secondFolder(data, root)
  // The mall's zone stands in the store that cannot be opened. Names order the same way in any.
  const folders = [join(data, 'backups'), ...(second === null ? [] : [second])]
  const copies = (await Promise.all(folders.map(folder => copiesIn(folder, 'UTC')))).flat().sort((a, b) => b.madeAt - a.madeAt)
  for (const copy of copies) {
    if ((await checkCopy(root, copy.path)) === 'sound') return { path: copy.path, size: copy.size, wallTime: wallTimeInName(copy.name) ?? '' }
  }
  return null
}
