import type { EmergencyKind, FireCard, Told } from '../../shared/emergencies/words'
import { recordColumns, type Columns } from '../columns'

/** Emergencies: registered within seconds, told while they go on, ended with what is to follow. */
export const emergencyTables = (c: Columns) => ({
  emergencies: c.table(
    'emergencies',
    {
      ...recordColumns(c),
      kind: c.text('kind').$type<EmergencyKind>().notNull(),
      placeId: c.uuid('place_id'),
      place: c.text('place').notNull(),
      startedAt: c.time('started_at').notNull(),
      postId: c.uuid('post_id'),
      said: c.text('said').notNull().default(''),
      hurt: c.int('hurt').notNull().default(0),
      hurtText: c.text('hurt_text').notNull().default(''),
      fireCard: c.json<FireCard>('fire_card'),
      /** Whom, by what number, when, and what they said. */
      told: c.json<Told[]>('told').notNull(),
      cause: c.text('cause').notNull().default(''),
      damage: c.text('damage').notNull().default(''),
      measures: c.text('measures').notNull().default(''),
      endedAt: c.time('ended_at'),
      endedBy: c.uuid('ended_by'),
      isOpen: c.bool('is_open').notNull().default(true),
    },
    t => [c.unique('emergencies_number').on(t.number), c.index('emergencies_by_time').on(t.createdAt, t.id), c.index('emergencies_open').on(t.isOpen, t.startedAt, t.id)],
  ),
})
