import type { InferContractRouterInputs } from '@orpc/contract'
import type { complaintsContract } from '../../../shared/complaints/contract'

type Inputs = InferContractRouterInputs<typeof complaintsContract>
type Step = 'judge' | 'explain' | 'contest' | 'takeUp' | 'send' | 'sign' | 'chase' | 'return' | 'check' | 'tell' | 'callBack' | 'askExtension' | 'mediate' | 'void'

/** What the desk fills in when it is played: ids by their codes, times by how long before now they lie. */
export interface SampleNames {
  readonly department: (code: string) => string
  readonly category: (code: string) => string
  readonly shop: (code: string) => string
  readonly place: (code: string) => string
  /** UTC ms; so many hours before now, or after it where it is less than nothing. */
  readonly before: (hours: number) => number
}

type Filled<Given> = (names: SampleNames) => Given

/** Something done about a complaint: so many hours before now, by whom (work number). */
export interface SampleStep {
  readonly hours: number
  readonly by: string
  readonly step: Step
  readonly given: Filled<Record<string, unknown>>
}

/** A complaint of the sample mall: when it was told (hours before now), who took it, and what was done about it since. */
export interface SampleComplaint {
  readonly hours: number
  readonly by: string
  readonly told: Filled<Omit<Inputs['take'], 'commandKey'>>
  readonly steps: readonly SampleStep[]
}

function step<Name extends Step>(hours: number, by: string, name: Name, given: Filled<Omit<Inputs[Name], 'commandKey' | 'id' | 'version'>>): SampleStep {
  return { hours, by, step: name, given }
}
const judged = (hours: number, by: string, severity: 'minor' | 'important' = 'minor', of: 'A' | 'B' = severity === 'minor' ? 'B' : 'A') => step(hours, by, 'judge', () => ({ validity: 'valid' as const, severity, class: of }))
const sent = (hours: number, by: string, code: string, instruction = '') => step(hours, by, 'send', ({ department }) => ({ departmentId: department(code), instruction }))
const signed = (hours: number, by: string, signedBy = '') => step(hours, by, 'sign', () => ({ signedBy }))
const chased = (hours: number, by: string, remark: string) => step(hours, by, 'chase', () => ({ remark }))
const returned = (hours: number, by: string, result: string, measures = '') => step(hours, by, 'return', () => ({ result, measures }))
const takenUp = (hours: number, by: string) => step(hours, by, 'takeUp', () => ({}))
const checked = (hours: number, by: string) => step(hours, by, 'check', () => ({}))
const toldBack = (hours: number, by: string, told: string) => step(hours, by, 'tell', () => ({ told }))
const called = (hours: number, by: string, outcome: Inputs['callBack']['outcome'], remark: string) => step(hours, by, 'callBack', () => ({ outcome, remark }))

