// The log of a shift goes to the printer by itself when it is signed: after the signature is safe, and never in its way.
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ShiftView } from '../../shared/handover/contract'
import { api } from '../app/connection'
import { useHouse } from '../app/house'
import { sayPassing } from '../app/passing'
import { useCommand } from '../app/use-command'

export interface PrintsSigned {
  /** null where the person may not print. */
  readonly wanted: boolean | null
  want(wanted: boolean): void
  /** Puts the log of a shift that was closed into the queue, where it waits for a printer that is not there; says how it stands. */
  print(closed: ShiftView): Promise<void>
}

export function usePrintsSigned(): PrintsSigned {
  const { t } = useTranslation('handover')
  const { may } = useHouse()
  const [wanted, want] = useState(true)
  const send = useCommand(api.print.send)
  const allowed = may('print.send')
  const print = async ({ id, number }: ShiftView) => {
    if (!allowed || !wanted) return
    const job = await send.run({ form: 'handoverLog', recordId: id })
    // The shift is signed whatever became of its paper: that is said first.
    sayPassing(t(job === null ? 'paper.failed' : job.state === 'waiting' || job.state === 'failed' ? 'paper.waits' : 'paper.goes', { number }))
  }
  return { wanted: allowed ? wanted : null, want, print }
}
