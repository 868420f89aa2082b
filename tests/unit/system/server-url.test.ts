import { test as prop } from '@fast-check/vitest'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { missingIn, serverOf, urlOf } from '../../../renderer/system/server-url'

const server = { host: '192.168.1.20', port: '5432', database: 'desk', user: 'desk', password: 'p@ss:/?#' }

describe('the address of a server', () => {
  test('is read back as it was named, whatever signs the password has', () => {
    expect(serverOf(urlOf(server))).toEqual(server)
  })

  prop.prop([fc.string({ unit: 'grapheme', maxLength: 30 }), fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }).filter(text => text.trim() === text && !/^\.{1,2}$/.test(text))])(
    'keeps any password and any name of a database',
    (password, database) => {
      expect(serverOf(urlOf({ ...server, password, database }))).toEqual({ ...server, password, database })
    },
  )

  test('an IPv6 address gets its brackets', () => {
    expect(urlOf({ ...server, host: 'fe80::1', password: '' })).toBe('postgres://desk@[fe80::1]:5432/desk')
  })

  test('says what is missing', () => {
    expect(missingIn({ host: ' ', port: '70000', database: '', user: 'desk', password: '' })).toEqual(['host', 'database', 'port'])
    expect(missingIn({ ...server, port: '' })).toEqual([])
  })

  test('what is no address leaves the fields empty', () => {
    expect(serverOf('nonsense').host).toBe('')
  })
})
