import { createRouterClient } from '@orpc/server'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeRouter } from '../../electron/ipc/router'
import type { ProcedureName } from '../../shared/contract'
import { contract } from '../../shared/contract'
import { roles, type Role } from '../../shared/core/actor'
import { permissions, roleMay } from '../../shared/permissions'
import { makeDesk, type TestDesk } from '../support/desk'

const names = Object.entries(contract).flatMap(([room, procedures]) => Object.keys(procedures).map(key => `${room}.${key}` as ProcedureName))

describe('permissions', () => {
  let made: TestDesk
  beforeAll(async () => {
    made = await makeDesk({ dialect: 'sqlite' })
  })
  afterAll(() => made.close())

  test('every procedure of the contract has a row, and no row is left over', () => {
    expect(Object.keys(permissions).sort()).toEqual([...names].sort())
  })

  /** Calls a procedure as the page would, with an input that no schema takes: what is permitted gets as far as the check of its input. */
  async function codeOf(name: ProcedureName, role: Role | null, locked = false): Promise<string> {
    const { desk } = made
    const actor = role === null ? null : made.as(role)
    desk.session.person = actor && { staffId: actor.staffId, workNumber: '1', name: '王芳', role: actor.role, post: { id: actor.postId ?? '', nameZh: '', nameRu: '' }, since: 0, locked, mustChangePin: false }
    const client = createRouterClient(makeRouter() as never, { context: { desk, log: () => undefined } } as never) as unknown as Record<string, Record<string, (input: unknown) => Promise<unknown>>>
    const [room = '', key = ''] = name.split('.')
    return client[room]![key]!(Symbol.for('nothing fits')).then(
      () => 'done',
      (error: { code: string }) => error.code,
    )
  }

  // What takes no input would really be carried out; those are only asked where they must be refused.
  const takesInput = (name: ProcedureName) => {
    const [room, key] = name.split('.') as [keyof typeof contract, string]
    return (contract[room] as unknown as Record<string, { '~orpc': { inputSchema?: unknown } }>)[key]!['~orpc'].inputSchema !== undefined
  }

  test.each([null, ...roles])('%s gets as far as the table lets them, at every procedure', async role => {
    for (const name of names) {
      const may = roleMay(role, name)
      if (may && !takesInput(name)) continue
      const code = await codeOf(name, role)
      expect(code, `${name} as ${role}`).toBe(may ? 'INVALID' : role === null ? 'NOT_SIGNED_IN' : 'NOT_ALLOWED')
    }
  })

  test('behind a locked screen nothing answers but what needs nobody signed in', async () => {
    for (const name of names.filter(one => permissions[one] !== 'open')) expect(await codeOf(name, 'administrator', true), name).toBe('LOCKED')
  })
})
