import { fc, test as prop } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { scriptRuns } from '../../../electron/print/scripts'

const runs = (text: string) => scriptRuns(text).map(({ lang, text: part }) => `${lang}:${part}`)
/** The scripts in which these marks are drawn, in their order. */
const marks = (text: string) => scriptRuns(text).flatMap(({ lang, text: part }) => (part.match(/[“”‘’…—«»]/gu) ?? []).map(() => lang))

describe('the scripts of a text', () => {
  test('a text in one script is one run', () => {
    expect(runs('Куртка… “шов” — нет.')).toEqual(['ru:Куртка… “шов” — нет.'])
    expect(runs('店主说：“没有……”')).toEqual(['zh:店主说：“没有……”'])
    expect(runs('TS-20261122-0004')).toEqual(['ru:TS-20261122-0004'])
    expect(runs('')).toEqual([])
  })

  test('marks of a Russian sentence stay Russian where a Chinese name stands in it', () => {
    expect(marks('Пришла в «北方皮草行»: продавец ответил “нет”… и ушёл — “北方”.')).toEqual(Array(8).fill('ru'))
  })

  test('marks of a Chinese sentence stay Chinese where a Russian word stands in it', () => {
    expect(marks('顾客在“Меха”店里买的皮衣……后来退货，店主说“不行”。')).toEqual(Array(6).fill('zh'))
  })

  test('what is quoted whole in the other language keeps its own marks inside', () => {
    expect(runs('Он сказал: «小票还在……没有退». Ушёл.').find(run => run.includes('……'))).toBe('zh:小票还在……没有退')
  })

  test('sentence after sentence, each by itself', () => {
    expect(marks('店主说“没有”。Продавец: “нет”… 顾客说“不行”……')).toEqual(['zh', 'zh', 'ru', 'ru', 'ru', 'zh', 'zh', 'zh', 'zh'])
  })

  test('dots do not end a sentence that goes on', () => {
    expect(marks('Куртка… “шов” — 北方.')).toEqual(['ru', 'ru', 'ru', 'ru'])
  })

  test('of a file’s name and its kind in both languages', () => {
    expect(marks('1. чек “B306”….jpg (照片 / фото)')).toEqual(['ru', 'ru', 'ru'])
  })

  prop.prop([fc.array(fc.constantFrom('店', '主', '。', 'н', 'е', '“', '”', '…', ' ', '\n', '.', '5', 'B', '𠮷')).map(parts => parts.join(''))])('nothing is lost or moved', text => {
    expect(scriptRuns(text).map(run => run.text).join('')).toBe(text)
  })
})
