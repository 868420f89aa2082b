// Every form on every paper it is made for, by the real engine: what it says in both scripts, sizes, pages, that nothing is cut or overlaps, and how it looks.
import type { ElectronApplication } from '@playwright/test'
import { formNames, papersOf, type FormData, type FormName } from '../../shared/forms'
import type { Paper } from '../../shared/print/contract'
import { defaultSettings, paperSize, printArea } from '../../shared/print/paper'
import { checkPictures, DOTS_A_MM } from '../support/approved-paper'
import { blankConsentPaper, cardPaper, consentPaper, erasurePaper, handOutsPaper, labelsPaper, lettersPaper, statementPaper } from '../support/club-papers'
import { complaintPaper, journalPaper, mediationPaper, registerPaper } from '../support/complaint-papers'
import { slipsOutPaper } from '../support/copy-papers'
import { expect, test } from '../support/e2e'
import { pdfDrawnTexts, pdfPages, pdfPaper, pdfPictures, pdfToolsHere, pdfWords, type PdfWord } from '../support/pdf'
import { openPress, pressed } from '../support/press/press'
import { asRunPaper, planPaper } from '../support/radio-papers'
import { dutyLogPaper, emergencyPaper, handoverPaper } from '../support/shift-papers'
import { squeezed } from '../support/slip-text'
import { languages, wordsOf } from '../support/words'
import { act, hardAct, hardSlip, LONG_CHINESE, slip, testPagePaper } from '../support/work-order-papers'

/** How many pages each takes: an everyday form, and one as hard as it comes. */
const PAGES: Partial<Record<FormName, Partial<Record<Paper, readonly [number, number?]>>>> = {
  workOrderSlip: { a4: [1, 3], a5: [3, 6], slip241x140: [3, 6], slip241x93: [3, 9], roll80: [3, 3] },
  workOrderAct: { a4: [1, 3], a5: [1, 6], slip241x140: [1, 6], slip241x93: [2, 11], roll80: [1, 1] },
  emergencyForm: { a4: [1] },
  handoverLog: { a4: [2] },
  dutyLog: { a4: [1, 4] },
  asRunLog: { a4: [1] },
  broadcastPlan: { a4: [1] },
  memberCard: { a5: [1], roll80: [1] },
  memberConsent: { a4: [1] },
  pointStatement: { a4: [1, 3] },
  erasureAct: { a4: [1] },
  consentBlank: { a4: [1] },
  clubLetters: { a4: [2] },
  clubLabels: { a4: [2] },
  giftHandOuts: { a4: [1] },
  complaintForm: { a4: [2] },
  mediationAgreement: { a4: [1] },
  complaintRegister: { a4: [2] },
  weeklyJournal: { a4: [1] },
  slipsOut: { a4: [1, 4] },
  testPage: { a4: [1], a5: [1], slip241x140: [1], slip241x93: [1], roll80: [1] },
}

const everyday: readonly FormData[] = [
  { form: 'workOrderSlip', data: slip }, { form: 'workOrderAct', data: act }, { form: 'complaintForm', data: complaintPaper() }, { form: 'mediationAgreement', data: mediationPaper('agreed') },
  { form: 'complaintRegister', data: registerPaper(10) }, { form: 'weeklyJournal', data: journalPaper(6) }, { form: 'slipsOut', data: slipsOutPaper(14) },
  { form: 'emergencyForm', data: emergencyPaper }, { form: 'handoverLog', data: handoverPaper }, { form: 'dutyLog', data: dutyLogPaper(6) }, { form: 'asRunLog', data: asRunPaper(6) },
  { form: 'broadcastPlan', data: planPaper(2) },
  { form: 'memberCard', data: cardPaper }, { form: 'memberConsent', data: consentPaper }, { form: 'pointStatement', data: statementPaper(7) }, { form: 'erasureAct', data: erasurePaper },
  { form: 'consentBlank', data: blankConsentPaper }, { form: 'clubLetters', data: lettersPaper(2) }, { form: 'clubLabels', data: labelsPaper(27) }, { form: 'giftHandOuts', data: handOutsPaper },
  { form: 'testPage', data: testPagePaper },
]
const hard: readonly FormData[] = [{ form: 'workOrderSlip', data: hardSlip }, { form: 'workOrderAct', data: hardAct }]

