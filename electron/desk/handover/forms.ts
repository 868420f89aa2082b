import { posts } from '../../../db/repositories/lists'
import { shifts } from '../../../db/repositories/shifts'
import { notFound } from '../../../shared/core/errors'
import { filterIn } from '../../../shared/handover/log-filter'
import { printedSum } from '../../../shared/handover/seal'
import { showDate } from '../../../shared/text/when'
import type { LooseForm, RecordForm } from '../core/form'
import { entriesFound } from './found'
import { shiftView } from './view'

/** Some two hundred sheets: beyond it nobody reads paper. */
const MOST_ON_PAPER = 3_000

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
    const entries = await entriesFound(db, { postId, kind, from, until, find }, MOST_ON_PAPER, 'too_many_for_paper')
    const post = postId === null ? null : ((await posts.find(db, postId)) ?? null)
    return { ...head, number: daysOf(from ?? entries[0]?.at, until ?? entries.at(-1)?.at, head.timeZone), asked: { from, until, kind, find: find ?? '', post: post && { nameZh: post.nameZh, nameRu: post.nameRu } }, entries }
  },
}

/** The days of a printed log, by which its print is known in the queue and as a file; `until` is not included. */
function daysOf(from: number | undefined, until: number | undefined, timeZone: string): string {
  return [from, until === undefined || until === from ? undefined : until - 1].flatMap(at => (at === undefined ? [] : showDate(at, timeZone, 'zh'))).join(' – ')
}
