import type { MallSettings, PlaceFields } from '../../../shared/admin/contract'
import { placeFields } from '../../../shared/admin/contract'
import type { Role } from '../../../shared/core/actor'

/** The sample mall to look around in. */
export const sampleMall: MallSettings = {
  nameZh: '绥芬河贸易城', nameRu: 'Торговый центр «Суйфэньхэ»', departmentZh: '客户服务部', departmentRu: 'Отдел обслуживания', phone: '0453 622 2333',
  timeZone: 'Asia/Shanghai', idleMinutes: 10, scanner: { maxGapMs: 30, prefix: '', suffix: '' },
}

/** Every person of the sample mall signs in with this PIN. */
export const SAMPLE_PIN = '246810'

interface SamplePerson {
  readonly workNumber: string
  readonly name: string
  readonly role: Role
  /** The code of the department (db/seed/defaults). */
  readonly department: string
  readonly phone: string
}

/** People of all eight roles; the first is the receptionist who is signed in when somebody looks around. */
export const samplePeople: readonly SamplePerson[] = [
  { workNumber: '1001', name: '王芳', role: 'receptionist', department: 'KF', phone: '13945300101' },
  { workNumber: '1002', name: 'Ольга Смирнова', role: 'receptionist', department: 'KF', phone: '13945300102' },
  { workNumber: '1003', name: '陈静', role: 'receptionist', department: 'KF', phone: '13945300103' },
  { workNumber: '1004', name: '刘洋', role: 'afterSales', department: 'KF', phone: '13945300104' },
  { workNumber: '1005', name: 'Екатерина Волкова', role: 'afterSales', department: 'KF', phone: '13945300105' },
  { workNumber: '1006', name: '李娜', role: 'broadcaster', department: 'GB', phone: '13945300106' },
  { workNumber: '1007', name: 'Марина Цой', role: 'broadcaster', department: 'GB', phone: '13945300107' },
  { workNumber: '1008', name: 'Наталья Ким', role: 'shiftLead', department: 'KF', phone: '13945300108' },
  { workNumber: '1009', name: '张敏', role: 'shiftLead', department: 'KF', phone: '13945300109' },
  { workNumber: '1010', name: '赵强', role: 'supervisor', department: 'KF', phone: '13945300110' },
  { workNumber: '1011', name: '孙丽华', role: 'head', department: 'KF', phone: '13945300111' },
  { workNumber: '1012', name: 'Андрей Пак', role: 'handler', department: 'GC', phone: '13945300112' },
  { workNumber: '1013', name: '马建国', role: 'handler', department: 'BA', phone: '13945300113' },
  { workNumber: '1014', name: '周伟', role: 'administrator', department: 'XZ', phone: '13945300114' },
]

/** How many there are of what is counted at a change of shifts (db/seed/defaults), by the Chinese name. */
export const sampleExpected: ReadonlyMap<string, number> = new Map([['钥匙', 12], ['对讲机', 6], ['找零备用金', 2000]])

/** code | building | floor | zone | zh | ru */
const PLACES = `
W101|1号楼|1|A区|一层A区卫生间|Туалет, 1 этаж, зона A
W102|1号楼|1|B区|一层B区卫生间|Туалет, 1 этаж, зона B
W201|1号楼|2|A区|二层A区卫生间|Туалет, 2 этаж, зона A
W202|1号楼|2|B区|二层B区卫生间|Туалет, 2 этаж, зона B
W301|1号楼|3|B区|三层B区卫生间|Туалет, 3 этаж, зона B
W302|1号楼|3|A区|三层母婴室|Комната матери и ребёнка, 3 этаж
W401|1号楼|4|餐饮区|四层餐饮区卫生间|Туалет у ресторанного дворика, 4 этаж
T1|1号楼|1–5|A区|1号客梯|Пассажирский лифт № 1
T2|1号楼|1–5|A区|2号客梯|Пассажирский лифт № 2
T3|1号楼|1–5|B区|3号客梯|Пассажирский лифт № 3
T4|1号楼|B1–5|后区|4号货梯|Грузовой лифт № 4
T5|2号楼|1–3|后区|5号货梯|Грузовой лифт № 5
F11|1号楼|1|中庭|一至二层上行扶梯|Эскалатор вверх, 1–2 этаж
F12|1号楼|1|中庭|二至一层下行扶梯|Эскалатор вниз, 2–1 этаж
F21|1号楼|2|中庭|二至三层上行扶梯|Эскалатор вверх, 2–3 этаж
F22|1号楼|2|中庭|三至二层下行扶梯|Эскалатор вниз, 3–2 этаж
F31|1号楼|3|中庭|三至四层上行扶梯|Эскалатор вверх, 3–4 этаж
M1|1号楼|1|南侧|南正门|Главный вход, южный
M2|1号楼|1|北侧|北门（旅游团入口）|Северный вход (для туристических групп)
M3|1号楼|1|东侧|东门|Восточный вход
M4|1号楼|1|西侧|西门（近长途客运站）|Западный вход (у автовокзала)
M5|2号楼|1|后区|卸货区大门|Ворота зоны разгрузки
P1|室外|地面|南侧|南停车场|Южная парковка
P2|室外|地面|北侧|旅游大巴停车场|Парковка туристических автобусов
P3|1号楼|B1|地下|地下停车场|Подземная парковка
D1|1号楼|1|中庭|一层中庭|Атриум, 1 этаж
D2|1号楼|1|南侧|1号服务台|Стойка обслуживания № 1
D3|1号楼|3|中庭|2号服务台|Стойка обслуживания № 2
D4|1号楼|1|南侧|外币兑换处|Обмен валюты
D5|1号楼|1|北侧|物流托运处|Отправка грузов
D6|1号楼|4|中庭|四层餐饮区|Ресторанный дворик, 4 этаж
D7|1号楼|4|东侧|儿童游乐区|Детская игровая площадка
K1|1号楼|5|办公区|总经理办公室|Кабинет генерального директора
K2|1号楼|5|办公区|租赁部办公室|Отдел аренды, кабинет 502
K3|1号楼|5|办公区|财务部办公室|Бухгалтерия, кабинет 504
K4|1号楼|5|办公区|第一会议室|Переговорная № 1
K5|1号楼|B1|设备区|配电室|Электрощитовая
K6|1号楼|B1|设备区|水泵房|Насосная
K7|1号楼|5|设备区|空调机房|Венткамера
K8|1号楼|1|南侧|监控室|Пост видеонаблюдения
`

/** Places of the sample mall. */
export const samplePlaces = (): PlaceFields[] =>
  linesOf(PLACES).map(([code, building, floor, zone, nameZh, nameRu]) => placeFields.parse({ code, building, floor, zone, nameZh, nameRu }))

/** The cells of a table written as lines with | between. */
export function linesOf(table: string): string[][] {
  return table.trim().split('\n').map(line => line.split('|').map(cell => cell.trim()))
}
