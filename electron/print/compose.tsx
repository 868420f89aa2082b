// Lays a form out: tries sizes of type until every copy stands on its page, and otherwise lets it go on on the next.
import { Fragment, type ReactElement } from 'react'
import { isRoll, paperSize, printArea, rollLength, type PrintArea, type Sheet } from '../../shared/print/paper'
import { Area, documentOf, Page } from './document'
import { fitsOnePage, fullHeight, inSheets, paginate, type MeasuredSheet, type PlacedPage } from './flow'
import { STEPS, type Block, type ComposedForm, type FixedForm, type FlowForm, type Layout as LaidOut, type Measure, type PrintSetup } from './form'
import { measuredBlock, type Measures } from './measure'
import { beginsTable, classesOf, measuring, withTheSame, type MeasuredForm } from './measuring'
import { markupOf } from './markup'
import { CUT_GAP, Copies } from './parts/Copies'
import { FormSheet, type PageAt } from './parts/FormSheet'
import { oneLine } from './words'

/** Pixels of a millimetre in a document, by definition of CSS. */
const PX = 96 / 25.4
/** Lines are set a hair differently on paper than on the screen they were measured on: this much of a page stays free, in mm. */
const SPARE = 1
/** Below the last line of a roll, in mm: it is torn off above the next one. */
const ROLL_TAIL = 6

/** A layout that was chosen: copies on a page, and for each copy its type size and what stands on which of its pages. */
interface Layout {
  readonly perPage: number
  readonly copies: readonly { readonly step: number; readonly pages: readonly PlacedPage[] }[]
}

/** A form with what is printed on which paper. */
interface Job<Data, Copy> extends MeasuredForm<Data, Copy> {
  readonly setup: PrintSetup
}

/** The layout of a form that draws its pages itself. */
export function fixed<Data>(form: FixedForm<Data>): LaidOut<Data> {
  return (data, setup, _measure, givenUp) => composeFixed(form, data, setup, givenUp)
}

/** The layout of a form of blocks: the largest type in which each copy fits its page; nothing is ever cut off. */
export function flowing<Data, Copy>(form: FlowForm<Data, Copy>): LaidOut<Data> {
  const likely: LikelySteps = new Map()
  return (data, setup, measure, givenUp) => composeFlow({ form, likely, data, setup, measure, givenUp })
}

async function composeFixed<Data>(form: FixedForm<Data>, data: Data, setup: PrintSetup, givenUp?: AbortSignal): Promise<ComposedForm> {
  const sheet: Sheet = { paper: setup.paper }
  const pages = form.pages(data, setup)
  const body = await markupOf(pages.map((page, at) => <Page key={at} sheet={sheet}>{page}</Page>), givenUp)
  return { ...sheet, html: documentOf({ sheet, density: setup.density, name: form.title(data), body }), pages: pages.length, ...(isRoll(setup.paper) && { length: paperSize(sheet).height }) }
}

/** The place among the sizes of type in which the last form of its kind stood on each paper. */
type LikelySteps = Map<Sheet['paper'], number>

interface Composing<Data, Copy> {
  readonly form: FlowForm<Data, Copy>
  readonly likely: LikelySteps
  readonly data: Data
  readonly setup: PrintSetup
  readonly measure: Measure
  readonly givenUp: AbortSignal | undefined
}

async function composeFlow<Data, Copy>({ form, likely, data, setup, measure, givenUp }: Composing<Data, Copy>): Promise<ComposedForm> {
  const { paper, density } = setup
  const turned = form.turned?.includes(paper) ?? false
  const copies = form.copies(data, setup)
  const measured: Job<Data, Copy> = { form, data, copies, setup, area: printArea(setup, { turned }), givenUp }
  const measuresOf = async (steps: readonly number[]): Promise<Measures> => {
    const { html, same } = await measuring(measured, steps)
    return withTheSame(await measure(documentOf({ sheet: { paper, turned }, density, name: '', body: html })), same)
  }
  const length = isRoll(paper) ? lengthOf(measured, await measuresOf(stepsOf(measured))) : undefined
  const job: Job<Data, Copy> = { ...measured, area: printArea(setup, { turned, length }) }
  const layout = length === undefined ? await layoutOf(job, likely, measuresOf) : onOnePiece(job)
  const sheet: Sheet = { paper, turned, length }
  const pages = inGroups(sheetsOf(job, layout), layout.perPage)
  const body = await markupOf(pages.map((group, at) => <Page key={at} sheet={sheet}><Area area={job.area}><Copies>{group}</Copies></Area></Page>), givenUp)
  const [first] = copies
  const heading = first === undefined ? null : form.heading(data, first)
  const name = heading?.number ?? oneLine(heading?.title ?? { zh: '', ru: '' })
  return { ...sheet, html: documentOf({ sheet, density, name, body }), pages: pages.length, twoSided: form.sides === true && pages.length > 1 }
}

/** The sizes of type to try; on a roll there is room for the largest. */
function stepsOf<Data, Copy>({ form, setup }: Pick<Job<Data, Copy>, 'form' | 'setup'>): readonly number[] {
  const steps = form.steps ?? Array.from({ length: STEPS }, (_, step) => step)
  return isRoll(setup.paper) ? steps.slice(0, 1) : steps
}

