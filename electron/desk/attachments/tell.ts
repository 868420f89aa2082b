import type { FileKindName } from '../../../shared/attachments/kinds'

/** What content is. `kind` is null for what may not be kept; `label` then says what it is, such as EXE, or is empty where that cannot be told. */
export interface Told {
  readonly kind: FileKindName | null
  readonly label: string
}

const BY_TYPE: Readonly<Record<string, FileKindName>> = {
  'image/png': 'png', 'image/apng': 'png', 'image/jpeg': 'jpeg', 'image/webp': 'webp', 'image/gif': 'gif',
  'audio/webm': 'webm', 'audio/ogg': 'ogg', 'audio/opus': 'ogg', 'audio/mpeg': 'mp3', 'audio/wav': 'wav', 'audio/wave': 'wav', 'audio/vnd.wave': 'wav', 'audio/mp4': 'm4a', 'audio/x-m4a': 'm4a', 'audio/m4a': 'm4a',
  'application/pdf': 'pdf',
}

/** Tells a file by its content. Sound in a container that also holds films (WebM, MP4) is sound only when no picture track is in it. */
export async function tellContent(bytes: Buffer): Promise<Told> {
  // Loaded with the first file: the program starts without it.
  const { fileTypeFromBuffer } = await import('file-type')
  // The content may be broken in a way that stops the one who looks at it; then nobody can tell what it is.
  const found = await fileTypeFromBuffer(bytes).catch(() => undefined)
  if (found === undefined) return { kind: null, label: '' }
  const [type = ''] = found.mime.split(';')
  const label = found.ext.toUpperCase()
  if (type === 'video/webm' || type === 'video/matroska') return { kind: found.ext === 'webm' && isSoundOnlyWebm(bytes) ? 'webm' : null, label }
  if (type === 'video/mp4' || type === 'video/quicktime') return { kind: type === 'video/mp4' && isSoundOnlyMp4(bytes) ? 'm4a' : null, label }
  return { kind: BY_TYPE[type] ?? null, label }
}

/** Tracks are described before the sound itself; recorders write them into the first kilobytes. */
const WEBM_HEAD = 64 * 1024

/** Codecs stand in the tracks as text: `A_OPUS` for sound, `V_VP9` for pictures. */
function isSoundOnlyWebm(bytes: Buffer): boolean {
  const head = bytes.subarray(0, WEBM_HEAD).toString('latin1')
  return /A_(OPUS|VORBIS)/.test(head) && !/V_(VP|AV1|MPEG|MS)/.test(head)
}

/** Each track of an MP4 names its handler: `hdlr`, eight bytes, then `soun` or `vide`. */
function isSoundOnlyMp4(bytes: Buffer): boolean {
  const handlers = new Set<string>()
  for (let at = bytes.indexOf('hdlr'); at >= 0; at = bytes.indexOf('hdlr', at + 4)) handlers.add(bytes.toString('latin1', at + 12, at + 16))
  return handlers.has('soun') && !handlers.has('vide')
}
