// What stands in the bar of a record, and what gives way when it has no room.
import { expect, test } from 'vitest'
import { barOf, foldable } from '../../../renderer/ui/steps'
import type { Step } from '../../../renderer/ui/steps'
import { allowed, refused } from '../../../shared/core/actions'

const step = (name: string, more: Partial<Step> = {}): Step => ({ name, label: name, action: allowed, run: () => undefined, mayFold: true, ...more })
const steps = [step('chase'), step('sign', { next: true }), step('return', { action: refused('not_signed') }), step('print'), step('void', { more: true })]
const names = (folded: number) => {
  const { inSight, more } = barOf(steps, folded)
  return [inSight.map(({ name }) => name), more.map(({ name }) => name)]
}

test('the next step is first, what is seldom wanted behind «more»', () => {
  expect(names(0)).toEqual([['sign', 'chase', 'return', 'print'], ['void']])
})

test('for want of room the last goes first; the next step and what is refused with its reason stay', () => {
  expect(names(1)).toEqual([['sign', 'chase', 'return'], ['print', 'void']])
  expect(names(2)).toEqual([['sign', 'return'], ['chase', 'print', 'void']])
  expect(foldable(steps).map(({ name }) => name)).toEqual(['chase', 'print'])
})

test('where nothing may go away nothing does', () => {
  expect(foldable([step('print', { mayFold: false })])).toEqual([])
})
