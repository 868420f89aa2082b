// Filled forms of work orders as the desk gives them, for tests of how they look: an everyday one, and one as hard as it comes.
import type { SlipData } from '../../shared/print/slip'
import type { FilledForm } from '../../shared/print/house'
import type { DrawnSignature } from '../../shared/core/signature'
import { atLocal } from '../../shared/text/zone'
import type { ActPaper } from '../../shared/work-orders/act'

const ZONE = 'Asia/Shanghai'
const at = (local: string) => atLocal(local, ZONE)
const head = {
  house: { mall: { zh: '绥芬河贸易城', ru: 'Торговый центр «Суйфэньхэ»' }, department: { zh: '客户服务部', ru: 'отдел обслуживания' }, phone: '0453-3988888' },
  printedBy: '王芳', printedAt: at('2026-11-22 10:52'), timeZone: ZONE, duplicate: null,
}

export const testPagePaper: FilledForm = { ...head, number: '' }

export const slip: SlipData = {
  ...head, number: 'BX-20261122-0011', place: 'A座 3F 扶梯 2', placeOther: 'корпус A, 3 этаж, эскалатор 2', equipment: '自动扶梯 FT-3-02', urgency: 'emergency', reportedAt: at('2026-11-22 10:30'),
  reporter: 'A305 孙艳', phone: { full: '139 4530 0217', masked: '139****0217' }, team: { zh: '工程部一组', ru: 'инженерный отдел, бригада 1' }, person: '郑师傅', dispatchedAt: at('2026-11-22 10:52'),
  fault: '扶梯上行异响，有顿挫，已拉警示带停用。', faultOther: 'Эскалатор вверх: посторонний шум, рывки. Остановлен, ограждён.',
}

const LONG_WORD = 'электрооборудованиеэлектрофотополупроводниковыйвысокопревосходительствующий'
/** Two hundred characters without a space or a mark at which a line could end. */
export const LONG_CHINESE = '三层东侧自动扶梯上行方向运行时发出刺耳异响并伴有明显顿挫感围裙板与梯级之间疑似卡入金属异物现场已经拉好警示带并安排专人看守请尽快派人携带备件前来检修'.repeat(3).slice(0, 200)

/** Long names, words without end, a duplicate. */
export const hardSlip: SlipData = {
  ...slip, place: '贸易城西配楼地下一层商户仓储区与物流装卸平台之间的货运电梯候梯厅北侧', placeOther: 'Западный корпус, подвальный этаж, грузовой лифт между складской зоной арендаторов и погрузочной площадкой, северная сторона холла',
  equipment: `${LONG_WORD} 货运电梯 HT-B1-07`, reporter: 'C112 Константинопольская-Вознесенская Александра Владиславовна', team: { zh: '工程部机电设备维修保养综合班组', ru: 'инженерный отдел, комплексная бригада обслуживания электромеханического оборудования' },
  person: 'Христорождественский Всеволод Иннокентьевич', fault: `${LONG_CHINESE}。${LONG_WORD}`, faultOther: `${LONG_WORD}: посторонний шум и рывки при движении вверх. Между ступенью и балюстрадой, вероятно, застрял металлический предмет; место ограждено, дежурит сотрудник охраны, просим прийти как можно скорее с запасными частями и инструментом.`,
  duplicate: { no: 2, at: at('2026-11-22 10:52'), by: '王芳' },
}

const signature: DrawnSignature = {
  name: '孙艳', at: at('2026-11-22 14:41'),
  strokes: { width: 600, height: 200, lines: [[60, 130, 90, 60, 120, 140, 150, 70, 185, 150, 230, 80, 260, 130], [290, 60, 290, 150, 330, 110, 370, 60, 380, 150], [420, 140, 460, 70, 470, 150, 520, 60, 560, 120]] },
}

export const act: ActPaper = {
  ...head, number: 'BX-20261122-0011', printedAt: at('2026-11-22 14:45'), place: slip.place, placeOther: slip.placeOther, equipment: '自动扶梯 FT-3-02', urgency: 'emergency', reporter: 'A305 孙艳', fault: slip.fault, faultOther: slip.faultOther,
  round: 1, team: slip.team, person: '郑师傅', reportedAt: at('2026-11-22 10:30'), acceptedAt: at('2026-11-22 10:56'), arrivedAt: at('2026-11-22 11:10'), doneAt: at('2026-11-22 14:30'),
  whatWasDone: '更换梯级滚轮两只，清除围裙板内的金属异物，试运行三十分钟正常。\nЗаменены два ролика ступени, удалён посторонний предмет, пробный пуск 30 минут без замечаний.',
  materials: [
    { name: '梯级滚轮 Ролик ступени 75 мм', unit: 'шт.', quantity: 2000, price: 4550 }, { name: '润滑脂 Смазка консистентная', unit: 'кг', quantity: 350, price: 3800 }, { name: '螺栓 Болт M8×30', unit: '只', quantity: 8000, price: 60 },
  ],
  fee: 15000, handedOverBy: '孙艳', handedOverAt: at('2026-11-22 14:41'), signature,
}

/** Sixty materials, each with a name of its own. */
export const hardAct: ActPaper = {
  ...act, place: hardSlip.place, placeOther: hardSlip.placeOther, equipment: hardSlip.equipment ?? '', reporter: hardSlip.reporter, team: hardSlip.team, person: hardSlip.person, fault: hardSlip.fault, faultOther: hardSlip.faultOther, round: 2,
  whatWasDone: `${LONG_CHINESE}。\n${LONG_WORD}: заменён, проверен под нагрузкой, замечаний нет.`, duplicate: { no: 1, at: at('2026-11-22 14:45'), by: 'Ольга Константинопольская' }, signature: null,
  materials: Array.from({ length: 60 }, (_, index) => ({
    name: index % 7 === 3 ? `${LONG_WORD} №${String(index + 1).padStart(3, '0')}` : index % 2 ? `Подшипник шариковый радиальный №${String(index + 1).padStart(3, '0')}` : `不锈钢膨胀螺栓配套垫圈 №${String(index + 1).padStart(3, '0')}`, unit: index % 5 === 0 ? 'комплект' : '个', quantity: index === 9 ? 999_999_999 : 1500 + index * 1000, price: index === 10 ? 100_000_000 : 1200 + index * 35,
  })),
}
