// A whole document around the pages of a form.
import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import style from '../../resources/print/form.css?raw'
import type { Density } from '../../shared/print/contract'
import { paperSize, type PrintArea, type Sheet } from '../../shared/print/paper'
import { PAGE_STYLE } from './document-parts'

/** Where the fonts go when the document is shown. */
const FONTS = '<!--fonts-->'
/** Kept free at the bottom of a page, in mm, so that rounding never makes an empty page after it. */
const ROUNDING = 0.3

/** A printed page of the sheet's size. */
export function Page({ sheet, children }: { sheet: Sheet; children: ReactNode }) {
  const { width, height } = paperSize(sheet)
  return <section className="page" style={{ width: `${width}mm`, height: `${height - ROUNDING}mm` }}>{children}</section>
}

/** The area of a page in which a form stands, moved and enlarged as the printer needs it. */
export function Area({ area, children }: { area: PrintArea; children: ReactNode }) {
  const { left, top, width, height, scale } = area
  const at = { left: `${left}mm`, top: `${top}mm`, width: `${width}mm`, height: `${height}mm` }
  return <div className="area" style={scale === 1 ? at : { ...at, transform: `scale(${scale})` }}>{children}</div>
}

/**
 * A whole document around a body of escaped, static HTML; it still lacks its fonts. `name` is what the printing system calls the job. The form's style tells papers and
 * densities apart by the classes of the body.
 */
export function documentOf({ sheet, density, name, body }: { sheet: Sheet; density: Density; name: string; body: string }): string {
  const { width, height } = paperSize(sheet)
  const page = `@page{size:${width}mm ${height}mm;margin:0}`
  return `<!doctype html><html><head><meta charset="utf-8">${renderToStaticMarkup(<title>{name}</title>)}<style>${style}</style>${PAGE_STYLE}${page}</style>${FONTS}</head><body class="${sheet.paper} ${density}">${body}</body></html>`
}

/** The document with the links to the fonts it needs. */
export function withFonts(html: string, links: string): string {
  return html.replace(FONTS, () => links)
}

/** The same document, saying on every page that it was sent again and may have come out before. */
export function markedAgain(html: string): string {
  return html.replace(PAGE_STYLE, `${PAGE_STYLE}.again{visibility:visible}`)
}
