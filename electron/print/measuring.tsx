// What of a form is laid out to be measured: every part of every copy once in each size of type, at the width it will have.
import { Fragment, type ReactElement, type ReactNode } from 'react'
import type { PrintArea } from '../../shared/print/paper'
import type { Block, FlowForm } from './form'
import { markupOf } from './markup'
import type { Measures } from './measure'
import { NextHead, SheetFoot, SheetHead, type PageAt } from './parts/FormSheet'

/** A form with its copies, and the area of a page in which they stand. */
export interface MeasuredForm<Data, Copy> {
  readonly form: FlowForm<Data, Copy>
  readonly data: Data
  readonly copies: readonly Copy[]
  readonly area: PrintArea
  readonly givenUp: AbortSignal | undefined
}

/** A part of a copy that is measured, by its name in the copy. Those of the body stand in its frame. */
interface MeasuredPart {
  readonly name: string
  readonly inBody: boolean
  readonly classes?: string
  readonly node: ReactNode
}

function measuredParts<Data, Copy>({ form, data }: MeasuredForm<Data, Copy>, copy: Copy): MeasuredPart[] {
  const heading = form.heading(data, copy)
  const blocks = form.blocks(data, copy)
  return [
    { name: 'head', inBody: false, node: <><SheetHead heading={heading} /><div className="gap" /></> },
    { name: 'next', inBody: false, node: <><NextHead heading={heading} /><div className="gap" /></> },
    ...(form.columns === undefined ? [] : [{ name: 'columns', inBody: true, classes: 'block columns', node: form.columns(data, copy) }]),
    ...blocks.flatMap((block, place) => [
      ...(beginsTable(block, blocks[place - 1]) ? [{ name: `under.${block.under?.key ?? ''}`, inBody: true, classes: 'block columns', node: block.under?.node() }] : []),
      { name: block.key, inBody: true, classes: classesOf(block), node: block.node({ text: block.text ?? '', continued: false }) },
    ]),
    { name: 'tail', inBody: false, node: form.tail(data, copy) },
    { name: 'foot', inBody: false, node: <SheetFoot heading={heading} at={LAST_PAGE} /> },
    { name: 'goesOn', inBody: false, node: <SheetFoot heading={heading} at={form.sides === true ? LONGEST_FOOT : PAGE_BEFORE} /> },
  ]
}

/** What is measured, at the width it will have; and of parts that are the same as another one, that one's name. */
interface Measuring {
  readonly html: string
  readonly same: ReadonlyMap<string, string>
}

/** Every copy in these sizes of type. The copies of a form say much the same: each thing is measured once. */
export async function measuring<Data, Copy>(job: MeasuredForm<Data, Copy>, steps: readonly number[]): Promise<Measuring> {
  const seen = new Map<string, string>()
  const same = new Map<string, string>()
  const sheets: string[] = []
  for (const [at, copy] of job.copies.entries()) {
    const parts = measuredParts(job, copy)
    const inner = await Promise.all(parts.map(({ node }) => markupOf([<Fragment key="part">{node}</Fragment>], job.givenUp)))
    for (const step of steps) {
      const fresh = parts.flatMap(({ name, inBody, classes = '' }, place) => {
        const [html = '', full] = [inner[place], `${at}.${step}.${name}`]
        const looks = `${step} ${classes} ${html}`
        const before = seen.get(looks)
        if (before !== undefined) same.set(full, before)
        else seen.set(looks, full)
        return before === undefined ? [{ inBody, html: <div key={full} className={classes === '' ? undefined : classes} data-m={full} dangerouslySetInnerHTML={{ __html: html }} /> }] : []
      })
      sheets.push(await markupOf([<MeasuredFrame key={step} step={step} parts={fresh} />], job.givenUp))
    }
  }
  return { html: `<div style="width:${job.area.width}mm">${sheets.join('')}</div>`, same }
}

/** Already made of React's own static markup, so that a form's parts are not made once for each size of type. */
function MeasuredFrame({ step, parts }: { step: number; parts: readonly { readonly inBody: boolean; readonly html: ReactElement }[] }) {
  return (
    <article className={`sheet measured step-${step}`}>
      {parts.filter(part => !part.inBody).map(part => part.html)}
      <div className="body">{parts.filter(part => part.inBody).map(part => part.html)}</div>
    </article>
  )
}

/** The measures of all parts: those that were left out have the ones of their like. */
export function withTheSame({ heights, texts }: Measures, same: Measuring['same']): Measures {
  const all = { heights: new Map(heights), texts: new Map(texts) }
  for (const [name, like] of same) {
    const [height, text] = [heights.get(like), texts.get(like)]
    if (height !== undefined) all.heights.set(name, height)
    if (text !== undefined) all.texts.set(name, text)
  }
  return all
}

/** Pages by which the feet are measured: of a last page, of one that goes on on the next, and of a side that goes on on the sheet after. */
const LAST_PAGE: PageAt = { page: 1, pages: 1, no: 1, of: 1, goesOnAt: null, instructed: true }
const PAGE_BEFORE: PageAt = { page: 1, pages: 2, no: 1, of: 2, goesOnAt: 2, instructed: false }
const LONGEST_FOOT: PageAt = { page: 1, pages: 2, no: 1, of: 99, goesOnAt: 99, instructed: true }

/** The classes of a block in the form's style. */
export const classesOf = (block: Block): string => ['block', block.grow === true && 'grow', block.joined === true && 'joined'].filter(Boolean).join(' ')

/** Whether a table begins with this block, or goes on with it on a new page (nothing is above it there). */
export function beginsTable({ under }: Block, above: Block | undefined): boolean {
  return under !== undefined && above?.under?.key !== under.key
}
