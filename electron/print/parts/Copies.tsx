import type { ReactNode } from 'react'
import { BothWords } from './Words'

/** Between two copies that share a page, in mm: the line to cut along is in its middle. */
export const CUT_GAP = 6

/** Copies below each other on one page with lines to cut along. */
export function Copies({ children }: { children: readonly ReactNode[] }) {
  return (
    <>
      {children.map((copy, at) => (
        <div key={at} className="copy">
          {at > 0 && <div className="cut" style={{ height: `${CUT_GAP}mm` }}><span><BothWords word="cut" /></span></div>}
          {copy}
        </div>
      ))}
    </>
  )
}
