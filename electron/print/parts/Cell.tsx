import type { ReactNode } from 'react'
import type { BothNames } from '../../../shared/core/actor'
import { paperWord, type PaperWord } from '../words'
import { BothWords, Names } from './Words'

/** A row of cells side by side; `widths` are parts of the whole, as many as there are cells. */
export function Row({ widths, children }: { widths: readonly number[]; children: ReactNode }) {
  return <div className="row" style={{ gridTemplateColumns: widths.map(width => `minmax(0,${width}fr)`).join(' ') }}>{children}</div>
}

/** A field of a form: its label in both languages and what stands in it. Without children it is a field to write in. */
export function Cell({ label, large = false, write = false, children }: { label: PaperWord; large?: boolean; write?: boolean; children?: ReactNode }) {
  return (
    <div className={write ? 'cell write' : 'cell'}>
      <div className="label"><BothWords word={label} /></div>
      <div className={large ? 'value large' : 'value'}>{children}</div>
    </div>
  )
}

/** A cell of a table: its label stands above the column. */
export function Plain({ stands = '', children }: { stands?: string; children?: ReactNode }) {
  return <div className={`cell ${stands}`.trimEnd()}><div className="value">{children}</div></div>
}

/** A box to tick by hand, with its words. */
export function TickBox({ word }: { word: PaperWord }) {
  return <Tick names={paperWord(word)} on={false} />
}

/** A box with its words, ticked or to be ticked by hand. */
export function Tick({ names, on }: { names: BothNames; on: boolean }) {
  return <span className="tick"><span className={on ? 'tick-box on' : 'tick-box'} /><Names names={names} /></span>
}
