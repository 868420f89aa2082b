// The form of an emergency and the handover log, as the desk gives them, for tests of how they look.
import type { EmergencyPaper } from '../../shared/emergencies/paper'
import type { LogEntry } from '../../shared/handover/contract'
import type { DutyLogPaper, HandoverPaper } from '../../shared/handover/paper'
import { atLocal } from '../../shared/text/zone'
import { slip } from './work-order-papers'

const { house, printedBy, timeZone } = slip
const at = (time: string) => atLocal(`2026-11-22 ${time}`, timeZone)
const [wang, olga] = [{ id: 'w', name: '王芳' }, { id: 'o', name: 'Ольга Смирнова' }]
const head = { house, printedBy, printedAt: at('16:10'), timeZone, duplicate: null }
const post = { id: 'p', nameZh: '1号服务台', nameRu: 'Стойка № 1' }
const course = (kind: string, data: Record<string, unknown>, time: string) => ({ id: kind + time, at: at(time), kind, data, by: wang, rule: null, post: null })

export const emergencyPaper: EmergencyPaper = {
  ...head,
  number: 'JJ-20261122-0001',
  emergency: {
    kind: 'fire', place: '四层餐饮区', placeNames: { nameZh: '四层餐饮区', nameRu: 'Ресторанный дворик, 4 этаж' }, startedAt: at('13:20'), createdAt: at('13:21'), createdBy: wang, post, said: '灯箱冒烟后起火', hurt: 1, hurtText: '一名店员手部轻度烫伤',
    fireCard: { name: '王芳', post: '1号服务台', address: '绥芬河贸易城', where: '四层餐饮区', seen: '明火，有烟', calledAt: at('13:22') }, told: [{ whom: '消防队 / Пожарная охрана', phone: '119', at: at('13:22'), said: '8分钟到' }, { whom: 'Наталья Ким', phone: '1008', at: at('13:23'), said: '' }],
    cause: '灯箱线路老化', damage: 'Сгорела вывеска, закопчён потолок', measures: '全层检查灯箱线路', endedAt: at('13:58'), endedBy: { id: 'n', name: 'Наталья Ким' }, voided: null, isOpen: false,
  },
  course: [course('reported', { kind: 'fire', place: '四层餐饮区', said: '灯箱冒烟后起火' }, '13:21'), course('noted', { what: '切断电源，疏散顾客', doneBy: '赵师傅' }, '13:24'), course('ended', { text: '' }, '13:58')],
  files: ['fire.jpg'],
}

function entry(no: number, time: string, told: Partial<LogEntry>): LogEntry {
  return { id: String(no), no, at: at(time), writtenAt: at(time), by: wang, kind: 'other', place: '', what: '', done: '', outcome: '', goesOn: false, link: null, event: '', corrects: null, late: false, clockBack: false, ...told }
}

const number = 'JB-20261122-0001'

export const handoverPaper: HandoverPaper = {
  ...head,
  number,
  sum: '3F2A-90BC-1D77-E4A0-5C18',
  shift: {
    id: 's', number, version: 9, createdAt: at('08:02'), createdBy: wang, updatedAt: at('16:24'), voided: null, post, templateZh: '早班', templateRu: 'Утренняя смена', day: '20261122', plannedFrom: at('08:00'), plannedUntil: at('16:00'), state: 'closed',
    people: [wang], openedAt: at('08:02'), closedAt: at('16:24'), closedHow: 'handover', overtime: 24 * 60_000, sum: '3f2a90bc1d77e4a05c18', incoming: olga, unfit: false, unfitReason: '', relief: null,
    signedOut: { by: wang, at: at('16:20') }, signedIn: { by: olga, at: at('16:24') },
    entries: [
      entry(1, '09:40', { kind: 'visit', place: 'A座大厅', what: '税务局来访，由主管接待', outcome: '无问题' }),
      entry(2, '11:05', { kind: 'water', place: 'B座 2F', what: 'Протечка у эскалатора, вода на полу', done: 'Перекрыли воду, поставили ограждение', outcome: '11:40 устранено' }),
      entry(3, '13:21', { kind: 'fire', event: 'emergencyReported', link: { room: 'emergencies', recordId: 'e', number: 'JJ-20261122-0001' }, place: '四层餐饮区', what: '灯箱冒烟后起火' }),
      entry(4, '15:10', { kind: 'visit', what: '税务局来访的时间是 09:50', corrects: '1', clockBack: true }),
      entry(5, '16:40', { kind: 'other', what: '漏记：失主来过一次', late: true }),
    ],
    matters: [
      { room: 'complaints', recordId: '1', number: 'TS-20261122-0004', title: '租赁部签收，商户同意退款', state: 'sent', next: null, text: '18:00 前回电 Иванова', writtenBy: wang, tickedAt: at('16:22') },
      { room: 'work-orders', recordId: '2', number: 'BX-20261122-0042', title: 'Корпус B, 2 этаж: не горит свет над прилавком', state: 'dispatched', next: null, text: 'Талон заказчика не вернулся, бригада 2 принесёт вечером', writtenBy: wang, tickedAt: at('16:23') },
    ],
    counts: [
      { itemId: 'k', nameZh: '钥匙', nameRu: 'Ключи', unitZh: '把', unitRu: 'шт.', expected: 12, counted: 12, explanation: '' },
      { itemId: 'm', nameZh: '找零备用金', nameRu: 'Разменные деньги', unitZh: '元', unitRu: 'юаней', expected: 500, counted: 480, explanation: '11:40 垫付停车费，票据在册' },
    ],
    checks: [{ itemId: 't', nameZh: '电话', nameRu: 'Телефон', works: true, remark: '' }, { itemId: 'b', nameZh: '广播话筒', nameRu: 'Микрофон радиоузла', works: false, remark: 'Хрипит, заявка BX-20261122-0043' }],
    instructions: [{ id: 'i', number: 'ZS-20261122-0001', at: at('10:00'), given: '部长', text: '俄罗斯采购团 19:30 到，双语迎接，VIP 流程', tickedAt: at('16:23') }],
    blocks: [{ kind: 'notChecked', of: 'x', name: '打印机 / Принтер', lifted: { by: { id: 'z', name: '赵强' }, reason: '打印机送修，明早取回', at: at('16:15') } }],
    refusals: [{ at: at('16:05'), by: olga, reason: 'Разменные деньги не пересчитаны' }],
  },
}

/** So many entries of a month, of two posts. */
export function dutyLogPaper(count: number): DutyLogPaper {
  const page = handoverPaper.shift.entries
  const entries = Array.from({ length: count }, (_, at) => {
    const told = page[at % page.length] ?? page[0]
    if (told === undefined) throw new Error('the page has entries')
    const day = String(1 + Math.floor((at * 22) / count)).padStart(2, '0')
    const second = at % 3 === 2
    return {
      ...told, id: String(at), at: atLocal(`2026-11-${day} 09:40`, timeZone) + (at % 7) * 3_600_000, shiftNumber: `JB-202611${day}-000${second ? 2 : 1}`, correctsNo: told.corrects === null ? null : 1,
      post: second ? { nameZh: '2号服务台', nameRu: 'Стойка № 2' } : post,
    }
  })
  return { ...head, number: '', asked: { from: atLocal('2026-11-01 00:00', timeZone), until: atLocal('2026-12-01 00:00', timeZone), post: null, kind: null, find: count > 20 ? '' : 'воды 水' }, entries }
}
