// What may be done with a text whose step is no longer possible.
import { describe, expect, test } from 'vitest'
import { isOver, mayBeRemark, typedText } from '../../../renderer/complaints/kept-text'
import { allowed, refused } from '../../../shared/core/actions'

const actions = { judge: refused('already_judged'), tell: allowed, remark: allowed } as never

describe('a step is over', () => {
  test('when the record says so, without a try', () => expect(isOver({ actions }, 'judge', null)).toBe(true))
  test('when the desk refused it', () => expect(isOver({ actions }, 'tell', { code: 'REFUSED' })).toBe(true))
  test('not while it is possible, nor when somebody only saved first', () => {
    expect(isOver({ actions }, 'tell', null)).toBe(false)
    expect(isOver({ actions }, 'tell', { code: 'STALE' })).toBe(false)
    expect(isOver({ actions }, 'tell', { code: 'UNAVAILABLE' })).toBe(false)
  })
})

test('a remark takes what is not too long for it, while the record takes remarks', () => {
  expect(mayBeRemark({ actions }, 'слово')).toBe(true)
  expect(mayBeRemark({ actions }, 'щ'.repeat(1001))).toBe(false)
  expect(mayBeRemark({ actions: { remark: refused('archived') } as never }, 'слово')).toBe(false)
})

test('the texts of a form are one text', () => {
  expect(typedText([' датчик заменён ', '', 'проверять ежедневно\n'])).toBe('датчик заменён\nпроверять ежедневно')
})
