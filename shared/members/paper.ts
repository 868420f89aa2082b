// What stands on the printed forms of the club. Times UTC ms, days of the mall yyyymmdd, money in fen.
import type { BothNames } from '../core/actor'
import type { Strokes } from '../core/signature'
import type { FilledForm } from '../print/house'
import type { LetterTo, MemberView, PointEntry } from './contract'
import type { LetterList, LetterText } from './letters'

type Who = Pick<MemberView, 'name' | 'latin' | 'lang' | 'level'>

/** 会员卡: the slip that is the card, with its number as bar code and as QR. */
export interface CardPaper extends FilledForm {
  readonly member: Who & { readonly number: string; readonly cardEndsAt: number }
}

/** 个人信息同意书, in the member's language first. The phone in full: it is their own form. */
export interface ConsentPaper extends FilledForm {
  readonly member: Omit<Who, 'level'> & { readonly phone: string; readonly birthday: string | null }
  /** `at` is null on a form that is to be signed yet. */
  readonly consent: { readonly at: number | null; readonly text: string; readonly lang: 'zh' | 'ru'; readonly strokes: Strokes | null }
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

/** 会员信函: a letter to each of a list; a text of null is the one the program comes with. */
export interface LettersPaper extends FilledForm {
  readonly list: LetterList
  readonly text: LetterText | null
  readonly to: readonly LetterTo[]
}

/** 信封标签: names to be stuck on envelopes and bags. */
export interface LabelsPaper extends FilledForm {
  readonly to: readonly Pick<LetterTo, 'number' | 'name' | 'latin' | 'level'>[]
}

/** 礼品发放登记表: what a campaign gave on a day (yyyymmdd, in `day`), each with a line to sign on; `lines` in the order they were handed out. */
export interface HandOutsPaper extends FilledForm {
  readonly campaign: BothNames
  readonly day: string
  readonly lines: readonly {
    readonly id: string
    readonly at: number
    readonly member: { readonly number: string; readonly name: string }
    readonly gift: BothNames
    readonly count: number
    readonly receipt: string
    readonly by: string
    readonly over: { readonly by: string; readonly reason: string } | null
    readonly strokes: Strokes | null
    readonly cameBack: boolean
  }[]
}
