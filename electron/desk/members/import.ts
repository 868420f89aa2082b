// Members of a list kept until now: enrolled some at a time, so that the desk goes on meanwhile.
import { addPoints } from '../../../db/repositories/points'
import { members, giveCard, membersByBirthday, membersByPhone } from '../../../db/repositories/members'
import { nextNumber } from '../../../db/repositories/numbers'
import { addToTimeline } from '../../../db/repositories/timeline'
import type { Reader, Tx } from '../../../db/store'
import type { ImportedRow } from '../../../shared/admin/import-rows'
import { refuse } from '../../../shared/core/errors'
import { newId } from '../../../shared/core/ids'
import type { ImportedMember } from '../../../shared/members/import'
import { cardEnd, expiryOf } from '../../../shared/members/rules'
import { folded } from '../../../shared/parties/rules'
import { dayKey } from '../../../shared/text/zone'
import { pendingOf } from '../admin/import/pending'
import { act, recordAct } from '../core/use-case'
import { rememberCaller } from '../parties/remember'
import { putMemberMatter } from './matter'
import { rulesAt } from './rules'
import { ROOM } from './steps'

/** In one transaction: others' saves wait for it. */
const AT_ONCE = 50

const isMember = async (db: Reader, { name, phone, birthday }: ImportedMember): Promise<boolean> =>
  (phone ? await membersByPhone(db, phone) : birthday ? await membersByBirthday(db, folded(name), birthday) : []).length > 0

/** Which of these rows are members already. */
export async function membersAmong(db: Reader, rows: readonly ImportedMember[]): Promise<(row: ImportedRow) => boolean> {
  const there = new Set<ImportedRow>()
  for (const row of rows) if (await isMember(db, row)) there.add(row)
  return row => there.has(row)
}

/** One row: a record, a card, what they have so far as an entry of the ledger. They sign their consent when they come. */
async function enrolRow(tx: Tx, { name, latin, phone = null, birthday = null, lang, note, points }: ImportedMember, fileName: string): Promise<void> {
  const rules = await rulesAt(tx, dayKey(tx.now, tx.timeZone))
  const id = newId()
  const number = await nextNumber(tx, 'HY')
  const card = await giveCard(tx, { id, number })
  const party = await rememberCaller(tx, { name, phone, spoken: lang, merchantId: null, again: false })
  const record = await members.insert(tx, {
    id, number, createdAt: tx.now, updatedAt: tx.now, createdBy: tx.by?.staffId ?? null, name, nameKey: folded(name), latin, phone, birthday, birthMonthDay: birthday === null ? null : birthday.slice(5), lang, heard: null, note,
    partyId: party?.id ?? null, state: 'active', level: 'ordinary', levelHow: 'rule', card, cardEndsAt: cardEnd(tx.now, rules, tx.timeZone),
  })
  if (points > 0) await addPoints(tx, { memberId: id, kind: 'adjust', points, reason: fileName }, expiryOf(tx.now, rules, tx.timeZone))
  await addToTimeline(tx, ROOM, id, 'enrolled', { card })
  await putMemberMatter(tx, record)
}

export const importRows = act('members.importRows', async ({ desk, who, input }) => {
  const { kind, rows, fileName } = pendingOf(desk, input.token, who.staffId)
  if (kind !== 'members') refuse('import_expired')
  let added = 0
  for (let from = 0; from < rows.length; from += AT_ONCE) {
    added += await recordAct(desk, who, 'members.importRows', async tx => {
      let enrolled = 0
      for (const row of rows.slice(from, from + AT_ONCE) as ImportedMember[]) {
        if (await isMember(tx, row)) continue
        await enrolRow(tx, row, fileName)
        enrolled += 1
      }
      return enrolled
    })
    // The embedded store answers without ever giving way: let the windows' questions in between.
    await new Promise(resolve => setImmediate(resolve))
  }
  return { added, replaced: rows.length - added }
})
