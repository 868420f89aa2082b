// Lays a form out: tries sizes of type until every copy stands on its page, and otherwise lets it go on on the next.
import type { ReactElement } from 'react'
import type { PrinterSettings } from '../../shared/print/contract'
import { printArea, type PrintArea } from '../../shared/print/paper'
import { Area, documentOf, Page } from './document'
import { fitsOnePage, paginate, type MeasuredSheet, type PlacedPage } from './flow'
import { STEPS, type Block, type ComposedForm, type FixedForm, type FlowForm, type Layout as LaidOut, type Measure } from './form'
import { measuredBlock, type Measures } from './measure'
import { CUT_GAP, Copies } from './parts/Copies'
import { FormSheet, NextHead, SheetFoot, SheetHead } from './parts/FormSheet'
import { oneLine } from './words'

/** Pixels of a millimetre in a document, by definition of CSS. */
const PX = 96 / 25.4
/** Lines are set a hair differently on paper than on the screen they were measured on: this much of a page stays free, in mm. */
const SPARE = 1

/** A layout that was chosen: type size, copies on a page, and for each copy what stands on which of its pages. */
interface Layout {
  readonly step: number
  readonly perPage: number
  readonly pages: readonly (readonly PlacedPage[])[]
}

/** The layout of a form of one page that draws itself. */
export function fixed<Data>(form: FixedForm<Data>): LaidOut<Data> {
  return async (data, settings) => composeFixed(form, data, settings)
}

/** The layout of a form of blocks: the largest type in which each copy fits its page; nothing is ever cut off. */
export function flowing<Data, Copy>(form: FlowForm<Data, Copy>): LaidOut<Data> {
  return (data, settings, measure) => composeFlow(form, data, settings, measure)
}

function composeFixed<Data>(form: FixedForm<Data>, data: Data, settings: PrinterSettings): ComposedForm {
  return { html: documentOf(settings.paper, form.title(data), <Page paper={settings.paper}>{form.page(data, settings)}</Page>), pages: 1, paper: settings.paper }
}

async function composeFlow<Data, Copy>(form: FlowForm<Data, Copy>, data: Data, settings: PrinterSettings, measure: Measure): Promise<ComposedForm> {
  const area = printArea(settings)
  const copies = form.copies(data, settings)
  const measures = await measure(documentOf(settings.paper, '', measuring(form, data, copies, area)))
  const layout = chooseLayout(form, data, copies, settings, area, measures)
  const sheets = copies.flatMap((copy, at) => sheetsOf(form, data, copy, layout.pages[at] ?? [], layout, area))
  const pages = inGroups(sheets, layout.perPage)
  const body = (
    <>
      {pages.map((group, at) => <Page key={at} paper={settings.paper}><Area area={area}><Copies>{group}</Copies></Area></Page>)}
    </>
  )
  const [first] = copies
  const heading = first === undefined ? null : form.heading(data, first)
  return { html: documentOf(settings.paper, heading?.number ?? oneLine(heading?.title ?? { zh: '', ru: '' }), body), pages: pages.length, paper: settings.paper }
}

/** Every copy in every size of type, each part named, at the width it will have. */
function measuring<Data, Copy>(form: FlowForm<Data, Copy>, data: Data, copies: readonly Copy[], area: PrintArea): ReactElement {
  const steps = Array.from({ length: STEPS }, (_, step) => step)
  return (
    <div style={{ width: `${area.width}mm` }}>
      {copies.flatMap((copy, at) => steps.map(step => <MeasuredCopy key={`${at}.${step}`} form={form} data={data} copy={copy} step={step} name={`${at}.${step}`} />))}
    </div>
  )
}

function MeasuredCopy<Data, Copy>({ form, data, copy, step, name }: { form: FlowForm<Data, Copy>; data: Data; copy: Copy; step: number; name: string }) {
  const heading = form.heading(data, copy)
  return (
    <article className={`sheet measured step-${step}`}>
      <div data-m={`${name}.head`}><SheetHead heading={heading} /><div className="gap" /></div>
      <div data-m={`${name}.next`}><NextHead heading={heading} /><div className="gap" /></div>
      <div className="body">{form.blocks(data, copy).map(block => <Placed key={block.key} block={block} from={0} to={null} name={`${name}.${block.key}`} />)}</div>
      <div data-m={`${name}.tail`}>{form.tail(data, copy)}</div>
      <div data-m={`${name}.foot`}><SheetFoot heading={heading} page={1} pages={1} /></div>
    </article>
  )
}

/** A block, or the part of its text that stands here. The line end at which a text was divided is not printed as an empty line. */
function Placed({ block, from, to, name }: { block: Block; from: number; to: number | null; name?: string }) {
  const text = block.text?.slice(from, to ?? undefined) ?? ''
  const classes = ['block', block.grow === true && 'grow', block.joined === true && 'joined'].filter(Boolean).join(' ')
  return <div className={classes} data-m={name}>{block.node({ text: to === null ? text : text.replace(/\n$/, ''), continued: from > 0 })}</div>
}

function chooseLayout<Data, Copy>(
  form: FlowForm<Data, Copy>, data: Data, copies: readonly Copy[], settings: PrinterSettings, area: PrintArea, measures: Measures,
): Layout {
  const ways = form.perPage(settings.paper, copies.length)
  for (const perPage of ways) {
    for (let step = 0; step < STEPS; step += 1) {
      const sheets = copies.map((copy, at) => measuredSheet(form.blocks(data, copy), `${at}.${step}`, sheetHeight(area, perPage), measures))
      if (sheets.every(fitsOnePage)) return { step, perPage, pages: sheets.map(paginate) }
    }
  }
  const perPage = ways[ways.length - 1] ?? 1
  const sheets = copies.map((copy, at) => measuredSheet(form.blocks(data, copy), `${at}.${STEPS - 1}`, sheetHeight(area, perPage), measures))
  return { step: STEPS - 1, perPage, pages: sheets.map(paginate) }
}

function measuredSheet(blocks: readonly Block[], name: string, height: number, measures: Measures): MeasuredSheet {
  const part = (key: string): number => measures.heights.get(`${name}.${key}`) ?? 0
  return {
    room: (height - SPARE) * PX,
    head: part('head'),
    next: part('next'),
    tail: part('tail'),
    foot: part('foot'),
    blocks: blocks.map(block => measuredBlock(measures, `${name}.${block.key}`, block.key, block.text?.length ?? null)),
  }
}

/** Height of a sheet in mm when so many share a page with cut lines between them. */
function sheetHeight(area: PrintArea, perPage: number): number {
  return (area.height - (perPage - 1) * CUT_GAP) / perPage
}

function sheetsOf<Data, Copy>(form: FlowForm<Data, Copy>, data: Data, copy: Copy, pages: readonly PlacedPage[], layout: Layout, area: PrintArea): ReactElement[] {
  const heading = form.heading(data, copy)
  const blocks = new Map(form.blocks(data, copy).map(block => [block.key, block]))
  return pages.map((page, at) => (
    <FormSheet
      key={at} heading={heading} step={layout.step} height={sheetHeight(area, layout.perPage)}
      page={at + 1} pages={pages.length} tail={form.tail(data, copy)}
    >
      {page.blocks.map(({ key, from, to }) => {
        const block = blocks.get(key)
        return block === undefined ? null : <Placed key={key} block={block} from={from} to={to} />
      })}
    </FormSheet>
  ))
}

function inGroups<Item>(items: readonly Item[], size: number): Item[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, at) => items.slice(at * size, (at + 1) * size))
}