/** A text of paper in both languages, Chinese first. */
const onPaper = (key: string): string[] => languages.map(lang => wordsOf(lang)(`print:${key}`))

const TURNED: Partial<Record<FormName, Paper>> = { workOrderSlip: 'a5', complaintRegister: 'a4' }
/** Labels are stuck elsewhere, and their sheet has no margin: nothing stands on them but what each is for. */
const NO_HEAD: ReadonlySet<FormName> = new Set(['clubLabels'])
/** Rounding of a line or a letter, in mm. */
const HAIR = 0.4
/** Parts of a word's box that no letter reaches. */
const [ABOVE, BELOW] = [0.16, 0.05]

let app: ElectronApplication
let close = async (): Promise<void> => undefined

test.beforeAll(async () => {
  test.skip(!pdfToolsHere(), 'poppler-utils (pdftotext) is not installed, so no PDF can be read back')
  ;({ app, close } = await openPress())
})
test.afterAll(() => close())

/** The words of a page that stand outside the area in which may be printed. */
function outside(words: readonly PdfWord[], form: FormName, paper: Paper, length: number | undefined): string[] {
  const sheet = { turned: TURNED[form] === paper, length }
  const { left, top, width, height } = form === 'testPage' ? { left: 0, top: 0, ...paperSize({ paper, ...sheet }) } : printArea(defaultSettings('', paper), sheet)
  // A word's box is as high as its font may be: what counts is the middle of it.
  const inside = (word: PdfWord) => word.left > left - HAIR && word.right < left + width + HAIR && (word.top + word.bottom) / 2 > top && (word.top + word.bottom) / 2 < top + height
  return words.filter(word => !inside(word)).map(word => word.text)
}

/**
 * Pairs of words of which one stands on the other. A word's box is as high as its font may be, and the boxes of two lines below each other touch: what is left out above
 * and below is what no letter reaches. The numbers at the ends of the test page's rulers cross where the rulers do.
 */
function overlapping(words: readonly PdfWord[], form: FormName): string[] {
  const cores = words.filter(({ text }) => text.trim() !== '' && !(form === 'testPage' && /^\d+$/.test(text))).map(word => ({ ...word, top: word.top + (word.bottom - word.top) * ABOVE, bottom: word.bottom - (word.bottom - word.top) * BELOW }))
  return cores.flatMap((one, at) => cores.slice(at + 1)
    .filter(other => Math.min(one.right, other.right) - Math.max(one.left, other.left) > HAIR && Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) > HAIR)
    .map(other => `${one.text} on ${other.text}`))
}

/** Whether all of a text stands on the pages, piece after piece where it goes on. */
function wholeIn(pages: readonly string[], text: string): boolean {
  let rest = squeezed(text)
  for (const page of pages) {
    let length = rest.length
    while (length > 0 && !page.includes(rest.slice(0, length))) length -= 1
    rest = rest.slice(length)
  }
  return rest === ''
}

for (const given of everyday) {
  for (const paper of papersOf(given.form)) {
    test(`${given.form} on ${paper}`, async () => {
      const { pdf, sheet } = await pressed(app, given, defaultSettings('EPSON LQ', paper))
      const size = paperSize({ ...sheet, turned: TURNED[given.form] === paper })
      expect(pdfPaper(pdf)).toEqual({ width: size.width, height: size.height })
      expect(sheet.length === undefined).toBe(paper !== 'roll80')
      expect(pdfPages(pdf)).toBe(PAGES[given.form]?.[paper]?.[0])
      const text = squeezed(pdfDrawnTexts(pdf).join(''))
      const heading = NO_HEAD.has(given.form) ? [] : [...onPaper(`paper.titles.${given.form}`), given.data.house.mall.zh, given.data.house.mall.ru]
      for (const words of heading) expect(text).toContain(squeezed(words))
      for (const words of pdfWords(pdf)) {
        if (!NO_HEAD.has(given.form)) expect(outside(words, given.form, paper, sheet.length), 'outside the print area').toEqual([])
        expect(overlapping(words, given.form), 'on each other').toEqual([])
      }
      expect(checkPictures(`${given.form}.${paper}`, pdfPictures(pdf, DOTS_A_MM))).toEqual([])
    })
  }
}

