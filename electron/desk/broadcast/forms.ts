import { asRunOf } from '../../../db/repositories/as-run'
import { notFound } from '../../../shared/core/errors'
import { showDayKey } from '../../../shared/text/when'
import type { LooseForm } from '../core/form'
import { rowsOf } from './air'

/** 播出记录 of the day that `of` names (yyyymmdd). */
export const asRunLog: LooseForm<'asRunLog'> = {
  room: null,
  reads: 'broadcast.asRun',
  async fill({ db, head, of }) {
    const day = /^\d{8}$/.test(of ?? '') ? (of ?? '') : notFound('day')
    return { ...head, number: showDayKey(day, 'zh'), day, lines: await rowsOf(db, await asRunOf(db, day)) }
  },
}
