import { describe, expect, test } from 'vitest'
import { changedFields } from '../../../renderer/admin/audit-rows'

describe('what an entry of the audit trail tells', () => {
  test('a change names each field with what stood there and what stands there now', () => {
    expect(changedFields({ version: 1, nameRu: 'Пост 1' }, { version: 2, nameRu: 'Пост у входа' })).toEqual([{ path: 'nameRu', before: 'Пост 1', after: 'Пост у входа' }])
  })

  test('a new record tells what was filled in, not what was left empty', () => {
    expect(changedFields(null, { id: 'x', number: 'JD-1', personName: '王芳', phone: null, subject: '', replyWanted: false })).toEqual([
      { path: 'personName', before: null, after: '王芳' },
      { path: 'replyWanted', before: null, after: false },
    ])
  })

  test('of a setting that holds several only those that changed are told', () => {
    const before = { value: { timeZone: 'Asia/Shanghai', scanner: { prefix: '', maxGapMs: 30 } } }
    const after = { value: { timeZone: 'Asia/Shanghai', scanner: { prefix: '~', maxGapMs: 30 } } }
    expect(changedFields(before, after)).toEqual([{ path: 'value.scanner.prefix', before: '', after: '~' }])
  })

  test('an entry whose body was erased tells nothing', () => {
    expect(changedFields(null, null)).toEqual([])
  })
})
