// Bytes of the desk as an address the page's own pictures and players take.
import { useEffect, useState } from 'react'
import { blobOf } from '../app/file-bytes'

/** An address (`blob:`) for bytes given as base64, for as long as the component is there; null until it is made. */
export function useBlobUrl(bytes: string, type: string): string | null {
  const [url, setUrl] = useState<string | null>(null)
  useEffect(() => {
    const made = URL.createObjectURL(blobOf(bytes, type))
    setUrl(made)
    return () => URL.revokeObjectURL(made)
  }, [bytes, type])
  return url
}
