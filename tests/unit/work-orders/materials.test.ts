import { fc, test as property } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { emptyLine, materialsOf, moneyOf, placeAmong, sumOf, sumOfAll } from '../../../renderer/work-orders/materials-form'
import { stepOrder } from '../../../renderer/work-orders/step-order'
import { decimalTyped, typedDecimal } from '../../../shared/text/decimal'
import { equipmentKey, repeatedFault } from '../../../shared/work-orders/earlier'
import { MOST_MONEY } from '../../../shared/text/fen'
import { lineSum } from '../../../shared/work-orders/materials'
import { defaultPolicy } from '../../../shared/work-orders/policy'
import { workOrderSteps } from '../../../shared/work-orders/steps'
import { newOrder, take } from '../../support/order-model'

describe('typed numbers', () => {
  test.each([['12,5', 2, 1250], ['１２．５', 2, 1250], ['1 234.05', 2, 123405], ['0', 3, 0], ['-1', 2, -100], ['−1', 2, -100], ['7.', 2, 700]] as const)('%j with %i places is %i', (text, digits, count) => {
    expect(typedDecimal(text, digits)).toBe(count)
  })
  test.each(['', 'abc', '12a', '1.2.3', '1,005', '.5', '1e3'])('%j is no amount of money', text => {
    expect(typedDecimal(text, 2)).toBeNaN()
  })
  property.prop([fc.integer({ min: -1e12, max: 1e12 }), fc.constantFrom(2, 3), fc.constantFrom('.' as const, ',' as const)])('what is shown is read back', (count, digits, mark) => {
    expect(typedDecimal(decimalTyped(count, digits, mark), digits) + 0).toBe(count)
  })
})

describe('what materials come to', () => {
  test('a line is rounded half up to the fen, and the sum is that of what stands behind each', () => {
    expect([lineSum({ quantity: 1500, price: 3850 }), lineSum({ quantity: 1, price: 500 }), lineSum({ quantity: 1, price: 499 })]).toEqual([5775, 1, 0])
    const lines = [{ name: '灯', unit: '只', quantity: '2', price: '26' }, emptyLine, { name: 'кабель', unit: 'м', quantity: '12,5', price: '3,20' }, { name: '?', unit: '', quantity: 'x', price: '1' }]
    expect([lines.map(sumOf), sumOfAll(lines)]).toEqual([[5200, null, 4000, null], 9200])
    expect(materialsOf(lines)).toHaveLength(3)
    expect([placeAmong(lines, 2), placeAmong(lines, 3)]).toEqual([1, 2])
    expect([moneyOf(' '), moneyOf('40'), moneyOf('сорок')]).toEqual([0, 4000, Number.NaN])
  })
  property.prop([fc.integer({ min: 1, max: 1_000_000_000 }), fc.integer({ min: 0, max: MOST_MONEY })])('is exact for the largest', (quantity, price) => {
    expect(BigInt(lineSum({ quantity, price }))).toBe((BigInt(quantity) * BigInt(price) + 500n) / 1000n)
  })
})

describe('the same equipment', () => {
  const at = (place: string, equipment: string) => equipmentKey({ equipment, placeId: null, place })

  test('a number that says how much is not one that says which', () => {
    expect(at('A101', 'розетка 220 В')).not.toBe(at('B202', 'розетка 220 В'))
    expect(at('A101', '空调 2匹')).not.toBe(at('B202', '空调 2匹'))
    expect(at('A101', 'Лифт № 2')).toBe(at('B202', 'лифт 2'))
    expect(at('A101', 'насос 3 (220В)')).toBe(at('B202', 'насос 3 (220В)'))
  })
  test('a name with a number is one piece everywhere, any other the one of its place', () => {
    expect(at('一层', '2号客梯')).toBe(at('三层', '２号 客梯'))
    expect(at('A', 'Лифт № 2')).toBe(at('B', 'лифт 2'))
    expect(at('A', 'лампа')).not.toBe(at('B', 'лампа'))
    expect(at('A', 'Лампа')).toBe(at('a ', 'лампа'))
    expect(at('A', ' ')).toBe('')
  })
  test('is pointed out from the third fault in thirty days on, to the moment', () => {
    const day = 86_400_000
    expect(repeatedFault(100 * day, [99 * day, 70 * day + 1], defaultPolicy)).toEqual({ times: 3, days: 30 })
    expect(repeatedFault(100 * day, [99 * day, 70 * day], defaultPolicy)).toBeNull()
    expect(repeatedFault(100 * day, [101 * day, 102 * day], defaultPolicy)).toBeNull()
  })
})

describe('the bar under an order', () => {
  const desk = { role: 'receptionist', departmentId: null } as const
  const team = { id: 't', departmentId: 'd' }
  const bar = (order: ReturnType<typeof newOrder>, who: Parameters<typeof take>[1] = desk) => stepOrder({ state: order.facts.state, actions: workOrderSteps(order.facts, who) })
  const next = (order: ReturnType<typeof newOrder>) => bar(order).find(step => step.next)?.name

  test('leads on from each state, and what can never be is not there', () => {
    const order = newOrder(0)
    expect(next(order)).toBe('dispatch')
    take(order, desk, { step: 'dispatch', team }, 1)
    expect([next(order), bar(order, { role: 'handler', departmentId: 'd' }).map(({ name }) => name)]).toEqual(['accept', ['accept', 'refuse', 'arrive', 'print', 'attach', 'remark']])
    take(order, desk, { step: 'accept' }, 2)
    take(order, desk, { step: 'done' }, 3)
    expect(bar(order).map(({ name }) => name)).toEqual(['handedOver', 'followUp', 'print', 'edit', 'attach', 'remark'])
    take(order, desk, { step: 'handedOver' }, 4)
    expect(next(order)).toBe('followUp')
  })

  test('where nobody can be called the order is filed instead', () => {
    const order = newOrder(0, { canBeCalled: false })
    for (const step of [{ step: 'dispatch', team }, { step: 'accept' }, { step: 'done' }, { step: 'handedOver' }] as const) take(order, desk, step, 1)
    expect(next(order)).toBe('archive')
    expect(bar(order).map(({ name }) => name)).not.toContain('followUp')
  })
})
