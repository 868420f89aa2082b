import { describe, expect, test } from 'vitest'
import pg from 'pg'
import { LISTENER_NAME } from '../../db/postgres/listener'
import { staff } from '../../db/repositories/admin'
import { contactsDesk } from '../../electron/desk/contacts/desk'
import { recordAct } from '../../electron/desk/core/use-case'
import { keepPersonCurrent } from '../../electron/desk/session/keep-current'
import { membersDesk } from '../../electron/desk/members/desk'
import { keepErased } from '../../electron/desk/members/erase'
import { sessionDesk } from '../../electron/desk/session/desk'
import { EVERY_ROOM, type Change } from '../../shared/system/contract'
import { aMember } from '../support/club'
import { makeDesk, TEST_PIN, type TestDesk } from '../support/desk'
import { startPostgres, type PostgresServer } from '../support/postgres'

const take = (made: TestDesk) => made.ask('receptionist', contactsDesk.take, { channel: 'call', personName: '王女士', said: '问班车时刻' })

function heardBy(made: TestDesk): Change[] {
  const heard: Change[] = []
  made.desk.live.hear(change => heard.push(change))
  return heard
}
const rooms = (heard: readonly Change[]) => heard.map(({ room }) => room)

/** Two stations on one server of their own. */
async function twoStations(body: (of: { server: PostgresServer; one: TestDesk; other: TestDesk; url: string }) => Promise<void>): Promise<void> {
  const server = await startPostgres()
  const url = await server.createDatabase('mall')
  const one = await makeDesk({ dialect: 'postgres', url })
  const other = await makeDesk({ dialect: 'postgres', url })
  try {
    await body({ server, one, other, url })
  } finally {
    server.resume()
    await other.close()
    await one.close()
    await server.stop()
  }
}

/** Cuts the listening connections, as a broken network does. */
async function deafen(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = $1 AND datname = current_database()', [LISTENER_NAME])
  await client.end()
}

const listens = async (made: TestDesk) => (await made.desk.store.read(db => db.rows('SELECT pid FROM pg_stat_activity WHERE application_name = ? AND datname = current_database()', [LISTENER_NAME]))).length

describe('a station that could not hear the others for a while', () => {
  test('is told to read everything again, has the new settings, and the person signed in has the new role', () =>
    twoStations(async ({ one, other, url }) => {
      await expect.poll(() => listens(one)).toBe(2)
      const [post] = await one.ask(null, sessionDesk.posts, undefined as never)
      const { signedIn } = await one.ask(null, sessionDesk.signIn, { workNumber: '101', pin: TEST_PIN, postId: post!.id })
      keepPersonCurrent(one.desk)
      const heard = heardBy(one)
      await deafen(url)
      await expect.poll(() => one.desk.store.state()).toBe('lost')
      await take(other)
      await recordAct(other.desk, null, 'admin.saveStaff', async tx => staff.update(tx, await staff.get(tx, signedIn!.staffId), { role: 'head' }))
      expect(rooms(heard), 'it was deaf').not.toContain('contacts')
      await expect.poll(() => rooms(heard), { timeout: 10_000 }).toContain(EVERY_ROOM)
      expect(one.desk.store.state()).toBe('ok')
      await expect.poll(() => one.desk.session.person?.role).toBe('head')
    }))

  test('is not told so when nothing was missed', () =>
    twoStations(async ({ one, other }) => {
      await expect.poll(() => listens(one)).toBe(2)
      const heard = heardBy(one)
      await take(other)
      await expect.poll(() => rooms(heard)).toContain('contacts')
      expect(rooms(heard)).not.toContain(EVERY_ROOM)
    }))
})

describe('a server that falls silent', () => {
  test('is said to be lost though no connection broke and nothing was asked; a save ends in words; then it goes on by itself', () =>
    twoStations(async ({ server, one }) => {
      await expect.poll(() => listens(one)).toBe(2)
      server.pause()
      await expect.poll(() => one.desk.store.state(), { timeout: 20_000 }).toBe('lost')
      await expect(take(one)).rejects.toMatchObject({ code: 'UNAVAILABLE', data: { what: 'store' } })
      server.resume()
      await expect.poll(() => one.desk.store.state(), { timeout: 20_000 }).toBe('ok')
      await take(one)
    }))

  test('reads that get through do not call it well while changes are not heard', () =>
    twoStations(async ({ one, url }) => {
      await expect.poll(() => listens(one)).toBe(2)
      await deafen(url)
      await expect.poll(() => one.desk.store.state()).toBe('lost')
      await one.ask(null, sessionDesk.posts, undefined as never)
      expect(one.desk.store.state()).toBe('lost')
    }))

  test('a statement that others hold up is said to be that, and the server is not lost', () =>
    twoStations(async ({ one }) => {
      await expect(one.desk.store.read(db => db.rows('SELECT pg_sleep(60)', []))).rejects.toMatchObject({ trouble: 'locked' })
      expect(one.desk.store.state()).toBe('ok')
    }))
})

test('two computers with one copied data folder hear each other', () =>
  twoStations(async ({ one, other }) => {
    await expect.poll(() => listens(one)).toBe(2)
    other.desk.stationId = one.desk.stationId
    const heard = heardBy(one)
    const taken = await take(other)
    await expect.poll(() => heard).toContainEqual(expect.objectContaining({ room: 'contacts', id: taken.id }))
  }))

describe('somebody erased at another station', () => {
  test('goes from the drafts and the ended prints of this one too', () =>
    twoStations(async ({ one, other }) => {
      const member = await aMember(one, { phone: '+79145552020' })
      const staffId = other.as('receptionist').staffId
      const keep = (form: string, data: object) => other.desk.station.putDraft({ staffId, form }, { id: form, data, savedAt: 1 }, null)
      keep(`members.edit:${member.id}`, { name: 'Анна Ким' })
      keep('contacts.take', { partyId: member.partyId, personName: 'Анна Ким' })
      keep('contacts.other', { personName: 'Пётр' })
      const job = { id: member.id, recordId: member.id, state: 'printed' }
      other.desk.station.putJob({ id: job.id, createdAt: 1, job, form: { data: { name: 'Анна Ким' } } } as never)
      await one.ask('supervisor', membersDesk.erase, { id: member.id, version: member.version, reason: 'По заявлению' })
      await keepErased(other.desk)
      expect(other.desk.station.kept().join(' ')).not.toContain(member.id)
      expect(['members.edit:' + member.id, 'contacts.take', 'contacts.other'].map(form => other.desk.station.drafts({ staffId, form }).length)).toEqual([0, 0, 1])
    }))
})
