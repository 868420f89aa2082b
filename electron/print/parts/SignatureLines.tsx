import { boundsOf, pathOf, type DrawnSignature } from '../../../shared/core/signature'
import { showDateTime } from '../../../shared/text/when'
import type { PaperWord } from '../words'
import { BothWords, Words } from './Words'

interface Signed {
  /** Who has drawn a signature on the screen already: it stands over that line, with the name and the time. */
  readonly drawn?: Partial<Readonly<Record<PaperWord, DrawnSignature | null>>>
  readonly timeZone?: string
}

/** Lines to sign on, each with who signs, side by side. */
export function SignatureLines({ who, drawn = {}, timeZone = 'UTC' }: { who: readonly PaperWord[] } & Signed) {
  return (
    <div className="signatures">
      {who.map(word => (
        <div key={word} className="signature">
          <BothWords word={word} />
          {drawn[word] != null && <Drawn signature={drawn[word]} timeZone={timeZone} />}
        </div>
      ))}
    </div>
  )
}

function Drawn({ signature: { name, at, strokes }, timeZone }: { signature: DrawnSignature; timeZone: string }) {
  const { left, top, width, height } = boundsOf(strokes)
  return (
    <>
      : <Words text={name} /> {showDateTime(at, timeZone, 'zh')}
      <svg className="drawn" viewBox={`${left} ${top} ${width} ${height}`} preserveAspectRatio="xMidYMax meet"><path d={pathOf(strokes)} /></svg>
    </>
  )
}
