import type { ReactNode } from 'react'
import { TriangleAlert } from 'lucide-react'
import './print.css'

/** What to know before printing (`soon`), or what did not work (`wrong`), with what can be done about it. */
export function Note({ tone, alert = false, children, action }: { tone: 'soon' | 'wrong' | 'calm'; alert?: boolean; children: ReactNode; action?: ReactNode }) {
  return (
    <div className="print-note" data-tone={tone} role={alert ? 'alert' : undefined}>
      {tone !== 'calm' && <TriangleAlert size={16} aria-hidden />}
      <span>{children}</span>
      {action}
    </div>
  )
}
