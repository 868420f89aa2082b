// Lays a form out: tries sizes of type until every copy stands on its page, and otherwise lets it go on on the next.
import type { ReactElement } from 'react'
import type { PrinterSettings } from '../../shared/print/contract'
import { canTurn, printArea, type PrintArea } from '../../shared/print/paper'
import { Area, documentOf, Page } from './document'
import { fitsOnePage, inSheets, paginate, type MeasuredSheet, type PlacedPage } from './flow'
import { STEPS, type Block, type ComposedForm, type FixedForm, type FlowForm, type Layout as LaidOut, type Measure } from './form'
import { measuredBlock, type Measures } from './measure'
import { markupOf } from './markup'
import { CUT_GAP, Copies } from './parts/Copies'
import { FormSheet, NextHead, SheetFoot, SheetHead, type PageAt } from './parts/FormSheet'
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
  readonly givenUp: AbortSignal | undefined
}

/** The layout of a form of one page that draws itself. */
export function fixed<Data>(form: FixedForm<Data>): LaidOut<Data> {
  return (data, settings, _measure, givenUp) => composeFixed(form, data, settings, givenUp)
}

/** The layout of a form of blocks: the largest type in which each copy fits its page; nothing is ever cut off. */
export function flowing<Data, Copy>(form: FlowForm<Data, Copy>): LaidOut<Data> {
  return (data, settings, measure, givenUp) => composeFlow(form, data, settings, measure, givenUp)
}

async function composeFixed<Data>(form: FixedForm<Data>, data: Data, settings: PrinterSettings, givenUp?: AbortSignal): Promise<ComposedForm> {
  const page = await markupOf([<Page key="only" paper={settings.paper}>{form.page(data, settings)}</Page>], givenUp)
  return { html: documentOf(settings.paper, form.title(data), page), pages: 1, paper: settings.paper }
}

async function composeFlow<Data, Copy>(form: FlowForm<Data, Copy>, data: Data, settings: PrinterSettings, measure: Measure, givenUp?: AbortSignal): Promise<ComposedForm> {
  const { paper } = settings
  const turned = form.turned === true && canTurn(paper)
  const copies = form.copies(data, settings)
  const job: Job<Data, Copy> = { form, data, copies, settings, area: printArea(settings, turned), givenUp }
  const layout = chooseLayout(job, await measure(documentOf(paper, '', await measuring(job), turned)))
  const pages = inGroups(sheetsOf(job, layout), layout.perPage)
  const body = await markupOf(pages.map((group, at) => <Page key={at} paper={paper} turned={turned}><Area area={job.area}><Copies>{group}</Copies></Area></Page>), givenUp)
  const [first] = copies
  const heading = first === undefined ? null : form.heading(data, first)
  return { html: documentOf(paper, heading?.number ?? oneLine(heading?.title ?? { zh: '', ru: '' }), body, turned), pages: pages.length, paper, turned, twoSided: form.sides === true && pages.length > 1 }
}

const stepsOf = <Data, Copy>(form: FlowForm<Data, Copy>): readonly number[] => form.steps ?? Array.from({ length: STEPS }, (_, step) => step)

/** Every copy in every size of type, each part named, at the width it will have. */
async function measuring<Data, Copy>({ form, data, copies, area, givenUp }: Job<Data, Copy>): Promise<string> {
  const sheets: string[] = []
  for (const [at, copy] of copies.entries()) {
    for (const step of stepsOf(form)) {
      const name = `${at}.${step}`
      const frame = await markupOf([<MeasuredFrame key={name} form={form} data={data} copy={copy} step={step} name={name} />], givenUp)
      const blocks = await markupOf(form.blocks(data, copy).map(block => <Placed key={block.key} block={block} from={0} to={null} name={`${name}.${block.key}`} />), givenUp)
      sheets.push(frame.replace(BLOCKS, () => blocks))
    }
  }
  return `<div style="width:${area.width}mm">${sheets.join('')}</div>`
}

/** Where the blocks go in the frame of a measured copy. */
const BLOCKS = '<i class="blocks"></i>'

