import type { Contract } from '../../../shared/contract'
import { act, type UseCase } from '../core/use-case'

export const draftsDesk = {
  put: act('drafts.put', ({ desk, who, now, input: { form, id, data, takenFrom } }) => {
    desk.station.putDraft({ staffId: who.staffId, form }, { id, data, savedAt: now }, takenFrom ?? null)
    return { savedAt: now }
  }),
  get: act('drafts.get', ({ desk, who, input }) => desk.station.drafts({ staffId: who.staffId, form: input.form })),
  drop: act('drafts.drop', ({ desk, who, input }) => desk.station.dropDraft({ staffId: who.staffId, form: input.form }, input.id)),
} satisfies { [Key in keyof Contract['drafts']]: UseCase<`drafts.${Key}`> }
