// The club's forms that belong to no one member: letters, labels, the hand-outs of a day, a consent to be signed yet.
import { z } from 'zod'
import { cameBack, campaigns, gifts, handOutsOn } from '../../../db/repositories/gifts'
import { members } from '../../../db/repositories/members'
import { staffNames } from '../../../db/repositories/names'
import { notFound } from '../../../shared/core/errors'
import { recordId } from '../../../shared/core/ids'
import { blankConsent } from '../../../shared/members/contract'
import { letterList } from '../../../shared/members/letters'
import type { HandOutsPaper } from '../../../shared/members/paper'
import { CONSENT_TEXT } from '../../../shared/members/words'
import { calendarDay } from '../../../shared/text/days'
import { atLocal, addDays } from '../../../shared/text/zone'
import type { FormAsked, LooseForm } from '../core/form'
import { lettersTo, textOf } from './letters'

const MOST_OF = 600

/** What `of` says of a form, as JSON. NOT_FOUND where it is none of these. */
function asked<Schema extends z.ZodType>(schema: Schema, of: string | null): z.infer<Schema> {
  const said = z.string().max(MOST_OF).transform((text, context) => {
    try {
      return JSON.parse(text) as unknown
    } catch {
      context.addIssue('json')
      return z.NEVER
    }
  }).pipe(schema).safeParse(of)
  return said.success ? said.data : notFound('form')
}

const partOfList = z.object({ list: letterList, part: z.int().min(0).max(2000) })

async function someOf({ db, head }: FormAsked, of: string | null) {
  const { list, part } = asked(partOfList, of)
  return { list, to: (await lettersTo(db, { list, part, now: head.printedAt, timeZone: head.timeZone })).to }
}

/** 会员信函: a letter to each of a part of a list. */
export const clubLetters: LooseForm<'clubLetters'> = {
  room: null,
  reads: 'members.letters',
  async fill({ of, ...form }) {
    const { list, to } = await someOf(form, of)
    return { ...form.head, number: '', list, to, text: (await textOf(form.db, list)).text }
  },
}

/** 信封标签 of the same people. */
export const clubLabels: LooseForm<'clubLabels'> = {
  room: null,
  reads: 'members.letters',
  fill: async ({ of, ...form }) => ({ ...form.head, number: '', to: (await someOf(form, of)).to }),
}

/** 个人信息同意书 to be signed before somebody is enrolled, with what is typed so far. */
export const consentBlank: LooseForm<'consentBlank'> = {
  room: null,
  reads: 'members.enrol',
  async fill({ head, of }) {
    const { lang, ...member } = asked(blankConsent, of)
    return { ...head, number: '', member: { ...member, lang }, consent: { at: null, text: CONSENT_TEXT, lang, strokes: null } }
  },
}

/** 礼品发放登记表 of a campaign and a day. */
export const giftHandOuts: LooseForm<'giftHandOuts'> = {
  room: null,
  reads: 'members.handOuts',
  async fill({ db, head, of }) {
    const { campaignId, day } = asked(z.object({ campaignId: recordId, day: calendarDay }), of)
    const { nameZh, nameRu } = await campaigns.get(db, campaignId)
    const from = atLocal(`${day.slice(0, 4)}-${day.slice(4, 6)}-${day.slice(6)} 00:00`, head.timeZone)
    return { ...head, number: '', campaign: { zh: nameZh, ru: nameRu }, day, lines: await linesOf(db, campaignId, from, addDays(from, 1, head.timeZone, 'start')) }
  },
}

async function linesOf(db: FormAsked['db'], campaignId: string, from: number, until: number): Promise<HandOutsPaper['lines']> {
  const rows = await handOutsOn(db, campaignId, from, until)
  const [known, to, names, back] = [await gifts.byIds(db, rows.map(row => row.giftId)), await members.byIds(db, rows.map(row => row.memberId)), await staffNames(db, rows.flatMap(row => [row.by, row.overriddenBy])), await cameBack(db, rows.map(row => row.id))]
  return rows.map(({ id, at, giftId, memberId, count, receipt, by, overriddenBy, reason, strokes }) => {
    const [gift, member, lead] = [known.get(giftId), to.get(memberId ?? ''), names.ref(overriddenBy)]
    return {
      id, at, count: -count, receipt, strokes, gift: { zh: gift?.nameZh ?? '', ru: gift?.nameRu ?? '' }, member: { number: member?.number ?? '', name: member?.name ?? '' },
      by: names.ref(by)?.name ?? '', over: lead === null ? null : { by: lead.name, reason }, cameBack: back.has(id),
    }
  })
}
