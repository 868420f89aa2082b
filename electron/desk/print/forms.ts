import type { LooseForm } from '../core/form'

/** The test page shows nothing but the head; rulers and letters are drawn. */
export const testPage: LooseForm<'testPage'> = {
  room: null,
  reads: null,
  fill: async ({ head }) => ({ ...head, number: '' }),
}
