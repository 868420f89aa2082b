// Receipts of the shops: each is counted once in the mall, within the days the rules allow.
import { dayNumber } from '../text/days'
import type { FieldProblem } from '../core/errors'
import { pointsFor, type ClubRules } from './rules'
import type { Level } from './words'

/** What makes a receipt the same however its number is typed: the shop, and the number without blanks, hyphens and capitals. */
export function receiptKey(merchantId: string, receipt: string): string {
  return `${merchantId}/${receipt.normalize('NFKC').replace(/[\s\-‐-―_./]/gu, '').toLocaleUpperCase('ru')}`
}

/** The key of a receipt that went over to another member, so many times; a line break stands in no number. */
export const movedKey = (key: string, times: number): string => (times === 0 ? key : `${key}\n${times}`)

/** How many times the receipt of this key went over already, and the key it was counted under first. */
export function timesMoved(key: string): { first: string; times: number } {
  const [first = '', times = '0'] = key.split('\n')
  return { first, times: Number(times) }
}

/** What is wrong with a purchase, as the form shows it and the desk refuses it. Days yyyymmdd, amount in fen. */
export function purchaseProblems({ day, amount }: { readonly day: string; readonly amount: number }, { today, level, rules }: { today: string; level: Level; rules: ClubRules }): FieldProblem[] {
  if (day > today) return [{ path: ['day'], error: 'receipt.future' }]
  if (dayNumber(today) - dayNumber(day) > rules.receiptDays) return [{ path: ['day'], error: 'receipt.old', params: { count: rules.receiptDays } }]
  return pointsFor(amount, level, rules) === 0 ? [{ path: ['amount'], error: 'points.tooFew', params: { count: rules.yuanPerPoint[level] } }] : []
}
