// Everything held about a person, on one sheet that is given to them; that it was given is recorded.
import { giftsTo, gifts } from '../../../db/repositories/gifts'
import { consentsOf, filesOf, heldOfParty, levelsOf } from '../../../db/repositories/held'
import { cardsOf, members, mergedInto, type MemberRecord } from '../../../db/repositories/members'
import { entriesBetween } from '../../../db/repositories/points'
import type { Tx } from '../../../db/store'
import ru from '../../../shared/i18n/ru/members.json'
import zh from '../../../shared/i18n/zh/members.json'
import { showCard } from '../../../shared/members/card'
import { showPhone } from '../../../shared/text/phone'
import { showDateTime } from '../../../shared/text/when'
import { bothWords, textSheet } from '../core/text-sheet'
import { useCase } from '../core/use-case'
import { knownAs } from '../parties/forget'

const WIDTHS = [30, 80, 20] as const
const MOST_GIFTS = 10_000

export const dataFile = useCase('members.dataFile', async ({ tx, now, input }) => {
  const record = await members.get(tx, input.id)
  const columns = (['what', 'value', 'when'] as const).map((name, at) => ({ heading: bothWords(zh.held[name], ru.held[name]), width: WIDTHS[at] ?? 20 }))
  tx.changes.push({ room: 'members', id: record.id, number: record.number, before: null, after: { dataGiven: true } })
  const taken = await mergedInto(tx, record.id)
  const rows: string[][] = []
  for (const one of [record, ...taken]) rows.push(...whoRows(tx, one, one !== record), ...(await clubRows(tx, one, now)))
  const own = [record, ...taken].map(({ id }) => id)
  const { known } = await knownAs(tx, { partyId: record.partyId, names: [record.name, record.latin], phone: record.phone, own })
  for (const partyId of new Set([...known.map(({ id }) => id), ...taken.map(one => one.partyId)])) rows.push(...(await elsewhereRows(tx, partyId)))
  return { fileName: `${zh.held.title} - ${ru.held.title} ${record.number}.xlsx`, bytes: await textSheet(zh.held.title, columns, rows) }
}, { forgetsAnswer: true })

const when = (tx: Tx, at: number) => showDateTime(at, tx.timeZone, 'zh')
const joined = (...parts: readonly string[]) => parts.filter(part => part !== '').join(' · ')
const sheet = (key: keyof typeof zh.sheet) => bothWords(zh.sheet[key], ru.sheet[key])
const held = (key: keyof typeof zh.held) => bothWords(zh.held[key], ru.held[key])
const level = (name: MemberRecord['level']) => bothWords(zh.levels[name], ru.levels[name])

/** Who somebody is; what is not known is left out. */
function whoRows(tx: Tx, record: MemberRecord, merged: boolean): string[][] {
  const { number, name, latin, phone, birthday, lang, heard, note, levelReason } = record
  const said: readonly (readonly [string, string])[] = [
    [sheet('name'), name], [sheet('latin'), latin], [sheet('phone'), phone === null ? '' : showPhone(phone)], [sheet('birthday'), birthday ?? ''], [sheet('lang'), bothWords(zh.langs[lang], ru.langs[lang])],
    [sheet('level'), joined(level(record.level), levelReason)], [bothWords(zh.fields.heard, ru.fields.heard), heard === null ? '' : bothWords(zh.heard[heard], ru.heard[heard])], [bothWords(zh.fields.note, ru.fields.note), note],
  ]
  return [[merged ? held('merged') : sheet('number'), number, when(tx, record.createdAt)], ...said.filter(([, value]) => value !== '').map(([what, value]) => [what, value, ''])]
}

/** Cards, consents, levels, gifts, files and points. */
async function clubRows(tx: Tx, { id }: MemberRecord, now: number): Promise<string[][]> {
  const given = await giftsTo(tx, id, MOST_GIFTS)
  const known = await gifts.byIds(tx, given.map(({ giftId }) => giftId))
  return [
    ...(await cardsOf(tx, id)).map(({ number, state, givenAt, reason }) => [sheet('card'), joined(showCard(number), bothWords(zh.cardStates[state], ru.cardStates[state]), reason), when(tx, givenAt)]),
    ...(await consentsOf(tx, [id])).map(({ text, lang, strokes, at }) => [held('consent'), joined(text, bothWords(zh.langs[lang], ru.langs[lang]), strokes === null ? '' : held('signed')), when(tx, at)]),
    ...(await levelsOf(tx, [id])).map(({ from, to, reason, at }) => [held('level'), joined(`${level(from)} → ${level(to)}`, reason), when(tx, at)]),
    ...given.map(({ giftId, count, receipt, reason, strokes, at }) => [held('gift'), joined(bothWords(known.get(giftId)?.nameZh ?? '', known.get(giftId)?.nameRu ?? ''), String(-count), receipt, reason, strokes === null ? '' : held('signed')), when(tx, at)]),
    ...(await filesOf(tx, id)).map(name => [held('files'), name, '']),
    ...(await entriesBetween(tx, id, 0, now)).map(({ kind, points, receipt, reason, at }) => [bothWords(zh.pointKinds[kind], ru.pointKinds[kind]), joined(String(points), receipt, reason), when(tx, at)]),
  ]
}

/** What other rooms hold. */
async function elsewhereRows(tx: Tx, partyId: string | null): Promise<string[][]> {
  return (await heldOfParty(tx, partyId)).flatMap(({ number, texts, files, at }) => [[number, joined(...texts), when(tx, at)], ...files.map(name => [held('files'), joined(number, name), ''])])
}
