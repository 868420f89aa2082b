// A place where files are dropped, and a way to choose them by hand.
import { useRef, useState } from 'react'
import type { ReactNode } from 'react'

interface DropZoneProps {
  readonly className: string
  /** What may be chosen: endings with their dot. What is dropped is told apart by whoever takes it. */
  readonly accept: readonly string[]
  readonly multiple?: boolean
  readonly onFiles: (files: readonly File[]) => void
  /** What stands in it; `choose` opens the system's window. */
  readonly children: (choose: () => void) => ReactNode
}

/** While files are held over it, it carries `data-over`. */
export function DropZone({ className, accept, multiple = false, onFiles, children }: DropZoneProps) {
  const [over, setOver] = useState(false)
  const input = useRef<HTMLInputElement>(null)
  return (
    <div
      className={className}
      data-over={over || undefined}
      onDragOver={event => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={event => {
        event.preventDefault()
        setOver(false)
        onFiles([...event.dataTransfer.files])
      }}
    >
      {/* The browser's own words on a file field would be in its language, not in ours. */}
      <input
        ref={input}
        type="file"
        hidden
        multiple={multiple}
        accept={accept.join(',')}
        onChange={event => {
          onFiles([...(event.target.files ?? [])])
          event.target.value = ''
        }}
      />
      {children(() => input.current?.click())}
    </div>
  )
}
