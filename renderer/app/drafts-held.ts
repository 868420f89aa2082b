// Which drafts are being written in this or another window now. Those are nobody's to take up; once their window is gone, however it went,
// the browser lets go of its locks and they are.

const PREFIX = 'desk.draft:'

/** Says that a form on screen writes this draft. Call what is answered when the form goes. */
export function holdDraft(id: string): () => void {
  let release: () => void = () => undefined
  const gone = new Promise<void>(resolve => {
    release = resolve
  })
  void navigator.locks.request(PREFIX + id, { mode: 'shared' }, () => gone)
  return release
}

/** The drafts that are being written in any window of this station. */
export async function heldDrafts(): Promise<ReadonlySet<string>> {
  const { held = [] } = await navigator.locks.query()
  return new Set(held.flatMap(({ name = '' }) => (name.startsWith(PREFIX) ? [name.slice(PREFIX.length)] : [])))
}
