// What may be asked of the club. Times UTC ms, days of the mall yyyymmdd, birthdays yyyy-mm-dd, money in fen, points whole.
import { z } from 'zod'
import { actionsOf } from '../core/actions'
import { command, recordVersion, version } from '../core/command'
import { procedure } from '../core/errors'
import { recordId } from '../core/ids'
import { keyset, pageOf } from '../core/paging'
import { recordBody, recordHead, shopRef, shownPhone, staffRef } from '../core/records'
import { strokes } from '../core/signature'
import { calendarDay } from '../text/days'
import { fen, wholeNumber } from '../text/fen'
import { personLine, personText } from '../text/person-text'
import { phoneText } from '../text/phone-text'
import { isCalendarDay } from '../text/zone'
import { giftMoveKinds } from './gifts'
import { letterList, letterText } from './letters'
import { datedRules } from './rules'
import { cardState, heard, level, levelWays, memberActions, memberList, memberState, pointKind } from './words'

export const memberLang = z.enum(['zh', 'ru'])

const isDay = (day: string) => /^\d{4}-\d{2}-\d{2}$/.test(day) && isCalendarDay(Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8)))
/** A day somebody was born on, `yyyy-mm-dd`; error birthday.none. */
export const birthday = z.string().refine(isDay, { params: { error: 'birthday.none' } })

/** Points one moves at once: more was mistyped. Errors: number.decimal, points.none, points.tooMany. */
const MOST_POINTS = 10_000_000
export const points = wholeNumber.refine(value => value > 0, { params: { error: 'points.none' } }).refine(value => value <= MOST_POINTS, { params: { error: 'points.tooMany' } })

/** A telephone somebody can be reached under from outside; error phone.unknown where its country cannot be told. */
const memberPhone = phoneText.refine(phone => phone.startsWith('+'), { params: { error: 'phone.unknown' } })

/** Who somebody is, as the form of the club says it. `latin` is the name in Latin or Cyrillic letters, as it stands on the card. */
export const memberFields = z.object({
  name: personLine(1, 120),
  latin: personLine(0, 120).default(''),
  phone: memberPhone.nullish(),
  birthday: birthday.nullish(),
  lang: memberLang,
  heard: heard.nullish(),
  note: personText(0, 1000).default(''),
})
export type MemberFields = z.infer<typeof memberFields>

/** An enrolment. The consent is signed on paper or on the screen (`signature`); without one nobody is enrolled. `anyway`: they were offered as a member already and are somebody else. */
export const newMember = memberFields.extend({
  consent: z.boolean().refine(given => given, { params: { error: 'consent.needed' } }),
  signature: strokes.nullish(),
  anyway: z.boolean().default(false),
  contactId: recordId.nullish(),
  partyId: recordId.nullish(),
})
export type NewMember = z.infer<typeof newMember>

export const memberCard = z.object({ number: z.string(), state: cardState, givenAt: z.number(), endedAt: z.number().nullable(), reason: z.string() })

export const memberRow = recordHead.extend({
  name: z.string(),
  latin: z.string(),
  phone: shownPhone.nullable(),
  birthday: z.string().nullable(),
  lang: memberLang,
  level,
  state: memberState,
  /** The valid card; null where it is lost or withdrawn. */
  card: z.string().nullable(),
  cardEndsAt: z.number(),
  balance: z.number(),
  /** What runs out by the end of next month, and when first; told only in the list of those. */
  runsOut: z.object({ at: z.number(), points: z.number() }).nullable(),
  actions: actionsOf(memberActions),
})
export type MemberRow = z.infer<typeof memberRow>

export const pointEntry = z.object({
  id: z.string(),
  at: z.number(),
  kind: pointKind,
  /** Signed: what comes in is positive. */
  points: z.number(),
  by: staffRef.nullable(),
  reason: z.string(),
  receipt: z.object({ shop: shopRef.nullable(), number: z.string(), amount: z.number(), day: z.string() }).nullable(),
  gift: z.string(),
  expiresAt: z.number().nullable(),
  /** Who may be taken back: an entry of its own that nobody has taken back yet. */
  reversible: z.boolean(),
  reversed: z.boolean(),
})
export type PointEntry = z.infer<typeof pointEntry>

