import type {} from 'vitest' // the augmentation below finds the module only once it is imported
import type { TestProject } from 'vitest/node'
import { migratePostgres } from '../../db/postgres/open'
import { migrationsOf } from './migrations'
import { createDatabase, MIGRATED, startPostgres } from './postgres'

declare module 'vitest' {
  interface ProvidedContext {
    /** The server all database tests share; each test file makes databases of its own on it. */
    postgresUrl: string
  }
}

/** Vitest's global set-up: one server for the whole run, with the tables made once, by the real migrations. Tests that stop a server start their own. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await startPostgres()
  await migratePostgres(await createDatabase(server.url, MIGRATED), migrationsOf('postgres'))
  project.provide('postgresUrl', server.url)
  return () => server.stop()
}
