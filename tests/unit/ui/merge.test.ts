// Two people correct one record: nothing of either is lost.
import { fc, test as prop } from '@fast-check/vitest'
import { expect, test } from 'vitest'
import { merge, taken, type FieldGroup } from '../../../renderer/ui/merge'

interface Card {
  readonly name: string
  readonly place: string
  readonly placeId: string | null
}

const groups: FieldGroup<Card>[] = [
  { names: ['name'], label: 'name', show: card => card.name },
  { names: ['place', 'placeId'], label: 'place', show: card => card.place },
]
const base: Card = { name: '王芳', place: 'B203', placeId: '1' }

test('what only the other changed comes into mine', () => {
  const { value, clashes } = merge(base, { ...base, name: '王芳芳' }, { ...base, place: 'A101', placeId: '2' }, groups)
  expect(value).toEqual({ name: '王芳芳', place: 'A101', placeId: '2' })
  expect(clashes).toEqual([])
})

test('what both changed stays mine and is shown', () => {
  const { value, clashes } = merge(base, { ...base, place: 'C1', placeId: null }, { ...base, place: 'A101', placeId: '2' }, groups)
  expect(value.place).toBe('C1')
  expect(clashes.map(group => group.label)).toEqual(['place'])
  expect(taken(value, { ...base, place: 'A101', placeId: '2' }, groups[1]!)).toEqual({ name: '王芳', place: 'A101', placeId: '2' })
})

test('the same change by both is no clash', () => {
  expect(merge(base, { ...base, name: 'Ван' }, { ...base, name: 'Ван' }, groups).clashes).toEqual([])
})

const card = fc.record({ name: fc.constantFrom('a', 'b', 'c'), place: fc.constantFrom('x', 'y'), placeId: fc.constantFrom('1', null) })

prop.prop([card, card, card])('whatever I changed is still in the form', (began, mine, theirs) => {
  const { value } = merge(began, mine, theirs, groups)
  if (mine.name !== began.name) expect(value.name).toBe(mine.name)
  if (mine.place !== began.place || mine.placeId !== began.placeId) expect([value.place, value.placeId]).toEqual([mine.place, mine.placeId])
})
