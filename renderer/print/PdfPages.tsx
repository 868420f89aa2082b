// The pages of a PDF, drawn one below the other. Loaded only when something is previewed.
import { getDocument, GlobalWorkerOptions, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import PdfWorker from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?worker'
import { useEffect, useRef, useState, type RefObject } from 'react'
import { useTranslation } from 'react-i18next'

/** The register of a busy month has hundreds of pages: beyond these, a page is drawn when one comes near it. */
const DRAWN_AT_ONCE = 4

/** CSS pixels of a PDF point, as large as on paper. */
const REAL_SIZE = 96 / 72

/** Shows a PDF given as base64. `onBroken` is called when it cannot be drawn. */
export function PdfPages({ pdf, onBroken }: { pdf: string; onBroken: () => void }) {
  const [opened, setOpened] = useState<PDFDocumentProxy | null>(null)
  // A new PDF, not a new callback, is what has to be drawn again.
  const broken = useRef(onBroken)
  useEffect(() => {
    broken.current = onBroken
  }, [onBroken])
  useEffect(() => {
    GlobalWorkerOptions.workerPort ??= new PdfWorker()
    // Glyphs as paths: what is seen does not depend on the fonts of this PC, and the page's policy allows no other fonts.
    const task = getDocument({ data: Uint8Array.from(atob(pdf), letter => letter.charCodeAt(0)), disableFontFace: true, isEvalSupported: false })
    let gone = false
    task.promise.then(document => !gone && setOpened(document), () => !gone && broken.current())
    return () => {
      gone = true
      setOpened(null)
      void task.destroy()
    }
  }, [pdf])
  const shape = useShape(opened)
  if (opened === null) return null
  return (
    <>
      {Array.from({ length: opened.numPages }, (_, at) => <PdfPage key={`${opened.fingerprints[0]}.${at}`} from={opened} page={at + 1} shape={shape} />)}
    </>
  )
}

/** Width to height of the first page: pages that are not drawn yet take the room they will need. */
function useShape(from: PDFDocumentProxy | null): string | undefined {
  const [shape, setShape] = useState<string>()
  useEffect(() => {
    let gone = false
    from?.getPage(1).then(
      first => {
        const { width, height } = first.getViewport({ scale: 1 })
        if (!gone) setShape(`${width} / ${height}`)
      },
      () => undefined,
    )
    return () => void (gone = true)
  }, [from])
  return shape
}

function PdfPage({ from, page, shape }: { from: PDFDocumentProxy; page: number; shape: string | undefined }) {
  const { t } = useTranslation('print')
  const canvas = useRef<HTMLCanvasElement>(null)
  const near = useNear(canvas)
  useEffect(() => {
    if (!near && page > DRAWN_AT_ONCE) return undefined
    let stop = (): void => undefined
    let gone = false
    void from.getPage(page).then(
      shown => {
        if (gone || canvas.current === null) return
        const viewport = shown.getViewport({ scale: REAL_SIZE * Math.max(1.5, window.devicePixelRatio) })
        Object.assign(canvas.current, { width: viewport.width, height: viewport.height })
        const drawing = shown.render({ canvas: canvas.current, viewport })
        stop = () => drawing.cancel()
        // Stopping a drawing rejects it; nothing is wrong then.
        drawing.promise.catch(() => undefined)
      },
      () => undefined,
    )
    const drawn = canvas.current
    return () => {
      gone = true
      stop()
      // The picture of a page is some megabytes.
      if (drawn !== null && page > DRAWN_AT_ONCE) Object.assign(drawn, { width: 1, height: 1 })
    }
  }, [from, page, near])
  return <canvas ref={canvas} className="pdf-page" style={{ aspectRatio: shape }} role="img" aria-label={t('preview.page', { page, pages: from.numPages })} />
}

/** Whether the page is on the screen, or about to be. */
function useNear(canvas: RefObject<HTMLCanvasElement | null>): boolean {
  const [near, setNear] = useState(false)
  useEffect(() => {
    const shown = canvas.current
    if (shown === null) return undefined
    const watch = new IntersectionObserver(([seen]) => setNear(seen?.isIntersecting ?? false), { rootMargin: '100%' })
    watch.observe(shown)
    return () => watch.disconnect()
  }, [canvas])
  return near
}