export const memberView = memberRow.extend({
  partyId: z.string().nullable(),
  heard: heard.nullable(),
  note: z.string(),
  levelHow: z.enum(levelWays),
  levelReason: z.string(),
  /** What was earned within twelve months, and what the next level needs; null where there is none above. */
  yearPoints: z.number(),
  nextLevel: z.object({ level, points: z.number() }).nullable(),
  /** What runs out by the end of next month at the latest, the earliest first. */
  runningOut: z.array(z.object({ at: z.number(), points: z.number() })),
  /** Born today or within six days; the card ends this month. */
  benefits: z.object({ birthday: z.boolean(), cardEnds: z.boolean() }),
  consent: z.object({ at: z.number(), by: staffRef.nullable(), text: z.string(), lang: memberLang, onScreen: z.boolean() }).nullable(),
  cards: z.array(memberCard),
  entries: z.array(pointEntry),
  /** Whom it was merged into, or whom it took in and until when (UTC ms) that can be undone. */
  merged: z.object({ into: z.object({ id: z.string(), number: z.string() }).nullable(), from: z.array(z.object({ id: z.string(), number: z.string(), name: z.string(), undoUntil: z.number() })) }),
  /** Gifts that were handed out to them, the newest first. */
  gifts: z.array(z.object({ id: z.string(), at: z.number(), nameZh: z.string(), nameRu: z.string(), count: z.number(), by: staffRef.nullable(), overriddenBy: staffRef.nullable(), reason: z.string(), cameBack: z.boolean() })),
  matters: z.array(z.object({ room: z.string(), id: z.string(), number: z.string(), title: z.string(), state: z.string(), at: z.number() })),
  ...recordBody.shape,
})
export type MemberView = z.infer<typeof memberView>

/** Somebody who seems to be a member already: why, and which. */
export const twin = z.object({ id: z.string(), number: z.string(), name: z.string(), phone: shownPhone.nullable(), birthday: z.string().nullable(), card: z.string().nullable(), level, state: memberState, why: z.enum(['phone', 'birthday']) })
export type Twin = z.infer<typeof twin>

/** A purchase that gives points: the shop's receipt, counted once in the mall. */
export const purchase = z.object({ merchantId: recordId, receipt: personLine(1, 60), amount: fen.refine(value => value > 0, { params: { error: 'money.none' } }), day: calendarDay })

const changing = <Shape extends z.ZodRawShape>(shape: Shape) => procedure.input(command(recordVersion.extend(shape))).output(memberView)
/** Points move whatever the version of the person's record: the ledger looks after itself. */
const moving = <Shape extends z.ZodRawShape>(shape: Shape) => procedure.input(command(z.object({ id: recordId, ...shape }))).output(memberView)
const reason = personLine(1, 300)

export const bothGiftNames = { nameZh: personLine(1, 60), nameRu: personLine(1, 80) }
/** What a gift costs; 0 where it is given. */
export const giftCost = wholeNumber.refine(value => value >= 0, { params: { error: 'points.negative' } }).refine(value => value <= MOST_POINTS, { params: { error: 'points.tooMany' } })
export const stockKind = z.enum(['in', 'out', 'count'])
export const stockCount = wholeNumber.refine(value => value >= 0, { params: { error: 'stock.negative' } }).refine(value => value <= 1_000_000, { params: { error: 'points.tooMany' } })
export const stockReason = personLine(0, 300)

const limit = z.int().min(1).max(1000).nullable()

/** A campaign as it is written. Days yyyymmdd, both included; a limit of null is none. Error on `until`: campaign.order. */
export const campaignFields = z.object({ ...bothGiftNames, from: calendarDay, until: calendarDay, perCard: limit, perDay: limit, perReceipt: limit, level })
export type CampaignFields = z.infer<typeof campaignFields>
export const endsAfterItBegins = ({ from, until }: { readonly from: string; readonly until: string }): boolean => from <= until
export const CAMPAIGN_ORDER = { path: ['until'], params: { error: 'campaign.order' } }

export const giftView = z.object({ id: z.string(), version: z.number(), retired: z.boolean(), campaignId: z.string(), nameZh: z.string(), nameRu: z.string(), points: z.number(), stock: z.number(), postId: z.string().nullable() })
export type GiftView = z.infer<typeof giftView>
export const campaignView = z.object({ id: z.string(), version: z.number(), retired: z.boolean(), nameZh: z.string(), nameRu: z.string(), from: z.string(), until: z.string(), perCard: z.number().nullable(), perDay: z.number().nullable(), perReceipt: z.number().nullable(), level, runs: z.boolean(), gifts: z.array(giftView) })
export type CampaignView = z.infer<typeof campaignView>

