import type { EntryKind } from '../../../shared/handover/words'

/** A shift of the sample mall that is over: so many days ago, by whom, and what its page of the log tells. Times `HH:MM` of the mall. */
export interface SampleShift {
  readonly daysAgo: number
  /** Left out where it began with the handover of the one before. */
  readonly opens?: string
  readonly person: string
  readonly entries: readonly { readonly at: string; readonly kind: EntryKind; readonly place: string; readonly what: string; readonly done: string; readonly outcome: string }[]
  /** Fewer keys than there should be, with what explains it. */
  readonly short?: string
  /** Who took over, who refused first and why; without it a supervisor closed the day. */
  readonly next?: { readonly at: string; readonly person: string; readonly refused?: string }
  readonly closed?: { readonly at: string; readonly reason: string }
  /** What the outgoing person wrote on each open matter. */
  readonly line: string
}

/** Who closes a day where nobody follows, and who signs the days. */
export const sampleSigners = { supervisor: '1010', head: '1011' } as const

/** Two days at the first desk; the head has signed the first of them. */
export const sampleShifts: readonly SampleShift[] = [
  {
    daysAgo: 2, opens: '07:52', person: '1001', line: '已联系，请按时限跟进',
    entries: [
      { at: '08:20', kind: 'visit', place: '正门', what: '海关检验处三人来访，找业务部', done: '登记并联系业务部来接', outcome: '10 点离开' },
      { at: '13:40', kind: 'merchantMove', place: 'A座2F', what: 'A2-18 商户迁入，占用二号货梯', done: '通知保安部疏导', outcome: '14:30 前完成' },
    ],
    next: { at: '15:55', person: '1002' },
  },
  {
    daysAgo: 2, person: '1002', line: 'Сообщили в отдел, проверьте ответ к сроку',
    entries: [{ at: '17:10', kind: 'building', place: 'Корпус B, 3 этаж', what: 'Рабочие красят коридор, посетители жалуются на запах', done: 'Попросили открыть окна и поставить вентилятор', outcome: 'К 18:00 запах ушёл' }],
    closed: { at: '22:06', reason: '今晚没有夜班，主管巡视后收班' },
  },
  {
    daysAgo: 1, opens: '07:50', person: '1003', line: '已催办，请继续跟进',
    entries: [{ at: '09:35', kind: 'power', place: 'C座1F', what: '广告灯箱跳闸，三家商户停电', done: '通知强电班合闸并检查线路', outcome: '09:50 恢复供电' }],
    short: '一把钥匙借给工程部，借据在册',
    next: { at: '15:58', person: '1002', refused: 'Одного ключа нет на месте, сначала покажите расписку' },
  },
  {
    daysAgo: 1, person: '1002', line: 'Позвонили, ждём ответа отдела',
    entries: [{ at: '19:25', kind: 'theft', place: 'Корпус A, 1 этаж', what: 'У покупательницы вытащили кошелёк', done: 'Вызвали охрану, помогли подать заявление', outcome: 'Запись с камеры передана полиции' }],
    closed: { at: '22:04', reason: '今晚没有夜班，巡视后收班' },
  },
]

/** Given by the head two days ago, and still to be kept to. */
export const sampleInstruction = { at: '10:15', given: '总经理办公室', text: '本周六省里检查组来，各岗位着装整齐，登记簿当天补齐' } as const

/** The head reads the day before the last one in the morning. */
export const sampleDaySigned = { daysAgo: 2, at: '09:10', remark: '已阅。收班前再核对一次钥匙。' } as const