/** Complaints as they lie on the desk of a trade mall in the middle of a day: each in another state. */
export const sampleComplaints: readonly SampleComplaint[] = [
  // Archived, the customer content.
  {
    hours: 78, by: '1003',
    told: ({ category, place }) => ({ channel: 'visit', categoryId: category('10'), placeId: place('P1'), said: '南停车场出口道闸坏了，排队二十多分钟，收费员还按超时多收了五元。', cause: 'limits', personName: '徐国庆', phone: '13555085509', spoken: 'zh', wants: 'refund', wantsText: '退还多收的五元' }),
    steps: [
      judged(77.9, '1003'), sent(77.7, '1003', 'BA', '请核对出口时间，多收的费用当天退还。'), signed(77, '1013'), returned(74, '1013', '道闸感应器故障，已更换；多收的五元已退还本人。', '道闸每天开门前试一次。'),
      checked(73, '1008'), toldBack(72.5, '1004', '已说明道闸故障并致歉，五元已退。'), called(52, '1004', 'satisfied', '表示满意。'),
    ],
  },
  // Archived in a second round.
  {
    hours: 119, by: '1005',
    told: ({ category, shop }) => ({ channel: 'visit', categoryId: category('13'), said: 'Купила пуховик в A207, дома увидела, что молния расходится. Продавец соглашается только на ремонт, хотя не прошло и двух дней.', cause: 'work', againstKind: 'shop', againstMerchantId: shop('A207'), personName: 'Людмила Фёдорова', phone: '+79025563412', spoken: 'ru', wants: 'exchange', wantsText: 'Такой же пуховик, размер 48' }),
    steps: [
      judged(118.9, '1005', 'important'), sent(118.6, '1005', 'YY', 'Проверить товар вместе с продавцом, дать ответ до конца дня.'), takenUp(118.4, '1010'), signed(117, '1002', '李主管'),
      chased(96, '1005', 'Отдел обещал ответ сегодня.'), returned(95, '1002', '店铺同意免费更换拉链。'), checked(94, '1010'), toldBack(93.5, '1005', 'Сообщили, что магазин бесплатно заменит молнию.'),
      called(92, '1005', 'notSatisfied', 'От ремонта отказывается, просит обмен.'), sent(91.6, '1005', 'YY', 'Покупательница имеет право на обмен в течение семи дней.'), signed(91, '1002', '李主管'),
      returned(70, '1002', '店铺已当面更换同款新羽绒服，顾客试穿后收下。', '已要求店铺出货前检查拉链。'), checked(69.5, '1010'), toldBack(69, '1005', 'Пуховик обменяли, покупательница его забрала.'), called(46, '1005', 'satisfied', 'Благодарит.'),
    ],
  },
  // Signed for, settled within the hour or late.
  {
    hours: 71.2, by: '1002',
    told: ({ department, category, place }) => ({ channel: 'call', categoryId: category('07'), placeId: place('D7'), said: 'На детской площадке второй вечер собирается шумная компания, толкают детей. Охрана проходит мимо и ничего не делает.', cause: 'work', againstKind: 'department', againstDepartmentId: department('BA'), personName: 'Ксения Мельникова', phone: '+79510274460', spoken: 'ru', wants: 'explanation' }),
    steps: [
      judged(71.1, '1002', 'important'), sent(70.8, '1005', 'BA', 'Поставить пост на четвёртом этаже с 17:00 до закрытия.'), takenUp(70.5, '1010'), signed(69.5, '1013'),
      chased(46, '1005', 'Пост поставлен, компания пока не появлялась; ждём отчёт за выходные.'), chased(22.5, '1005', 'Отчёт обещан сегодня.'),
    ],
  },
  // Late, a later day is asked for.
  {
    hours: 51, by: '1003',
    told: ({ department, category, place }) => ({ channel: 'visit', categoryId: category('08'), placeId: place('F12'), said: '二至一层下行扶梯停了两天，老人和推婴儿车的只能绕到东侧坐电梯，没有任何提示牌。', cause: 'limits', againstKind: 'department', againstDepartmentId: department('GC'), personName: '欧阳文静', phone: '13946367754', spoken: 'zh', wants: 'repair' }),
    steps: [
      judged(50.9, '1003'), sent(50.7, '1003', 'GC', '请尽快修复，修好前先放提示牌。'), signed(49.5, '1012'), chased(27, '1004', '扶手带要从哈尔滨发货，提示牌已放。'),
      step(4, '1004', 'askExtension', ({ before }) => ({ until: before(-45), reason: '扶手带配件明天才到货，安装后要试运行半天。' })), chased(3.5, '1004', '配件已发出，明天上午到。'),
    ],
  },
  // A dispute between a shop and a customer, brought to an agreement: to be told.
  {
    hours: 47, by: '1005',
    told: ({ category, shop }) => ({ channel: 'visit', categoryId: category('03'), said: 'Заказал в C201 шкаф, внёс 600 юаней. Привезли другой цвет, продавец говорит, что так и было в заказе, задаток не возвращает.', cause: 'promise', againstKind: 'shop', againstMerchantId: shop('C201'), personName: 'Евгения Королёва', phone: '+79244289061', spoken: 'ru', wants: 'refund', wantsText: 'Вернуть 600 юаней' }),
    steps: [
      judged(46.9, '1005', 'important'), sent(46.6, '1005', 'YY', '请核对订货单，约双方到服务台。'), takenUp(46.4, '1010'), signed(45, '1003', '李主管'), chased(23, '1005', 'Продавец придёт сегодня с бланком заказа.'),
      step(6, '1005', 'mediate', ({ before }) => ({
        heldAt: before(7), mediator: '赵强', merchantPerson: '于海洋', customerSays: 'В заказе записан светлый дуб, привезли тёмный орех. Просит вернуть задаток.', merchantSays: '订货单颜色一栏没有写清楚，愿意换货或退一半订金。',
        proposals: '按浅橡木色重新送货，或者退还全部订金。', outcome: 'agreed' as const, agreementZh: '一、乙方于三日内退还甲方订金人民币600元。\n二、甲方不再要求其他赔偿。', agreementRu: '1. Сторона 2 в течение трёх дней возвращает стороне 1 задаток 600 юаней.\n2. Сторона 1 других требований не имеет.',
      })),
      returned(5, '1003', '经调解，店铺同意退还全部订金600元，双方已签字。'), checked(3, '1010'),
    ],
  },
  // Ruled invalid, and contested by the customer.
  {
    hours: 30, by: '1002',
    told: ({ category, shop }) => ({ channel: 'call', categoryId: category('02'), said: 'В ювелирном магазине A102 цепочка сегодня стоит на 200 юаней дороже, чем на прошлой неделе. Требует продать по старой цене.', cause: 'unknown', againstKind: 'shop', againstMerchantId: shop('A102'), personName: 'Артур Пак', phone: '+79502831147', spoken: 'ru', wants: 'compensation' }),
    steps: [
      step(29.8, '1002', 'judge', () => ({ validity: 'invalid' as const, reason: 'Цена золота меняется каждый день, ценник в магазине был верным.' })), step(28, '1002', 'explain', () => ({ explanation: 'Объяснили, что цена зависит от курса золота на день покупки.' })),
      step(5, '1002', 'contest', () => ({ reason: 'Говорит, что продавец обещал держать цену до выходных, есть переписка.' })),
    ],
  },
  // Settled by the clerk and told: to be called.
  {
    hours: 27, by: '1001',
    told: ({ category }) => ({ channel: 'online', categoryId: category('12'), said: '会员日说好积分双倍，到服务台查只记了一倍，小票和活动海报照片都有。', cause: 'work', personName: '朱丽叶', phone: '13704830266', spoken: 'zh', wants: 'explanation' }),
    steps: [judged(26.9, '1001', 'minor'), returned(22, '1001', '活动当天系统漏记，已补记双倍积分 326 分。'), checked(21, '1009'), toldBack(20.5, '1001', '已电话告知补记结果并致歉。')],
  },
  // The department has answered: to be checked.
  {
    hours: 25, by: '1005',
    told: ({ department, category, place }) => ({ channel: 'visit', categoryId: category('09'), placeId: place('D6'), said: 'В ресторанном дворике сильно пахнет горелым маслом, дети кашляют. Столы у D403 стоят прямо под вытяжкой.', cause: 'limits', againstKind: 'department', againstDepartmentId: department('GC'), personName: 'Оксана Гончарова', phone: '+79149623305', spoken: 'ru', wants: 'repair' }),
    steps: [judged(24.9, '1005'), sent(24.6, '1005', 'GC', 'Проверить вытяжку над рядом D401–D404.'), signed(23.8, '1012'), returned(1.2, '1012', 'Фильтры вытяжки D403 забиты жиром, заменены; тяга в норме.', 'Чистка фильтров — раз в неделю, под подпись арендатора.')],
  },
  // Written down twice: cancelled.
  {
    hours: 8, by: '1003',
    told: ({ category, place }) => ({ channel: 'visit', categoryId: category('08'), placeId: place('F21'), said: '二至三层上行扶梯突然停了，差点摔倒。', personName: '吴美霞', phone: '18745372210', spoken: 'zh' }),
    steps: [step(7.9, '1008', 'void', () => ({ reason: '同一件事登记了两次' }))],
  },
  // At a department that has not signed for it yet.
  {
    hours: 7.8, by: '1001',
    told: ({ department, category, place }) => ({ channel: 'visit', categoryId: category('08'), placeId: place('F21'), said: '二至三层上行扶梯突然停了一下又动，老人没站稳，手腕擦伤。要求检修并说明原因。', cause: 'work', harm: 'some', againstKind: 'department', againstDepartmentId: department('GC'), personName: '吴美霞', phone: '18745372210', spoken: 'zh', wants: 'explanation' }),
    steps: [judged(7.7, '1001', 'important'), sent(7.5, '1001', 'GC', '请马上停梯检查，今天给出原因。'), takenUp(7.1, '1010')],
  },
  // A VIP's: everything in half the time.
  {
    hours: 2.6, by: '1001',
    told: ({ department, category, shop }) => ({ channel: 'call', categoryId: category('08'), said: '店门口上方空调出风口往下滴水，两件貂皮大衣被打湿，客人正在试衣。要求马上处理并赔偿清洗费。', cause: 'work', harm: 'some', againstKind: 'department', againstDepartmentId: department('GC'), merchantId: shop('A101'), personName: '张丽', phone: '13945310101', kind: 'vip', spoken: 'zh', wants: 'compensation', wantsText: '两件大衣的清洗费' }),
    steps: [judged(2.55, '1001', 'important'), sent(2.45, '1001', 'GC', 'VIP商户，请马上到场，先接水再检修。'), takenUp(2.3, '1010'), signed(2.2, '1012')],
  },
  // Judged, to be handed to a department.
  {
    hours: 0.3, by: '1002',
    told: ({ category, place }) => ({ channel: 'visit', categoryId: category('06'), placeId: place('W401'), said: 'В туалете у ресторанного дворика нет ни мыла, ни бумаги, на полу вода.', cause: 'limits', againstKind: 'mall', personName: 'Павел Громов', phone: '+79084417733', spoken: 'ru', wants: 'other', wantsText: 'Убрать и следить за чистотой' }),
    steps: [judged(0.2, '1002')],
  },
  // Just told.
  {
    hours: 0.15, by: '1003',
    told: ({ category, shop }) => ({ channel: 'visit', categoryId: category('01'), said: '早上在B202买的红肠，回家打开有异味，标签上的生产日期看不清。', cause: 'unknown', againstKind: 'shop', againstMerchantId: shop('B202'), personName: '胡军', phone: '18003630918', spoken: 'zh', wants: 'refund' }),
    steps: [],
  },
]
