// What stands on the printed forms of the club. Times UTC ms, days of the mall yyyymmdd, money in fen.
import type { Strokes } from '../core/signature'
import type { FilledForm } from '../print/house'
import type { MemberView, PointEntry } from './contract'

type Who = Pick<MemberView, 'name' | 'latin' | 'lang' | 'level'>

/** 会员卡: the slip that is the card, with its number as bar code and as QR. */
export interface CardPaper extends FilledForm {
  readonly member: Who & { readonly number: string; readonly cardEndsAt: number }
}

/** 个人信息同意书, in the member's language first. The phone in full: it is their own form. */
export interface ConsentPaper extends FilledForm {
  readonly member: Who & { readonly phone: string; readonly birthday: string | null }
  readonly consent: { readonly at: number; readonly by: string; readonly text: string; readonly lang: 'zh' | 'ru'; readonly strokes: Strokes | null }
}

/** 积分对账单: the entries of twelve months, the first first, with the balance after each. */
export interface StatementPaper extends FilledForm {
  readonly member: Who & { readonly card: string | null }
  readonly from: number
  readonly opening: number
  readonly lines: readonly (Pick<PointEntry, 'at' | 'kind' | 'points' | 'reason' | 'receipt' | 'gift'> & { readonly balance: number })[]
  readonly runningOut: MemberView['runningOut']
}

/** 个人信息删除证明: that it was done, when, by whom, on whose demand, and what stays. */
export interface ErasurePaper extends FilledForm {
  /** `signed`: entries of signed logs that still name them. */
  readonly erased: { readonly at: number; readonly by: string; readonly reason: string; readonly records: number; readonly files: number; readonly signed: number }
  readonly balance: number
  readonly entries: number
}
