import { pdfPageTexts } from './pdf'
import { languages, wordsOf } from './words'

export const copies = ['desk', 'team', 'customer'] as const

/** Words as a PDF gives them back: breaks between lines and columns are not what was printed. */
export const squeezed = (text: string): string => text.replace(/\s+/g, '')

const inBoth = (say: (words: ReturnType<typeof wordsOf>) => string): string[] => languages.map(lang => squeezed(say(wordsOf(lang))))

/** What a slip's PDF says, page by page, without white space. */
export function slipPages(pdf: string | Buffer): string[] {
  return pdfPageTexts(pdf).map(squeezed)
}

/** The name of a copy in both languages, as it stands at the foot of its page. */
export function copyWords(copy: (typeof copies)[number]): string[] {
  return inBoth(t => t(`print:paper.copies.${copy}.name`))
}

/** The title of the slip in both languages. */
export const titleWords = (): string[] => inBoth(t => t('print:paper.titles.workOrderSlip'))

/** The mark of a reprint in both languages. */
export const duplicateWords = (): string[] => inBoth(t => t('print:paper.duplicate'))
