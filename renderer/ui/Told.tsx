// What a person typed, shown: in its own writing direction, broken where it has no spaces.
import './told.css'
import './words.css'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'

/** So short that it fits into the lines that are shown, in the narrowest column. */
const SHORT = 60

/** `lines` keeps the line ends of a longer text, and folds what goes on beyond six lines. */
export function Told({ text, lines = false }: { text: string; lines?: boolean }) {
  if (lines && (text.length > SHORT || text.includes('\n'))) return <Folded text={text} />
  return (
    <span dir="auto" className={lines ? 'told told-lines' : 'told'}>
      {text}
    </span>
  )
}

function Folded({ text }: { text: string }) {
  const { t } = useTranslation('ui')
  const box = useRef<HTMLSpanElement>(null)
  const [open, setOpen] = useState(false)
  const [over, setOver] = useState(false)
  // Whether it goes on depends on the column's width, which changes with the window.
  useEffect(() => {
    const shown = box.current
    if (shown === null || open) return undefined
    const watch = new ResizeObserver(() => setOver(shown.scrollHeight > shown.clientHeight + 1))
    watch.observe(shown)
    return () => watch.disconnect()
  }, [open, text])
  return (
    <>
      <span ref={box} dir="auto" className="told told-lines" data-folded={open ? undefined : ''}>
        {text}
      </span>
      {over && (
        <button type="button" className="link-button told-more" aria-expanded={open} onClick={() => setOpen(!open)}>
          {t(open ? 'told.less' : 'told.more')}
        </button>
      )}
    </>
  )
}
