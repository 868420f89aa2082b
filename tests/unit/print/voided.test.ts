// A form of a voided record says so above everything else, with the reason, and at the foot of every page.
import { expect, test } from 'vitest'
import { layouts } from '../../../electron/forms'
import type { ComposedForm, Measure } from '../../../electron/print/form'
import { defaultSettings } from '../../../shared/print/paper'
import { complaintPaper } from '../../support/complaint-papers'
import { act, slip } from '../../support/work-order-papers'

const voided = { at: slip.reportedAt, by: 'Наталья Ким', reason: '重复报修 Повторная заявка' }
const settings = defaultSettings('', 'slip241x140')
/** Every part is this high, in CSS pixels. */
const measure = (height: number): Measure => html => Promise.resolve({ heights: new Map([...html.matchAll(/data-m="([^"]+)"/g)].map(found => [found[1] ?? '', height])), texts: new Map() })
const pagesOf = ({ html }: ComposedForm) => html.slice(html.indexOf('<body')).split('<section class="page"').slice(1).map(page => page.replace(/<svg.*?<\/svg>/gs, '').replace(/<[^>]+>/g, '|').replace(/\|+/g, '|'))
const [MARK, FIRST] = [/Аннулирован\|/g, /Аннулирован\|/]

test.each([['one page a copy', 20], ['several', 90]])('the slip and the act, on %s', async (_what, height) => {
  for (const form of [await layouts.workOrderSlip({ ...slip, voided }, settings, measure(height)), await layouts.workOrderAct({ ...act, voided }, settings, measure(height))]) {
    const pages = pagesOf(form)
    for (const page of pages) expect(page.match(MARK)?.length ?? 0, 'at the foot, and on the first page above').toBeGreaterThan(0)
    const firsts = pages.filter(page => page.includes('重复报修'))
    expect(firsts.length).toBeGreaterThan(0)
    for (const page of firsts) {
      for (const told of ['作废', 'Аннулирован', 'Наталья Ким', '重复报修', '作废原因']) expect(page).toContain(told)
      expect(page.search(FIRST), 'above the place').toBeLessThan(page.indexOf(slip.place))
    }
  }
  const [valid = ''] = pagesOf(await layouts.workOrderSlip(slip, settings, measure(height)))
  expect(valid).not.toMatch(FIRST)
})

test('a job that an earlier version kept, which knew of no voiding, is laid out as before', async () => {
  const { voided: _none, ...kept } = { ...slip, voided: null }
  expect(pagesOf(await layouts.workOrderSlip(kept, settings, measure(20)))).toEqual(pagesOf(await layouts.workOrderSlip({ ...slip, voided: null }, settings, measure(20))))
})

test('the complaint form: the reason on its front, the mark on both sides', async () => {
  const paper = complaintPaper()
  const at = paper.complaint.receivedAt
  const [front = '', back = ''] = pagesOf(await layouts.complaintForm({ ...paper, complaint: { ...paper.complaint, voided: { at, by: { id: 'x', name: 'Наталья Ким' }, reason: '重复登记' } } }, defaultSettings('', 'a4'), measure(20)))
  for (const told of ['重复登记', 'Наталья Ким', '已作废']) expect(front).toContain(told)
  expect(back).toContain('已作废')
  expect(back).not.toContain('重复登记')
})
