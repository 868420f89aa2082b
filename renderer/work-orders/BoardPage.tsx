// The dispatch board at `/work-orders/board`: every open order in the column where it stands, what is due first on top.
import './board.css'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { boardColumns } from '../../shared/work-orders/board'
import { api } from '../app/connection'
import { useHouse } from '../app/house'
import { Button } from '../ui/Button'
import { BoardColumn } from './BoardColumn'
import { BoardFoot } from './BoardFoot'
import { BoardPeople, BoardTeams } from './BoardTeams'
import { narrowedBy, useNarrowing } from './narrowing'
import { ScreenLinks } from './screen-links'
import { useBoard } from './use-board'

/** Whoever takes the desk over sees the board narrowed as they left it. */
export function BoardPage() {
  const { me } = useHouse()
  return <Board key={me?.staffId} />
}

function Board() {
  const { t } = useTranslation('work-orders')
  const { may } = useHouse()
  const navigate = useNavigate()
  const { narrowing, toTeam, toPerson } = useNarrowing()
  const counts = useQuery(api.workOrders.board.queryOptions({ input: narrowedBy(narrowing) }))
  const board = useBoard(narrowing)
  return (
    <div className="order-board">
      <header className="order-board-head">
        <h1>{t('board.title')}</h1>
        <nav className="order-board-links" aria-label={t('title')}>
          <ScreenLinks />
        </nav>
        <BoardPeople counts={counts.data} narrowing={narrowing} onPerson={toPerson} />
        {may('workOrders.report') && (
          <Button onPress={() => void navigate('/work-orders/new')} keyName="F6">
            {t('new')}
          </Button>
        )}
        <BoardTeams counts={counts.data} narrowing={narrowing} onTeam={toTeam} />
      </header>
      <div className="order-columns">
        {boardColumns.map(column => (
          <BoardColumn key={column} column={column} count={counts.data?.columns[column] ?? null} board={board} />
        ))}
      </div>
      <BoardFoot board={board} />
    </div>
  )
}
