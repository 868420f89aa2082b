import { describe, expect, test } from 'vitest'
import { memberStep, type MemberFacts } from '../../../shared/members/actions'
import { birthdayProblem, birthdayTyped } from '../../../shared/members/birthday'
import { closeWordsOf, distinctNames, mayBeSame, wordsOf, withoutWords, scrubbed } from '../../../shared/members/erase'
import { giftBar, limitsPassed } from '../../../shared/members/gifts'
import { purchaseProblems, receiptKey } from '../../../shared/members/receipts'
import { birthdaysWithin, cardEnd, clubRules, expiryOf, levelFor, pointsFor, rulesOn, usualRules, yearBefore } from '../../../shared/members/rules'
import { atLocal } from '../../../shared/text/zone'

const ZONE = 'Asia/Shanghai'
const at = (text: string) => atLocal(text, ZONE)

describe('the club’s rules', () => {
  test('hold from their day on', () => {
    const later = { ...usualRules, since: '20261201', redeemStep: 50 }
    expect(rulesOn([later, usualRules], '20261130').redeemStep).toBe(100)
    expect(rulesOn([later, usualRules], '20261201').redeemStep).toBe(50)
    expect(rulesOn([later], '20261130')).toEqual(usualRules)
  })

  test('count whole points only, more for a higher level', () => {
    expect(pointsFor(99_99, 'ordinary', usualRules)).toBe(9)
    expect(pointsFor(99_99, 'vip', usualRules)).toBe(19)
    expect(pointsFor(9_99, 'ordinary', usualRules)).toBe(0)
  })

  test('let points run out, and cards end, with the end of a month of the mall', () => {
    expect(expiryOf(at('2026-11-22 10:00'), usualRules, ZONE)).toBe(at('2028-12-01 00:00'))
    expect(expiryOf(at('2026-12-31 23:59'), usualRules, ZONE)).toBe(at('2029-01-01 00:00'))
    expect(cardEnd(at('2026-11-22 10:00'), usualRules, ZONE)).toBe(at('2029-12-01 00:00'))
    expect(expiryOf(at('2026-01-31 10:00'), { expireMonths: 1 }, ZONE)).toBe(at('2026-03-01 00:00'))
  })

  test('give the level that the points of twelve months reach', () => {
    expect([0, 999, 1000, 4999, 5000, 20_000].map(points => levelFor(points, usualRules))).toEqual(['ordinary', 'ordinary', 'silver', 'silver', 'gold', 'vip'])
    expect(yearBefore(at('2024-02-29 12:00'), ZONE)).toBe(at('2023-02-28 00:00'))
  })

  test('refuse levels in the wrong order', () => {
    expect(clubRules.safeParse({ ...usualRules, levelPoints: { silver: 10, gold: 10, vip: 20 } }).success).toBe(false)
  })

  test('a birthday is within the week; one of 29 February on 1 March in other years', () => {
    expect(birthdaysWithin(at('2026-02-25 10:00'), ZONE)).toEqual(['02-25', '02-26', '02-27', '02-28', '02-29', '03-01', '03-02', '03-03'])
    expect(birthdaysWithin(at('2028-02-27 10:00'), ZONE)).not.toContain('03-05')
    expect(birthdaysWithin(at('2026-12-30 10:00'), ZONE)).toContain('01-02')
  })
})

describe('a birthday', () => {
  test.each([['1985-03-12', '1985-03-12'], ['12.03.1985', '1985-03-12'], ['12.3.1985 г.', '1985-03-12'], ['19850312', '1985-03-12'], ['1985年3月12日', '1985-03-12'], ['１９８５-０３-１２', '1985-03-12'], ['1985/3/12', '1985-03-12'], ['31.02.1985', null], ['1985-13-01', null], ['12.03', null], ['вчера', null]])('%s is %s', (text, day) => {
    expect(birthdayTyped(text)).toBe(day)
  })

  test('is neither to come nor before 1900', () => {
    expect(birthdayProblem('2026-11-23', '20261122')).toBe('birthday.future')
    expect(birthdayProblem('1899-12-31', '20261122')).toBe('birthday.tooEarly')
    expect(birthdayProblem('2026-11-22', '20261122')).toBeNull()
  })
})

describe('a receipt', () => {
  const asked = { today: '20261122', level: 'ordinary', rules: usualRules } as const
  test('is the same however its number is typed, and another in another shop', () => {
    expect(receiptKey('a', 'ab-12 34')).toBe(receiptKey('a', 'AB1234'))
    expect(receiptKey('a', '1234')).not.toBe(receiptKey('b', '1234'))
  })

  test('is refused from the future, when it is old, and when it gives nothing', () => {
    expect(purchaseProblems({ day: '20261123', amount: 100_00 }, asked)[0]).toMatchObject({ path: ['day'], error: 'receipt.future' })
    expect(purchaseProblems({ day: '20261108', amount: 100_00 }, asked)).toEqual([])
    expect(purchaseProblems({ day: '20261107', amount: 100_00 }, asked)[0]).toMatchObject({ path: ['day'], error: 'receipt.old' })
    expect(purchaseProblems({ day: '20261122', amount: 9_00 }, asked)[0]).toMatchObject({ path: ['amount'], error: 'points.tooFew' })
  })
})

