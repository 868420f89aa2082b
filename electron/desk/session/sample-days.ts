import { sampleContacts, sampleVisitors, type SampleContact } from '../../../db/seed/sample/contacts'
import { sampleOrders, type SampleOrder } from '../../../db/seed/sample/orders'
import { sampleMall } from '../../../db/seed/sample/house'
import type { MerchantRow } from '../../../db/repositories/shops-and-places'
import { contactsDesk } from '../contacts/desk'
import type { Desk } from '../core/desk'
import type { InputOf } from '../core/use-case'
import { workOrdersDesk } from '../work-orders/desk'
import type { Actor } from '../../../shared/core/actor'
import { newId } from '../../../shared/core/ids'
import { normalizePhone } from '../../../shared/text/phone'
import { addDays, startOfDay } from '../../../shared/text/zone'
import type { SampleHouse } from './sample'
import { planComplaints } from './sample-complaints'
import { planEmergency } from './sample-emergency'
import { planMembers } from './sample-members'
import { planScripts } from './sample-scripts'
import { planShifts } from './sample-shifts'
import { slipBack, slipGiven } from './sample-slips'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAYS = 5
const CONTACTS_A_DAY = 14
/** Who takes whom at the desk, by the language spoken. */
const AT_THE_DESK = { zh: ['1001', '1003', '1004'], ru: ['1002', '1005'] } as const

/** One thing somebody at the sample desk does, and when (UTC ms). */
export interface Step {
  at: number
  take(): Promise<unknown>
}

/** The steps of the last days in the order they happen, none later than `end`. A step may add later ones. */
export function* sampleDays(desk: Desk, house: SampleHouse, end: number): Generator<Step> {
  const waiting: Step[] = []
  const later = (at: number, take: Step['take']) => void (at <= end && waiting.push({ at, take }))
  contactTimes(end).forEach((at, nth) => later(at, () => playContact(desk, house, { at, nth, end }, later)))
  sampleOrders().forEach((order, nth, all) => {
    const at = orderTime(end, nth, all.length)
    later(at, () => playOrder(desk, house, order, { at, nth, end }, later))
  })
  planComplaints(desk, house, end, later)
  planEmergency(desk, house, end, later)
  planShifts(desk, house, end, later)
  planScripts(desk, house, end, later)
  planMembers(desk, house, end, later)
  while (waiting.length > 0) {
    waiting.sort((a, b) => b.at - a.at)
    const next = waiting.pop()
    if (next) yield next
  }
}

/** Puts a step at its time (UTC ms); what lies after now is left out. */
export type Later = (at: number, take: Step['take']) => void
interface Moment {
  at: number
  nth: number
  end: number
}

/** Contacts between nine and six of each day; today's lie before now, whatever the hour. */
function contactTimes(end: number): number[] {
  return Array.from({ length: DAYS * CONTACTS_A_DAY }, (_, nth) => {
    const midnight = addDays(startOfDay(end, sampleMall.timeZone), Math.floor(nth / CONTACTS_A_DAY) - DAYS + 1, sampleMall.timeZone)
    const today = midnight === startOfDay(end, sampleMall.timeZone)
    const from = today ? Math.max(Math.min(midnight + 9 * HOUR, end - 2 * HOUR), end - 9 * HOUR) : midnight + 9 * HOUR
    const span = today ? end - 4 * MINUTE - from : 9 * HOUR
    // Not on the minute, and not evenly: people come in waves.
    const part = (nth % CONTACTS_A_DAY) / CONTACTS_A_DAY
    return Math.round(from + span * part + ((nth * 7_919) % 500) * 1_000 * Math.min(1, span / (9 * HOUR)))
  })
}

/** Repairs of the last four days, the unfinished ones in the last hours. */
function orderTime(end: number, nth: number, count: number): number {
  const left = count - nth
  return left <= 12 ? end - left * 27 * MINUTE : end - 12 * HOUR - (left - 12) * 7 * HOUR
}

