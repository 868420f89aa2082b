import type { Remark } from '../../shared/broadcast/contract'
import type { RequestKind } from '../../shared/broadcast/request-words'
import type { AirEnd } from '../../shared/broadcast/air'
import type { EquipmentKind } from '../../shared/broadcast/equipment'
import type { OutcomeKind } from '../../shared/broadcast/plan/outcomes'
import type { Recordings } from '../../shared/broadcast/recordings'
import type { PlanException, PlanRule } from '../../shared/broadcast/plan/rows'
import type { ProgrammeKind, ScriptState, VoiceOrder } from '../../shared/broadcast/words'
import { listColumns, recordColumns, type Columns } from '../columns'

/** A fact that somebody said is meant to stand in one language only. */
export interface ConfirmedRow {
  readonly key: string
  readonly by: string
  readonly at: number
}

/** Programmes, scripts with their versions, and how names are written. */
export const broadcastTables = (c: Columns) => ({
  programmes: c.table('programmes', {
    ...listColumns(c),
    nameZh: c.text('name_zh').notNull(),
    nameRu: c.text('name_ru').notNull(),
    seconds: c.int('seconds').notNull(),
    order: c.text('voice_order').$type<VoiceOrder>().notNull(),
    kind: c.text('kind').$type<ProgrammeKind>().notNull().default('spoken'),
  }),

  /** 播音计划: rows that come once or again and again, as shared/broadcast/plan/rows has them; one taken out of the plan is retired. */
  planRows: c.table('plan_rows', {
    ...listColumns(c),
    programmeId: c.uuid('programme_id').notNull(),
    scriptId: c.uuid('script_id'),
    seconds: c.int('seconds').notNull(),
    season: c.uuid('season'),
    rule: c.json<PlanRule>('rule').notNull(),
    exceptions: c.json<PlanException[]>('exceptions').notNull(),
    updatedAt: c.time('updated_at').notNull(),
  }),

  /** Seasonal plan sets, from their first day to their last (yyyymmdd). */
  planSeasons: c.table('plan_seasons', { ...listColumns(c), nameZh: c.text('name_zh').notNull(), nameRu: c.text('name_ru').notNull(), from: c.text('first_day').notNull(), until: c.text('last_day').notNull() }),

  /** What became of a slot that was not aired: nobody came, or it was skipped. */
  planOutcomes: c.table(
    'plan_outcomes',
    {
      id: c.id('id'),
      slotKey: c.text('slot_key').notNull(),
      kind: c.text('kind').$type<OutcomeKind>().notNull(),
      /** When it was planned for, and what it was. */
      plannedAt: c.time('planned_at').notNull(),
      programmeId: c.uuid('programme_id').notNull(),
      scriptId: c.uuid('script_id'),
      reason: c.text('reason').notNull().default(''),
      by: c.uuid('by'),
      at: c.time('at').notNull(),
    },
    t => [c.unique('plan_outcomes_slot').on(t.slotKey), c.index('plan_outcomes_by_time').on(t.plannedAt), c.index('plan_outcomes_by_reason').on(t.reason, t.plannedAt)],
  ),

  scripts: c.table(
    'scripts',
    {
      ...recordColumns(c),
      programmeId: c.uuid('programme_id').notNull(),
      title: c.text('title').notNull(),
      /** Of the newest version, with its number and who wrote it. */
      state: c.text('state').$type<ScriptState>().notNull(),
      no: c.int('no').notNull(),
      writtenBy: c.uuid('written_by'),
      /** The version that may go on air; null before the first approval and once retired. */
      approvedNo: c.int('approved_no'),
    },
    t => [c.unique('scripts_number').on(t.number), c.index('scripts_by_time').on(t.createdAt, t.id), c.index('scripts_by_state').on(t.state, t.createdAt, t.id)],
  ),

  /** Both languages as they belong together. What was submitted, approved or sent back is never written over. */
  scriptVersions: c.table(
    'script_versions',
    {
      id: c.id('id'),
      scriptId: c.uuid('script_id').notNull(),
      no: c.int('no').notNull(),
      state: c.text('state').$type<ScriptState>().notNull(),
      zh: c.text('zh').notNull(),
      ru: c.text('ru').notNull(),
      writtenBy: c.uuid('written_by'),
      writtenAt: c.time('written_at').notNull(),
      /** Everybody who wrote on these texts. */
      writers: c.json<string[]>('writers').notNull(),
      decidedBy: c.uuid('decided_by'),
      decidedAt: c.time('decided_at'),
      /** SHA-256 of what was approved (hexadecimal). */
      sum: c.text('sum'),
      remark: c.text('remark').notNull().default(''),
      remarks: c.json<Remark[]>('remarks').notNull(),
      confirmed: c.json<ConfirmedRow[]>('confirmed').notNull(),
      /** What is played instead of read; null for none. */
      recordings: c.json<Recordings>('recordings'),
    },
    t => [c.unique('script_versions_no').on(t.scriptId, t.no)],
  ),

  /** 广播申请: asked at the desk, answered by the air. */
  airRequests: c.table(
    'air_requests',
    {
      ...recordColumns(c),
      kind: c.text('kind').$type<RequestKind>().notNull(),
      /** As it is read, and the SHA-256 of it (hexadecimal). */
      zh: c.text('zh').notNull(),
      ru: c.text('ru').notNull(),
      sum: c.text('sum').notNull(),
      postId: c.uuid('post_id'),
      /** The mall's day on which it was asked, yyyymmdd. */
      day: c.text('day').notNull(),
      /** Of one written by hand: who approved it. */
      approvedBy: c.uuid('approved_by'),
      approvedAt: c.time('approved_at'),
      airedAt: c.time('aired_at'),
      declined: c.text('declined'),
      /** It waits for the air. */
      waits: c.bool('waits').notNull().default(true),
    },
    t => [c.unique('air_requests_number').on(t.number), c.index('air_requests_by_day').on(t.day, t.createdAt, t.id), c.index('air_requests_waiting').on(t.waits, t.createdAt, t.id)],
  ),

  /** 播出记录. Added to only; what is on air has no end yet. */
  asRun: c.table(
    'as_run',
    {
      id: c.id('id'),
      /** What was read: a script's version, or a request of the desk. */
      scriptId: c.uuid('script_id'),
      requestId: c.uuid('request_id'),
      /** The slot of the plan it was, and when that was planned for; null for what was put in between. */
      slotKey: c.text('slot_key'),
      plannedAt: c.time('planned_at'),
      /** As they were when it was read. */
      number: c.text('number').notNull(),
      title: c.text('title').notNull(),
      no: c.int('no').notNull(),
      /** The mall's day on which it began, yyyymmdd. */
      day: c.text('day').notNull(),
      /** What was read, word for word. */
      zh: c.text('zh').notNull(),
      ru: c.text('ru').notNull(),
      order: c.text('voice_order').$type<VoiceOrder>().notNull(),
      /** It was played, not read. */
      recorded: c.bool('recorded').notNull().default(false),
      startedAt: c.time('started_at').notNull(),
      endedAt: c.time('ended_at'),
      endedBy: c.uuid('ended_by'),
      how: c.text('how').$type<AirEnd>(),
      reason: c.text('reason').notNull().default(''),
      by: c.uuid('by'),
      stationId: c.uuid('station_id').notNull(),
      /** 1 while it is on air, null afterwards: one at a time over all stations. */
      onAir: c.int('on_air'),
    },
    t => [c.unique('as_run_on_air').on(t.onAir), c.index('as_run_by_day').on(t.day, t.startedAt, t.id), c.index('as_run_of_script').on(t.scriptId), c.index('as_run_by_plan').on(t.plannedAt)],
  ),
  asRunRemarks: c.table('as_run_remarks', { id: c.id('id'), asRunId: c.uuid('as_run_id').notNull(), at: c.time('at').notNull(), by: c.uuid('by'), text: c.text('text').notNull() }, t => [c.index('as_run_remarks_of').on(t.asRunId)]),

  /** 广播设备记录. Added to only; a repair says of the fault it names when that was mended. */
  equipmentEntries: c.table(
    'equipment_entries',
    {
      id: c.id('id'),
      kind: c.text('kind').$type<EquipmentKind>().notNull(),
      device: c.text('device').notNull(),
      text: c.text('text').notNull().default(''),
      at: c.time('at').notNull(),
      writtenAt: c.time('written_at').notNull(),
      by: c.uuid('by'),
      fault: c.uuid('fault'),
      mendedAt: c.time('mended_at'),
    },
    t => [c.index('equipment_by_time').on(t.at, t.id), c.index('equipment_of_device').on(t.device, t.at, t.id), c.index('equipment_standing').on(t.kind, t.mendedAt, t.at)],
  ),

  /** How somebody wrote a Chinese name in Russian. */
  nameReadings: c.table('name_readings', { id: c.id('id'), chinese: c.text('chinese').notNull(), russian: c.text('russian').notNull(), by: c.uuid('by'), at: c.time('at').notNull() }, t => [c.unique('name_readings_chinese').on(t.chinese)]),
})
