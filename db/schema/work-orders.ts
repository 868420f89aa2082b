import type { WorkOrderPolicy } from '../../shared/work-orders/policy'
import type { Acceptance, RoundOutcome, Urgency, WorkOrderState } from '../../shared/work-orders/words'
import { recordColumns, type Columns } from '../columns'

/** Repair orders with their rounds, what was used in each, and which teams had them. */
export const workOrderTables = (c: Columns) => ({
  workOrders: c.table(
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
      /** What earlier faults of the same equipment and place are found by (shared/work-orders/earlier.ts); null in an order of an older program until it is looked through. */
      equipmentKey: c.text('equipment_key'),
      placeKey: c.text('place_key'),
      fault: c.text('fault').notNull(),
      faultOther: c.text('fault_other').notNull(),
      urgency: c.text('urgency').$type<Urgency>().notNull(),
      /** The end of the day it was planned for or put off to. */
      plannedFor: c.time('planned_for'),
      round: c.int('round').notNull().default(1),
      /** Who has it in this round, and what was done in it, beside the register's rows: the rounds themselves say the same. */
      teamId: c.uuid('team_id'),
      departmentId: c.uuid('department_id'),
      person: c.text('person').notNull().default(''),
      dispatchedAt: c.time('dispatched_at'),
      doneAt: c.time('done_at'),
      whatWasDone: c.text('what_was_done').notNull().default(''),
      archivedAt: c.time('archived_at'),
      outcome: c.text('outcome').$type<RoundOutcome>(),
      /** The times it runs by, as they were when it was reported. */
      policy: c.json<WorkOrderPolicy>('policy').notNull(),
      /** Neither archived nor voided. */
      isOpen: c.bool('is_open').notNull().default(true),
    },
    t => [
      c.unique('work_orders_number').on(t.number),
      c.index('work_orders_by_time').on(t.createdAt, t.id),
      c.index('work_orders_by_state').on(t.state, t.createdAt, t.id),
      c.index('work_orders_open').on(t.isOpen, t.createdAt, t.id),
      c.index('work_orders_of_department').on(t.departmentId, t.createdAt, t.id),
      c.index('work_orders_of_team').on(t.teamId, t.createdAt, t.id),
      c.index('work_orders_of_equipment').on(t.equipmentKey, t.createdAt, t.id),
      c.index('work_orders_of_place').on(t.placeKey, t.createdAt, t.id),
    ],
  ),

  workOrderRounds: c.table(
    'work_order_rounds',
    {
      id: c.id('id'),
      orderId: c.uuid('order_id').notNull(),
      no: c.int('no').notNull(),
      openedAt: c.time('opened_at').notNull(),
      teamId: c.uuid('team_id'),
      departmentId: c.uuid('department_id'),
      person: c.text('person').notNull().default(''),
      dispatchedAt: c.time('dispatched_at'),
      acceptedAt: c.time('accepted_at'),
      arrivedAt: c.time('arrived_at'),
      doneAt: c.time('done_at'),
      whatWasDone: c.text('what_was_done').notNull().default(''),
      /** Fen. */
      fee: c.money('fee').notNull().default(0),
      handedOverAt: c.time('handed_over_at'),
      handedOverHow: c.text('handed_over_how').$type<Acceptance>(),
      /** Who signed for the work. */
      handedOverBy: c.text('handed_over_by').notNull().default(''),
      outcome: c.text('outcome').$type<RoundOutcome>(),
    },
    t => [c.unique('work_order_rounds_no').on(t.orderId, t.no)],
  ),

  workOrderMaterials: c.table(
    'work_order_materials',
    {
      id: c.id('id'),
      orderId: c.uuid('order_id').notNull(),
      round: c.int('round').notNull(),
      /** Its place in the list, from 1. */
      line: c.int('line').notNull(),
      name: c.text('name').notNull(),
      unit: c.text('unit').notNull(),
      /** Thousandths of the unit. */
      quantity: c.int('quantity').notNull(),
      /** Fen for one unit. */
      price: c.money('price').notNull(),
    },
    t => [c.unique('work_order_materials_line').on(t.orderId, t.round, t.line)],
  ),

  /** Each team that was given an order, what it said to it, and why it refused. */
  workOrderAssignments: c.table(
    'work_order_assignments',
    {
      id: c.id('id'),
      orderId: c.uuid('order_id').notNull(),
      round: c.int('round').notNull(),
      teamId: c.uuid('team_id').notNull(),
      departmentId: c.uuid('department_id').notNull(),
      person: c.text('person').notNull(),
      at: c.time('at').notNull(),
      by: c.uuid('by'),
      acceptedAt: c.time('accepted_at'),
      refusedAt: c.time('refused_at'),
      reason: c.text('reason').notNull().default(''),
    },
    t => [c.index('work_order_assignments_of').on(t.orderId, t.at), c.index('work_order_assignments_of_team').on(t.teamId, t.at)],
  ),
})
