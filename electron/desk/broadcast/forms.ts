import { asRunOf } from '../../../db/repositories/as-run'
import { notFound } from '../../../shared/core/errors'
import { showDayKey } from '../../../shared/text/when'
import type { LooseForm } from '../core/form'
import { dayNumber } from '../../../shared/text/days'
import { MOST_DAYS } from '../../../shared/broadcast/plan/contract'
import { rowsOf } from './air'
import { planOf } from './plan'

/** 播出记录 of the day that `of` names (yyyymmdd). */
export const asRunLog: LooseForm<'asRunLog'> = {
  room: null,
  reads: 'broadcast.asRun',
  async fill({ db, head, of }) {
    const day = /^\d{8}$/.test(of ?? '') ? (of ?? '') : notFound('day')
    return { ...head, number: showDayKey(day, 'zh'), day, lines: await rowsOf(db, await asRunOf(db, day)) }
  },
}

/** 播音计划 of the days that `of` names (`yyyymmdd-yyyymmdd`). */
export const broadcastPlan: LooseForm<'broadcastPlan'> = {
  room: null,
  reads: 'broadcast.plan',
  async fill({ db, head, of }) {
    const [from = '', until = ''] = /^\d{8}-\d{8}$/.test(of ?? '') ? (of ?? '').split('-') : notFound('day')
    if (until < from || dayNumber(until) - dayNumber(from) >= MOST_DAYS) notFound('day')
    return { ...head, number: showDayKey(from, 'zh'), from, until, plan: await planOf(db, { from, until }, head.timeZone) }
  },
}
