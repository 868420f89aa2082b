import { toSVG } from 'bwip-js/generic'

/** A number as QR, in a square of so many mm. */
export function QrCode({ text, mm }: { text: string; mm: number }) {
  // As with bar codes: the only markup that React does not make, from the library, and nothing but paths.
  return <div style={{ width: `${mm}mm`, height: `${mm}mm` }} dangerouslySetInnerHTML={{ __html: toSVG({ bcid: 'qrcode', text }) }} />
}