/** A gift for a member: of which receipt, where the campaign asks for one; signed for on the screen, or on the line of the printed list. */
const handOut = { id: recordId, giftId: recordId, count: z.int().min(1).max(100).default(1), merchantId: recordId.nullish(), receipt: personLine(0, 60).default(''), signature: strokes.nullish() }

export const giftMove = z.object({ id: z.string(), at: z.number(), kind: z.enum(giftMoveKinds), count: z.number(), by: staffRef.nullable(), reason: z.string(), gift: z.object({ nameZh: z.string(), nameRu: z.string() }), member: z.object({ id: z.string(), number: z.string(), name: z.string() }).nullable(), receipt: z.string(), overriddenBy: staffRef.nullable() })
export type GiftMove = z.infer<typeof giftMove>

export const keptRules = z.object({ sets: z.array(datedRules), version: z.number() })

/** What is typed of somebody before they are enrolled, for the consent they sign first; the phone as it is read. */
export const blankConsent = z.object({ lang: memberLang, name: personLine(0, 120), latin: personLine(0, 120), phone: personLine(0, 40), birthday: birthday.nullable() })
export type BlankConsent = z.infer<typeof blankConsent>

/** Somebody a letter or a label is for. */
export const letterTo = z.object({ id: z.string(), number: z.string(), name: z.string(), latin: z.string(), lang: memberLang, level, card: z.string().nullable(), points: z.number(), day: z.number().nullable() })
export type LetterTo = z.infer<typeof letterTo>
export const lettersOfList = z.object({ to: z.array(letterTo), more: z.boolean(), text: letterText.nullable(), version: z.number() })

