import { toSVG } from 'bwip-js/generic'

/** A number as Code 128, drawn as lines; the number itself is printed by whoever uses this. */
export function BarCode({ number }: { number: string }) {
  const svg = toSVG({ bcid: 'code128', text: number, height: 10, includetext: false }).replace('<svg ', '<svg preserveAspectRatio="none" ')
  // The only markup that React does not make: it comes from the library and holds nothing but paths.
  return <div className="bar-code" dangerouslySetInnerHTML={{ __html: svg }} />
}
