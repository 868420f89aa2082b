// The preview of a form, read from disk when it is first wanted.
import { lazy, Suspense } from 'react'
import type { ComponentProps } from 'react'

const PrintPreview = lazy(() => import('./PrintPreview').then(module => ({ default: module.PrintPreview })))

/** What is previewed is what is printed. */
export function Preview(props: Omit<ComponentProps<typeof PrintPreview>, 'open'>) {
  return (
    <Suspense fallback={null}>
      <PrintPreview {...props} open />
    </Suspense>
  )
}
