import { crc32, deflateSync } from 'node:zlib'

/** Files that can really be shown, for tests that look at the screen. */

function chunk(name: string, body: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name), body])
  const ends = Buffer.alloc(8)
  ends.writeUInt32BE(body.length, 0)
  ends.writeUInt32BE(crc32(named), 4)
  return Buffer.concat([ends.subarray(0, 4), named, ends.subarray(4)])
}

/** A picture of this size: a slanted stripe on a ground that grows lighter. */
export function drawnPng(width: number, height: number): Buffer {
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([8, 2, 0, 0, 0], 8)
  const rows = Array.from({ length: height }, (_, y) => {
    const row = Buffer.alloc(1 + width * 3)
    for (let x = 0; x < width; x++) row.set(Math.abs(x - y) < 40 ? [179, 35, 26] : [Math.round((x / width) * 200), 110, Math.round((y / height) * 200)], 1 + x * 3)
    return row
  })
  return Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), chunk('IHDR', head), chunk('IDAT', deflateSync(Buffer.concat(rows))), chunk('IEND', Buffer.alloc(0))])
}

/** One page with one line of Latin text, with a sound table of where its parts lie. */
export function drawnPdf(text: string): Buffer {
  const drawing = `BT /F1 24 Tf 40 120 Td (${text}) Tj ET`
  const parts = [
    '<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 400 240] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${drawing.length} >>\nstream\n${drawing}\nendstream`, '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ]
  let made = '%PDF-1.4\n'
  const places = parts.map((part, at) => {
    const place = made.length
    made += `${at + 1} 0 obj\n${part}\nendobj\n`
    return place
  })
  const table = made.length
  made += `xref\n0 ${parts.length + 1}\n0000000000 65535 f \n${places.map(place => `${String(place).padStart(10, '0')} 00000 n \n`).join('')}`
  return Buffer.from(`${made}trailer\n<< /Size ${parts.length + 1} /Root 1 0 R >>\nstartxref\n${table}\n%%EOF\n`, 'latin1')
}
