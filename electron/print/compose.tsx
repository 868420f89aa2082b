// Lays a form out: tries sizes of type until every copy stands on its page, and otherwise lets it go on on the next.
import type { ReactElement } from 'react'
import type { PrinterSettings } from '../../shared/print/contract'
import { canTurn, printArea, type PrintArea } from '../../shared/print/paper'
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

/** A layout that was chosen: copies on a page, and for each copy its type size and what stands on which of its pages. */
interface Layout {
  readonly perPage: number
  readonly copies: readonly { readonly step: number; readonly pages: readonly PlacedPage[] }[]
}

/** A form with what is printed on which paper. */
interface Job<Data, Copy> {
  readonly form: FlowForm<Data, Copy>
  readonly data: Data
  readonly copies: readonly Copy[]
  readonly settings: PrinterSettings
  readonly area: PrintArea
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
  const { paper } = settings
  const turned = form.turned === true && canTurn(paper)
  const copies = form.copies(data, settings)
  const job: Job<Data, Copy> = { form, data, copies, settings, area: printArea(settings, turned) }
  const layout = chooseLayout(job, await measure(documentOf(paper, '', measuring(job), turned)))
  const pages = inGroups(sheetsOf(job, layout), layout.perPage)
  const body = (
    <>
      {pages.map((group, at) => <Page key={at} paper={paper} turned={turned}><Area area={job.area}><Copies>{group}</Copies></Area></Page>)}
    </>
  )
  const [first] = copies
  const heading = first === undefined ? null : form.heading(data, first)
  return { html: documentOf(paper, heading?.number ?? oneLine(heading?.title ?? { zh: '', ru: '' }), body, turned), pages: pages.length, paper, turned }
}

const stepsOf = <Data, Copy>(form: FlowForm<Data, Copy>): readonly number[] => form.steps ?? Array.from({ length: STEPS }, (_, step) => step)

/** Every copy in every size of type, each part named, at the width it will have. */
function measuring<Data, Copy>({ form, data, copies, area }: Job<Data, Copy>): ReactElement {
  return (
    <div style={{ width: `${area.width}mm` }}>
      {copies.flatMap((copy, at) => stepsOf(form).map(step => <MeasuredCopy key={`${at}.${step}`} form={form} data={data} copy={copy} step={step} name={`${at}.${step}`} />))}
    </div>
  )
}

function MeasuredCopy<Data, Copy>({ form, data, copy, step, name }: { form: FlowForm<Data, Copy>; data: Data; copy: Copy; step: number; name: string }) {
  const heading = form.heading(data, copy)
  return (
    <article className={`sheet measured step-${step}`}>
      <div data-m={`${name}.head`}><SheetHead heading={heading} /><div className="gap" /></div>
      <div data-m={`${name}.next`}><NextHead heading={heading} /><div className="gap" /></div>
      <div className="body">
        {form.columns !== undefined && <div className="block columns" data-m={`${name}.columns`}>{form.columns(data, copy)}</div>}
        {form.blocks(data, copy).map(block => <Placed key={block.key} block={block} from={0} to={null} name={`${name}.${block.key}`} />)}
      </div>
      <div data-m={`${name}.tail`}>{form.tail(data, copy)}</div>
      <div data-m={`${name}.foot`}><SheetFoot heading={heading} at={ONLY_PAGE} /></div>
    </article>
  )
}

const ONLY_PAGE = { page: 1, pages: 1, no: 1, of: 1 }

/** A block, or the part of its text that stands here. The line end at which a text was divided is not printed as an empty line. */
function Placed({ block, from, to, name }: { block: Block; from: number; to: number | null; name?: string }) {
  const text = block.text?.slice(from, to ?? undefined) ?? ''
  const classes = ['block', block.grow === true && 'grow', block.joined === true && 'joined'].filter(Boolean).join(' ')
  return <div className={classes} data-m={name}>{block.node({ text: to === null ? text : text.replace(/\n$/, ''), continued: from > 0 })}</div>
}

/** Copies are alike and get one layout; the parts of a document are laid out each for itself. */
function chooseLayout<Data, Copy>(job: Job<Data, Copy>, measures: Measures): Layout {
  const all = job.copies.map((_, at) => at)
  if (job.form.parts !== true) return layoutFor(job, all, measures)
  return { perPage: 1, copies: all.flatMap(at => layoutFor(job, [at], measures).copies) }
}

function layoutFor<Data, Copy>({ form, data, copies, settings, area }: Job<Data, Copy>, which: readonly number[], measures: Measures): Layout {
  const blocks = which.map(at => copies.slice(at, at + 1).flatMap(copy => form.blocks(data, copy)))
  const sheetsIn = (step: number, perPage: number) => which.map((at, place) => measuredSheet(blocks[place] ?? [], `${at}.${step}`, sheetHeight(area, perPage), measures))
  const placed = (step: number, perPage: number): Layout => ({ perPage, copies: sheetsIn(step, perPage).map(sheet => ({ step, pages: paginate(sheet) })) })
  const ways = form.perPage(settings.paper, copies.length)
  const steps = stepsOf(form)
  for (const perPage of ways) {
    const step = steps.find(size => sheetsIn(size, perPage).every(fitsOnePage))
    if (step !== undefined) return placed(step, perPage)
  }
  return placed(steps[steps.length - 1] ?? STEPS - 1, ways[ways.length - 1] ?? 1)
}

function measuredSheet(blocks: readonly Block[], name: string, height: number, measures: Measures): MeasuredSheet {
  const part = (key: string): number => measures.heights.get(`${name}.${key}`) ?? 0
  return {
    room: (height - SPARE) * PX,
    head: part('head') + part('columns'),
    next: part('next') + part('columns'),
    tail: part('tail'),
    foot: part('foot'),
    blocks: blocks.map(block => measuredBlock(measures, `${name}.${block.key}`, block.key, block.text?.length ?? null)),
  }
}

/** Height of a sheet in mm when so many share a page with cut lines between them. */
function sheetHeight(area: PrintArea, perPage: number): number {
  return (area.height - (perPage - 1) * CUT_GAP) / perPage
}

function sheetsOf<Data, Copy>(job: Job<Data, Copy>, layout: Layout): ReactElement[] {
  const counts = layout.copies.map(copy => copy.pages.length)
  const whole = counts.reduce((sum, count) => sum + count, 0)
  return job.copies.flatMap((copy, at) => {
    const before = counts.slice(0, at).reduce((sum, count) => sum + count, 0)
    return copySheets(job, copy, layout, at, job.form.parts === true ? { before, of: whole } : { before: 0, of: counts[at] ?? 0 })
  })
}

function copySheets<Data, Copy>({ form, data, area }: Job<Data, Copy>, copy: Copy, layout: Layout, which: number, numbered: { before: number; of: number }): ReactElement[] {
  const heading = form.heading(data, copy)
  const blocks = new Map(form.blocks(data, copy).map(block => [block.key, block]))
  const { step, pages } = layout.copies[which] ?? { step: 0, pages: [] }
  return pages.map((page, at) => (
    <FormSheet
      key={`${which}.${at}`} heading={heading} step={step} height={sheetHeight(area, layout.perPage)} tail={form.tail(data, copy)}
      at={{ page: at + 1, pages: pages.length, no: numbered.before + at + 1, of: numbered.of }}
    >
      {form.columns !== undefined && <div className="block columns">{form.columns(data, copy)}</div>}
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
