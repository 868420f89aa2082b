import { linesOf } from './house'

/** A repair of the sample mall. `team` is the Chinese name of a team of db/seed/defaults; `reach` how far it has come. */
export interface SampleOrder {
  readonly place: string
  readonly team: string
  readonly urgency: 'emergency' | 'today' | 'planned'
  readonly reach: 'registered' | 'dispatched' | 'accepted' | 'onSite' | 'done' | 'archived'
  readonly person: string
  readonly equipment: string
  readonly fault: string
  readonly faultOther: string
  readonly whatWasDone: string
  /** Thousandths of a unit, fen a unit. */
  readonly materials: { name: string; unit: string; quantity: number; price: number }[]
  /** Fen. */
  readonly fee: number
  /** What did not go straight. */
  readonly course: SampleCourse
}

/** A team that refused it first, why; a team that took its time; a customer who was not content with the first round. */
export interface SampleCourse {
  readonly refused?: { readonly team: string; readonly reason: string }
  readonly slow?: boolean
  readonly again?: string
}

/** By the place. */
const COURSES: Readonly<Record<string, SampleCourse>> = {
  A101: { refused: { team: '强电班', reason: '监控线路归弱电班' } },
  B203: { refused: { team: '强电班', reason: 'Вытяжка относится к вентиляции, проводка исправна' } },
  A105: { refused: { team: '强电班', reason: '网络不归强电，请派弱电班' } },
  P3: { refused: { team: '巡逻组', reason: '巡逻组没有电工证' } },
  D402: { slow: true },
  M1: { slow: true },
  W301: { slow: true },
  B306: { again: '装好第二天又跳闸' },
  A204: { again: 'Вечером батарея снова остыла' },
}

