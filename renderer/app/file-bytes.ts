// Files between the page and the desk.

/** The bytes of a file as base64, as the desk takes them. Rejects where the file cannot be read (it was moved, or the drive is gone). */
export function base64Of(file: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve(String(reader.result).split(',')[1] ?? '')
    reader.onerror = () => reject(reader.error ?? new Error('unreadable'))
    reader.readAsDataURL(file)
  })
}

/** The link must outlive the start of the download. */
const LINK_LIVES_MS = 60_000

/** Bytes the desk gave (base64), as a file of this type. */
export const blobOf = (bytes: string, type?: string): Blob => new Blob([Uint8Array.from(atob(bytes), letter => letter.charCodeAt(0))], { type: type ?? '' })

/** Offers bytes (base64) to be saved under a name; the system asks where. */
export function saveFile(fileName: string, bytes: string): void {
  const blob = blobOf(bytes)
  const link = document.createElement('a')
  link.href = URL.createObjectURL(blob)
  link.download = fileName
  link.click()
  window.setTimeout(() => URL.revokeObjectURL(link.href), LINK_LIVES_MS)
}
