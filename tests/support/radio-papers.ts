// A day of the radio as its log is printed.
import type { AsRunRow } from '../../shared/broadcast/air'
import type { AsRunPaper } from '../../shared/broadcast/paper'
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
