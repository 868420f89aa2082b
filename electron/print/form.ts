// What a printed form is to the engine. A new form of any room is a file that gives this, and a line in electron/forms.ts.
import type { ReactElement, ReactNode } from 'react'
import type { BothNames } from '../../shared/core/actor'
import type { FormContents, FormName } from '../../shared/forms'
import type { CopyName } from '../../shared/copies/rules'
import type { Paper, PrinterSettings } from '../../shared/print/contract'
import type { Duplicate, FormHouse, PrintedBy } from '../../shared/print/house'
import type { Sheet } from '../../shared/print/paper'
import type { Measures } from './measure'

/** The frame of every sheet: what stands in its head and foot. */
export interface Heading {
  readonly house: FormHouse
  readonly title: BothNames
  /** Printed as text and as bar code; null for a form without a number. */
  readonly number: string | null
  readonly duplicate: Duplicate | null
  /** The copy's name and what becomes of it, at the left and in the middle of the foot. */
  readonly copy: BothNames | null
  readonly instruction: BothNames | null
  readonly printed: PrintedBy
}

/** The part of a block's text that stands on this page. */
export interface TextPart {
  readonly text: string
  /** It began on an earlier page. */
  readonly continued: boolean
}

/** A part of a form from top to bottom: a row of cells, a long text. */
export interface Block {
  readonly key: string
  /** Takes the room that is left on the page: a field to write in by hand. */
  readonly grow?: boolean
  /** Belongs to the block above: no line between them. */
  readonly joined?: boolean
  /** Long text that may be divided between pages. `node` shows just the part it is given, in one `FlowText`, and is no higher for being divided. */
  readonly text?: string
  /** A row of a table: its head stands above the first row of each page. */
  readonly under?: TableHead
  readonly node: (part: TextPart) => ReactNode
}

/** The heads of a table's columns; the rows under it carry the same key. */
export interface TableHead {
  readonly key: string
  readonly node: () => ReactNode
}

/** How a form is to be printed: on which printer's paper, and which of its copies (all where left out). */
export interface PrintSetup extends PrinterSettings {
  readonly only?: readonly CopyName[] | null
}

/** A form made of blocks that flow over pages. `Copy` says what differs between its copies. */
export interface FlowForm<Data, Copy> {
  readonly kind: 'flow'
  readonly copies: (data: Data, setup: PrintSetup) => readonly Copy[]
  readonly heading: (data: Data, copy: Copy) => Heading
  readonly blocks: (data: Data, copy: Copy) => readonly Block[]
  /** Signatures; they stand at the bottom of the last page. */
  readonly tail: (data: Data, copy: Copy) => ReactNode
  /** How many copies share a page of this paper, in the order to try; the last is taken when nothing fits. */
  readonly perPage: (paper: Paper, copies: number) => readonly number[]
  /** The copies are the two sides of one sheet, front and back: each takes the size of type that fits it, and the pages are printed and numbered sheet by sheet. */
  readonly sides?: boolean
  /** Which sizes of type to try, largest first; all of them where left out. */
  readonly steps?: readonly number[]
  /** The size in which it goes on over several pages when it fits in none of them; the last where left out. */
  readonly goesOnIn?: number
  /** The heads of a table's columns: they stand above the blocks of every page. */
  readonly columns?: (data: Data, copy: Copy) => ReactNode
  /** Papers on which a sheet lies on its side: for a wide table, or a form that is wider than high. */
  readonly turned?: readonly Paper[]
}

/** A form that draws its pages itself, in mm of the paper. */
export interface FixedForm<Data> {
  readonly kind: 'fixed'
  /** What the printing system calls it. */
  readonly title: (data: Data) => string
  readonly pages: (data: Data, settings: PrinterSettings) => readonly ReactElement[]
}

/** A form laid out for a paper: a whole document without its fonts, which are put in when it is shown. This is what a print job keeps. */
export interface ComposedForm extends Sheet {
  readonly html: string
  readonly pages: number
  /** It has a front and a back: printed on both sides of the paper where the printer can. */
  readonly twoSided?: boolean
}

/** Shows a document without printing it and answers with the heights of its parts. */
export type Measure = (html: string) => Promise<Measures>

/** Lays a form out with its data for a printer's paper. `givenUp` ends it with PrintGivenUp. */
export type Layout<Data> = (data: Data, setup: PrintSetup, measure: Measure, givenUp?: AbortSignal) => Promise<ComposedForm>

/** The layouts of all forms by name. */
export type Layouts = { readonly [Name in FormName]: Layout<FormContents[Name]> }

/** Sizes of type to try, largest first: classes `step-0` … of the form's style. */
export const STEPS = 5
