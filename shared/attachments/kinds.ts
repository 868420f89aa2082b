import type { AttachmentKind } from './contract'

/** A kind of file that may be kept: how it is told on screen, what it is served as, and the ends its names may have. */
interface FileKind {
  readonly kind: AttachmentKind
  readonly type: string
  readonly label: string
  readonly endings: readonly string[]
}

/** Every file that may be kept with a record. */
export const fileKinds = {
  png: { kind: 'image', type: 'image/png', label: 'PNG', endings: ['png', 'apng'] },
  jpeg: { kind: 'image', type: 'image/jpeg', label: 'JPEG', endings: ['jpg', 'jpeg', 'jpe', 'jfif'] },
  webp: { kind: 'image', type: 'image/webp', label: 'WebP', endings: ['webp'] },
  gif: { kind: 'image', type: 'image/gif', label: 'GIF', endings: ['gif'] },
  webm: { kind: 'audio', type: 'audio/webm', label: 'WebM', endings: ['webm', 'weba'] },
  ogg: { kind: 'audio', type: 'audio/ogg', label: 'OGG', endings: ['ogg', 'oga', 'opus'] },
  mp3: { kind: 'audio', type: 'audio/mpeg', label: 'MP3', endings: ['mp3'] },
  wav: { kind: 'audio', type: 'audio/wav', label: 'WAV', endings: ['wav', 'wave'] },
  m4a: { kind: 'audio', type: 'audio/mp4', label: 'M4A', endings: ['m4a', 'mp4'] },
  pdf: { kind: 'pdf', type: 'application/pdf', label: 'PDF', endings: ['pdf'] },
} as const satisfies Record<string, FileKind>
export type FileKindName = keyof typeof fileKinds

const all: readonly FileKind[] = Object.values(fileKinds)

/** All ends of names that may be kept, with a point, for the window in which a file is chosen. */
export const acceptedEndings = all.flatMap(({ endings }) => endings.map(ending => `.${ending}`))

/** The end of a file's name that says what it is, small letters, without the point; empty where it has none (`1.2`, `счёт.копия`). */
export function endingOf(name: string): string {
  return /\.([a-z][a-z0-9]{0,9})$/i.exec(name)?.[1]?.toLowerCase() ?? ''
}

/** What a file would be by its name alone. */
export function kindByName(name: string): AttachmentKind {
  const ending = endingOf(name)
  return all.find(({ endings }) => endings.includes(ending))?.kind ?? 'pdf'
}

/** Whether a name may stand on content of this kind. One without an end says nothing and may. */
export function nameFits(name: string, kind: FileKindName): boolean {
  const ending = endingOf(name)
  return ending === '' || (fileKinds[kind].endings as readonly string[]).includes(ending)
}
