// Under the board: the card the keyboard is on, and the step that is owed of it by one key.
import '../ui/bar.css'
import { useTranslation } from 'react-i18next'
import { columnOf, owedStep } from '../../shared/work-orders/board'
import type { WorkOrderRow } from '../../shared/work-orders/contract'
import { api } from '../app/connection'
import { useHouse } from '../app/house'
import { useKeys } from '../app/shortcuts'
import { useCommand } from '../app/use-command'
import { Button } from '../ui/Button'
import { Failure } from '../ui/Failure'
import type { BoardState } from './use-board'

/** Nothing where the board is empty. */
export function BoardFoot({ board }: { board: BoardState }) {
  return board.at === null ? null : <Foot order={board.at} board={board} />
}

function Foot({ order, board }: { order: WorkOrderRow; board: BoardState }) {
  const { t } = useTranslation('work-orders')
  const column = columnOf(order.state) ?? 'waiting'
  const { step, run, busy, problem } = useOwedStep(order, name => board.open(order, column, name))
  const label = step === null ? '' : t(`steps.${step}`)
  const open = () => board.open(order, column)
  useKeys([{ key: 'Ctrl+Enter', label, run, active: step !== null && !busy }])
  return (
    <footer className="order-foot">
      <Failure problem={problem} />
      <div className="bar-buttons">
        {step !== null && (
          <Button primary keyName="Ctrl+Enter" busy={busy} onPress={run}>
            {label}
          </Button>
        )}
        <Button keyName="Enter" onPress={open}>
          {t('board.open')}
        </Button>
        <span className="bar-word">{order.number}</span>
        <span className="bar-word order-keys">{t('board.keys')}</span>
      </div>
    </footer>
  )
}

/** What asks for nothing is done from here; for the rest the record opens with the form. As under the record (WorkOrderSteps.tsx), the desk is asked who of the team it is where that is not known. */
function useOwedStep(order: WorkOrderRow, ask: (step: string) => void) {
  const { t } = useTranslation('work-orders')
  const { me } = useHouse()
  const { id, version, number, person } = order
  const done = (name: 'accept' | 'arrive' | 'archive') => ({ done: t(`passing.${name}`, { number }) })
  const accept = useCommand(api.workOrders.accept, done('accept'))
  const arrive = useCommand(api.workOrders.arrive, done('arrive'))
  const archive = useCommand(api.workOrders.archive, done('archive'))
  const step = owedStep(order)
  const known = person !== '' || me?.role === 'handler'
  const run = () => {
    if (step === 'archive') void archive.run({ id, version })
    else if (step === 'accept' && known) void accept.run({ id, version })
    else if (step === 'arrive' && known) void arrive.run({ id, version })
    else if (step !== null) ask(step)
  }
  return { step, run, busy: accept.busy || arrive.busy || archive.busy, problem: accept.problem ?? arrive.problem ?? archive.problem }
}
