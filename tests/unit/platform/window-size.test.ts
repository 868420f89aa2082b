import { expect, test } from 'vitest'
import { windowSize } from '../../../electron/platform/window-size'

test('a window opens at the size the screens are designed for and is not made smaller than they allow', () => {
  expect(windowSize({ width: 1920, height: 1040 })).toEqual({ size: { width: 1366, height: 768 }, least: { width: 1180, height: 700 } })
})

test('on a screen of 1920×1080 scaled to 200 % a window never insists on more than the screen has', () => {
  const work = { width: 960, height: 500 }
  expect(windowSize(work)).toEqual({ size: work, least: work })
})
