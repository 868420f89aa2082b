/** An announcement of the sample mall: its programme by the Chinese name, both texts, and how far it has come. */
export interface SampleScript {
  /** Hours before now at which it was written. */
  readonly hours: number
  readonly by: string
  readonly programme: string
  readonly title: string
  readonly zh: string
  readonly ru: string
  readonly reach: 'draft' | 'submitted' | 'sentBack' | 'approved'
  readonly sentBack?: { readonly remark: string; readonly remarks: readonly { readonly side: 'zh' | 'ru'; readonly words: string; readonly text: string }[] }
}

/** Who approves them. */
export const sampleApprover = '1010'

export const sampleScripts: readonly SampleScript[] = [
  {
    hours: 96, by: '1006', programme: '开门迎宾', title: '早间迎宾', reach: 'approved',
    zh: '各位顾客，早上好！\n欢迎光临绥芬河贸易城。\n营业时间为上午8点半至下午6点。\n服务台在一楼正门右侧，咨询电话0453-6222333。\n祝您购物愉快！',
    ru: 'Доброе утро, уважаемые покупатели!\nДобро пожаловать в торговый центр «Суйфэньхэ».\nМы работаем с 8:30 до 18:00.\nСтойка обслуживания на первом этаже справа от главного входа, телефон 0453-622-23-33.\nПриятных покупок!',
  },
  {
    hours: 95, by: '1007', programme: '闭店送宾', title: '闭店提示', reach: 'approved',
    zh: '各位顾客，本贸易城将在30分钟后结束营业。\n请您带好随身物品，看管好孩子。\n欢迎您明天再来！',
    ru: 'Уважаемые покупатели, торговый центр закрывается через 30 минут.\nПожалуйста, не забывайте свои вещи и следите за детьми.\nЖдём вас завтра!',
  },
  {
    hours: 70, by: '1006', programme: '安全提示', title: '扶梯安全', reach: 'approved',
    zh: '各位顾客，乘坐扶梯请扶好扶手，照看好老人和孩子。\n推购物车的顾客请乘坐B座货梯。',
    ru: 'Уважаемые покупатели, на эскалаторе держитесь за поручень, следите за детьми и помогайте пожилым.\nС тележками пользуйтесь грузовым лифтом корпуса B.',
  },
  {
    hours: 60, by: '1006', programme: '紧急广播', title: '疏散引导', reach: 'approved',
    zh: '各位顾客请注意！\n现在发生紧急情况，地点：【1：地点】。\n请保持冷静，不要乘坐电梯。\n请从这里离开：【2：出口】。',
    ru: 'Внимание, уважаемые покупатели!\nЧрезвычайная ситуация: [1: место].\nСохраняйте спокойствие, не пользуйтесь лифтами.\nВыходите здесь: [2: выход].',
  },
  {
    hours: 20, by: '1007', programme: '促销', title: '冬季皮草节', reach: 'submitted',
    zh: '冬季皮草节于11月22日至12月5日在B座三楼举行，全场八折。\n购物满300元，可在一楼服务台领取礼品。',
    ru: 'С 22 ноября по 5 декабря в корпусе B на третьем этаже проходит зимний фестиваль меха: скидка 20 % на всё.\nПри покупке от 300 юаней получите подарок на стойке обслуживания на первом этаже.',
  },
  {
    hours: 6, by: '1006', programme: '服务信息', title: '货币兑换点', reach: 'sentBack',
    zh: '货币兑换点在A座一楼，每天9点至17点营业。\n钱款请当面点清。',
    ru: 'Пункт обмена валюты находится в корпусе A на первом этаже и работает ежедневно с 9:00 до 17:00.\nПересчитывайте деньги на месте.',
    sentBack: { remark: '俄文口气生硬，请改得客气一些', remarks: [{ side: 'ru', words: 'Пересчитывайте деньги на месте.', text: '改为“Пожалуйста, пересчитывайте деньги, не отходя от кассы”' }] },
  },
  {
    hours: 1, by: '1006', programme: '寻人', title: '寻找家长', reach: 'draft',
    zh: '五岁的王小明小朋友在一楼服务台等候家长。\n请家长听到广播后，于上午10点半前到服务台。',
    ru: 'Пятилетний Ван Сяомин ждёт родителей у стойки обслуживания на первом этаже.\nПросим родителей подойти к стойке до 10:00.',
  },
]
