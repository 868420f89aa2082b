import type { Contract } from '../../../shared/contract'
import { act, type UseCase } from '../core/use-case'

export const draftsDesk = {
  put: act('drafts.put', ({ desk, who, now, input }) => {
    desk.station.putDraft(who.staffId, input.form, input.data, now)
    return { savedAt: now }
  }),
  get: act('drafts.get', ({ desk, who, input }) => desk.station.draft(who.staffId, input.form)),
  list: act('drafts.list', ({ desk, who }) => desk.station.draftsOf(who.staffId)),
  drop: act('drafts.drop', ({ desk, who, input }) => desk.station.dropDraft(who.staffId, input.form)),
} satisfies { [Key in keyof Contract['drafts']]: UseCase<`drafts.${Key}`> }
