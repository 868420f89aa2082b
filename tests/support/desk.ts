import { randomUUID } from 'node:crypto'
import { afterAll, afterEach, beforeEach, describe, inject } from 'vitest'
import { makeDesk, type TestDesk, type TestDeskOptions } from './make-desk'
import { createDatabase, MIGRATED } from './postgres'

export { makeDesk, TEST_NOW, TEST_PIN, type TestDesk } from './make-desk'

/** Makes a desk of the store under test; it is closed after the test (or, made in beforeAll, after the suite). `url` makes a second station. */
export type MakeDesk = (options?: Omit<TestDeskOptions, 'dialect'>) => Promise<TestDesk>

/** Runs the same tests on SQLite and on PostgreSQL. For the `db` project: the PostgreSQL is that of tests/support/postgres-global.ts. */
export function onBothStores(name: string, body: (make: MakeDesk, dialect: 'sqlite' | 'postgres') => void): void {
  describe.each(['sqlite', 'postgres'] as const)(`${name} (%s)`, dialect => {
    const open: TestDesk[] = []
    let ofSuite = 0
    const closeFrom = async (first: number) => {
      // A second station closes before the first.
      for (const desk of open.splice(first).reverse()) await desk.close()
    }
    beforeEach(() => void (ofSuite = open.length))
    afterEach(() => closeFrom(ofSuite))
    afterAll(() => closeFrom(0))
    body(async options => {
      const url = dialect === 'postgres' ? (options?.url ?? (await createDatabase(inject('postgresUrl'), `desk_${randomUUID()}`, MIGRATED))) : undefined
      const desk = await makeDesk({ ...options, dialect, url })
      open.push(desk)
      return desk
    }, dialect)
  })
}
