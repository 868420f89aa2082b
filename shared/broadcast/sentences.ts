// A text of an announcement cut into its sentences, so that both languages stand beside each other.
import type { Side } from './words'

/** The sentences of a text in their order, without what stands between them. Lines begin new ones: people write an announcement line by line. */
export function sentences(text: string, lang: Side): string[] {
  const cutter = new Intl.Segmenter(lang, { granularity: 'sentence' })
  return text.split('\n').flatMap(line => Array.from(cutter.segment(line), ({ segment }) => segment.trim()).filter(part => part !== ''))
}

/** Both texts sentence by sentence; where one has fewer, its side stays empty. */
export function aligned(zh: string, ru: string): { readonly zh: string; readonly ru: string }[] {
  const [left, right] = [sentences(zh, 'zh'), sentences(ru, 'ru')]
  return Array.from({ length: Math.max(left.length, right.length) }, (_, at) => ({ zh: left[at] ?? '', ru: right[at] ?? '' }))
}
