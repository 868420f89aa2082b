import type { NewMember } from '../../../shared/members/contract'

/** A member of the sample club: who, enrolled how many days ago by whom, and what they bought (shop code, yuan). */
export interface SampleMember {
  readonly fields: Omit<NewMember, 'consent' | 'anyway' | 'note'> & { readonly note?: string }
  readonly days: number
  readonly by: string
  readonly bought: readonly (readonly [shop: string, yuan: number])[]
  readonly redeems?: number
  /** Their birthday is in so many days. */
  readonly bornIn?: number
  /** Made a VIP by the supervisor, with the reason. */
  readonly vip?: string
}

export const sampleMembers: readonly SampleMember[] = [
  { fields: { name: '罗佳怡', latin: 'Luo Jiayi', phone: '13945377101', birthday: '1988-05-16', lang: 'zh', heard: 'shop' }, days: 5, by: '1001', bought: [['A101', 12_800], ['A108', 960]], redeems: 300 },
  { fields: { name: 'Вероника Щеглова', latin: 'Veronika Shcheglova', phone: '+79146667201', birthday: '1979-11-02', lang: 'ru', heard: 'tour', note: 'Приезжает каждый месяц за мехом' }, days: 4, by: '1002', bought: [['A101', 52_000], ['A107', 1_350]] },
  { fields: { name: '段晓峰', latin: 'Duan Xiaofeng', phone: '13945377103', birthday: '1993-08-27', lang: 'zh', heard: 'radio' }, days: 3, by: '1004', bought: [['B101', 2_499]] },
  { fields: { name: 'Тимур Ахметов', latin: 'Timur Akhmetov', phone: '+79246667204', birthday: '1985-02-11', lang: 'ru', heard: 'friend' }, bornIn: 3, days: 2, by: '1002', bought: [['B105', 780]] },
  { fields: { name: '谭美玲', latin: 'Tan Meiling', phone: '13945377105', lang: 'zh', heard: 'desk' }, days: 1, by: '1003', bought: [], vip: '大客户，每月采购' },
]

/** A campaign that runs now, and its gifts with what was delivered of each. Limits: one a card. */
export const sampleCampaign = {
  nameZh: '冬季会员礼', nameRu: 'Зимние подарки участникам', days: { before: 10, after: 30 }, by: '1008', taker: '1001',
  gifts: [
    { nameZh: '保温杯', nameRu: 'Термокружка', points: 200, delivered: 40 },
    { nameZh: '新年挂历', nameRu: 'Календарь на новый год', points: 0, delivered: 120 },
  ],
} as const
