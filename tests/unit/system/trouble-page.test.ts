import { describe, expect, test } from 'vitest'
import { StoreError, type StoreTrouble } from '../../../db/store'
import { actionsFor, troubleOf } from '../../../electron/platform/trouble-actions'
import { troublePage } from '../../../electron/platform/trouble-page'
import ru from '../../../shared/i18n/ru/trouble.json'
import zh from '../../../shared/i18n/zh/trouble.json'

const troubles: StoreTrouble[] = ['damaged', 'newer', 'locked', 'readOnly', 'diskFull', 'migration', 'missing', 'station', 'unreachable', 'wrongPassword', 'noDatabase', 'unknown']
const pageOf = (trouble: StoreTrouble, detail = 'detail') =>
  troublePage({ kind: 'trouble', trouble, detail, folder: '/data', actions: actionsFor(trouble), itself: trouble === 'unreachable', again: null }, '')

const shape = (words: object): unknown => Object.fromEntries(Object.entries(words).map(([key, word]) => [key, typeof word === 'string' ? 'text' : shape(word as object)]))

describe('a trouble screen', () => {
  test.each(troubles)('%s says in both languages what happened, what is safe and what to do', trouble => {
    const page = pageOf(trouble)
    for (const words of [zh[trouble], ru[trouble]]) for (const text of Object.values(words)) expect(page).toContain(text)
  })

  test('both languages have the same texts', () => {
    expect(shape(ru)).toEqual(shape(zh))
  })

  test.each(troubles)('%s offers to try again and to quit', trouble => {
    const page = pageOf(trouble)
    expect(page).toContain('href="app://desk/trouble/retry"')
    expect(page).toContain('href="app://desk/trouble/quit"')
  })

  test('has one filled button', () => {
    for (const trouble of troubles) expect(pageOf(trouble).match(/class="primary"/g)).toHaveLength(1)
  })

  test('a copy is offered where the file is damaged or gone, never where it is only full or read-only', () => {
    expect(troubles.filter(trouble => actionsFor(trouble).includes('restore'))).toEqual(['damaged', 'missing', 'unknown'])
  })

  test('what the system said is shown as text, whatever is in it', () => {
    const page = pageOf('damaged', '</code><script>alert(1)</script>"&')
    expect(page).not.toContain('<script')
    expect(page).toContain('&#60;script&#62;')
  })

  test('runs no script and loads nothing', () => {
    expect(pageOf('unreachable')).toContain("default-src 'none'")
  })
})

describe('what opening the store threw', () => {
  const coded = (code: string) => Object.assign(new Error('said by the system'), { code })
  test.each([
    ['ENOSPC', 'diskFull'], ['EACCES', 'readOnly'], ['EROFS', 'readOnly'], ['EBUSY', 'locked'], ['SQLITE_NOTADB', 'damaged'], ['SQLITE_CORRUPT_INDEX', 'damaged'], ['SQLITE_FULL', 'diskFull'],
    ['SQLITE_BUSY', 'locked'], ['ESOMETHING', 'unknown'],
  ] as const)('%s is the trouble %s', (code, trouble) => expect(troubleOf(coded(code)).trouble).toBe(trouble))

  test('a cause deeper down is found', () => {
    expect(troubleOf(new Error('query failed', { cause: coded('SQLITE_FULL') })).trouble).toBe('diskFull')
  })

  test('a trouble that is already known goes on as it is', () => {
    const error = new StoreError('newer', 'desk.sqlite')
    expect(troubleOf(error)).toBe(error)
  })
})
