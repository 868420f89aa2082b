// What the forms of complaints say, and how their pages are made. How they look on real paper is driven in the program.
import { describe, expect, test } from 'vitest'
import { clockWord } from '../../../electron/print/complaint-words'
import { layouts } from '../../../electron/forms'
import type { ComposedForm, Measure } from '../../../electron/print/form'
import { PrintGivenUp } from '../../../electron/print/given-up'
import { complaintClocks } from '../../../shared/complaints/words'
import { defaultSettings } from '../../../shared/print/paper'
import { complaintPaper, freshComplaint, journalPaper, mediationPaper, registerPaper } from '../../support/complaint-papers'

/** Every part of a form is this high, in CSS pixels; an A4 page is some 1060 high inside its margins. */
const measure = (height: number): Measure => html => Promise.resolve({ heights: new Map([...html.matchAll(/data-m="([^"]+)"/g)].map(found => [found[1] ?? '', height])), texts: new Map() })
const onA4 = defaultSettings('', 'a4')
const bodyOf = ({ html }: ComposedForm) => html.slice(html.indexOf('<body'))
/** The text of the pages, one string each. */
const pagesOf = (form: ComposedForm) => bodyOf(form).split('<section class="page"').slice(1).map(page => page.replace(/<svg.*?<\/svg>/gs, '').replace(/<[^>]+>/g, '|').replace(/\|+/g, '|').replaceAll('\u00a0', ' '))
const ticked = (form: ComposedForm) => [...bodyOf(form).matchAll(/tick-box on"><\/span><span[^>]*>([^<]+)/g)].map(found => found[1])

describe('the complaint form', () => {
  test('is a front and a back, numbered through', async () => {
    const form = await layouts.complaintForm(complaintPaper(), onA4, measure(20))
    const [front = '', back = ''] = pagesOf(form)
    expect(form).toMatchObject({ pages: 2, paper: 'a4', turned: false })
    for (const word of ['客户投诉意见表', 'Бланк жалобы клиента', 'TS-20261122-0004', 'Иванова Татьяна Петровна', '+7914***-**-02', '北方皮草行', 'Меха Севера', '收据 0071342.jpg', 'разговор.m4a', '第 1 页，共 2 页', 'стр. 1 из 2', 'TS-20261120-0003']) expect(front).toContain(word)
    for (const word of ['处理记录', 'Ход рассмотрения', '第 1 轮', 'Круг 2', '李师傅', 'не дозвонились', 'не удовлетворён', '缝线脱落', '2026-0117', 'стр. 2 из 2', '等待质检结果']) expect(back).toContain(word)
    expect(ticked(form)).toEqual(['是', '有效', 'A类', '重要'])
  })

  test('says of every clock whether it was kept, and by how much not', async () => {
    const [, back = ''] = pagesOf(await layouts.complaintForm(complaintPaper(), onA4, measure(20)))
    expect(back.match(/\|按时\|/g)).toHaveLength(3)
    for (const late of ['逾期 4 分钟', 'с опозданием 4 мин', '逾期 9 小时 45 分钟', 'с опозданием 9 ч 45 мин']) expect(back).toContain(late)
  })

  test('of a complaint just told leaves what comes later free, and never calls a call that was not made "not satisfied"', async () => {
    const form = await layouts.complaintForm(freshComplaint(), onA4, measure(20))
    expect(ticked(form)).toEqual(['否'])
    const [, back = ''] = pagesOf(form)
    expect(back).toContain('未回访')
    expect(back).not.toContain('不满意')
  })

  test('goes on over more pages on either side by itself, all numbered through', async () => {
    const form = await layouts.complaintForm(complaintPaper(), onA4, measure(150))
    const pages = pagesOf(form)
    expect(form.pages).toBeGreaterThan(3)
    for (const [at, page] of pages.entries()) expect(page).toContain(`第 ${at + 1} 页，共 ${form.pages} 页`)
    expect(pages.filter(page => page.includes('部长'))).toHaveLength(1)
  })

  const sidesOf = (form: ComposedForm) => pagesOf(form).map(page => (page.includes('|正面|') ? 'front' : page.includes('|反面|') ? 'back' : '?'))
  const fullHeads = (form: ComposedForm) => pagesOf(form).flatMap((page, at) => (page.includes('续前页') ? [] : [at + 1]))

  test('has its back on the back of the first sheet, however long the front is', async () => {
    for (const height of [20, 60, 90, 150, 300]) {
      const form = await layouts.complaintForm(complaintPaper(), onA4, measure(height))
      expect(sidesOf(form).slice(0, 2), `parts of ${height}`).toEqual(['front', 'back'])
      expect(fullHeads(form), 'all other pages say that they go on').toEqual([1, 2])
      expect(form.twoSided).toBe(true)
    }
  })

  test('too long on both sides goes on sheet by sheet, and each page says where', async () => {
    const form = await layouts.complaintForm(complaintPaper(), onA4, measure(150))
    const sides = sidesOf(form)
    const count = (side: string) => sides.filter(one => one === side).length
    expect([count('front'), count('back')], 'this test needs both to go on').toEqual([expect.any(Number), expect.any(Number)])
    const both = 2 * Math.min(count('front'), count('back'))
    expect(both).toBeGreaterThan(2)
    for (let page = 0; page < both; page += 1) expect(sides[page]).toBe(page % 2 === 0 ? 'front' : 'back')
    const [front = '', back = ''] = pagesOf(form)
    for (const word of ['处理记录见反面', '接第 3 页', 'продолжение на стр. 3']) expect(front).toContain(word)
    expect(back).toContain('接第 4 页')
    expect(pagesOf(form).slice(2).some(page => page.includes('处理记录见反面')), 'what is on the back of the first sheet is said there only').toBe(false)
  })

  test('shows what a person typed as text', async () => {
    const form = await layouts.complaintForm(complaintPaper({ said: '<img src=x onerror=alert(1)>' }), onA4, measure(20))
    expect(form.html).not.toContain('<img')
  })
})

describe('the mediation agreement', () => {
  test('carries both statements and the agreement in both languages, to be signed by three', async () => {
    const [page = ''] = pagesOf(await layouts.mediationAgreement(mediationPaper('agreed'), onA4, measure(20)))
    for (const word of ['调解协议书', 'Соглашение об урегулировании спора', 'Шов разошёлся', '衣服出售时完好', '乙方于2026年11月23日', 'Сторона 2 возвращает', '刘北', '客户（签字、日期）', 'Арендатор (подпись, дата)', 'Посредник (подпись, дата)']) expect(page).toContain(word)
  })

  test('without an agreement says where to turn, and does not call itself one', async () => {
    const [page = ''] = pagesOf(await layouts.mediationAgreement(mediationPaper('notAgreed'), onA4, measure(20)))
    expect(page).toContain('12315')
    expect(page).toContain('Протокол посредничества')
    expect(page).not.toContain('调解协议书')
  })

  test('leaves room for the agreement while there is none', async () => {
    const form = await layouts.mediationAgreement(mediationPaper('open'), onA4, measure(20))
    expect(bodyOf(form).match(/class="block grow"/g)).toHaveLength(2)
  })
})

test('work that was given up ends, also between two slices of its markup', async () => {
  const giving = new AbortController()
  giving.abort()
  const never: Measure = () => Promise.reject(new Error('asked all the same'))
  await expect(layouts.complaintRegister(registerPaper(3), onA4, never, giving.signal)).rejects.toThrow(PrintGivenUp)
  const later = new AbortController()
  const composing = layouts.complaintRegister(registerPaper(40), onA4, async html => {
    later.abort()
    return measure(40)(html)
  }, later.signal)
  await expect(composing).rejects.toThrow(PrintGivenUp)
})

describe('the register of a month', () => {
  test('lies on its side, and the heads of its columns stand on every page', async () => {
    const form = await layouts.complaintRegister(registerPaper(40), onA4, measure(40))
    const pages = pagesOf(form)
    expect(form.turned).toBe(true)
    expect(form.html).toContain('@page{size:297mm 210mm')
    expect(pages.length).toBeGreaterThan(2)
    for (const [at, page] of pages.entries()) for (const word of ['档案号', 'Архивный номер', `стр. ${at + 1} из ${pages.length}`]) expect(page).toContain(word)
    for (const row of registerPaper(40).rows) expect(pages.filter(page => page.includes(row.number))).toHaveLength(1)
    expect(pages[0]).toContain('ноябрь 2026')
    expect(pages[pages.length - 1]).toContain('Всего: 40; обоснованных: 23, необоснованных: 8, без решения: 8, в архиве: 23, аннулировано: 1')
  })

  test('strikes through what was cancelled, and says so of an empty month', async () => {
    expect(bodyOf(await layouts.complaintRegister(registerPaper(1), onA4, measure(10)))).toContain('Продавец срезал ярлык')
    expect(bodyOf(await layouts.complaintRegister(registerPaper(8), onA4, measure(10))).match(/tight struck/g)).toHaveLength(1)
    expect(pagesOf(await layouts.complaintRegister(registerPaper(0), onA4, measure(10)))[0]).toContain('本月没有投诉')
  })

  test('on continuous paper stays upright', async () => {
    expect(await layouts.complaintRegister(registerPaper(3), defaultSettings('', 'slip241x140'), measure(10))).toMatchObject({ turned: false, paper: 'slip241x140' })
  })
})

test('the weekly journal says whose week it is on every page, and whether it was sent and read', async () => {
  const pages = pagesOf(await layouts.weeklyJournal(journalPaper(60), onA4, measure(30)))
  expect(pages.length).toBeGreaterThan(1)
  for (const page of pages) expect(page).toContain('Ольга Смирнова')
  for (const word of ['с 16.11.2026 по 22.11.2026', '2026-11-16 至 2026-11-22']) expect(pages[0]).toContain(word)
  expect(pages[pages.length - 1]).toContain('2026-11-23 09:10')
  for (const word of ['其中作废 1 件', 'причина аннулирования', '重复登记', 'аннулирована']) expect(pages[0], 'one of them was cancelled').toContain(word)
  expect(pagesOf(await layouts.weeklyJournal(journalPaper(0, { sentAt: null }), onA4, measure(20)))[0]).toContain('не сдан')
})

test('every clock of a complaint is called something in both languages', () => {
  for (const name of complaintClocks) expect(Object.values(clockWord(name)).filter(word => word !== ''), name).toHaveLength(2)
})
