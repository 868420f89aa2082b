// Files on their way from the person's hand to the desk, one after another.
import { useCallback, useEffect, useRef, useState } from 'react'
import { MAX_BYTES } from '../../shared/attachments/contract'
import type { AttachmentPut } from '../../shared/attachments/contract'
import { client } from '../app/connection'
import { base64Of } from '../app/file-bytes'
import { FormError, problemOf } from '../app/problems'
import { thumbOf } from './thumb'

const MEGABYTE = 1024 * 1024
/** The contract's longest name. */
const LONGEST_NAME = 200

/** A file that was not taken, and whether trying again can help. */
export interface NotTaken {
  readonly file: File
  readonly error: unknown
  readonly again: boolean
}

export interface PutFiles {
  put(files: readonly File[]): void
  /** Names of the files that are not stored yet, the one under way first. */
  readonly underWay: readonly string[]
  readonly notTaken: readonly NotTaken[]
  /** Takes a file off the list of those not taken. */
  forget(which: NotTaken): void
}

/**
 * Stores files through the desk and hands each on as it is stored. Also when the form is left meanwhile: then it joins the form's draft. Before a
 * file is read its size is looked at; what it is, the desk tells by its content.
 */
export function usePutFiles(onStored: (file: AttachmentPut) => void): PutFiles {
  const [underWay, setUnderWay] = useState<readonly File[]>([])
  const [notTaken, setNotTaken] = useState<readonly NotTaken[]>([])
  const last = useRef<Promise<void>>(Promise.resolve())
  const stored = useRef(onStored)
  useEffect(() => void (stored.current = onStored))

  const put = useCallback((files: readonly File[]) => {
    setUnderWay(before => [...before, ...files])
    for (const file of files) last.current = last.current.then(() => store(file))
    async function store(file: File): Promise<void> {
      try {
        stored.current(await putFile(file))
      } catch (error) {
        setNotTaken(before => [...before, { file, error, again: mayHelp(error) }])
      } finally {
        setUnderWay(before => before.filter(other => other !== file))
      }
    }
  }, [])
  const forget = useCallback((which: NotTaken) => setNotTaken(before => before.filter(other => other !== which)), [])
  return { put, underWay: underWay.map(file => file.name), notTaken, forget }
}

const mayHelp = (error: unknown) => !['INVALID', 'NOT_ALLOWED'].includes(problemOf(error).code)

async function putFile(file: File): Promise<AttachmentPut> {
  const name = shortName(file.name)
  if (file.size > MAX_BYTES) throw refused('file.tooLarge', { name, max: MAX_BYTES / MEGABYTE, size: Math.ceil(file.size / MEGABYTE) })
  if (file.size === 0) throw refused('file.empty', { name })
  const bytes = await base64Of(file).catch(() => {
    throw refused('file.unreadable', { name })
  })
  return client.attachments.put({ name, bytes, thumb: await thumbOf(file) })
}

const refused = (error: string, params: Record<string, string | number>) => new FormError([{ path: ['bytes'], error, params }])

/** A very long name loses its middle: its end says what the file is. */
function shortName(name: string): string {
  const letters = Array.from(name)
  return letters.length <= LONGEST_NAME ? name : [...letters.slice(0, LONGEST_NAME - 21), '…', ...letters.slice(-20)].join('')
}
