// The pages of a preview: while they are made, when they could not be, and when a person stopped them.
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CopyName } from '../../shared/copies/rules'
import type { FormName } from '../../shared/forms'
import type { Paper } from '../../shared/print/contract'
import { api } from '../app/connection'
import { problemOf } from '../app/problems'
import { Button } from '../ui/Button'
import { Note } from './Note'
import { useTakesLong } from './use-stop'
import './print.css'

const PdfPages = lazy(() => import('./PdfPages').then(({ PdfPages: component }) => ({ default: component })))

/** Which form, on which printer and paper; which of its copies (null: all). */
export interface What {
  readonly form: FormName
  readonly recordId: string | null
  readonly of: string | null
  readonly printer: string | null
  readonly paper: Paper | null
  readonly copies: CopyName[] | null
}

/**
 * The PDF of a form, made once `ready`. Leaving it or asking for another one ends the work on it at the desk; so does `stop`, after which nothing is made until
 * `again` or until another one is asked for.
 */
export function usePdf(what: What, ready: boolean) {
  const queries = useQueryClient()
  const [stopped, setStopped] = useState<string | null>(null)
  const of = JSON.stringify(what)
  const options = api.print.preview.queryOptions({ input: what })
  const { data, error, isError, isFetching, refetch } = useQuery({ ...options, enabled: ready && stopped !== of, gcTime: 0, staleTime: 0 })
  const stop = (): void => {
    setStopped(of)
    void queries.cancelQueries({ queryKey: options.queryKey })
  }
  const again = (): void => {
    setStopped(null)
    if (stopped !== of) void refetch()
  }
  // What the desk refused it says why; trying again would not help.
  const refused = error === null ? undefined : problemOf(error)
  return { data: data ?? null, failed: isError && !isFetching, refusal: (refused?.reason ?? null) === null ? null : (refused?.detail ?? null), stopped: stopped === of, stop, again }
}

/** Shows what `usePdf` gives. */
export function PreviewPages({ pdf }: { pdf: ReturnType<typeof usePdf> }) {
  const { t } = useTranslation('print')
  const [broken, setBroken] = useState<string | null>(null)
  const shown = pdf.data?.pdf ?? null
  if (shown === null && pdf.stopped) return <Note tone="calm" action={<Button onPress={pdf.again}>{t('preview.make')}</Button>}><span role="status">{t('preview.stopped')}</span></Note>
  if (pdf.failed && pdf.refusal !== null) return <Note tone="wrong" alert>{pdf.refusal}</Note>
  if (pdf.failed || (shown !== null && broken === shown)) {
    return <Note tone="wrong" alert action={<Button onPress={() => { setBroken(null); pdf.again() }}>{t('preview.again')}</Button>}>{t('preview.failed')}</Note>
  }
  if (shown === null) return <Making stop={pdf.stop} />
  return <Suspense fallback={<Making />}><PdfPages pdf={shown} onBroken={() => setBroken(shown)} /></Suspense>
}

/** A month of complaints has hundreds of pages: then it says so, and can be stopped. */
function Making({ stop }: { stop?: () => void }) {
  const { t } = useTranslation('print')
  const long = useTakesLong(stop !== undefined)
  return (
    <div className="print-waiting">
      <p role="status">{t('preview.loading')}{long && <> {t('preview.long')}</>}</p>
      {long && stop !== undefined && <Button onPress={stop}>{t('preview.stop')}</Button>}
    </div>
  )
}
