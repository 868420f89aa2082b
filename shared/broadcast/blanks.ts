// Blanks of an emergency text that is approved beforehand: `【1：地点】` in Chinese, `[1: место]` in Russian. The number says which belongs to which.
import { z } from 'zod'
import { personLine } from '../text/person-text'

/** A blank with what is to be filled in, in both languages. */
export const blank = z.object({ no: z.number(), zh: z.string(), ru: z.string() })
export type Blank = z.infer<typeof blank>

/** What was filled in, in both languages. */
export const filledBlanks = z.array(z.object({ no: z.int().min(1).max(9), zh: personLine(1, 80), ru: personLine(1, 80) })).max(9)
export type FilledBlank = z.infer<typeof filledBlanks>[number]

const BLANK = /[【［[]\s*([1-9])\s*[:：]\s*([^】］\]\n]{1,40}?)\s*[】］\]]/gu

/** The blanks of one text by their numbers, each with its first label. */
function labelsOf(text: string): Map<number, string> {
  const found = new Map<number, string>()
  for (const [, no, label] of text.matchAll(BLANK)) if (!found.has(Number(no))) found.set(Number(no), label ?? '')
  return found
}

/** The blanks that stand in both texts, by number. */
export function blanksOf(zh: string, ru: string): Blank[] {
  const [inZh, inRu] = [labelsOf(zh), labelsOf(ru)]
  return [...new Set([...inZh.keys(), ...inRu.keys()])].sort((a, b) => a - b).map(no => ({ no, zh: inZh.get(no) ?? '', ru: inRu.get(no) ?? '' }))
}

/** Whether each blank stands in both languages. */
export const blanksAgree = (zh: string, ru: string): boolean => blanksOf(zh, ru).every(one => one.zh !== '' && one.ru !== '')

/** Both texts with their blanks filled in. A blank that nothing was given for stays as it is. */
export function fillBlanks(texts: { readonly zh: string; readonly ru: string }, given: readonly FilledBlank[]): { zh: string; ru: string } {
  const fill = (text: string, side: 'zh' | 'ru') => text.replace(BLANK, (whole, no: string) => given.find(one => one.no === Number(no))?.[side] ?? whole)
  return { zh: fill(texts.zh, 'zh'), ru: fill(texts.ru, 'ru') }
}
