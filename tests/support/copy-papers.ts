// The list of slips that are out, as the desk gives it, for tests of how it looks.
import type { SlipsOutPaper } from '../../shared/copies/paper'
import { atLocal } from '../../shared/text/zone'
import { hardSlip, slip } from './work-order-papers'

const ZONE = slip.timeZone
const DAY = 86_400_000
const TITLES = ['A座 3F 扶梯 2：扶梯上行异响，有顿挫', 'Корпус B, 2 этаж: не горит свет над прилавком', '负一层冷库 3 号压缩机不启动', `${hardSlip.equipment ?? ''}: ${hardSlip.placeOther}`]
const TEAMS = ['强电班 · 赵师傅', 'Бригада 2 · Ковалёв', '']

/** So many slips, the oldest first; in a long list every fourth with words without end, every fifth a duplicate. */
export function slipsOutPaper(count: number): SlipsOutPaper {
  const { house, duplicate, printedBy } = slip
  const printedAt = atLocal('2026-11-22 19:40', ZONE)
  return {
    house, duplicate, printedBy, printedAt, timeZone: ZONE, number: '20261122',
    lines: Array.from({ length: count }, (_, index) => {
      const days = Math.max(0, 6 - Math.floor(index / 3))
      const at = atLocal('2026-11-22 08:30', ZONE) - days * DAY + index * 60_000
      const givenTo = TEAMS[index % 3] ?? ''
      return {
        id: String(index), number: `BX-202611${String(22 - days).padStart(2, '0')}-${String(index + 1).padStart(4, '0')}`, title: TITLES[index % (count > 20 ? 4 : 3)] ?? '', copy: 'team' as const, duplicate: index % 5 === 4 ? 1 : 0, at,
        givenTo, givenAt: givenTo === '' ? null : at + 900_000, days,
      }
    }),
  }
}
