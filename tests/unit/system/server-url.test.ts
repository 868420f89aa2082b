import { test as prop } from '@fast-check/vitest'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isServerAddress } from '../../../shared/system/server-address'
import { faultsIn, partsIn, serverOf, urlOf } from '../../../renderer/system/server-url'

const server = { host: '192.168.1.20', port: '5432', database: 'desk', user: 'desk', password: 'p@ss:/?#', query: '' }

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

  test.each(['sslmode=require', 'sslmode=verify-full&sslrootcert=/etc/desk/ca.pem', 'application_name=%D1%81%D1%82%D0%BE%D0%BB'])('keeps what it asks for besides: %s', query => {
    const whole = urlOf({ ...server, query })
    expect(new URL(whole).search).toBe(`?${query}`)
    expect(serverOf(whole)).toEqual({ ...server, query })
    expect(partsIn(whole)).toEqual({ ...server, query })
    expect(urlOf({ ...server, ...partsIn(`postgres://desk@db.local/mall?${query}`) })).toContain(`?${query}`)
  })

  test.each(['require', 'sslmode require', 'host=elsewhere', 'sslmode=require&password=secret', 'a=b#c'])('%s is said not to be options', query => {
    expect(faultsIn({ ...server, query })).toEqual({ query: 'queryWrong' })
  })

  test('an IPv6 address gets its brackets', () => {
    expect(urlOf({ ...server, host: 'fe80::1', password: '' })).toBe('postgres://desk@[fe80::1]:5432/desk')
  })

  test('says what is missing', () => {
    expect(faultsIn({ host: ' ', port: '70000', database: '', user: 'desk', password: '', query: '' })).toEqual({ host: 'missing', database: 'missing', port: 'portWrong' })
    expect(faultsIn({ ...server, port: '' })).toEqual({})
  })

  test.each(['postgres://', 'http://192.168.1.20', '192.168.1.20/desk', 'сервер торгового центра', 'desk@192.168.1.20', '[fe80', 'a b', '::::', '<script>', 'postgres://u:secret@/desk'])('%s is said not to be a server', host => {
    expect(faultsIn({ ...server, host })).toEqual({ host: 'hostWrong' })
  })

  test.each(['192.168.1.20', 'db-1.mall.local', 'сервер', 'db_1', 'fe80::1', '[::1]', 'localhost'])('%s is a server, and the desk takes it for one', host => {
    expect(faultsIn({ ...server, host })).toEqual({})
    expect(isServerAddress(urlOf({ ...server, host }))).toBe(true)
  })

  test.each([
    ['postgres://desk:p%40ss@192.168.1.20:5433/mall', { host: '192.168.1.20', port: '5433', database: 'mall', user: 'desk', password: 'p@ss' }],
    [' postgresql://desk:p@s:s/?#@db.local/mall?sslmode=disable ', { host: 'db.local', port: '5432', database: 'mall', user: 'desk', password: 'p@s:s/?#', query: 'sslmode=disable' }],
    ['jdbc:postgresql://db.local/mall?user=desk&password=p%40ss&sslmode=require', { host: 'db.local', port: '5432', database: 'mall', user: 'desk', password: 'p@ss', query: 'sslmode=require' }],
    ['jdbc:postgresql://[::1]:5432/mall', { host: '[::1]', port: '5432', database: 'mall' }],
    ['postgres://db.local', { host: 'db.local', port: '5432' }],
    ['192.168.1.20:5433', { host: '192.168.1.20', port: '5433' }],
  ])('%s in the field of the server is taken apart', (typed, parts) => {
    expect(partsIn(typed)).toEqual(parts)
  })

  test('what is only a server, or no address at all, is not', () => {
    for (const typed of ['192.168.1.20', 'fe80::1', 'postgres://', 'http://db.local:80/', 'db.local:x']) expect(partsIn(typed), typed).toBeNull()
  })

  prop.prop([fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 })])('a password that was written into an address comes out of it as it was', password => {
    expect(partsIn(urlOf({ ...server, password }))).toEqual({ host: server.host, port: server.port, database: server.database, user: server.user, password })
  })

  test('what is no address leaves the fields empty', () => {
    expect(serverOf('nonsense').host).toBe('')
  })
})
