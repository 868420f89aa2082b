import { defineConfig } from '@playwright/test'

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'out/test/e2e',
  timeout: 90_000,
  expect: { timeout: 10_000 },
  // Each test opens a program of its own; two at once would compete for the two cores of a small machine.
  workers: 1,
  fullyParallel: false,
  forbidOnly: Boolean(process.env['CI']),
  retries: 0,
  reporter: [['list'], ['json', { outputFile: 'out/test/e2e.json' }]],
})
