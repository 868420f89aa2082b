// Filled forms of complaints as the desk gives them, for tests of how they look.
import type { ComplaintPaper, JournalPaper, MediationPaper, RegisterLine, RegisterPaper } from '../../shared/complaints/paper'
import { atLocal } from '../../shared/text/zone'

const ZONE = 'Asia/Shanghai'
const at = (local: string) => atLocal(local, ZONE)
const head = {
  house: { mall: { zh: '绥芬河贸易城', ru: 'Торговый центр «Суйфэньхэ»' }, department: { zh: '客户服务部', ru: 'Отдел обслуживания' }, phone: '0453-3988888' },
  printedBy: '王芳', printedAt: at('2026-11-24 17:20'), timeZone: ZONE, duplicate: null,
}
const wang = { id: 'w', name: '王芳' }
const zhao = { id: 'z', name: '赵强' }
const kim = { id: 'k', name: 'Наталья Ким' }
const department = { id: 'd', nameZh: '工程部', nameRu: 'Инженерный отдел' }
const shop = { id: 'm', code: 'B306', nameZh: '北方皮草行', nameRu: 'Меха Севера' }

const base: ComplaintPaper['complaint'] = {
  channel: 'visit', receivedAt: at('2026-11-22 10:17'), takenBy: wang, personName: 'Иванова Татьяна Петровна', phone: { masked: '+7914***-**-02', full: null }, kind: 'vip', spoken: 'ru', merchant: null, express: true,
  said: 'Куртка куплена 20 ноября в B306, на второй день разошёлся шов. Продавец в возврате отказал, предложил ремонт за 80 юаней.', happenedAt: at('2026-11-21 15:00'), place: 'Магазин B306', placeNames: null,
  againstKind: 'shop', againstDepartment: null, againstMerchant: shop, against: 'продавец в синем жилете', wants: 'refund', wantsText: 'Вернуть 1 680 юаней сегодня до 18:00, вечером уезжает.', replyWanted: true,
  wantedBy: at('2026-11-22 18:00'), sameAs: { id: 's', number: 'TS-20261120-0003' }, timesRaised: 2, category: { id: 'c', nameZh: '商户与顾客纠纷', nameRu: 'Спор покупателя с арендатором', dispute: true },
  state: 'archived', validity: 'valid', severity: 'important', class: 'A', judgedAt: at('2026-11-22 10:21'), judgedBy: wang, judgedReason: '', contested: false, contestedReason: '', explanation: '',
  takenUpAt: at('2026-11-22 10:50'), takenUpBy: zhao, answer: 'Магазин согласен проверить шов, деньги вернут после осмотра.', answeredAt: at('2026-11-22 12:00'), round: 2,
  rounds: [
    {
      no: 1, openedAt: at('2026-11-22 10:17'), department, instruction: '请核实衣服质量，当天答复。', sentAt: at('2026-11-22 10:36'), signedAt: at('2026-11-22 10:44'), signedBy: '李师傅', returnedAt: at('2026-11-22 15:10'),
      result: '经检查，缝线脱落属于做工问题。店铺同意免费修补，不同意退款。', measures: '要求店铺出货前检查缝线。', checkedAt: at('2026-11-22 15:40'), checkedBy: zhao, toldAt: at('2026-11-22 16:05'), told: 'Сообщили, что магазин бесплатно зашьёт.', outcome: 'notSatisfied',
      callBacks: [
        { at: at('2026-11-22 17:00'), by: wang, outcome: 'notReached', remark: '' },
        { at: at('2026-11-22 17:30'), by: kim, outcome: 'notSatisfied', remark: 'Настаивает на возврате денег.' },
      ],
    },
    {
      no: 2, openedAt: at('2026-11-22 17:30'), department, instruction: '', sentAt: at('2026-11-22 17:35'), signedAt: at('2026-11-22 17:50'), signedBy: '李师傅', returnedAt: at('2026-11-23 11:00'),
      result: '店铺同意全额退款 1680 元，已当面退还。', measures: '', checkedAt: at('2026-11-23 11:20'), checkedBy: zhao, toldAt: at('2026-11-23 11:30'), told: 'Деньги возвращены полностью.', outcome: 'satisfied',
      callBacks: [{ at: at('2026-11-24 09:15'), by: kim, outcome: 'satisfied', remark: 'Благодарит.' }],
    },
  ],
  extensions: [{ askedAt: at('2026-11-22 15:00'), askedBy: wang, until: at('2026-11-25 23:59'), reason: '等待质检结果。', decidedAt: at('2026-11-22 15:30'), decidedBy: zhao, approved: true, approvedBy: '', remark: '' }],
  clocks: [
    clock('handOver', 1, '2026-11-22 10:17', '2026-11-22 10:32', '2026-11-22 10:36'), clock('takeUp', 1, '2026-11-22 10:21', '2026-11-22 10:51', '2026-11-22 10:50'),
    clock('settle', 1, '2026-11-22 10:17', '2026-11-25 23:59', '2026-11-22 16:05'), clock('department', 2, '2026-11-22 17:35', '2026-11-24 05:35', '2026-11-23 11:00'), clock('callBack', 2, '2026-11-23 11:30', '2026-11-23 23:30', '2026-11-24 09:15'),
  ],
  archiveNumber: '2026-0117', archivedAt: at('2026-11-24 09:15'), voided: null,
}

