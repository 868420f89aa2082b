import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { textDifferences, type Stretch } from '../../../shared/broadcast/version-differences'

const joined = (stretches: readonly Stretch[], besides: Stretch['kind']) => stretches.filter(({ kind }) => kind !== besides).map(({ text }) => text).join('')
const anyText = fc.array(fc.constantFrom('商城', '营业', '到', '20:00', '。', ' ', 'центр', 'работает', 'до', '20:30', ',', '\n', 'A座', '三层'), { maxLength: 30 }).map(words => words.join(''))

describe('versions of a text', () => {
  test('a word that was changed stands taken out and put in, the rest is the same', () => {
    expect(textDifferences('центр работает до 20:00.', 'центр открыт до 20:30.', 'ru')).toEqual([
      { kind: 'same', text: 'центр ' }, { kind: 'removed', text: 'работает' }, { kind: 'added', text: 'открыт' }, { kind: 'same', text: ' до 20:' }, { kind: 'removed', text: '00' }, { kind: 'added', text: '30' }, { kind: 'same', text: '.' },
    ])
  })
  test('Chinese is compared by its words', () => {
    expect(textDifferences('可到一楼服务台领取礼品。', '可到二楼服务台领取精美礼品。', 'zh').filter(({ kind }) => kind === 'added').map(({ text }) => text)).toEqual([expect.stringMatching(/^二楼?$/), '精美'])
  })
  test.prop([anyText, anyText, fc.constantFrom('zh' as const, 'ru' as const)])('both texts can be read from it', (older, newer, lang) => {
    const stretches = textDifferences(older, newer, lang)
    expect([joined(stretches, 'added'), joined(stretches, 'removed')]).toEqual([older, newer])
    if (older === newer) expect(stretches.every(({ kind }) => kind === 'same')).toBe(true)
  })
})