function MeasuredFrame<Data, Copy>({ form, data, copy, step, name }: { form: FlowForm<Data, Copy>; data: Data; copy: Copy; step: number; name: string }) {
  const heading = form.heading(data, copy)
  return (
    <article className={`sheet measured step-${step}`}>
      <div data-m={`${name}.head`}><SheetHead heading={heading} /><div className="gap" /></div>
      <div data-m={`${name}.next`}><NextHead heading={heading} /><div className="gap" /></div>
      <div className="body">
        {form.columns !== undefined && <div className="block columns" data-m={`${name}.columns`}>{form.columns(data, copy)}</div>}
        <i className="blocks" />
      </div>
      <div data-m={`${name}.tail`}>{form.tail(data, copy)}</div>
      <div data-m={`${name}.foot`}><SheetFoot heading={heading} at={LAST_PAGE} /></div>
      <div data-m={`${name}.goesOn`}><SheetFoot heading={heading} at={form.sides === true ? LONGEST_FOOT : PAGE_BEFORE} /></div>
    </article>
  )
}

/** Pages by which the feet are measured: of a last page, of one that goes on on the next, and of a side that goes on on the sheet after. */
const LAST_PAGE: PageAt = { page: 1, pages: 1, no: 1, of: 1, goesOnAt: null, instructed: true }
const PAGE_BEFORE: PageAt = { page: 1, pages: 2, no: 1, of: 2, goesOnAt: 2, instructed: false }
const LONGEST_FOOT: PageAt = { page: 1, pages: 2, no: 1, of: 99, goesOnAt: 99, instructed: true }

/** A block, or the part of its text that stands here. The line end at which a text was divided is not printed as an empty line. */
function Placed({ block, from, to, name }: { block: Block; from: number; to: number | null; name?: string }) {
  const text = block.text?.slice(from, to ?? undefined) ?? ''
  const classes = ['block', block.grow === true && 'grow', block.joined === true && 'joined'].filter(Boolean).join(' ')
  return <div className={classes} data-m={name}>{block.node({ text: to === null ? text : text.replace(/\n$/, ''), continued: from > 0 })}</div>
}

/** Copies are alike and get one layout; the two sides of a form are laid out each for itself. */
function chooseLayout<Data, Copy>(job: Job<Data, Copy>, measures: Measures): Layout {
  const all = job.copies.map((_, at) => at)
  if (job.form.sides !== true) return layoutFor(job, all, measures)
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
    goesOn: part('goesOn'),
    blocks: blocks.map(block => measuredBlock(measures, `${name}.${block.key}`, block.key, block.text?.length ?? null)),
  }
}

/** Height of a sheet in mm when so many share a page with cut lines between them. */
function sheetHeight(area: PrintArea, perPage: number): number {
  return (area.height - (perPage - 1) * CUT_GAP) / perPage
}

/** Every page as it is printed: copy after copy, or, of a form with two sides, sheet after sheet. */
function sheetsOf<Data, Copy>(job: Job<Data, Copy>, layout: Layout): ReactElement[] {
  const counts = layout.copies.map(copy => copy.pages.length)
  if (job.form.sides !== true) return job.copies.flatMap((copy, at) => copySheets(job, copy, layout, at, page => ofOneCopy(page, counts[at] ?? 0)))
  const printed = inSheets(counts)
  const numberOf = (side: number, page: number): number => printed.findIndex(one => one.side === side && one.page === page) + 1
  const sides = job.copies.map((copy, side) => copySheets(job, copy, layout, side, page => ofOneSide(page, counts[side] ?? 0, other => numberOf(side, other), printed.length)))
  return printed.flatMap(({ side, page }) => sides[side]?.slice(page, page + 1) ?? [])
}

/** The place of a page (counted from 0) among those of its copy. */
function ofOneCopy(page: number, pages: number): PageAt {
  const no = page + 1
  return { page: no, pages, no, of: pages, goesOnAt: no < pages ? no + 1 : null, instructed: no === pages }
}

/** The place of a page of a side: numbered as it is printed, and what is on the other side said on its first. */
function ofOneSide(page: number, pages: number, numberOf: (page: number) => number, of: number): PageAt {
  return { page: page + 1, pages, no: numberOf(page), of, goesOnAt: page + 1 < pages ? numberOf(page + 1) : null, instructed: page === 0 }
}

function copySheets<Data, Copy>({ form, data, area }: Job<Data, Copy>, copy: Copy, layout: Layout, which: number, placeOf: (page: number) => PageAt): ReactElement[] {
  const heading = form.heading(data, copy)
  const blocks = new Map(form.blocks(data, copy).map(block => [block.key, block]))
  const { step, pages } = layout.copies[which] ?? { step: 0, pages: [] }
  return pages.map((page, at) => (
    <FormSheet key={`${which}.${at}`} heading={heading} step={step} height={sheetHeight(area, layout.perPage)} tail={form.tail(data, copy)} at={placeOf(at)}>
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
