import { describe, expect, test } from 'vitest'
import { mayBeAsked, mayBeChecked } from '../../../electron/platform/permissions'

const ours = { isMainFrame: true, requestingUrl: 'app://desk/complaints/new', mediaTypes: ['audio'], inSight: true }

describe('what the page may use of the computer', () => {
  test('the microphone, for our own page in a window somebody can see', () => {
    expect(mayBeAsked('media', ours)).toBe(true)
    expect(mayBeChecked('media', 'app://desk', { isMainFrame: true, mediaType: 'audio' })).toBe(true)
  })

  test.each([
    ['a camera', { ...ours, mediaTypes: ['video'] }],
    ['a microphone with a camera', { ...ours, mediaTypes: ['audio', 'video'] }],
    ['a frame inside the page', { ...ours, isMainFrame: false }],
    ['a form being printed', { ...ours, requestingUrl: 'app://print/1' }],
    ['a page that only begins like ours', { ...ours, requestingUrl: 'app://desk.example/' }],
    ['a window nobody sees', { ...ours, inSight: false }],
    ['nobody knows what', { inSight: true }],
  ])('not %s', (_who, asked) => {
    expect(mayBeAsked('media', asked)).toBe(false)
  })

  test('text into the clipboard, and nothing else', () => {
    expect(mayBeAsked('clipboard-sanitized-write', ours)).toBe(true)
    for (const other of ['geolocation', 'notifications', 'clipboard-read', 'fileSystem', 'display-capture']) {
      expect(mayBeAsked(other, ours)).toBe(false)
      expect(mayBeChecked(other, 'app://desk', { isMainFrame: true, mediaType: 'audio' })).toBe(false)
    }
    expect(mayBeChecked('media', 'app://desk', { isMainFrame: true, mediaType: 'video' })).toBe(false)
    expect(mayBeChecked('media', 'https://example.org', { isMainFrame: true, mediaType: 'audio' })).toBe(false)
  })
})
