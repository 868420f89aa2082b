import { programmes, type ScriptRecord, type VersionRow } from '../../../db/repositories/scripts'
import { putMatter } from '../../../db/repositories/matters'
import type { Tx } from '../../../db/store'
import { bothNames } from '../../../shared/text/search-parts'

/** Renews what search knows of a script: its title, its programme, and its words in both languages. */
export async function putScriptMatter(tx: Tx, script: ScriptRecord, { zh, ru }: Pick<VersionRow, 'zh' | 'ru'>): Promise<void> {
  const { id, number, title, state, createdAt: at } = script
  await putMatter(tx, { room: 'broadcast', id, number, title, person: '', state, at, partyId: null, merchantId: null }, [
    { kind: 'subject', text: title },
    ...bothNames('subject', await programmes.find(tx, script.programmeId)),
    { kind: 'text', text: zh },
    { kind: 'text', text: ru },
  ])
}
