// What a restore did, remembered over the program's start, because the page that began it is gone by then.

const KEPT = 'desk.restored'

/** When the copy was made, and where the file that it replaced is kept. */
export interface RestoredNote {
  readonly madeAt: number
  readonly kept: string
}

export function keepRestored(note: RestoredNote): void {
  localStorage.setItem(KEPT, JSON.stringify(note))
}

/** The last restore that nobody has put away yet. */
export function readRestored(): RestoredNote | null {
  try {
    const note: unknown = JSON.parse(localStorage.getItem(KEPT) ?? 'null')
    if (typeof note !== 'object' || note === null || !('madeAt' in note) || !('kept' in note)) return null
    return typeof note.madeAt === 'number' && typeof note.kept === 'string' ? { madeAt: note.madeAt, kept: note.kept } : null
  } catch {
    return null
  }
}

export function dropRestored(): void {
  localStorage.removeItem(KEPT)
}