/** code of a shop or place | team | urgency | how far | worker | equipment | fault in the reporter's language | the same in the other | what was done | used: name, unit, quantity, price of one in yuan; … | work in yuan */
const ORDERS = `
T2|电梯班|emergency|archived|Виктор Чен|2号客梯 / лифт № 2|2号客梯停在三层不开门，轿厢内有两名顾客|Лифт № 2 остановился на третьем этаже, двери не открываются, внутри два покупателя|放出顾客，调整门机皮带，试运行正常
B306|强电班|today|archived|赵师傅|射灯 / светильники|店内一半射灯不亮，合闸后又跳|Не горит половина светильников, автомат выбивает после включения|更换断路器一只，查出一只射灯短路并更换|空气断路器 C16,只,1,38.50;LED射灯 12W,只,1,26|40
A204|水暖班|today|archived|Сергей Ким|батарея отопления / 暖气片|Холодная батарея у окна, в магазине 14 градусов|窗边暖气片不热，店内只有14度|Из стояка выпустили воздух, батарея горячая
C102|空调班|emergency|archived|李师傅|холодильная витрина / 冷柜|Холодильная витрина не держит температуру, товар тает|冷柜温度上不去，海鲜开始化冻|Добавлен хладагент, заменено реле давления|хладагент R404A,кг,1.2,145;реле давления,шт,1,210|120
W301|水暖班|today|archived|Сергей Ким|水龙头 / смеситель|三层B区女卫生间洗手池水龙头关不严，地面积水|Не закрывается кран в женском туалете на третьем этаже, на полу вода|更换水龙头阀芯，清理地面|陶瓷阀芯 35mm,个,1,18|
F21|电梯班|emergency|archived|Виктор Чен|上行扶梯 / эскалатор|二至三层上行扶梯有异响，梯级抖动|Эскалатор со второго на третий этаж стучит, ступени дрожат|更换两只梯级滚轮，润滑链条|梯级滚轮,只,2,96;链条油,升,0.5,64|
A101|弱电班|planned|archived|孙工|监控摄像头 / камера|店门口监控画面发黑|Камера у входа в магазин показывает тёмное изображение|更换摄像头，画面恢复|网络摄像头 4MP,台,1,268|60
D402|水暖班|today|archived|Сергей Ким|канализация / 下水|Засорилась раковина на кухне, вода не уходит|后厨水池下水堵塞，水排不下去|Прочистили трубу, установлена решётка|решётка для слива,шт,1,12.8|50
B107|强电班|planned|archived|赵师傅|插座 / розетка|收银台旁插座松动，插头发热|Шатается розетка у кассы, вилка греется|更换插座，紧固接线|五孔插座 16A,只,1,15.50|20
M1|土建维修班|today|archived|周师傅|自动门 / автоматическая дверь|南正门自动门有时不关，冷风直吹大厅|Автоматическая дверь главного входа не всегда закрывается, в зал дует|调整感应器，更换一侧导轮
B203|空调班|today|archived|李师傅|вытяжка / 排风机|Вытяжка над печью не работает, в зале запах и дым|烤炉上方排风机不转，店内有烟味|Заменён ремень вентилятора|ремень клиновой A-1250,шт,1,42|60
W201|水暖班|today|done|Сергей Ким|便池冲水阀 / смывной кран|二层A区男卫生间冲水阀长流水|В мужском туалете на втором этаже постоянно течёт вода|更换冲水阀膜片
A105|弱电班|today|done|孙工|网络接口 / сеть|店内网络不通，收款扫码用不了|Нет интернета, не работает оплата по коду|更换交换机端口模块，网络恢复
T4|电梯班|today|accepted|Виктор Чен|4号货梯 / лифт № 4|4号货梯在负一层平层不准，推车进出卡住|Грузовой лифт № 4 останавливается с перепадом, тележки застревают|
C201|土建维修班|planned|accepted|周师傅|地砖 / плитка|店门口两块地砖翘起，顾客绊脚|У входа в магазин поднялись две плитки, покупатели спотыкаются|
A207|强电班|today|onSite|赵师傅|灯箱 / световой короб|招牌灯箱晚上闪烁|Вечером мигает вывеска|
B304|空调班|planned|dispatched|李师傅|кондиционер / 空调|Кондиционер дует тёплым и капает на ковры|空调出热风，滴水到地毯上|
P3|强电班|today|accepted|赵师傅|照明 / освещение|地下停车场东侧一排照明不亮|На подземной парковке не горит ряд светильников с восточной стороны|
D406|水暖班|emergency|onSite|Сергей Ким|труба горячей воды / 热水管|Течёт труба горячей воды под мойкой, вода идёт к соседям|水池下热水管漏水，流向隔壁店|
W401|日间保洁组|today|dispatched|高姐|卫生间地面 / пол|四层餐饮区卫生间地面湿滑，请加派保洁并放警示牌|Скользкий пол в туалете у ресторанного дворика, нужна уборка и знак|
A102|弱电班|today|registered||报警按钮 / тревожная кнопка|柜台报警按钮测试无反应|При проверке не сработала тревожная кнопка у прилавка|
B208|土建维修班|planned|registered||卷帘门 / рольставни|卷帘门落到一半卡住，关店时要两个人拉|Рольставни застревают на середине, закрывать приходится вдвоём|
F12|电梯班|today|registered||下行扶梯 / эскалатор|二至一层下行扶梯右侧扶手带比梯级慢|Правый поручень эскалатора вниз отстаёт от ступеней|
A103|水暖班|planned|registered||раковина / 洗手池|Слабый напор воды в раковине, просят проверить фильтр|洗手池水流很小，请检查过滤网|
D7|土建维修班|today|registered||游乐区围栏 / ограждение|儿童游乐区围栏一根立柱松动|Расшаталась стойка ограждения на детской площадке|
`

/** `12.5` as a whole count of its smallest part. */
const count = (text: string, parts: number): number => Math.round(Number(text) * parts)

const materialsIn = (text: string) =>
  text === '' ? [] : text.split(';').map(line => {
    const [name = '', unit = '', quantity = '', price = ''] = line.split(',')
    return { name, unit, quantity: count(quantity, 1000), price: count(price, 100) }
  })

/** Repairs of the last days, oldest first. */
export const sampleOrders = (): SampleOrder[] =>
  linesOf(ORDERS).map(([place = '', team = '', urgency, reach, person = '', equipment = '', fault = '', faultOther = '', whatWasDone = '', used = '', fee = '']) => ({
    place, team, urgency: urgency as SampleOrder['urgency'], reach: reach as SampleOrder['reach'], person, equipment, fault, faultOther, whatWasDone, materials: materialsIn(used), fee: count(fee, 100), course: COURSES[place] ?? {},
  }))
