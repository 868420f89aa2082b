// A file as a small picture, or the sign of its kind.
import './attachments.css'
import { FileText, ImageIcon, Mic } from 'lucide-react'
import type { AttachmentKind } from '../../shared/attachments/contract'

const SIGNS = { image: ImageIcon, audio: Mic, pdf: FileText } as const

/** Says nothing itself: the name stands beside it. */
export function FileMark({ kind, thumb }: { kind: AttachmentKind; thumb: string | null }) {
  const Sign = SIGNS[kind]
  if (thumb !== null && kind === 'image') return <img className="file-mark" src={`data:image/jpeg;base64,${thumb}`} alt="" />
  return (
    <span className="file-mark" aria-hidden>
      <Sign size={20} strokeWidth={1.6} />
    </span>
  )
}
