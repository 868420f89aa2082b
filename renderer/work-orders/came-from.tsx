// The screen from which a record was opened beside the register, and the way back to it.
import { ArrowLeft } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Link, useLocation } from 'react-router'
import { z } from 'zod'

const came = z.object({ back: z.string().startsWith('/work-orders/'), name: z.enum(['board', 'figures']) })
export type Came = z.infer<typeof came>

/** As the history keeps it; null where somebody came another way. */
export function useCame(): Came | null {
  const { state } = useLocation()
  return came.nullable().catch(null).parse(state)
}

/** Back to where one was: the board with its card, the figure with its month and place. */
export function BackLink() {
  const { t } = useTranslation('work-orders')
  const from = useCame()
  return from === null ? null : (
    <Link className="link-button back-link" to={from.back}>
      <ArrowLeft size={13} aria-hidden />
      {t(`board.back.${from.name}`)}
    </Link>
  )
}
