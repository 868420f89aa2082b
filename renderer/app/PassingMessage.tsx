// Good news for a moment, in the top bar.
import './passing.css'
import { usePassing } from './passing'

/** The short passing message; read out, not in the way, gone by itself. */
export function PassingMessage() {
  const message = usePassing()
  return (
    <div className="passing" role="status">
      {message !== null && <p key={message.id}>{message.text}</p>}
    </div>
  )
}
