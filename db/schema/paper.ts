import type { CopyState } from '../../shared/copies/rules'
import type { Strokes } from '../../shared/core/signature'
import type { Columns } from '../columns'

/** What is known of paper that left the printer, and of what people signed on the screen instead of on paper. */
export const paperTables = (c: Columns) => ({
  /** One row a copy that came out of a printer: where it is. */
  printCopies: c.table(
    'print_copies',
    {
      id: c.id('id'),
      printId: c.uuid('print_id').notNull(),
      room: c.text('room').notNull(),
      recordId: c.uuid('record_id').notNull(),
      /** The record's number, as the bar code on the copy says it. */
      number: c.text('number').notNull(),
      form: c.text('form').notNull(),
      copy: c.text('copy').notNull(),
      /** Which print of the form it came with: 1 is the original. */
      no: c.int('no').notNull(),
      at: c.time('at').notNull(),
      by: c.uuid('by'),
      state: c.text('state').$type<CopyState>().notNull(),
      givenAt: c.time('given_at'),
      givenTo: c.text('given_to').notNull().default(''),
      /** When it came back, was left with the customer, or was given up for lost; by whom and why. */
      endedAt: c.time('ended_at'),
      endedBy: c.uuid('ended_by'),
      reason: c.text('reason').notNull().default(''),
      /** Must come back and is not back: kept as a column so that these are an index of their own. */
      awaited: c.bool('awaited').notNull(),
    },
    t => [c.index('print_copies_of_record').on(t.recordId, t.at), c.index('print_copies_awaited').on(t.awaited, t.at, t.id), c.index('print_copies_by_number').on(t.number)],
  ),

  /** Signatures drawn on a screen. Added only. */
  signatures: c.table(
    'signatures',
    {
      id: c.id('id'),
      room: c.text('room').notNull(),
      recordId: c.uuid('record_id').notNull(),
      /** What was signed for: the handing over of a round. */
      part: c.text('part').notNull(),
      name: c.text('name').notNull(),
      strokes: c.json<Strokes>('strokes').notNull(),
      at: c.time('at').notNull(),
      by: c.uuid('by'),
    },
    t => [c.unique('signatures_of_part').on(t.recordId, t.part)],
  ),
})
