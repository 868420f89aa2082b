// Both languages say the same things, and whatever the desk answers with has words.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'

type Words = { [key: string]: string | Words }

const files = readdirSync('shared/i18n/zh').filter(name => name.endsWith('.json'))

function flat(words: Words, before = ''): Map<string, string> {
  return new Map(Object.entries(words).flatMap(([key, value]) => (typeof value === 'string' ? [[before + key, value] as const] : [...flat(value, `${before}${key}.`)])))
}

function texts(lang: 'zh' | 'ru', file: string): Map<string, string> {
  return flat(JSON.parse(readFileSync(`shared/i18n/${lang}/${file}`, 'utf8')) as Words)
}

const PLURAL = /_(one|few|many|other)$/
const baseOf = (key: string) => key.replace(PLURAL, '')
const bases = (words: Map<string, string>) => [...new Set([...words.keys()].map(baseOf))].sort()

test('both languages have the same files', () => {
  expect(readdirSync('shared/i18n/ru').sort()).toEqual(readdirSync('shared/i18n/zh').sort())
})

describe.each(files)('%s', file => {
  const zh = texts('zh', file)
  const ru = texts('ru', file)

  test('both languages have the same keys', () => {
    expect(bases(ru)).toEqual(bases(zh))
  })

  test('what counts has every plural form of its language', () => {
    for (const key of [...zh.keys(), ...ru.keys()].filter(name => PLURAL.test(name))) {
      const base = baseOf(key)
      expect([...zh.keys()].filter(name => baseOf(name) === base), base).toEqual([`${base}_other`])
      expect([...ru.keys()].filter(name => baseOf(name) === base).sort(), base).toEqual(['few', 'many', 'one', 'other'].map(form => `${base}_${form}`))
    }
  })

  test('both languages put the same facts into a sentence', () => {
    const facts = (words: Map<string, string>, base: string) =>
      [...new Set([...words].filter(([key]) => baseOf(key) === base).flatMap(([, text]) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(found => found[1])))].sort()
    for (const base of bases(zh)) expect(facts(ru, base), base).toEqual(facts(zh, base))
  })

  test('nothing is left empty', () => {
    for (const [key, text] of [...zh, ...ru]) expect(text.trim(), key).not.toBe('')
  })
})

function found(pattern: RegExp): string[] {
  const sources = ['shared', 'electron', 'db'].flatMap(floor =>
    readdirSync(floor, { recursive: true, encoding: 'utf8' }).filter(path => /\.tsx?$/.test(path)).map(path => readFileSync(join(floor, path), 'utf8')),
  )
  return [...new Set(sources.flatMap(source => [...source.matchAll(pattern)].map(match => match[1] ?? '')))].sort()
}

const has = (words: Map<string, string>, key: string) => words.has(key) || words.has(`${key}_other`)

describe.each(['zh', 'ru'] as const)('what the desk answers with, in %s', lang => {
  test('every error of a field has its sentence', () => {
    const keys = [...found(/\berror: '([\w.]+)'/g), ...found(/\binvalid\([^,()]+, '([\w.]+)'/g)]
    expect(keys.length).toBeGreaterThan(10)
    expect(keys.filter(key => !has(texts(lang, 'errors.json'), key))).toEqual([])
  })

  test('every reason of a refusal has its sentence', () => {
    const keys = [...found(/\brefused?\('(\w+)'/g), ...found(/\breason: '(\w+)'/g)]
    expect(keys.length).toBeGreaterThan(10)
    expect(keys.filter(key => !has(texts(lang, 'reasons.json'), key))).toEqual([])
  })
})