const voided = { at: slip.reportedAt, by: 'Наталья Ким', reason: '重复报修，见另一张单。Повторная заявка, см. другой наряд.' }
const voidedForms: readonly (readonly [FormData, Paper, number])[] = [
  [{ form: 'workOrderSlip', data: { ...slip, voided } }, 'slip241x93', 6], [{ form: 'workOrderSlip', data: { ...slip, voided } }, 'roll80', 3], [{ form: 'workOrderAct', data: { ...act, voided } }, 'a4', 1],
]
for (const [given, paper, count] of voidedForms) {
  test(`${given.form} of a voided order on ${paper} says so on every page, with the reason`, async () => {
    const { pdf, sheet } = await pressed(app, given, defaultSettings('EPSON LQ', paper))
    const pages = pdfDrawnTexts(pdf).map(squeezed)
    expect(pages).toHaveLength(count)
    for (const page of pages) for (const word of onPaper('paper.voided.mark')) expect(page).toContain(squeezed(word))
    expect(pages[0]).toContain(squeezed(voided.reason))
    for (const words of pdfWords(pdf)) {
      expect(outside(words, given.form, paper, sheet.length), 'outside the print area').toEqual([])
      expect(overlapping(words, given.form), 'on each other').toEqual([])
    }
    expect(checkPictures(`${given.form}.voided.${paper}`, pdfPictures(pdf, DOTS_A_MM))).toEqual([])
  })
}

const lists = [
  { name: 'the list of slips that are out', given: { form: 'slipsOut', data: slipsOutPaper(60) }, head: 'paper.slipsOut.given', numbers: slipsOutPaper(60).lines.map(({ number }) => number) },
  { name: 'a statement of many entries', given: { form: 'pointStatement', data: statementPaper(60) }, head: 'paper.club.what', numbers: [] },
  { name: 'the duty log of a month', given: { form: 'dutyLog', data: dutyLogPaper(60) }, head: 'paper.handover.what', numbers: [] },
] as const
for (const { name, given, head: word, numbers } of lists) {
  test(`${name} goes on over pages, the heads of its columns on each, every line once`, async () => {
    const { pdf } = await pressed(app, given, defaultSettings('EPSON LQ', 'a4'))
    const pages = pdfDrawnTexts(pdf).map(squeezed)
    expect(pages).toHaveLength(PAGES[given.form]?.a4?.[1] ?? 0)
    const head = squeezed(onPaper(word).join(''))
    for (const page of pages) expect(page.split(head).length - 1).toBe(1)
    for (const number of numbers) expect(pages.join('').split(number).length - 1, number).toBe(1)
    for (const words of pdfWords(pdf)) {
      expect(outside(words, given.form, 'a4', undefined), 'outside the print area').toEqual([])
      expect(overlapping(words, given.form), 'on each other').toEqual([])
    }
  })
}

test('each letter is a page of its own, with its name, number and what it says in both languages; labels stand 24 to a sheet', async () => {
  const text = { zh: '{姓名}，您有{积分}，{日期}过期。', ru: '{имя}, у вас {баллы}, сгорят {дата}.\nЖдём вас!' }
  const paper = lettersPaper(25, text)
  const { pdf } = await pressed(app, { form: 'clubLetters', data: paper }, defaultSettings('EPSON LQ', 'a4'))
  const pages = pdfDrawnTexts(pdf).map(squeezed)
  expect(pages).toHaveLength(25)
  for (const [index, page] of pages.entries()) {
    const { name, number, latin, lang } = paper.to[index]!
    for (const said of [name, number, `${name}，您有1,${280 + index} 分，2026-12-31过期。`, `${lang === 'zh' && latin !== '' ? latin : name}, у вас 1 ${280 + index} балл`, 'сгорят 31.12.2026.', 'Ждём вас!']) expect(page, said).toContain(squeezed(said))
  }
  const { pdf: labels } = await pressed(app, { form: 'clubLabels', data: labelsPaper(25) }, defaultSettings('EPSON LQ', 'a4'))
  expect(pdfDrawnTexts(labels).map(page => squeezed(page).split('HY-20261119-').length - 1)).toEqual([24, 1])
})

