// Earlier and later, a day or a week at a time, with the keys for it.
import './air.css'
import { ChevronLeft, ChevronRight } from 'lucide-react'
import { useKeys } from '../app/shortcuts'

interface DayTurnerProps {
  readonly label: string
  readonly earlier: string
  readonly later: string
  /** The day or week that is shown, in words. */
  readonly shown: string
  readonly mayGoOn: boolean
  readonly onTurn: (by: -1 | 1) => void
}

export function DayTurner({ label, earlier, later, shown, mayGoOn, onTurn }: DayTurnerProps) {
  useKeys([
    { key: 'PageUp', label: earlier, run: () => onTurn(-1) },
    { key: 'PageDown', label: later, run: () => onTurn(1), active: mayGoOn },
  ])
  return (
    <div className="radio-days" role="group" aria-label={label}>
      <button type="button" className="icon-button" aria-label={earlier} title={earlier} aria-keyshortcuts="PageUp" onClick={() => onTurn(-1)}>
        <ChevronLeft size={18} aria-hidden />
      </button>
      <strong aria-live="polite">{shown}</strong>
      <button type="button" className="icon-button" aria-label={later} title={later} aria-keyshortcuts="PageDown" aria-disabled={!mayGoOn || undefined} onClick={() => mayGoOn && onTurn(1)}>
        <ChevronRight size={18} aria-hidden />
      </button>
    </div>
  )
}
