// A scan anywhere opens the record, and what the scanner typed into a field meanwhile is taken out again.
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { client } from './connection'
import { useHouse } from './house'
import { problemOf } from './problems'
import { hearKey, noBurst } from './scanner'
import type { ScannerSettings } from './scanner'
import { scanTaker } from './scan-taker'
import { sayScan } from './scan-word'

type Field = HTMLInputElement | HTMLTextAreaElement

interface Before {
  readonly field: Field
  readonly value: string
  readonly start: number | null
}

/** Listens for scans; `onFound` gets the room and id of the record with the scanned number. */
export function useScanner(onFound: (room: string, id: string) => void): void {
  const { t } = useTranslation()
  const { mall, me } = useHouse()
  const found = useRef(onFound)
  useEffect(() => {
    found.current = onFound
  })
  const settings = mall?.scanner
  const on = me !== null && !me.locked
  useEffect(() => {
    if (settings === undefined || !on) return undefined
    const look = async (code: string) => {
      try {
        const [first, ...rest] = await client.matters.find({ typed: code, limit: 5 })
        const exact = [first, ...rest].find(matter => matter?.number.toLowerCase() === code.toLowerCase()) ?? (rest.length === 0 ? first : undefined)
        if (exact === undefined) sayScan(t('scanner.notFound', { code }))
        else found.current(exact.room, exact.id)
      } catch (error) {
        sayScan(`${t('scanner.failed', { code })}. ${problemOf(error).title}`)
      }
    }
    return listen(settings, code => {
      const taker = scanTaker()
      if (taker === undefined) void look(code)
      else taker(code)
    })
  }, [settings, on, t])
}

function listen(settings: ScannerSettings, onCode: (code: string) => void): () => void {
  let burst = noBurst
  let before: Before | null = null
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return
    const heard = hearKey(burst, { key: event.key, code: event.code, shift: event.shiftKey, at: event.timeStamp }, settings)
    if (heard.started) before = fieldNow()
    burst = heard.burst
    if (heard.code === null) return
    event.preventDefault()
    event.stopImmediatePropagation()
    takeOut(before)
    onCode(heard.code)
  }
  window.addEventListener('keydown', onKeyDown, { capture: true })
  return () => window.removeEventListener('keydown', onKeyDown, { capture: true })
}

function fieldNow(): Before | null {
  const field = document.activeElement
  if (!(field instanceof HTMLInputElement) && !(field instanceof HTMLTextAreaElement)) return null
  return { field, value: field.value, start: field.selectionStart }
}

/** Puts a field back as it was before the scan, so that the form hears of it. */
function takeOut(before: Before | null): void {
  if (before === null || !before.field.isConnected) return
  const { field, value, start } = before
  // Leaving the field ends what an input method was composing of the scan.
  field.blur()
  const owner = field instanceof HTMLInputElement ? HTMLInputElement.prototype : HTMLTextAreaElement.prototype
  Object.getOwnPropertyDescriptor(owner, 'value')?.set?.call(field, value)
  field.dispatchEvent(new Event('input', { bubbles: true }))
  field.focus()
  if (start !== null) field.setSelectionRange(start, start)
}