export const membersContract = {
  /** Members with the same phone, or the same name and birthday. */
  twins: procedure.input(memberFields.pick({ phone: true, birthday: true }).extend({ name: personLine(0, 120), but: recordId.nullish() })).output(z.array(twin)),
  /** The name in Latin letters, and a Chinese one in Russian letters as the department wrote it before or by Palladius; '' where there is nothing to propose. */
  latin: procedure.input(z.object({ name: personLine(0, 120) })).output(z.object({ latin: z.string(), cyrillic: z.string() })),
  /** REFUSED `member_already` where somebody seems to be one and `anyway` was not said. INVALID birthday.*. */
  enrol: procedure.input(command(newMember)).output(memberView),
  edit: changing(memberFields.shape),
  get: procedure.input(z.object({ id: recordId })).output(memberView),
  /** Whose card was typed or scanned, also an old one; null where no card has this number. */
  byCard: procedure.input(z.object({ card: personLine(1, 40) })).output(z.object({ id: z.string(), state: cardState }).nullable()),
  page: procedure.input(keyset(z.object({ list: memberList.default('all') }))).output(pageOf(memberRow)),
  counts: procedure.output(z.object({ birthdays: z.number(), endingCards: z.number() })),
  revealPhone: procedure.input(command(z.object({ id: recordId }))).output(z.object({ phone: z.string() })),
  /** REFUSED `receipt_counted`, `card_not_valid`; INVALID `day` receipt.future, receipt.old; `amount` points.tooFew. */
  earn: moving(purchase.shape),
  /** REFUSED `not_enough_points`; INVALID `points` points.step. */
  redeem: moving({ points, reason }),
  /** Added or taken by hand, with the reason. */
  adjust: moving({ points: wholeNumber.refine(value => value !== 0, { params: { error: 'points.none' } }).refine(value => Math.abs(value) <= MOST_POINTS, { params: { error: 'points.tooMany' } }), reason }),
  /** Takes one entry back exactly. `asFarAsThere`: what was earned by returned goods and is spent already stays spent. REFUSED `points_spent`, `entry_reversed`. */
  reverse: moving({ entryId: recordId, reason, asFarAsThere: z.boolean().default(false) }),
  /** A receipt that was counted for somebody else by mistake: taken back here in full, counted there by their level, with the day it had. REFUSED `points_spent`, `entry_reversed`, `receipt_too_small`. */
  rebook: moving({ entryId: recordId, toId: recordId, reason }),
  lose: changing({ reason }),
  replace: changing({ reason: personLine(0, 300) }),
  freeze: changing({ reason }),
  unfreeze: changing({ reason }),
  renew: changing({}),
  /** A level by decision, with its reason; `level` null gives it back to the rule. */
  setLevel: changing({ level: level.nullable(), reason }),
  end: changing({ reason }),
  revive: changing({ reason }),
  consent: changing({ lang: memberLang, signature: strokes.nullish() }),
  /** Takes another record of the same person in: its points with their own days, its cards are stopped. Can be undone within a day. */
  merge: changing({ otherId: recordId, reason }),
  /** REFUSED `merge_too_old`, `points_used_since`. */
  unmerge: changing({ otherId: recordId }),
  /** Name, phone and all that tells who it was goes; the ledger stays. Cannot be undone. */
  erase: changing({ reason }),
  /** Everything held about the person, as a file (base64). */
  dataFile: procedure.input(command(z.object({ id: recordId }))).output(z.object({ fileName: z.string(), bytes: z.string() })),
  /** A list with phones as an XLSX table (base64); recorded. */
  exportList: procedure.input(command(z.object({ list: memberList }))).output(z.object({ fileName: z.string(), bytes: z.string(), rows: z.number() })),
  /** Enrols the fit rows of a previewed file (admin.previewImport), some at a time; who is a member already is passed over, so that what was cut off goes on when it is sent again. REFUSED `import_expired`. */
  importRows: procedure.input(command(z.object({ token: z.string() }))).output(z.object({ added: z.number(), replaced: z.number() })),
  /** Changes of levels of the last thirty days, the newest first. */
  levelChanges: procedure.output(z.array(z.object({ id: z.string(), memberId: z.string(), number: z.string(), name: z.string(), at: z.number(), from: level, to: level, how: z.enum(levelWays), reason: z.string(), by: staffRef.nullable() }))),
  /** Who gets a letter of a list, some at a time (`part` from 0), and its text; null while it is the one the program comes with. */
  letters: procedure.input(z.object({ list: letterList, part: z.int().min(0).max(2000).default(0) })).output(lettersOfList),
  /** The text of a list's letters; null gives back the one the program comes with. INVALID `zh`, `ru` letter.place. STALE. */
  saveLetter: procedure.input(command(z.object({ list: letterList, text: letterText.nullable(), version: z.int().min(0) }))).output(z.object({ version: z.number() })),
  /** The campaigns with their gifts: those that run or are to come, or all. */
  campaigns: procedure.input(z.object({ all: z.boolean().default(false) })).output(z.array(campaignView)),
  saveCampaign: procedure.input(command(campaignFields.extend({ id: recordId.nullish(), version: version.nullish(), retired: z.boolean().default(false) })).refine(endsAfterItBegins, CAMPAIGN_ORDER)).output(campaignView),
  saveGift: procedure.input(command(z.object({ ...bothGiftNames, id: recordId.nullish(), version: version.nullish(), campaignId: recordId, points: giftCost, postId: recordId.nullish(), retired: z.boolean().default(false) }))).output(giftView),
  /** Stock delivered, taken out, or counted (`count` is then what was found). INVALID `count` stock.below. */
  moveStock: procedure.input(command(z.object({ giftId: recordId, kind: stockKind, count: stockCount, reason: stockReason.default('') }))).output(giftView),
  /** REFUSED `campaign_not_begun`, `campaign_over`, `gift_stock`, `gift_receipt_needed`, `not_enough_points`, and the limits (shared/members/gifts), which a shift lead may override. */
  handOut: procedure.input(command(z.object(handOut))).output(memberView),
  /** The same over its limits: a shift lead signs with their PIN and says why. */
  override: procedure.input(command(z.object({ ...handOut, staffId: recordId, pin: z.string().max(20), reason }))).output(memberView),
  /** A gift is brought back: into the stock, its points to where they came from, its limit is free again. REFUSED `gift_came_back`. */
  giftBack: moving({ moveId: recordId, reason }),
  /** What moved the stock of a gift, or of all, the newest first. */
  handOuts: procedure.input(z.object({ giftId: recordId.nullish() })).output(z.array(giftMove)),
  rules: procedure.output(keptRules),
  /** Rules that hold from a day to come, or from today. INVALID `since` time.past. */
  saveRules: procedure.input(command(datedRules.extend({ version: z.number() }))).output(keptRules),
}
