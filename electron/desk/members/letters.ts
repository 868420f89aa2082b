// Letters and labels for those of a list: to whom, with what, and the text the department keeps.
import { levelChanges, members, type MemberRecord } from '../../../db/repositories/members'
import { balancesOf, runningOutOf } from '../../../db/repositories/points'
import type { Reader } from '../../../db/store'
import type { Cursor } from '../../../shared/core/paging'
import type { LetterTo } from '../../../shared/members/contract'
import { letterProblems, LETTERS_AT_ONCE, type LetterList, type LetterText } from '../../../shared/members/letters'
import { birthdayIn, isAbove, runsOutSoon } from '../../../shared/members/rules'
import { addDays } from '../../../shared/text/zone'
import { policyKept } from '../core/policy'
import { requireSound } from '../core/require'
import { question, useCase } from '../core/use-case'
import { memberList } from './lists'

const kept = policyKept<{ letters: Partial<Record<LetterList, LetterText>> }>('clubLetters', { letters: {} })

/** The text the department wrote for a list; null while it is the one the program comes with. */
export async function textOf(db: Reader, list: LetterList): Promise<{ text: LetterText | null; version: number }> {
  const { policy, version } = await kept.now(db)
  return { text: policy.letters[list] ?? null, version }
}

interface Asked {
  readonly list: LetterList
  readonly part: number
  readonly now: number
  readonly timeZone: string
}

/** A part of a list, LETTERS_AT_ONCE at most, and whether there are more. */
export async function lettersTo(db: Reader, asked: Asked): Promise<{ to: LetterTo[]; more: boolean }> {
  const rows = asked.list === 'levels' ? await risen(db, asked) : await partOf(db, asked)
  const some = rows.slice(0, LETTERS_AT_ONCE)
  return { to: await withValues(db, some, asked), more: rows.length > LETTERS_AT_ONCE }
}

/** The rows of a part and one more, where there is one. A week's birthdays come at once, the others page by page. */
async function partOf(db: Reader, { list, part, now, timeZone }: Asked): Promise<MemberRecord[]> {
  if (list === 'levels') return []
  const first = part * LETTERS_AT_ONCE
  if (list === 'birthdays') return (await memberList(db, { list, limit: first + LETTERS_AT_ONCE + 1 }, now, timeZone)).slice(first)
  let after: Cursor | null = null
  for (let passed = 0; passed < part; passed += 1) {
    const last: MemberRecord | undefined = (await memberList(db, { list, after, limit: LETTERS_AT_ONCE }, now, timeZone)).at(-1)
    if (last === undefined) return []
    after = { at: last.createdAt, id: last.id }
  }
  return memberList(db, { list, after, limit: LETTERS_AT_ONCE + 1 }, now, timeZone)
}

const MOST_CHANGES = 2000

/** Who rose within thirty days and still stands there. */
async function risen(db: Reader, { part, now, timeZone }: Asked): Promise<MemberRecord[]> {
  const changes = await levelChanges(db, addDays(now, -30, timeZone, 'start'), now + 1, MOST_CHANGES)
  const rose = new Map(changes.filter(({ from, to }) => isAbove(to, from)).map(({ memberId, to }) => [memberId, to]))
  const known = await members.byIds(db, [...rose.keys()])
  const first = part * LETTERS_AT_ONCE
  return [...rose.keys()].flatMap(id => known.get(id) ?? []).filter(({ id, level, state }) => state === 'active' && rose.get(id) === level).slice(first, first + LETTERS_AT_ONCE + 1)
}

async function withValues(db: Reader, rows: readonly MemberRecord[], { list, now, timeZone }: Asked): Promise<LetterTo[]> {
  const ids = rows.map(({ id }) => id)
  const balances = await balancesOf(db, ids)
  const runsOut = list === 'runningOut' ? await runningOutOf(db, ids, runsOutSoon(now, timeZone)) : null
  const dayOf = ({ id, birthMonthDay, cardEndsAt }: MemberRecord): number | null => {
    if (list === 'birthdays') return birthMonthDay === null ? null : birthdayIn(birthMonthDay, now, timeZone)
    if (list === 'endingCards') return cardEndsAt - 1
    const out = runsOut?.get(id)
    return out === undefined ? null : out.at - 1
  }
  return rows.map(row => {
    const { id, number, name, latin, lang, level, card } = row
    return { id, number, name, latin, lang, level, card, points: runsOut === null ? (balances.get(id) ?? 0) : (runsOut.get(id)?.points ?? 0), day: dayOf(row) }
  })
}

export const readLetters = question('members.letters', async ({ db, now, timeZone, input }) => ({ ...(await lettersTo(db, { ...input, now, timeZone })), ...(await textOf(db, input.list)) }))

export const saveLetter = useCase('members.saveLetter', async ({ tx, input }) => {
  const { list, text, version } = input
  if (text !== null) requireSound(letterProblems(text, list))
  const { [list]: _before, ...others } = (await kept.now(tx)).policy.letters
  const saved = await kept.save(tx, { letters: text === null ? others : { ...others, [list]: text } }, { version })
  return { version: saved.version }
})