const pick = <Value>(list: readonly Value[], nth: number): Value => {
  const value = list[nth % list.length]
  if (value === undefined) throw new Error('a sample list is empty')
  return value
}

function atTheDesk(house: SampleHouse, lang: 'zh' | 'ru', nth: number): Actor {
  return house.people.get(pick(AT_THE_DESK[lang], nth)) ?? pick([...house.people.values()], 0)
}

/** A shop whose people speak this language: the shop a merchant comes from, or one that somebody speaks of. */
function shopFor(house: SampleHouse, { lang }: SampleContact, nth: number): MerchantRow {
  const fitting = house.shops.filter(shop => shop.floor !== '4' && (shop.spoken === 'ru') === (lang === 'ru'))
  return pick(fitting.length > 0 ? fitting : house.shops, nth * 5)
}

function personOf({ kind, lang }: SampleContact, shop: MerchantRow, nth: number) {
  if (kind === 'merchant') return { personName: shop.person, phone: shop.phone, merchantId: shop.id }
  const [name, phone] = pick(sampleVisitors[lang], nth * 3 + Math.floor(nth / sampleVisitors[lang].length))
  return { personName: name, phone: phone === null ? null : normalizePhone(phone), merchantId: null }
}

function formOf(sample: SampleContact, shop: MerchantRow, { at, nth }: Moment): InputOf<'contacts.take'> {
  const named = sample.lang === 'zh' ? shop.nameZh : shop.nameRu.replace(/^.*«(.*)»$/, '$1')
  const told = (text: string) => text.replaceAll('{shop}', named).replaceAll('{code}', shop.code)
  return {
    commandKey: newId(), channel: sample.channel, arrivedAt: at - (nth % 3) * MINUTE, ...personOf(sample, shop, nth), partyId: null, spoken: sample.lang, kind: sample.kind, memberCard: '',
    subject: sample.subject, said: told(sample.said), answer: sample.answer ?? '', result: sample.result ?? null, replyWanted: sample.within !== undefined,
    replyBy: sample.within === undefined ? null : at + sample.within * MINUTE, office: sample.visiting === undefined ? null : { visiting: sample.visiting },
  }
}

async function playContact(desk: Desk, house: SampleHouse, moment: Moment, later: Later): Promise<void> {
  const { at, nth, end } = moment
  // Each day goes through the list from another place and in another order.
  const sample = pick(sampleContacts, nth * 7 + Math.floor(nth / CONTACTS_A_DAY) * 3)
  const shop = shopFor(house, sample, nth)
  const who = atTheDesk(house, sample.lang, nth)
  const made = await contactsDesk.take.run(desk, who, formOf(sample, shop, moment))
  if (sample.visiting !== undefined) later(at + 35 * MINUTE + (nth % 5) * 9 * MINUTE, () => contactsDesk.leave.run(desk, who, { commandKey: newId(), id: made.id, version: made.version }))
  // What came in the last hours is partly still owed: that is what a desk looks like in the middle of a day.
  const stillOwed = !sample.reply || (end - at < 5 * HOUR && nth % 2 === 0)
  const { reply, within = 60 } = sample
  if (reply && !stillOwed) later(at + within * MINUTE * (nth % 6 === 0 ? 1.2 : 0.6), () => contactsDesk.answer.run(desk, who, { commandKey: newId(), id: made.id, version: made.version, reply }))
}

function reportOf(order: SampleOrder, house: SampleHouse, contactId: string | null, at: number): InputOf<'workOrders.report'> {
  const shop = house.shops.find(one => one.code === order.place)
  const place = house.places.get(order.place)
  const where = shop ? `${shop.code} ${shop.nameZh} / ${shop.nameRu}` : place ? `${place.nameZh} / ${place.nameRu}` : order.place
  return {
    commandKey: newId(), contactId, partyId: null, merchantId: shop?.id ?? null, reporter: shop?.person ?? '巡查 / обход', phone: shop?.phone ?? null, placeId: place?.id ?? null, place: where,
    equipment: order.equipment, fault: order.fault, faultOther: order.faultOther, urgency: order.urgency, plannedFor: order.urgency === 'planned' ? addDays(at, 2, sampleMall.timeZone) : null, attachments: [],
  }
}

