// The pages of a PDF, drawn one below the other. Loaded only when something is previewed.
import { getDocument, GlobalWorkerOptions, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import PdfWorker from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?worker'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'

/** CSS pixels of a PDF point, as large as on paper. */
const REAL_SIZE = 96 / 72

/** Shows a PDF given as base64. `onBroken` is called when it cannot be drawn. */
export function PdfPages({ pdf, onBroken }: { pdf: string; onBroken: () => void }) {
  const [opened, setOpened] = useState<PDFDocumentProxy | null>(null)
  useEffect(() => {
    GlobalWorkerOptions.workerPort ??= new PdfWorker()
    // Glyphs as paths: what is seen does not depend on the fonts of this PC, and the page's policy allows no other fonts.
    const task = getDocument({ data: Uint8Array.from(atob(pdf), letter => letter.charCodeAt(0)), disableFontFace: true, isEvalSupported: false })
    let gone = false
    task.promise.then(document => !gone && setOpened(document), () => !gone && onBroken())
    return () => {
      gone = true
      setOpened(null)
      void task.destroy()
    }
    // A new PDF, not a new callback, is what has to be drawn again.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [pdf])
  if (opened === null) return null
  return (
    <>
      {Array.from({ length: opened.numPages }, (_, at) => <PdfPage key={`${opened.fingerprints[0]}.${at}`} from={opened} page={at + 1} />)}
    </>
  )
}

function PdfPage({ from, page }: { from: PDFDocumentProxy; page: number }) {
  const { t } = useTranslation('print')
  const canvas = useRef<HTMLCanvasElement>(null)
  useEffect(() => {
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
    return () => {
      gone = true
      stop()
    }
  }, [from, page])
  return <canvas ref={canvas} className="pdf-page" role="img" aria-label={t('preview.page', { page, pages: from.numPages })} />
}