function clock(name: string, round: number, from: string, due: string, met: string): ComplaintPaper['complaint']['clocks'][number] {
  return { id: `${name}${round}`, name, startedAt: at(from), dueAt: at(due), rule: { key: 'complaintMinutes', params: {} }, metAt: at(met), metBy: '王芳', stoppedAt: null, round, owedBy: 'afterSales' }
}

/** A complaint through two rounds to the archive; `over` what differs. */
export function complaintPaper(over: Partial<ComplaintPaper['complaint']> = {}, evidence: ComplaintPaper['evidence'] = [{ name: '收据 0071342.jpg', kind: 'image' }, { name: 'разговор.m4a', kind: 'audio' }]): ComplaintPaper {
  return { ...head, number: 'TS-20261122-0004', complaint: { ...base, ...over }, evidence }
}

/** A complaint that was only just told: everything after it is written in by hand. */
export const freshComplaint = () => complaintPaper({
  personName: '', phone: null, kind: 'shopper', express: false, spoken: 'zh', said: '扶梯停了，老人走不上去。', happenedAt: null, place: '', againstKind: 'unknown', againstMerchant: null, against: '', wants: 'explanation', wantsText: '',
  replyWanted: false, wantedBy: null, sameAs: null, timesRaised: 1, category: { id: 'c', nameZh: '设备与工程', nameRu: 'Оборудование и инженерные вопросы', dispute: false },
  state: 'registered', validity: null, severity: null, class: null, judgedAt: null, judgedBy: null, takenUpAt: null, takenUpBy: null, answer: '', answeredAt: null, round: 1, extensions: [], clocks: [], archiveNumber: null, archivedAt: null,
  rounds: [{ no: 1, openedAt: at('2026-11-22 10:17'), department: null, instruction: '', sentAt: null, signedAt: null, signedBy: '', returnedAt: null, result: '', measures: '', checkedAt: null, checkedBy: null, toldAt: null, told: '', outcome: null, callBacks: [] }],
}, [])

