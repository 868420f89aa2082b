import { consentOf, members, type MemberRecord } from '../../../db/repositories/members'
import { addMonths } from '../../../shared/text/zone'
import { notFound } from '../../../shared/core/errors'
import { showPhone } from '../../../shared/text/phone'
import type { FormAsked, RecordForm } from '../core/form'
import { memberView } from './view'

const whoOf = ({ name, latin, lang, level }: MemberRecord) => ({ name, latin, lang, level })

type Asked = FormAsked & { readonly recordId: string }
const viewOf = async ({ db, who, head, recordId }: Asked) => memberView(db, await members.get(db, recordId), { who, now: head.printedAt, timeZone: head.timeZone })

/** 会员卡 of the card that is valid now. */
export const memberCard: RecordForm<'memberCard'> = {
  room: 'members',
  reads: 'members.get',
  async fill({ db, head, recordId }) {
    const record = await members.get(db, recordId)
    return { ...head, number: record.card ?? notFound('card'), member: { ...whoOf(record), number: record.number, cardEndsAt: record.cardEndsAt } }
  },
  showsPhone: () => false,
}

/** 个人信息同意书 as it was agreed to last. */
export const memberConsent: RecordForm<'memberConsent'> = {
  room: 'members',
  reads: 'members.get',
  async fill({ db, head, recordId }) {
    const record = await members.get(db, recordId)
    const consent = (await consentOf(db, recordId)) ?? notFound('consent')
    const { at, text, lang, strokes } = consent
    return { ...head, number: record.number, member: { ...whoOf(record), phone: record.phone === null ? '' : showPhone(record.phone), birthday: record.birthday }, consent: { at, text, lang, strokes } }
  },
  showsPhone: ({ member }) => member.phone !== '',
}

/** 积分对账单 of the last twelve months. */
export const pointStatement: RecordForm<'pointStatement'> = {
  room: 'members',
  reads: 'members.get',
  async fill(asked) {
    const view = await viewOf(asked)
    const { head } = asked
    const from = addMonths(head.printedAt, -12, head.timeZone)
    const entries = view.entries.filter(({ at }) => at >= from).reverse()
    const opening = view.balance - entries.reduce((sum, { points }) => sum + points, 0)
    let balance = opening
    const lines = entries.map(({ at, kind, points, reason, receipt, gift }) => ({ at, kind, points, reason, receipt, gift, balance: (balance += points) }))
    const { name, latin, lang, level, card, number, runningOut } = view
    return { ...head, number, member: { name, latin, lang, level, card }, from, opening, lines, runningOut }
  },
  showsPhone: () => false,
}

const whole = (value: unknown) => (typeof value === 'number' ? value : 0)

/** 个人信息删除证明 of a person who was erased. */
export const erasureAct: RecordForm<'erasureAct'> = {
  room: 'members',
  reads: 'members.get',
  async fill(asked) {
    const { number, timeline, balance, entries } = await viewOf(asked)
    const act = timeline.find(({ kind }) => kind === 'erased') ?? notFound('act')
    const { reason, records, files, signed } = act.data
    return { ...asked.head, number, erased: { at: act.at, by: act.by?.name ?? '', reason: typeof reason === 'string' ? reason : '', records: whole(records), files: whole(files), signed: whole(signed) }, balance, entries: entries.length }
  },
  showsPhone: () => false,
}
