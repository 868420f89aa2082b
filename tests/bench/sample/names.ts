import type { Chance } from './random'

/** Chinese surnames with their share among people, in per mille of those listed by the household register. */
const SURNAMES_ZH: readonly (readonly [string, number])[] = [
  ['王', 72], ['李', 72], ['张', 68], ['刘', 54], ['陈', 45], ['杨', 31], ['黄', 23], ['赵', 21], ['吴', 20], ['周', 19], ['徐', 14], ['孙', 14], ['马', 13], ['朱', 13], ['胡', 12],
  ['郭', 12], ['何', 12], ['林', 11], ['高', 11], ['罗', 11], ['郑', 9], ['梁', 8], ['谢', 7], ['宋', 7], ['唐', 7], ['许', 6], ['韩', 6], ['冯', 6], ['邓', 6], ['曹', 6],
  ['彭', 5], ['曾', 5], ['肖', 5], ['田', 4], ['董', 4], ['袁', 4], ['潘', 4], ['于', 4], ['蒋', 4], ['蔡', 4], ['余', 4], ['杜', 4], ['叶', 4], ['程', 4], ['苏', 4],
  ['魏', 3], ['吕', 3], ['丁', 3], ['任', 3], ['沈', 3], ['姚', 3], ['卢', 3], ['姜', 3], ['崔', 3], ['钟', 3], ['谭', 3], ['陆', 3], ['汪', 2], ['范', 2], ['金', 2], ['石', 2], ['欧阳', 1], ['单', 1],
]
const GIVEN_ZH = Array.from('伟芳娜秀英敏静丽强磊军洋勇艳杰娟涛明超兰霞平刚桂文辉玲红建华国志海燕春梅晓小玉婷雪鹏宇浩然子轩欣怡佳琪美凤云龙飞波斌林荣成德福生永金银宝珍莉萍颖倩慧巧')

const SURNAMES_RU: readonly (readonly [string, number])[] = [
  ['Иванов', 60], ['Смирнов', 48], ['Кузнецов', 36], ['Попов', 32], ['Васильев', 28], ['Петров', 28], ['Соколов', 24], ['Михайлов', 20], ['Новиков', 20], ['Фёдоров', 18],
  ['Морозов', 18], ['Волков', 17], ['Алексеев', 16], ['Лебедев', 16], ['Семёнов', 15], ['Егоров', 15], ['Павлов', 14], ['Козлов', 14], ['Степанов', 13], ['Николаев', 12],
  ['Орлов', 12], ['Андреев', 11], ['Макаров', 11], ['Никитин', 11], ['Захаров', 10], ['Зайцев', 10], ['Соловьёв', 9], ['Борисов', 9], ['Яковлев', 9], ['Григорьев', 9],
  ['Романов', 8], ['Воробьёв', 8], ['Сергеев', 8], ['Кузьмин', 7], ['Фролов', 7], ['Дмитриев', 7], ['Королёв', 7], ['Гусев', 6], ['Киселёв', 6], ['Ильин', 6], ['Поляков', 5],
  ['Сорокин', 5], ['Виноградов', 5], ['Белов', 5], ['Медведев', 5], ['Антонов', 5], ['Тарасов', 5], ['Жуков', 4], ['Баранов', 4], ['Филиппов', 4], ['Комаров', 4], ['Крылов', 3],
  ['Островский', 3], ['Белинский', 2], ['Горелый', 1],
]
/** Names that do not change by gender: many in the Far East. */
const SURNAMES_FIXED: readonly (readonly [string, number])[] = [['Ким', 12], ['Ли', 10], ['Пак', 8], ['Цой', 5], ['Шевченко', 12], ['Бондаренко', 8], ['Коваленко', 7], ['Ткачук', 3]]
const WOMEN = ['Ольга', 'Елена', 'Татьяна', 'Наталья', 'Ирина', 'Светлана', 'Анна', 'Мария', 'Марина', 'Людмила', 'Галина', 'Юлия', 'Екатерина', 'Виктория', 'Алёна', 'Лидия', 'Любовь', 'Надежда', 'Оксана', 'Вера']
const MEN = ['Александр', 'Сергей', 'Андрей', 'Дмитрий', 'Алексей', 'Владимир', 'Николай', 'Иван', 'Евгений', 'Максим', 'Михаил', 'Павел', 'Виктор', 'Олег', 'Артём', 'Игорь', 'Юрий', 'Роман', 'Пётр', 'Семён']

/** A Chinese name of two or three characters as they are common. */
export function chineseName(chance: Chance): string {
  const given = chance.pick(GIVEN_ZH) + (chance.chance(0.72) ? chance.pick(GIVEN_ZH) : '')
  return chance.weighted(SURNAMES_ZH) + given
}

/** A Russian name as a receptionist writes it: surname and first name, only one of them, or with the first name in front. */
export function russianName(chance: Chance): string {
  const woman = chance.chance(0.6)
  const first = chance.pick(woman ? WOMEN : MEN)
  const last = chance.chance(0.12) ? chance.weighted(SURNAMES_FIXED) : surname(chance.weighted(SURNAMES_RU), woman)
  return chance.weighted([[`${last} ${first}`, 5], [`${first} ${last}`, 3], [first, 2], [last, 1]])
}

function surname(man: string, woman: boolean): string {
  if (!woman) return man
  return man.endsWith('ий') || man.endsWith('ый') ? `${man.slice(0, -2)}ая` : `${man}а`
}

const MOBILE_ZH = ['139', '138', '137', '136', '135', '150', '151', '158', '159', '182', '187', '188', '130', '131', '186', '133', '153', '180', '189']
const MOBILE_RU = ['914', '924', '902', '904', '950', '951', '908', '984', '999', '964', '968']

/** A phone in E.164, as the form's check leaves it. */
export function phoneOf(chance: Chance, spoken: 'zh' | 'ru'): string {
  const digits = (count: number): string => Array.from({ length: count }, () => String(chance.under(10))).join('')
  return spoken === 'zh' ? `+86${chance.pick(MOBILE_ZH)}${digits(8)}` : `+7${chance.pick(MOBILE_RU)}${digits(7)}`
}
