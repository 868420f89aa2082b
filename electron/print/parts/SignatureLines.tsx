import type { PaperWord } from '../words'
import { BothWords } from './Words'

/** Lines to sign on, each with who signs, side by side. */
export function SignatureLines({ who }: { who: readonly PaperWord[] }) {
  return (
    <div className="signatures">
      {who.map(word => <div key={word} className="signature"><BothWords word={word} /></div>)}
    </div>
  )
}
