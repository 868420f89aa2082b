import type { WorkOrderState } from '../../shared/work-orders/contract'
import { recordColumns, type Columns } from '../columns'

export const workOrdersTable = (c: Columns) =>
  c.table(
    'work_orders',
    {
      ...recordColumns(c),
      state: c.text('state').$type<WorkOrderState>().notNull(),
      contactId: c.uuid('contact_id'),
      partyId: c.uuid('party_id'),
      merchantId: c.uuid('merchant_id'),
      reporter: c.text('reporter').notNull(),
      phone: c.phone('phone'),
      placeId: c.uuid('place_id'),
      place: c.text('place').notNull(),
      equipment: c.text('equipment').notNull(),
      fault: c.text('fault').notNull(),
      faultOther: c.text('fault_other').notNull(),
      urgency: c.text('urgency').$type<'emergency' | 'today' | 'planned'>().notNull(),
      teamId: c.uuid('team_id'),
      person: c.text('person').notNull().default(''),
      dispatchedAt: c.time('dispatched_at'),
      doneAt: c.time('done_at'),
      whatWasDone: c.text('what_was_done').notNull().default(''),
      archivedAt: c.time('archived_at'),
      /** Neither archived nor voided. */
      isOpen: c.bool('is_open').notNull().default(true),
    },
    t => [
      c.unique('work_orders_number').on(t.number),
      c.index('work_orders_by_time').on(t.createdAt, t.id),
      c.index('work_orders_by_state').on(t.state, t.createdAt, t.id),
      c.index('work_orders_open').on(t.isOpen, t.createdAt, t.id),
    ],
  )