/** A block, or the part of its text that stands here. The line end at which a text was divided is not printed as an empty line. */
function Placed({ block, from, to }: { block: Block; from: number; to: number | null }) {
  const text = block.text?.slice(from, to ?? undefined) ?? ''
  return <div className={classesOf(block)}>{block.node({ text: to === null ? text : text.replace(/\n$/, ''), continued: from > 0 })}</div>
}

function Head({ block }: { block: Block }) {
  return <div className="block columns">{block.under?.node()}</div>
}

/** All of a copy on one piece of a roll. */
function onOnePiece<Data, Copy>({ form, data, copies, setup }: Job<Data, Copy>): Layout {
  const [step = 0] = stepsOf({ form, setup })
  const whole = (copy: Copy): PlacedPage => ({ blocks: form.blocks(data, copy).map(({ key }) => ({ key, from: 0, to: null })) })
  return { perPage: 1, copies: copies.map(copy => ({ step, pages: [whole(copy)] })) }
}

/** The length of a roll that its longest copy needs, in mm. */
function lengthOf<Data, Copy>({ form, data, copies, setup }: Job<Data, Copy>, measures: Measures): number {
  const [step = 0] = stepsOf({ form, setup })
  const heights = copies.map((copy, at) => fullHeight(measuredSheet(form.blocks(data, copy), `${at}.${step}`, 0, measures)))
  return rollLength(setup, Math.max(0, ...heights) / PX + SPARE + ROLL_TAIL)
}

/**
 * The layout of the largest type that fits. Forms of a kind are much alike: the size in which the last one stood is tried first, and the one above it, in which this one
 * must be too long; only when that does not hold are all sizes measured.
 */
async function layoutOf<Data, Copy>(job: Job<Data, Copy>, likely: LikelySteps, measuresOf: (steps: readonly number[]) => Promise<Measures>): Promise<Layout> {
  const steps = stepsOf(job)
  const { paper } = job.setup
  const at = likely.get(paper)
  if (at !== undefined && job.form.sides !== true) {
    const found = likelyLayout(job, steps, at, await measuresOf(steps.slice(Math.max(0, at - 1), at + 1)))
    if (found !== null) return found
  }
  const layout = chooseLayout(job, await measuresOf(steps))
  likely.set(paper, steps.indexOf(layout.copies[0]?.step ?? 0))
  return layout
}

/** The layout in the size at this place, where the one above it does not fit; otherwise null. */
function likelyLayout<Data, Copy>(job: Job<Data, Copy>, steps: readonly number[], at: number, measures: Measures): Layout | null {
  const [perPage = 1] = job.form.perPage(job.setup.paper, job.copies.length)
  const sheetsIn = (place: number) => job.copies.map((copy, which) => measuredSheet(job.form.blocks(job.data, copy), `${which}.${steps[place] ?? 0}`, sheetHeight(job.area, perPage), measures))
  const fits = (place: number): boolean => sheetsIn(place).every(fitsOnePage)
  if (!fits(at) || (at > 0 && fits(at - 1))) return null
  return { perPage, copies: sheetsIn(at).map(sheet => ({ step: steps[at] ?? 0, pages: paginate(sheet) })) }
}

/** Copies are alike and get one layout; the two sides of a form are laid out each for itself. */
function chooseLayout<Data, Copy>(job: Job<Data, Copy>, measures: Measures): Layout {
  const all = job.copies.map((_, at) => at)
  if (job.form.sides !== true) return layoutFor(job, all, measures)
  return { perPage: 1, copies: all.flatMap(at => layoutFor(job, [at], measures).copies) }
}

function layoutFor<Data, Copy>(job: Job<Data, Copy>, which: readonly number[], measures: Measures): Layout {
  const { form, data, copies, setup, area } = job
  const blocks = which.map(at => copies.slice(at, at + 1).flatMap(copy => form.blocks(data, copy)))
  const sheetsIn = (step: number, perPage: number) => which.map((at, place) => measuredSheet(blocks[place] ?? [], `${at}.${step}`, sheetHeight(area, perPage), measures))
  const placed = (step: number, perPage: number): Layout => ({ perPage, copies: sheetsIn(step, perPage).map(sheet => ({ step, pages: paginate(sheet) })) })
  const ways = form.perPage(setup.paper, copies.length)
  const steps = stepsOf(job)
  for (const perPage of ways) {
    const step = steps.find(size => sheetsIn(size, perPage).every(fitsOnePage))
    if (step !== undefined) return placed(step, perPage)
  }
  return placed(form.goesOnIn ?? steps[steps.length - 1] ?? STEPS - 1, ways[ways.length - 1] ?? 1)
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
    blocks: blocks.map(block => ({
      ...measuredBlock(measures, `${name}.${block.key}`, block.key, block.text?.length ?? null),
      ...(block.under !== undefined && { head: { key: block.under.key, height: part(`under.${block.under.key}`) } }),
    })),
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
      {page.blocks.map(({ key, from, to }, place) => {
        const block = blocks.get(key)
        if (block === undefined) return null
        const above = blocks.get(page.blocks[place - 1]?.key ?? '')
        return <Fragment key={key}>{beginsTable(block, above) && <Head block={block} />}<Placed block={block} from={from} to={to} /></Fragment>
      })}
    </FormSheet>
  ))
}

function inGroups<Item>(items: readonly Item[], size: number): Item[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, at) => items.slice(at * size, (at + 1) * size))
}
