import { defineConfig } from '@playwright/test'

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'out/test/e2e',
  // Upper bounds for a machine that builds something else meanwhile; a test waits for what a person would see and not longer.
  timeout: 180_000,
  expect: { timeout: 20_000 },
  // Each test opens a program of its own; two at once would compete for the two cores of a small machine.
  workers: 1,
  fullyParallel: false,
  forbidOnly: Boolean(process.env['CI']),
  retries: 0,
  reporter: [['list'], ['json', { outputFile: 'out/test/e2e.json' }]],
})
