import { expect, test } from 'vitest'
import { windowSize } from '../../../electron/platform/window-size'

const frame = { width: 16, height: 39 }

test('a window opens at the size the screens are designed for and is not made smaller than they allow', () => {
  expect(windowSize({ width: 1920, height: 1040 }, frame)).toEqual({ content: { width: 1366, height: 768 }, least: { width: 1196, height: 739 } })
})

test('on a screen of 1920×1080 scaled to 200 % a window, frame and all, is never larger than the screen', () => {
  const work = { width: 960, height: 500 }
  expect(windowSize(work, frame)).toEqual({ content: { width: 944, height: 461 }, least: work })
})
