// npm run demo: a day at a sample mall, played through the real windows.
import { rmSync } from 'node:fs'
import { test } from '@playwright/test'
import { opening } from './opening'
import { out } from './stage'

test('a day at a sample mall', async () => {
  rmSync(out, { recursive: true, force: true })
  await test.step('07:40 the program is set up', opening)
})
