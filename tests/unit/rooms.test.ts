import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { contract } from '../../shared/contract'
import { roles } from '../../shared/core/actor'
import { roleMay } from '../../shared/permissions'
import { roomOf, rooms, roomsReadBy, touchedBy } from '../../shared/rooms'

const isAsked = (touched: string): boolean => {
  const [room = '', key] = touched.split('.')
  const part = (contract as unknown as Record<string, Record<string, unknown>>)[room]
  return part !== undefined && (key === undefined || key in part)
}

describe('the table of rooms', () => {
  test('has each room, path and key once', () => {
    for (const once of [rooms.map(room => room.name), rooms.map(room => room.path), rooms.flatMap(room => room.takes.map(take => take.key))]) expect(new Set<string>(once).size).toBe(once.length)
    expect(rooms.every(room => roomOf(room.name) === room)).toBe(true)
  })

  test.each(['zh', 'ru'])('has its words in %s, in the room\'s own file', lang => {
    const missing = rooms.flatMap(({ texts, takes, screens, acts }) => {
      const words = JSON.parse(readFileSync(`shared/i18n/${lang}/${texts}.json`, 'utf8')) as object
      const paths = ['name', 'one', 'record', 'open', 'heading', ...takes.flatMap(take => [`takes.${take.name}.do`, `takes.${take.name}.short`]), ...screens.map(screen => `screens.${screen.name}`), ...acts.map(act => `acts.${act.split('.')[1]}`)]
      return paths.filter(path => typeof `room.${path}`.split('.').reduce<unknown>((at, part) => (at as Record<string, unknown> | undefined)?.[part], words) !== 'string').map(path => `${texts}:room.${path}`)
    })
    expect(missing).toEqual([])
  })

  test('lets a role see the records of a room as its own permission does', () => {
    for (const role of roles) expect(roomsReadBy(role)).toEqual(rooms.filter(room => roleMay(role, room.reads)).map(room => room.name))
    expect(roomsReadBy('handler')).not.toContain('contacts')
    expect(roomsReadBy('receptionist')).toEqual(rooms.map(room => room.name))
  })
})

describe('what a change touches', () => {
  test('is always something that can be asked', () => {
    const names = [...rooms.map(room => room.name), 'staff', 'departments', 'teams', 'posts', 'places', 'merchants', 'parties', 'settings', 'shift-templates', 'count-items', 'check-items', 'journals', 'notices', 'session', 'system']
    for (const name of names) expect(touchedBy(name)?.filter(touched => !isAsked(touched)), name).toEqual([])
  })

  test('a record: its room, what shows all rooms, and the links of other rooms, but not the lists of the house', () => {
    expect(touchedBy('contacts')).toEqual(expect.arrayContaining(['contacts', 'matters', 'parties.card', 'system.today', 'workOrders.get']))
    expect(touchedBy('contacts')).not.toContain('admin.staff')
    expect(touchedBy('parties')).toEqual(['parties', 'admin.audit'])
  })

  test('what a notice tells of may be done by any change of its record, or of its journal', () => {
    for (const name of [...rooms.map(room => room.name), 'journals']) expect(touchedBy(name), name).toContain('system.notices')
  })

  test('a renamed shop or place: the records that show its name', () => {
    expect(touchedBy('merchants')).toEqual(expect.arrayContaining(['admin.merchants', 'parties', 'contacts', 'workOrders']))
    expect(touchedBy('places')).toContain('workOrders')
    expect(touchedBy('places')).not.toContain('contacts')
  })

  test('what nobody knows: everything', () => {
    expect(touchedBy('*')).toBeNull()
  })
})
