import { fc, test as property } from '@fast-check/vitest'
import { expect, test } from 'vitest'
import { filterIn, filterText, type EntryFilter } from '../../../shared/handover/log-filter'
import { entryKinds } from '../../../shared/handover/words'

const filters = fc.record<EntryFilter>(
  {
    postId: fc.uuid({ version: 7 }), kind: fc.constantFrom(...entryKinds), from: fc.integer({ min: 0, max: 4e12 }), until: fc.integer({ min: 0, max: 4e12 }),
    find: fc.constantFrom('对讲机', 'Протечка & вода = 2', '50%+', 'a b'),
  },
  { requiredKeys: [] },
)

property.prop([filters])('a printed log is of what the screen listed', filter => {
  expect(filterIn(filterText(filter))).toEqual(filter)
})

test('nothing asked for is everything, and what is no filter is none', () => {
  expect(filterIn(filterText({ find: '', kind: null }))).toEqual({})
  for (const wrong of ['kind=party', 'postId=1', 'from=soon']) expect(filterIn(wrong), wrong).toBeNull()
})
