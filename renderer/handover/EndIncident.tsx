// An incident is over: what came of it.
import { useTranslation } from 'react-i18next'
import type { LogEntry, ShiftView } from '../../shared/handover/contract'
import { api } from '../app/connection'
import { useCommand } from '../app/use-command'
import { TextStep } from '../ui/TextStep'
import { shiftTaken } from './shift-step'

export function EndIncident({ shift, entry, onClose }: { shift: ShiftView; entry: LogEntry; onClose: () => void }) {
  const { t } = useTranslation('handover')
  const end = useCommand(api.handover.endIncident, { ...shiftTaken, done: t('entry.saved') })
  return (
    <TextStep
      form={`handover.end:${entry.id}`}
      title={t('log.endTitle', { no: entry.no })}
      label={t('log.endOutcome')}
      confirm={t('log.endConfirm')}
      min={1}
      max={1000}
      lines
      busy={end.busy}
      problem={end.problem}
      onConfirm={async outcome => (await end.run({ shiftId: shift.id, entryId: entry.id, outcome })) !== null}
      onClose={onClose}
    />
  )
}
