/** An emergency of the sample mall that is over: what was done when, in seconds after it began. */
export interface SampleEmergency {
  readonly kind: 'smoke'
  /** Code of a place. */
  readonly place: string
  readonly said: string
  readonly told: readonly { readonly after: number; readonly whom: string; readonly phone: string; readonly said: string }[]
  readonly done: readonly { readonly after: number; readonly what: string; readonly doneBy: string }[]
  readonly card: { readonly seen: string; readonly after: number }
  readonly endedAfter: number
  readonly cause: string
  readonly damage: string
  readonly measures: string
}

/** Smoke in the restaurant court, two days ago. */
export const sampleEmergency: SampleEmergency = {
  kind: 'smoke',
  place: 'D6',
  said: '烤炉排风口冒烟 / Дым из вытяжки над печью',
  told: [
    { after: 25, whom: '消防队 / Пожарная охрана', phone: '119', said: '已出车，约8分钟到' },
    { after: 50, whom: '保安部 / Охрана', phone: '', said: 'Двое идут на 4-й этаж' },
    { after: 95, whom: '工程部 / Инженерная служба', phone: '', said: '马上断电' },
    { after: 180, whom: '部长 / Начальник отдела', phone: '', said: '' },
  ],
  done: [
    { after: 140, what: '切断餐饮区电源，关闭排风机', doneBy: '赵师傅' },
    { after: 230, what: 'Посетители выведены с 4-го этажа через эскалаторы и северную лестницу', doneBy: 'Охрана' },
    { after: 560, what: '消防队到场，检查排烟管道', doneBy: '消防队' },
    { after: 1500, what: '明火已排除，管道冷却完毕', doneBy: '消防队' },
  ],
  card: { seen: '四层餐饮区烤炉排风口冒黑烟，没有看到明火，顾客正在疏散', after: 70 },
  endedAfter: 2460,
  cause: '排烟管道积油受热冒烟 / Перегрелся жир в вытяжном канале',
  damage: '一段排烟管道损坏，餐饮区停业两小时 / Повреждён участок канала, ресторанный дворик закрыт на два часа',
  measures: '排烟管道改为每月清洗一次，由工程部检查 / Каналы чистить ежемесячно, проверяет инженерная служба',
}