/** Every second repair of a shop begins with a call to the desk and keeps the link to it. */
async function callBefore(desk: Desk, house: SampleHouse, order: SampleOrder, { nth }: Moment): Promise<string | null> {
  const shop = house.shops.find(one => one.code === order.place)
  if (!shop || nth % 2 === 0) return null
  const lang = shop.spoken === 'ru' ? 'ru' : 'zh'
  const sample: SampleContact = { lang, kind: 'merchant', channel: 'call', subject: order.equipment, said: order.fault, answer: lang === 'zh' ? '已登记报修' : 'Оформлен наряд на ремонт', result: 'passedOn' }
  const call = await contactsDesk.take.run(desk, atTheDesk(house, lang, nth), { ...formOf(sample, shop, { at: desk.now(), nth: 0, end: 0 }) })
  return call.id
}

async function playOrder(desk: Desk, house: SampleHouse, order: SampleOrder, moment: Moment, later: Later): Promise<void> {
  const { at, nth } = moment
  const who = atTheDesk(house, nth % 2 === 0 ? 'zh' : 'ru', nth)
  let made = await workOrdersDesk.report.run(desk, who, reportOf(order, house, await callBefore(desk, house, order, moment), at))
  const next = () => ({ commandKey: newId(), id: made.id, version: made.version })
  const { refused, slow, again } = order.course
  // Who was refused once begins later; who takes time takes it at every step.
  const pace = (minutes: number) => at + (minutes * (slow ? SLOW : 1) + (refused ? REFUSED : 0)) * MINUTE
  const step = (after: number, take: () => Promise<typeof made>) => later(pace(after), async () => (made = await take()))
  const reached = ORDER_COURSE.indexOf(order.reach)
  const { dispatch, accept, refuse, arrive, done, followUp, archive } = workOrdersDesk
  const to = (team: string) => dispatch.run(desk, who, { ...next(), teamId: house.teams.get(team) ?? '', person: order.person })
  const work = () => done.run(desk, who, { ...next(), whatWasDone: order.whatWasDone, materials: order.materials, fee: order.fee })
  if (refused) {
    step(3 - REFUSED, () => to(refused.team))
    step(7 - REFUSED, () => refuse.run(desk, who, { ...next(), reason: refused.reason }))
  }
  if (reached >= 1) step(4, () => to(order.team))
  // Every second one goes with its slip; those still at work have it with them.
  if (reached >= 1 && nth % 2 === 1) later(pace(5), () => slipGiven(desk, who, made.id, order.person))
  if (reached >= 4 && nth % 8 !== 3 && nth % 2 === 1) later(pace(80), () => slipBack(desk, who, made.id))
  if (reached >= 2) step(9, () => accept.run(desk, who, next()))
  if (reached >= 3) step(25, () => arrive.run(desk, who, next()))
  if (reached >= 4) step(70, work)
  if (reached < 5) return
  if (again !== undefined) {
    step(120, () => followUp.run(desk, who, { ...next(), outcome: 'notSatisfied', remark: again }))
    step(124, () => to(order.team))
    step(131, () => accept.run(desk, who, next()))
    step(145, work)
  }
  // What our own people report on their rounds is filed without a call.
  step(150, () => (made.phone === null ? archive.run(desk, who, next()) : followUp.run(desk, who, { ...next(), outcome: 'satisfied', remark: '' })))
}

const SLOW = 9
const REFUSED = 10

const ORDER_COURSE = ['registered', 'dispatched', 'accepted', 'onSite', 'done', 'archived'] as const
