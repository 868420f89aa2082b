import { randomBytes } from 'node:crypto'

/** Small real files for tests of attachments, told by their first bytes as any program would. */

const be = (value: number, bytes = 4) => {
  const made = Buffer.alloc(bytes)
  made.writeUIntBE(value, 0, bytes)
  return made
}

/** A picture of one point; `tail` makes it another file. */
export const png = (tail = '') =>
  Buffer.concat([Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64'), Buffer.from(tail)])

/** A JPEG of one point. */
export const jpeg = () =>
  Buffer.from('/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAP//////////////////////////////////////////////////////////////////////////////////////wgALCAABAAEBAREA/8QAFBABAAAAAAAAAAAAAAAAAAAAAP/aAAgBAQABPxA=', 'base64')

export const gif = () => Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64')
export const webp = () => Buffer.from('UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD+JaQAA3AAAAAA', 'base64')
export const pdf = (text = '') => Buffer.from(`%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%${text}\n%%EOF\n`)
export const wav = () => Buffer.concat([Buffer.from('RIFF'), Buffer.from([36, 0, 0, 0]), Buffer.from('WAVEfmt '), Buffer.from([16, 0, 0, 0, 1, 0, 1, 0, 0x40, 0x1f, 0, 0, 0x40, 0x1f, 0, 0, 1, 0, 8, 0]), Buffer.from('data'), Buffer.alloc(4)])
export const mp3 = () => Buffer.concat([Buffer.from('ID3'), Buffer.from([3, 0, 0, 0, 0, 0, 0]), Buffer.from([0xff, 0xfb, 0x90, 0x64]), Buffer.alloc(413), Buffer.from([0xff, 0xfb, 0x90, 0x64]), Buffer.alloc(413)])
export const ogg = () => Buffer.concat([Buffer.from('OggS'), Buffer.alloc(24), Buffer.from('OpusHead'), Buffer.alloc(11)])

/** An EBML head that calls itself webm, with the codec of its track. */
export const webm = (codec: 'A_OPUS' | 'V_VP8') =>
  Buffer.concat([Buffer.from([0x1a, 0x45, 0xdf, 0xa3, 0x87, 0x42, 0x82, 0x84]), Buffer.from('webm'), Buffer.from([0x18, 0x53, 0x80, 0x67, 0x01, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x86, 0x80 | codec.length]), Buffer.from(codec), Buffer.alloc(64)])

/** An MP4 of a brand, with tracks of these handlers. */
export function mp4(brand: string, handlers: readonly ('soun' | 'vide')[]): Buffer {
  const box = (name: string, ...parts: Buffer[]) => {
    const body = Buffer.concat(parts)
    return Buffer.concat([be(body.length + 8), Buffer.from(name), body])
  }
  return Buffer.concat([box('ftyp', Buffer.from(brand), be(0), Buffer.from(brand)), box('moov', ...handlers.map(handler => box('hdlr', Buffer.alloc(8), Buffer.from(handler), Buffer.alloc(12))))])
}

/** A program of Windows. */
export const exe = () => Buffer.concat([Buffer.from('MZ'), Buffer.alloc(126)])
export const zip = () => Buffer.concat([Buffer.from([0x50, 0x4b, 3, 4, 20, 0, 0, 0, 0, 0]), Buffer.alloc(40)])
/** Nothing anybody knows. */
export const noise = (size: number) => Buffer.concat([Buffer.from('\u0001\u0002'), randomBytes(size)])
