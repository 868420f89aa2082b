import type { ReactNode } from 'react'
import type { Block, TableHead } from '../form'
import type { PaperWord } from '../words'
import { Plain, Row } from './Cell'
import { TwoLines } from './Words'
import { paperWord } from '../words'

/** A column of a table: its head, its part of the width, and how its cells stand. */
export interface Column {
  readonly word: PaperWord
  readonly width: number
  readonly stands?: 'right' | 'wide'
}

/**
 * The rows of a table as blocks: it breaks across pages, with its heads above the first row of each. On narrow paper the `wide` column takes the line beside the first one,
 * and the others stand below. `row` gives as many cells as there are columns.
 */
export function tableBlocks(key: string, columns: readonly Column[], rows: readonly (readonly ReactNode[])[]): Block[] {
  const under: TableHead = { key, node: () => <Cells columns={columns} cells={columns.map(({ word }) => <TwoLines key={word} names={paperWord(word)} />)} /> }
  return rows.map((cells, at) => ({ key: `${key}.${at}`, under, node: () => <Cells columns={columns} cells={cells} /> }))
}

function Cells({ columns, cells }: { columns: readonly Column[]; cells: readonly ReactNode[] }) {
  return (
    <div className="table tight">
      <Row widths={columns.map(({ width }) => width)}>{columns.map(({ word, stands }, at) => <Plain key={word} stands={stands}>{cells[at]}</Plain>)}</Row>
    </div>
  )
}
