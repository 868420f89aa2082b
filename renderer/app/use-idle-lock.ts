// Locks the station when nobody has touched any of its windows for the mall's idle minutes.
import { useEffect } from 'react'
import { lockDesk } from './lock'

const KEPT = 'desk.touched'
const WRITE_EVERY_MS = 5000
const LOOK_EVERY_MS = 5000
const TOUCHES = ['keydown', 'pointerdown', 'pointermove', 'wheel'] as const

/** `minutes` is the mall's setting; while not `on` (already locked) nothing happens. */
export function useIdleLock(minutes: number, on: boolean): void {
  useEffect(() => {
    if (!on) return undefined
    let written = 0
    const touched = () => {
      const now = Date.now()
      if (now - written < WRITE_EVERY_MS) return
      written = now
      localStorage.setItem(KEPT, String(now))
    }
    const look = () => {
      if (Date.now() - Number(localStorage.getItem(KEPT) ?? 0) >= minutes * 60_000) void lockDesk().catch(() => undefined)
    }
    touched()
    for (const touch of TOUCHES) window.addEventListener(touch, touched, { capture: true, passive: true })
    const timer = window.setInterval(look, LOOK_EVERY_MS)
    return () => {
      window.clearInterval(timer)
      for (const touch of TOUCHES) window.removeEventListener(touch, touched, { capture: true })
    }
  }, [minutes, on])
}
