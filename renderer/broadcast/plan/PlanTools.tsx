// What may be done with the plan as a whole: something new, another day like this one, seasons, on paper, as a table.
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../../app/connection'
import { saveFile } from '../../app/file-bytes'
import { useHouse } from '../../app/house'
import { useKeys } from '../../app/shortcuts'
import { useCommand } from '../../app/use-command'
import { Preview } from '../../print/Preview'
import { showDayKey } from '../../../shared/text/when'
import { Button } from '../../ui/Button'
import { Failure } from '../../ui/Failure'
import type { View } from './PlanPage'

interface ToolsProps {
  readonly days: { readonly from: string; readonly until: string }
  readonly day: string
  readonly today: string
  readonly view: View
  readonly onShow: (day: string, view?: View) => void
  readonly onOpen: (what: 'new' | 'copy' | 'seasons') => void
}

const PRINT_KEY = 'Ctrl+P'

export function PlanTools({ days, day, today, view, onShow, onOpen }: ToolsProps) {
  const { t } = useTranslation('broadcast')
  const { may, lang } = useHouse()
  const [printing, setPrinting] = useState(false)
  const table = useCommand(api.broadcast.exportPlan, { onDone: ({ fileName, bytes }) => saveFile(fileName, bytes) })
  const writes = may('broadcast.savePlanRow')
  const prints = may('print.send')
  useKeys([
    { key: 'Alt+N', label: t('plan.new'), run: () => onOpen('new'), active: writes },
    { key: PRINT_KEY, label: t('plan.print'), run: () => setPrinting(true), active: prints },
  ])
  return (
    <div className="plan-tools">
      {writes && (
        <Button primary keyName="Alt+N" onPress={() => onOpen('new')}>
          {t('plan.new')}
        </Button>
      )}
      <div className="chips" role="group" aria-label={t('plan.view')}>
        {(['day', 'week'] as const).map(one => (
          <button key={one} type="button" className="chip" aria-pressed={view === one} onClick={() => onShow(day, one)}>
            {t(`plan.${one}`)}
          </button>
        ))}
        <button type="button" className="chip" aria-pressed={day === today} onClick={() => onShow(today)}>
          {t('plan.today')}
        </button>
      </div>
      {writes && view === 'day' && <Button onPress={() => onOpen('copy')}>{t('plan.copy')}</Button>}
      <Button onPress={() => onOpen('seasons')}>{t('plan.seasons')}</Button>
      {prints && (
        <Button keyName={PRINT_KEY} onPress={() => setPrinting(true)}>
          {t('plan.print')}
        </Button>
      )}
      <Button busy={table.busy} onPress={() => void table.run(days)}>
        {t('plan.export')}
      </Button>
      <Failure problem={table.problem} />
      {printing && <Preview form="broadcastPlan" recordId={null} of={`${days.from}-${days.until}`} number={showDayKey(days.from, lang)} onClose={() => setPrinting(false)} />}
    </div>
  )
}
