// A day of the radio as its log is printed, and its plan.
import type { AsRunRow } from '../../shared/broadcast/air'
import type { AsRunPaper, PlanPaper } from '../../shared/broadcast/paper'
import type { SlotView } from '../../shared/broadcast/plan/contract'
import { atLocal } from '../../shared/text/zone'
import { dutyLogPaper } from './shift-papers'

const { asked: _asked, entries: _entries, ...head } = dutyLogPaper(1)
const { timeZone } = head
const read = { scriptId: 'a', requestId: null, kind: null, no: 1, how: 'aired', reason: '', by: { id: 'l', name: '李娜' }, endedBy: { id: 'l', name: '李娜' }, station: '1号台', remarks: [] } as const

const day: readonly AsRunRow[] = [
  { ...read, id: '1', number: 'GB-20261119-0001', title: '早间迎宾', recorded: false, plannedAt: null, startedAt: atLocal('2026-11-22 08:30', timeZone), endedAt: atLocal('2026-11-22 08:30', timeZone) + 46_000, remarks: [{ at: 1, by: { id: 'p', name: '赵强' }, text: '三层听不清，已报工程部' }] },
  { ...read, id: '2', scriptId: null, requestId: 'r', kind: 'childWaits', number: 'GQ-20261122-0001', title: '', recorded: false, plannedAt: null, startedAt: atLocal('2026-11-22 10:46', timeZone), endedAt: atLocal('2026-11-22 10:46', timeZone) + 21_000, by: { id: 'm', name: 'Марина Цой' }, endedBy: { id: 'm', name: 'Марина Цой' }, remarks: [] },
  { ...read, id: '3', number: 'GB-20261122-0004', title: 'Зимний фестиваль меха / 冬季皮草节', no: 3, recorded: false, plannedAt: null, startedAt: atLocal('2026-11-22 11:00', timeZone), endedAt: atLocal('2026-11-22 11:00', timeZone) + 12_000, how: 'brokenOff', reason: 'Экстренное объявление', remarks: [] },
]

/** So many lines of one day. */
export function asRunPaper(count: number): AsRunPaper {
  const lines = Array.from({ length: count }, (_, at) => {
    const line = day[at % day.length]
    if (line === undefined) throw new Error('the day has lines')
    return { ...line, id: String(at), recorded: false, plannedAt: null, startedAt: line.startedAt + Math.floor(at / day.length) * 600_000, endedAt: (line.endedAt ?? line.startedAt) + Math.floor(at / day.length) * 600_000 }
  })
  return { ...head, number: '', day: '20261122', lines }
}

const fair = { id: 'f', nameZh: '冬季皮草节', nameRu: 'Зимний фестиваль меха', kind: 'spoken' } as const
const notices = { id: 'n', nameZh: '服务提示', nameRu: 'Служебные объявления', kind: 'spoken' } as const
const welcome = { id: '1', number: 'GB-20261119-0001', title: '早间迎宾', state: 'approved', ready: true } as const
const festival = { id: '2', number: 'GB-20261122-0004', title: 'Зимний фестиваль меха: скидки до 40 % на втором и третьем этажах', state: 'approved', ready: true } as const
const planned = { rowId: 'r', rowVersion: 1, programme: notices, script: welcome, seconds: 46, moved: false, recurs: true, problems: [], state: null, reason: '', by: null, startedAt: null } satisfies Partial<SlotView>

const plannedDay: readonly (Partial<SlotView> & Pick<SlotView, 'second'>)[] = [
  { second: 30_600, state: 'aired' },
  { second: 39_600, programme: fair, script: festival, seconds: 72, state: 'skipped', reason: '疏散演练 / учебная эвакуация' },
  { second: 43_200, state: 'missed' },
  { second: 54_000, programme: fair, script: null, seconds: 60, problems: ['noScript'] },
  { second: 57_600, programme: fair, script: { ...festival, state: 'draft', ready: false }, seconds: 72, problems: ['notApproved'] },
]

/** The plan of so many days on end, in a season from the second on. */
export function planPaper(count: number): PlanPaper {
  const days = Array.from({ length: count }, (_, at) => `202611${22 + at}`)
  const slots = days.flatMap(day => plannedDay.map((slot): SlotView => {
    const at = atLocal(`${day.slice(0, 4)}-${day.slice(4, 6)}-${day.slice(6)} 00:00`, timeZone) + slot.second * 1000
    const whole = { ...planned, ...slot, key: `${day} ${slot.second}`, day, plannedDay: day, plannedSecond: slot.second, at, until: at }
    return { ...whole, until: at + whole.seconds * 1000 }
  }))
  const seasons = [{ id: 's', nameZh: '冬季皮草节', nameRu: 'Зимний фестиваль меха', days: days.slice(1) }]
  return { ...head, number: '', from: days[0] ?? '', until: days.at(-1) ?? '', plan: { slots, seasons } }
}
