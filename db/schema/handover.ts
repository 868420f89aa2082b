import type { Moment } from '../../shared/core/moments'
import type { BlockKind, Closing, EntryKind, ShiftState } from '../../shared/handover/words'
import { listColumns, recordColumns, type Columns } from '../columns'

/** Shifts, their pages of the duty log, and what was handed over with them. */
export const handoverTables = (c: Columns) => ({
  shiftTemplates: c.table('shift_templates', {
    ...listColumns(c),
    nameZh: c.text('name_zh').notNull(),
    nameRu: c.text('name_ru').notNull(),
    /** Minutes since midnight of the mall. */
    begins: c.int('begins').notNull(),
    ends: c.int('ends').notNull(),
  }),
  /** What is counted at a change of shifts. */
  countItems: c.table('count_items', {
    ...listColumns(c),
    nameZh: c.text('name_zh').notNull(),
    nameRu: c.text('name_ru').notNull(),
    unitZh: c.text('unit_zh').notNull().default(''),
    unitRu: c.text('unit_ru').notNull().default(''),
    /** How many there are, where no register knows; null where nothing is expected. */
    expected: c.int('expected'),
    /** Only at this post; null at every one. */
    postId: c.uuid('post_id'),
  }),
  /** Equipment that is looked at at a change of shifts. */
  checkItems: c.table('check_items', { ...listColumns(c), nameZh: c.text('name_zh').notNull(), nameRu: c.text('name_ru').notNull(), postId: c.uuid('post_id') }),

  shifts: c.table(
    'shifts',
    {
      ...recordColumns(c),
      postId: c.uuid('post_id').notNull(),
      /** The post while the shift is not closed, null afterwards: a post has one shift at a time. */
      openPost: c.uuid('open_post'),
      templateZh: c.text('template_zh').notNull(),
      templateRu: c.text('template_ru').notNull(),
      /** The mall's day on which it began, yyyymmdd. */
      day: c.text('day').notNull(),
      plannedFrom: c.time('planned_from').notNull(),
      plannedUntil: c.time('planned_until').notNull(),
      state: c.text('state').$type<ShiftState>().notNull(),
      people: c.json<string[]>('people').notNull(),
      opened: c.json<Moment>('opened').notNull(),
      closed: c.json<Moment>('closed'),
      closedHow: c.text('closed_how').$type<Closing>(),
      /** How long somebody stayed beyond its end (ms). */
      overtime: c.time('overtime').notNull().default(0),
      cameFrom: c.uuid('came_from'),
      incoming: c.uuid('incoming'),
      unfit: c.bool('unfit').notNull().default(false),
      unfitReason: c.text('unfit_reason').notNull().default(''),
      relief: c.uuid('relief'),
      signedOutBy: c.uuid('signed_out_by'),
      signedOutAt: c.time('signed_out_at'),
      signedInBy: c.uuid('signed_in_by'),
      signedInAt: c.time('signed_in_at'),
      /** What was signed, as its canonical text, and the SHA-256 of it (hexadecimal). */
      sealed: c.text('sealed'),
      sum: c.text('sum'),
      /** How many entries its page has: each has its place, whatever the clock said. */
      entries: c.int('entries').notNull().default(0),
    },
    t => [c.unique('shifts_number').on(t.number), c.unique('shifts_open').on(t.openPost), c.index('shifts_of_post').on(t.postId, t.createdAt, t.id), c.index('shifts_of_day').on(t.day), c.index('shifts_by_time').on(t.createdAt, t.id)],
  ),

  /** The duty log. Added to only: a correction is an entry that points at the one it corrects. */
  logEntries: c.table(
    'log_entries',
    {
      id: c.id('id'),
      shiftId: c.uuid('shift_id').notNull(),
      postId: c.uuid('post_id').notNull(),
      /** Its place on the page, from 1. */
      no: c.int('no').notNull(),
      /** When it happened, as told, and the moment of writing. */
      at: c.time('at').notNull(),
      written: c.json<Moment>('written').notNull(),
      by: c.uuid('by'),
      kind: c.text('kind').$type<EntryKind>().notNull(),
      place: c.text('place').notNull(),
      what: c.text('what').notNull(),
      done: c.text('done').notNull(),
      outcome: c.text('outcome').notNull(),
      /** An incident that still goes on. */
      goesOn: c.bool('goes_on').notNull().default(false),
      /** The record it tells of, where it wrote itself, and what happened to that (`handover:wrote.<event>`). */
      room: c.text('room'),
      recordId: c.uuid('record_id'),
      number: c.text('number').notNull().default(''),
      event: c.text('event').notNull().default(''),
      corrects: c.uuid('corrects'),
      late: c.bool('late').notNull().default(false),
      /** The clock had been set back since the entry before. */
      clockBack: c.bool('clock_back').notNull().default(false),
      /** All its words, folded, by which it is found. */
      folded: c.text('folded').notNull().default(''),
    },
    t => [c.unique('log_entries_no').on(t.shiftId, t.no), c.index('log_entries_by_time').on(t.at, t.id), c.index('log_entries_of_record').on(t.recordId), c.index('log_entries_going_on').on(t.goesOn, t.postId)],
  ),

  /** An open matter that goes with a shift: what the outgoing person wrote on it, and that the incoming one ticked it. */
  shiftMatters: c.table(
    'shift_matters',
    {
      id: c.id('id'),
      shiftId: c.uuid('shift_id').notNull(),
      room: c.text('room').notNull(),
      recordId: c.uuid('record_id').notNull(),
      text: c.text('text').notNull(),
      writtenBy: c.uuid('written_by'),
      writtenAt: c.time('written_at'),
      tickedBy: c.uuid('ticked_by'),
      tickedAt: c.time('ticked_at'),
    },
    t => [c.unique('shift_matters_of').on(t.shiftId, t.recordId), c.index('shift_matters_of_record').on(t.recordId)],
  ),
  shiftCounts: c.table(
    'shift_counts',
    {
      id: c.id('id'),
      shiftId: c.uuid('shift_id').notNull(),
      itemId: c.uuid('item_id').notNull(),
      expected: c.int('expected'),
      counted: c.int('counted').notNull(),
      explanation: c.text('explanation').notNull().default(''),
      by: c.uuid('by'),
      at: c.time('at').notNull(),
    },
    t => [c.unique('shift_counts_of').on(t.shiftId, t.itemId)],
  ),
  shiftChecks: c.table(
    'shift_checks',
    { id: c.id('id'), shiftId: c.uuid('shift_id').notNull(), itemId: c.uuid('item_id').notNull(), works: c.bool('works').notNull(), remark: c.text('remark').notNull().default(''), by: c.uuid('by'), at: c.time('at').notNull() },
    t => [c.unique('shift_checks_of').on(t.shiftId, t.itemId)],
  ),
  /** Instructions from above, passed on from shift to shift until they are done. */
  instructions: c.table(
    'instructions',
    { ...recordColumns(c), postId: c.uuid('post_id'), given: c.text('given').notNull(), text: c.text('text').notNull(), doneAt: c.time('done_at'), doneBy: c.uuid('done_by'), isOpen: c.bool('is_open').notNull().default(true) },
    t => [c.unique('instructions_number').on(t.number), c.index('instructions_open').on(t.isOpen, t.createdAt, t.id)],
  ),
  shiftInstructions: c.table(
    'shift_instructions',
    { id: c.id('id'), shiftId: c.uuid('shift_id').notNull(), instructionId: c.uuid('instruction_id').notNull(), tickedBy: c.uuid('ticked_by'), tickedAt: c.time('ticked_at') },
    t => [c.unique('shift_instructions_of').on(t.shiftId, t.instructionId)],
  ),
  shiftLifts: c.table(
    'shift_lifts',
    { id: c.id('id'), shiftId: c.uuid('shift_id').notNull(), kind: c.text('kind').$type<BlockKind>().notNull(), of: c.text('of').notNull(), by: c.uuid('by').notNull(), reason: c.text('reason').notNull(), at: c.time('at').notNull() },
    t => [c.unique('shift_lifts_of').on(t.shiftId, t.kind, t.of)],
  ),
  /** The incoming person would not take over: the outgoing one stayed on duty. */
  shiftRefusals: c.table(
    'shift_refusals',
    { id: c.id('id'), shiftId: c.uuid('shift_id').notNull(), by: c.uuid('by').notNull(), reason: c.text('reason').notNull(), at: c.time('at').notNull(), signedOutBy: c.uuid('signed_out_by'), signedOutAt: c.time('signed_out_at') },
    t => [c.index('shift_refusals_of').on(t.shiftId, t.at)],
  ),
  /** The head of the department has read a day and signed it. */
  daySignatures: c.table('day_signatures', { day: c.text('day').primaryKey(), by: c.uuid('by').notNull(), at: c.time('at').notNull(), remark: c.text('remark').notNull().default(''), sum: c.text('sum').notNull() }),
})
