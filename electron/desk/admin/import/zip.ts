const END = 0x06054b50
const ENTRY = 0x02014b50
/** The end record is 22 bytes and a comment of at most 64 KiB. */
const TAIL = 22 + 0xffff

/** Whether bytes begin as a zip file does, which every XLSX is. */
export function isZip(bytes: Buffer): boolean {
  return bytes.length > 4 && bytes.readUInt32BE(0) === 0x504b0304
}

/** Old binary Excel files and encrypted ones are containers of this kind. */
export function isOleContainer(bytes: Buffer): boolean {
  return bytes.length > 8 && bytes.readUInt32BE(0) === 0xd0cf11e0
}

/** How many bytes a zip file unpacks to, as its own directory says; null when it has none that can be read. */
export function unpackedSize(bytes: Buffer): number | null {
  const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]))
  if (end < Math.max(0, bytes.length - TAIL) || end + 22 > bytes.length || bytes.readUInt32LE(end) !== END) return null
  const entries = bytes.readUInt16LE(end + 10)
  let at = bytes.readUInt32LE(end + 16)
  let size = 0
  for (let entry = 0; entry < entries; entry += 1) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== ENTRY) return null
    size += bytes.readUInt32LE(at + 24)
    at += 46 + bytes.readUInt16LE(at + 28) + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32)
  }
  return size
}
