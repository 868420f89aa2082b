import { toSVG } from 'bwip-js/generic'

/** The last number drawn: a form shows the same one on every copy. */
let last = { number: '', svg: '' }

/** A number as Code 128, drawn as lines; the number itself is printed by whoever uses this. */
export function BarCode({ number }: { number: string }) {
  if (last.number !== number) last = { number, svg: drawn(number) }
  // The only markup that React does not make: it comes from the library and holds nothing but paths.
  return <div className="bar-code" dangerouslySetInnerHTML={{ __html: last.svg }} />
}

function drawn(number: string): string {
  return toSVG({ bcid: 'code128', text: number, height: 10, includetext: false }).replace('<svg ', '<svg preserveAspectRatio="none" ')
}
