import type {} from 'vitest' // the augmentation below finds the module only once it is imported
import type { TestProject } from 'vitest/node'
import { startPostgres } from './postgres'

declare module 'vitest' {
  interface ProvidedContext {
    /** The server all database tests share; each test file makes databases of its own on it. */
    postgresUrl: string
  }
}

/** Vitest's global set-up: one server for the whole run. Tests that stop a server start their own. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await startPostgres()
  project.provide('postgresUrl', server.url)
  return () => server.stop()
}
