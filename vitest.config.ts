import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    // One to each core, also on a machine with two: the server that others wait for does most of its work beside them.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    projects: [
      { test: { name: 'unit', include: ['tests/unit/**/*.test.{ts,tsx}'], environment: 'node', testTimeout: 30_000 } },
      {
        test: {
          name: 'db',
          include: ['tests/db/**/*.test.ts', 'tests/faults/**/*.test.ts'],
          environment: 'node',
          globalSetup: ['tests/support/postgres-global.ts'],
          // An upper bound for a machine that builds something else meanwhile; nothing waits for it.
          testTimeout: 180_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
})
