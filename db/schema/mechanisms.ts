import type { CopyName } from '../../shared/copies/rules'
import type { Role } from '../../shared/core/actor'
import type { ClockRule } from '../../shared/core/clocks'
import type { Columns } from '../columns'

/** The tables of the mechanisms that every room uses: numbers, timelines, clocks, search, audit, repeated commands. */
export const mechanismTables = (c: Columns) => ({
  /** The last number given of each series, such as JD-20261122. Kept in the transaction of the record, so numbers have no gaps. */
  counters: c.table('counters', { series: c.text('series').primaryKey(), last: c.int('last').notNull() }),

  timeline: c.table(
    'timeline',
    {
      id: c.id('id'),
      room: c.text('room').notNull(),
      recordId: c.uuid('record_id').notNull(),
      at: c.time('at').notNull(),
      kind: c.text('kind').notNull(),
      data: c.json<Record<string, unknown>>('data').notNull(),
      staffId: c.uuid('staff_id'),
      postId: c.uuid('post_id'),
    },
    t => [c.index('timeline_of_record').on(t.recordId, t.id)],
  ),

  clocks: c.table(
    'clocks',
    {
      id: c.id('id'),
      room: c.text('room').notNull(),
      recordId: c.uuid('record_id').notNull(),
      name: c.text('name').notNull(),
      rule: c.json<ClockRule>('rule').notNull(),
      startedAt: c.time('started_at').notNull(),
      dueAt: c.time('due_at').notNull(),
      metAt: c.time('met_at'),
      metBy: c.uuid('met_by'),
      stoppedAt: c.time('stopped_at'),
      /** The round of the record it belongs to, in rooms whose records go round again. */
      round: c.int('round'),
      /** The role that owes it, and for a handler the department; null where everybody at the desk does. */
      owedBy: c.text('owed_by').$type<Role>(),
      departmentId: c.uuid('department_id'),
      /** Runs until it is met or stopped; kept as a column so that the running ones are an index of their own. */
      runs: c.bool('runs').notNull(),
    },
    t => [c.index('clocks_of_record').on(t.recordId), c.index('clocks_running').on(t.runs, t.dueAt), c.index('clocks_owed').on(t.runs, t.owedBy, t.dueAt)],
  ),

  /** One row a record of any room: what search and "last matters" show of it. The words to find it by stand in the search index under the same `seq`. */
  matters: c.table(
    'matters',
    {
      seq: c.serial('seq'),
      recordId: c.uuid('record_id').notNull(),
      room: c.text('room').notNull(),
      number: c.text('number').notNull(),
      title: c.text('title').notNull(),
      person: c.text('person').notNull(),
      state: c.text('state').notNull(),
      at: c.time('at').notNull(),
      partyId: c.uuid('party_id'),
      merchantId: c.uuid('merchant_id'),
    },
    t => [c.unique('matters_of_record').on(t.recordId), c.index('matters_of_party').on(t.partyId, t.at), c.index('matters_of_merchant').on(t.merchantId, t.at)],
  ),

  /** Callers, shops and places as the search index knows them: one row each, under the `seq` of its words. */
  known: c.table(
    'known',
    {
      seq: c.serial('seq'),
      kind: c.text('kind').$type<'caller' | 'merchant' | 'place'>().notNull(),
      recordId: c.uuid('record_id').notNull(),
      /** Offered before all others. */
      vip: c.bool('vip').notNull().default(false),
    },
    t => [c.unique('known_record').on(t.recordId), c.index('known_vip').on(t.vip, t.kind, t.seq)],
  ),

  /** Files kept with records, by the hash of their content. The same content may be kept with several records under several names. */
  attachments: c.table(
    'attachments',
    {
      id: c.id('id'),
      room: c.text('room').notNull(),
      recordId: c.uuid('record_id').notNull(),
      hash: c.text('hash').notNull(),
      name: c.text('name').notNull(),
      addedAt: c.time('added_at').notNull(),
      addedBy: c.uuid('added_by'),
    },
    t => [c.index('attachments_of_record').on(t.recordId, t.id), c.index('attachments_by_hash').on(t.hash)],
  ),
  /** What was put, by its SHA-256, told by its content. */
  contents: c.table(
    'contents',
    {
      hash: c.text('hash').primaryKey(),
      kind: c.text('kind').$type<'image' | 'audio' | 'pdf'>().notNull(),
      type: c.text('type').notNull(),
      size: c.int('size').notNull(),
      /** A small JPEG, base64. */
      thumb: c.text('thumb'),
      /** When it was put last. Unless a record keeps it by then, it is removed a while later. */
      putAt: c.time('put_at').notNull(),
      kept: c.bool('kept').notNull().default(false),
      /** The content where several stations share the store; null where it lies as a file in the data folder. */
      bytes: c.bytes('bytes'),
    },
    t => [c.index('contents_loose').on(t.kept, t.putAt)],
  ),

  /** Calls back to a customer, one row each time somebody tried. One that was not made is no row. */
  followUps: c.table(
    'follow_ups',
    {
      id: c.id('id'),
      room: c.text('room').notNull(),
      recordId: c.uuid('record_id').notNull(),
      round: c.int('round').notNull(),
      at: c.time('at').notNull(),
      by: c.uuid('by'),
      outcome: c.text('outcome').$type<'satisfied' | 'notSatisfied' | 'notReached'>().notNull(),
      remark: c.text('remark').notNull(),
    },
    t => [c.index('follow_ups_of_record').on(t.recordId, t.id)],
  ),

  /** Notices given of clocks: before they are due, when, and when they stay overdue. Each moment of a clock is noticed once for each role, whichever station saw it. */
  notices: c.table(
    'notices',
    {
      id: c.id('id'),
      room: c.text('room').notNull(),
      recordId: c.uuid('record_id').notNull(),
      clockId: c.uuid('clock_id').notNull(),
      kind: c.text('kind').$type<'soon' | 'due' | 'late'>().notNull(),
      /** The moment it is of, which may have passed while no station ran; and when it was given. */
      at: c.time('at').notNull(),
      givenAt: c.time('given_at').notNull(),
      owedBy: c.text('owed_by').$type<Role>().notNull(),
      departmentId: c.uuid('department_id'),
    },
    t => [c.unique('notices_once').on(t.clockId, t.kind, t.at, t.owedBy), c.index('notices_by_time').on(t.givenAt, t.id)],
  ),

  /** Where one record came from another: the contact keeps the link, the new record keeps the link back. */
  links: c.table(
    'links',
    {
      id: c.id('id'),
      fromRoom: c.text('from_room').notNull(),
      fromId: c.uuid('from_id').notNull(),
      toRoom: c.text('to_room').notNull(),
      toId: c.uuid('to_id').notNull(),
      at: c.time('at').notNull(),
    },
    t => [c.index('links_from').on(t.fromId), c.index('links_to').on(t.toId)],
  ),

  /** Every print of a form that was asked for, numbered by record and form. */
  prints: c.table(
    'prints',
    {
      id: c.id('id'),
      room: c.text('room').notNull(),
      recordId: c.uuid('record_id').notNull(),
      form: c.text('form').notNull(),
      /** 1 is the original, every later one a duplicate. Null for one cancelled before it came out: its number goes to the next. */
      no: c.int('no'),
      at: c.time('at').notNull(),
      by: c.uuid('by'),
      /** The station whose queue holds the job, and when the printer took it. */
      stationId: c.uuid('station_id'),
      printedAt: c.time('printed_at'),
      /** The copies it was asked for; null where the form has none, or by a program that did not follow them. */
      copies: c.json<CopyName[]>('copies'),
      cancelledAt: c.time('cancelled_at'),
    },
    t => [c.unique('prints_of_record').on(t.recordId, t.form, t.no)],
  ),

  /** Append-only, one chain a station: each row's hash covers the row before, so that a removed or altered one shows. */
  audit: c.table(
    'audit',
    {
      id: c.id('id'),
      stationId: c.uuid('station_id').notNull(),
      seq: c.int('seq').notNull(),
      at: c.time('at').notNull(),
      staffId: c.uuid('staff_id'),
      postId: c.uuid('post_id'),
      name: c.text('name').notNull(),
      room: c.text('room').notNull(),
      recordId: c.uuid('record_id'),
      number: c.text('number').notNull(),
      /** What was and what is, as JSON text. The chain covers its digest, so that personal data can be erased later while the chain still holds. */
      body: c.text('body'),
      bodyDigest: c.text('body_digest').notNull(),
      previous: c.text('previous').notNull(),
      hash: c.text('hash').notNull(),
    },
    t => [c.unique('audit_chain').on(t.stationId, t.seq), c.index('audit_of_record').on(t.recordId), c.index('audit_by_time').on(t.at, t.id)],
  ),

  /** Commands already carried out, with their result: a repeated one answers with the first result. */
  commands: c.table('commands', { key: c.id('key'), name: c.text('name').notNull(), at: c.time('at').notNull(), result: c.json<unknown>('result') }, t => [c.index('commands_by_time').on(t.at)]),
})