/** Papers on which the hard forms are looked at too: the widest, the lowest, the narrowest. */
const HARD_PICTURES: readonly Paper[] = ['a4', 'slip241x93', 'roll80']

for (const given of hard) {
  for (const paper of papersOf(given.form)) {
    test(`${given.form} on ${paper} with long words, 200 characters without a space and 60 materials: nothing is cut or overlaps`, async () => {
      const { pdf, sheet } = await pressed(app, given, defaultSettings('EPSON LQ', paper))
      expect(pdfPages(pdf)).toBe(PAGES[given.form]?.[paper]?.[1])
      const pages = pdfDrawnTexts(pdf).map(squeezed)
      const { place, placeOther, equipment = '', reporter, person, fault, faultOther } = given.data as typeof hardAct | typeof hardSlip
      for (const told of [place, placeOther, equipment, reporter, person, fault, faultOther, LONG_CHINESE]) expect(wholeIn(pages, told), told).toBe(true)
      if (given.form === 'workOrderAct') {
        for (const { name } of hardAct.materials) expect(pages.join('').split(squeezed(name)).length - 1, `${name} stands once`).toBe(1)
        const head = squeezed(onPaper('paper.act.name').join(''))
        for (const page of pages.filter(text => /№\d{3}/.test(text))) expect(page.split(head).length - 1, 'the heads of the columns stand on each page of the table').toBe(1)
      }
      for (const words of pdfWords(pdf)) {
        expect(outside(words, given.form, paper, sheet.length), 'outside the print area').toEqual([])
        expect(overlapping(words, given.form), 'on each other').toEqual([])
      }
      if (HARD_PICTURES.includes(paper)) expect(checkPictures(`${given.form}.hard.${paper}`, pdfPictures(pdf, DOTS_A_MM))).toEqual([])
    })
  }
}

test('what is printed strongly or lightly is the same form, darker or lighter, and the test page says which', async () => {
  const inks: number[] = []
  for (const density of ['light', 'normal', 'dark'] as const) {
    const setup = { ...defaultSettings('EPSON LQ', 'slip241x140'), density }
    const { pdf } = await pressed(app, { form: 'workOrderSlip', data: slip }, setup)
    expect(squeezed(pdfDrawnTexts(pdf)[1] ?? '')).toContain(squeezed(slip.faultOther))
    expect(pdfPages(pdf)).toBe(3)
    inks.push(pdfPictures(pdf, 6)[0]!.dots.reduce((sum, dot) => sum + 255 - dot, 0))
    const { pdf: page } = await pressed(app, { form: 'testPage', data: testPagePaper }, setup)
    expect(squeezed(pdfDrawnTexts(page).join(''))).toContain(onPaper(`densities.${density}`)[1])
  }
  const [light = 0, normal = 0, dark = 0] = inks
  expect(light).toBeLessThan(normal * 0.97)
  expect(dark).toBeGreaterThan(normal * 1.1)
})

test('copies that are not wanted do not come out, and one pass makes one sheet', async () => {
  const setup = defaultSettings('EPSON LQ', 'slip241x140')
  const { pdf: two } = await pressed(app, { form: 'workOrderSlip', data: slip }, { ...setup, only: ['team', 'customer'] })
  expect(pdfDrawnTexts(two).map(text => squeezed(text).includes(squeezed(onPaper('paper.copies.desk.name')[0] ?? '')))).toEqual([false, false])
  const { pdf: one } = await pressed(app, { form: 'workOrderSlip', data: slip }, { ...defaultSettings('EPSON LQ', 'slip241x93'), copies: 'onePass', only: ['team'] })
  expect(pdfPages(one)).toBe(1)
})

test('every form is among these', () => {
  expect(everyday.map(({ form }) => form).sort()).toEqual([...formNames].sort())
  for (const { form } of everyday) for (const paper of papersOf(form)) expect([form, paper, PAGES[form]?.[paper]?.[0]]).not.toContain(undefined)
})
