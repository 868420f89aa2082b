import { posts } from '../../../db/repositories/lists'
import { staffNames } from '../../../db/repositories/names'
import { entriesByIds, shifts } from '../../../db/repositories/shifts'
import { notFound } from '../../../shared/core/errors'
import { filterIn } from '../../../shared/handover/log-filter'
import { printedSum } from '../../../shared/handover/seal'
import { showDate } from '../../../shared/text/when'
import type { LooseForm, RecordForm } from '../core/form'
import { entriesFound } from './found'
import { entryShown, shiftView } from './view'

/** Some two hundred sheets: beyond it nobody reads paper. */
const MOST_ON_PAPER = 3_000
const NO_POST = { nameZh: '', nameRu: '' }

/** 交接班日志. */
export const handoverLog: RecordForm<'handoverLog'> = {
  room: 'handover',
  reads: 'handover.get',
  async fill({ db, head, who, recordId }) {
    const { actions: _actions, successor: _successor, ...shift } = await shiftView(db, await shifts.get(db, recordId), who)
    return { ...head, number: shift.number, shift, sum: shift.sum === null ? '' : printedSum(shift.sum) }
  },
  showsPhone: () => false,
}

/** 值班日志 of what `of` names (shared/handover/log-filter). REFUSED `too_many_for_paper`. */
export const dutyLog: LooseForm<'dutyLog'> = {
  room: null,
  reads: 'handover.entries',
  async fill({ db, head, of }) {
    const { postId = null, kind = null, from = null, until = null, find = null } = filterIn(of ?? '') ?? notFound('filter')
    const rows = await entriesFound(db, { postId, kind, from, until, find }, MOST_ON_PAPER, 'too_many_for_paper')
    const names = await staffNames(db, rows.map(row => row.by))
    const postOf = await posts.byIds(db, [postId, ...rows.map(row => row.postId)])
    const shiftOf = await shifts.byIds(db, rows.map(row => row.shiftId))
    const corrected = await entriesByIds(db, rows.flatMap(row => row.corrects ?? []))
    const entries = rows.map(row => ({
      ...entryShown(row, names), post: postOf.get(row.postId) ?? NO_POST, shiftNumber: shiftOf.get(row.shiftId)?.number ?? '', correctsNo: corrected.get(row.corrects ?? '')?.no ?? null,
    }))
    return { ...head, number: daysOf(from ?? rows[0]?.at, until ?? rows.at(-1)?.at, head.timeZone), asked: { from, until, kind, find: find ?? '', post: postId === null ? null : (postOf.get(postId) ?? NO_POST) }, entries }
  },
}

/** The days of a printed log, by which its print is known in the queue and as a file; `until` is not included. */
function daysOf(from: number | undefined, until: number | undefined, timeZone: string): string {
  return [from, until === undefined || until === from ? undefined : until - 1].flatMap(at => (at === undefined ? [] : showDate(at, timeZone, 'zh'))).join(' – ')
}
