import { defineConfig } from '@playwright/test'

// The day at a sample mall (npm run demo): one long play, not a test of `npm test`.
export default defineConfig({
  testDir: 'tests/demo',
  testMatch: 'day.ts',
  outputDir: 'out/demo/failures',
  timeout: 900_000,
  expect: { timeout: 15_000 },
  use: { actionTimeout: 15_000 },
  workers: 1,
  retries: 0,
  reporter: [['list']],
})