describe('a gift', () => {
  const terms = { from: '20261101', until: '20261130', retired: false, perCard: 2, perDay: 1, perReceipt: 1, level: 'silver' } as const
  const asked = { today: '20261122', count: 1, stock: 5, level: 'silver', receipt: true } as const
  const none = { toMember: 0, toMemberToday: 0, forReceipt: 0 }

  test('is given while the campaign runs and something is there', () => {
    expect(giftBar(terms, asked)).toBeNull()
    expect(giftBar(terms, { ...asked, today: '20261031' })).toBe('campaign_not_begun')
    expect(giftBar(terms, { ...asked, today: '20261201' })).toBe('campaign_over')
    expect(giftBar({ ...terms, retired: true }, asked)).toBe('campaign_over')
    expect(giftBar(terms, { ...asked, stock: 0 })).toBe('gift_stock')
    expect(giftBar(terms, { ...asked, receipt: false })).toBe('gift_receipt_needed')
  })

  test('passes each limit by itself', () => {
    expect(limitsPassed(terms, none, asked)).toEqual([])
    expect(limitsPassed(terms, { ...none, toMember: 2 }, asked)).toEqual(['gift_per_card'])
    expect(limitsPassed(terms, { ...none, toMemberToday: 1 }, asked)).toEqual(['gift_per_day'])
    expect(limitsPassed(terms, { ...none, forReceipt: 1 }, asked)).toEqual(['gift_per_receipt'])
    expect(limitsPassed(terms, none, { ...asked, level: 'ordinary' })).toEqual(['gift_level'])
    expect(limitsPassed({ ...terms, perCard: null, perDay: null, perReceipt: null }, { toMember: 99, toMemberToday: 99, forReceipt: 99 }, asked)).toEqual([])
  })
})

describe('a step with a membership', () => {
  const facts: MemberFacts = { state: 'active', hasCard: true, cardEndsAt: 100, now: 50, mergedAt: null }
  const may = (more: Partial<MemberFacts>, step: Parameters<typeof memberStep>[2], role: Parameters<typeof memberStep>[1] = 'head') => {
    const action = memberStep({ ...facts, ...more }, role, step)
    return action.may ? 'may' : action.reason
  }
  test('needs a valid card for points and gifts, and says why not', () => {
    expect(may({}, 'earn')).toBe('may')
    expect(may({ hasCard: false }, 'earn')).toBe('card_not_valid')
    expect(may({ now: 100 }, 'redeem')).toBe('card_over')
    expect(may({ now: 100 }, 'lose')).toBe('may')
    expect(may({ state: 'frozen' }, 'handOut')).toBe('member_frozen')
    expect(may({ state: 'ended', hasCard: false }, 'earn')).toBe('member_ended')
    expect(may({ state: 'merged' }, 'edit')).toBe('member_merged')
    expect(may({ state: 'erased' }, 'revive')).toBe('member_erased')
    expect(may({ state: 'ended' }, 'revive')).toBe('may')
    expect(may({}, 'unfreeze')).toBe('member_not_frozen')
  })

  test('is undone for a day, and taken by those who may', () => {
    expect(may({ mergedAt: 0 }, 'unmerge')).toBe('may')
    expect(may({ mergedAt: 0, now: 86_400_001 }, 'unmerge')).toBe('merge_too_old')
    expect(may({}, 'unmerge')).toBe('nothing_merged')
    expect(may({}, 'erase', 'receptionist')).toBe('erased_by_supervisor')
    expect(may({}, 'setLevel', 'receptionist')).toBe('level_by_lead')
    expect(may({}, 'earn', 'broadcaster')).toBe('not_permitted')
  })
})

describe('erasing', () => {
  const words = wordsOf({ names: ['Иван Петров', 'Ivan Petrov', ' '], phone: '+79145552020' })
  test('leaves no way of writing the name or the phone in any text', () => {
    expect(withoutWords('ИВАН ПЕТРОВ звонил с +7 914 555-20-20, с 8 (914) 555 20 20 и с 9145552020', words)).toBe('*** звонил с ***, с *** и с ***')
    expect(withoutWords('заказ 99145552020', words)).toBe('заказ 99145552020')
    expect(scrubbed({ a: ['Ivan Petrov'], b: { c: 1 } }, words)).toEqual({ a: ['***'], b: { c: 1 } })
  })
  test('finds a Russian name in every case, and only as a whole word', () => {
    const of = wordsOf({ names: ['Анна Жданова'], phone: null })
    for (const said of ['Анну Жданову', 'Анне Ждановой', 'АННЫ ЖДАНОВОЙ', 'Анной  Ждановой']) expect(withoutWords(`просили ${said} зайти`, of), said).toBe('просили *** зайти')
    expect(withoutWords('Сусанна Жданова, Анна Ждановская', of)).toBe('Сусанна Жданова, Анна Ждановская')
  })
  test('where a record is about nobody else, a first name, a surname or 王女士 goes too', () => {
    const close = closeWordsOf({ names: ['Анна Жданова', '王小芳'], phone: null })
    expect(withoutWords('Анне перезвонить, муж Ждановой ждёт; 王女士来过', close)).toBe('*** перезвонить, муж *** ждёт; ***来过')
    expect(withoutWords('жданное, анналы', close)).toBe('жданное, анналы')
  })
  test.each([
    ['Анна', 'Анна Ким', true], ['Ким Анна', 'Анна Ким', true], ['АННА КИМ', 'Анна Ким', true], ['Мария Ким', 'Анна Ким', false], ['王女士', '王小芳', true], ['李女士', '王小芳', false], ['王小明', '王小芳', false],
  ])('%s and %s under one phone: one person? %s', (one, other, same) => {
    expect([mayBeSame(one, other), mayBeSame(other, one)]).toEqual([same, same])
  })
  test('a name that may be somebody else’s is not looked for in others’ records', () => {
    expect(distinctNames(['李明', '李小明', 'Анна', 'Анна Ким', 'Anna Kim'])).toEqual(['李小明', 'Анна Ким', 'Anna Kim'])
  })
  test('does not touch what is too short to be anybody', () => expect(wordsOf({ names: ['王', ''], phone: null })).toEqual([]))
})
