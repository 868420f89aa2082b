import { describe, expect, test } from 'vitest'
import { copiesOf, copiesPrinted, formNames, paperFor, papersOf } from '../../../shared/forms'
import { papers, printContract } from '../../../shared/print/contract'
import { defaultPlacing, defaultSettings, paperMicrons, paperSize, printArea, rollLength } from '../../../shared/print/paper'
import { keptPrinters, setUp, settingsOn } from '../../../shared/print/printers'
import { copiesToPrint } from '../../../shared/print/slip'
import { fieldProblemsOf } from '../../../shared/core/problems'
import { layouts } from '../../../electron/forms'

describe('the printers of a station', () => {
  const old = { settings: { name: 'LQ', paper: 'slip241x140', offsetX: 12, offsetY: -5, scale: 98, margin: 4, copies: 'onePass' }, chosen: true }

  test('kept by an earlier program keep what was set, as that of their paper', () => {
    const [printer] = keptPrinters([old])
    expect(printer).toEqual({ settings: { ...old.settings, density: 'normal' }, placings: { slip241x140: { offsetX: 12, offsetY: -5, scale: 98, margin: 4 } }, chosen: true })
  })

  test('of which one cannot be read leave only that one out', () => {
    expect(keptPrinters([{ settings: { name: 'X', paper: 'b9' } }, old, null]).map(({ settings }) => settings.name)).toEqual(['LQ'])
    expect(keptPrinters(null)).toEqual([])
  })

  test('lose nothing when another paper is put in and taken out again', () => {
    const first = setUp(undefined, { ...defaultSettings('LQ', 'slip241x140'), offsetX: 12 }, true)
    const second = setUp(first, { ...settingsOn(first, 'a5'), margin: 11 }, true)
    expect(settingsOn(second, 'a5').margin).toBe(11)
    expect(settingsOn(second, 'slip241x140').offsetX).toBe(12)
    expect(settingsOn(second, 'roll80')).toMatchObject({ paper: 'roll80', ...defaultPlacing('roll80') })
  })
})

describe('papers', () => {
  test('a form is printed on the paper in the printer where it is made for it, else on its usual one', () => {
    expect(paperFor('workOrderSlip', 'roll80')).toBe('roll80')
    expect(paperFor('complaintForm', 'roll80')).toBe('a4')
    expect(paperFor('workOrderSlip', null)).toBe('a4')
    for (const form of formNames) expect(papers).toEqual(expect.arrayContaining([...papersOf(form)]))
  })

  test('a roll is as long as what stands on it, also enlarged, and loses only what its head does not reach', () => {
    const settings = defaultSettings('', 'roll80')
    expect(rollLength(settings, 100)).toBe(108)
    expect(rollLength({ ...settings, scale: 120, offsetY: 30 }, 100)).toBe(131)
    expect(printArea(settings, { length: 108 })).toMatchObject({ left: 4, width: 72, height: 100 })
    expect(paperMicrons({ paper: 'roll80', length: 108 })).toEqual({ width: 80_000, height: 108_000 })
    expect(paperSize({ paper: 'a5', turned: true })).toMatchObject({ width: 210, height: 148 })
  })

  test('a roll is never divided into pages', async () => {
    const high = (html: string) => Promise.resolve({ heights: new Map([...html.matchAll(/data-m="([^"]+)"/g)].map(found => [found[1] ?? '', 500])), texts: new Map() })
    const { slip } = await import('../../support/work-order-papers')
    const form = await layouts.workOrderSlip(slip, { ...defaultSettings('', 'roll80'), only: ['team'] }, high)
    expect(form.pages).toBe(1)
    expect(form.length).toBeGreaterThan(1000)
    expect(form.html).toContain(`@page{size:80mm ${form.length}mm`)
  })
})

describe('copies', () => {
  test('come out as they are wanted, in the order in which they lie; one pass makes all of them at once', () => {
    expect(copiesToPrint('threePages', ['customer', 'desk'])).toEqual([['desk'], ['customer']])
    expect(copiesToPrint('threePages')).toHaveLength(3)
    expect(copiesToPrint('onePass', ['desk'])).toEqual([['desk', 'team', 'customer']])
    expect(copiesPrinted('workOrderSlip', 'threePages', ['team'])).toEqual(['team'])
    expect(copiesPrinted('workOrderSlip', 'onePass', ['team'])).toEqual(copiesOf('workOrderSlip'))
    expect(copiesPrinted('workOrderAct', 'threePages', ['team'])).toEqual([])
  })

  test('none at all is refused in words of its own', () => {
    const input = printContract.preview['~orpc'].inputSchema
    const given = input!['~standard'].validate({ form: 'workOrderSlip', copies: [] }) as { issues: never[] }
    expect(fieldProblemsOf({ issues: given.issues })).toEqual([{ path: ['copies'], error: 'copies.none', params: {} }])
  })
})
