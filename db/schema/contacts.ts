import type { Channel, ContactResult, PersonKind } from '../../shared/contacts/contract'
import { recordColumns, type Columns } from '../columns'

/** Everybody who turned to the desk before, once each: what a phone or a name typed again is matched against. */
export const partiesTable = (c: Columns) =>
  c.table(
    'parties',
    {
      id: c.id('id'),
      version: c.int('version').notNull().default(1),
      name: c.text('name').notNull(),
      phone: c.phone('phone'),
      spoken: c.text('spoken').$type<'zh' | 'ru' | 'other'>().notNull(),
      kind: c.text('kind').$type<PersonKind>().notNull(),
      merchantId: c.uuid('merchant_id'),
      note: c.text('note').notNull().default(''),
      lastAt: c.time('last_at').notNull(),
      times: c.int('times').notNull().default(1),
    },
    t => [c.index('parties_phone').on(t.phone), c.index('parties_name').on(t.name)],
  )

export const contactsTable = (c: Columns) =>
  c.table(
    'contacts',
    {
      ...recordColumns(c),
      channel: c.text('channel').$type<Channel>().notNull(),
      arrivedAt: c.time('arrived_at').notNull(),
      answeredAt: c.time('answered_at'),
      leftAt: c.time('left_at'),
      personName: c.text('person_name').notNull(),
      phone: c.phone('phone'),
      spoken: c.text('spoken').$type<'zh' | 'ru' | 'other'>().notNull(),
      kind: c.text('kind').$type<PersonKind>().notNull(),
      partyId: c.uuid('party_id'),
      merchantId: c.uuid('merchant_id'),
      memberCard: c.text('member_card').notNull(),
      subject: c.text('subject').notNull(),
      said: c.text('said').notNull(),
      answer: c.text('answer').notNull(),
      result: c.text('result').$type<ContactResult>(),
      replyWanted: c.bool('reply_wanted').notNull(),
      replyBy: c.time('reply_by'),
      repliedAt: c.time('replied_at'),
      reply: c.text('reply').notNull().default(''),
      /** Whom in the offices the visitor goes to; null for one who stays at the counter. */
      visiting: c.text('visiting'),
      /** In the offices now: has gone in and not left. A column, so that "who is inside" is an index of its own. */
      inside: c.bool('inside').notNull().default(false),
      /** A wanted reply that nobody has given yet. */
      owed: c.bool('owed').notNull().default(false),
      takenBy: c.uuid('taken_by').notNull(),
    },
    t => [
      c.unique('contacts_number').on(t.number),
      c.index('contacts_by_time').on(t.createdAt, t.id),
      c.index('contacts_by_channel').on(t.channel, t.createdAt, t.id),
      c.index('contacts_owed').on(t.owed, t.createdAt, t.id),
      c.index('contacts_inside').on(t.inside, t.createdAt, t.id),
    ],
  )