/** A dispute at the end of its mediation, or on the way. */
export function mediationPaper(outcome: 'open' | 'agreed' | 'notAgreed'): MediationPaper {
  const { personName, phone, said, receivedAt, merchant, againstMerchant, wants, wantsText } = base
  return {
    ...head, number: 'TS-20261122-0004', complaint: { personName, phone, said, receivedAt, merchant, againstMerchant, wants, wantsText },
    mediation: {
      heldAt: at('2026-11-23 10:00'), mediator: '赵强', customerSays: 'Шов разошёлся на второй день, носить нельзя.', merchantSays: '衣服出售时完好，可能是穿着不当。', merchantPerson: '刘北', proposals: '退还货款的七成，或免费更换同款。', outcome,
      agreementZh: outcome === 'agreed' ? '一、乙方于2026年11月23日18时前退还甲方人民币1680元。\n二、甲方将皮衣退还乙方。' : '', agreementRu: outcome === 'agreed' ? '1. Сторона 2 возвращает стороне 1 1 680 юаней до 18:00 23.11.2026.\n2. Сторона 1 возвращает куртку стороне 2.' : '',
      advised: outcome === 'notAgreed' ? '消费者协会 12315；或向人民法院起诉。 Общество защиты прав потребителей, телефон 12315, либо суд.' : '',
    },
  }
}

/** A month with so many complaints. */
export function registerPaper(count: number): RegisterPaper {
  return { ...head, number: '2026-11', month: '2026-11', rows: Array.from({ length: count }, (_, index) => line(index)) }
}

function line(index: number): RegisterLine {
  const kind = index % 5
  return {
    number: `TS-202611${String(1 + (index % 28)).padStart(2, '0')}-${String(index + 1).padStart(4, '0')}`, at: at(`2026-11-${String(1 + (index % 28)).padStart(2, '0')} 10:17`), who: index % 2 ? '宋雅琴' : 'Иванова Татьяна Петровна', shop: kind === 1 ? 'C112' : '',
    category: { zh: '商户与顾客纠纷', ru: 'Спор покупателя с арендатором' }, matter: index % 2 ? '卖家把标签剪掉了，不肯换货' : 'Продавец срезал ярлык и не меняет куртку', express: kind === 2, validity: kind === 3 ? 'invalid' : kind === 4 ? null : 'valid', severity: kind >= 3 ? null : (['minor', 'important', 'major'] as const)[kind] ?? null, class: kind >= 3 ? null : 'A',
    department: kind === 4 ? null : { zh: '工程部', ru: 'Инженерный отдел' }, result: kind === 0 ? '店铺同意全额退款 1680 元，已当面退还。' : kind === 1 ? 'Эскалатор отремонтирован, перед покупателями извинились; дежурному объявлено замечание, порядок обхода уточнён и дове…' : '',
    state: kind === 3 ? 'closed' : kind === 4 ? 'registered' : 'archived', outcome: kind < 3 ? 'satisfied' : null, archiveNumber: kind < 3 ? `2026-${String(index + 1).padStart(4, '0')}` : null, voided: index === 7,
  }
}

/** A clerk's week with so many complaints. */
export function journalPaper(count: number, over: Partial<JournalPaper['journal']> = {}): JournalPaper {
  const rows = Array.from({ length: count }, (_, index) => ({
    id: `j${index}`, number: `TS-20261122-${String(index + 1).padStart(4, '0')}`, at: at('2026-11-22 10:17'), title: index % 2 ? '扶梯异响，已停用' : 'Отказ вернуть деньги за кожаную куртку', state: 'archived' as const,
    result: index % 2 ? '已修好，向顾客道歉。' : 'Деньги возвращены полностью.', outcome: 'satisfied' as const, voided: index === 3 ? '重复登记' : null,
  }))
  return {
    ...head, number: '2026-11-16 Ольга Смирнова',
    journal: {
      week: '2026-11-16', staff: { id: 'o', name: 'Ольга Смирнова' }, from: at('2026-11-16'), to: at('2026-11-23'), dueAt: at('2026-11-23 12:00'), rows, remark: 'Две жалобы на эскалатор за неделю: нужен осмотр.', sentAt: at('2026-11-23 09:10'), readAt: at('2026-11-23 10:05'), readBy: zhao, readRemark: '已转工程部。', version: 2, ...over,
    },
  }
}
