// The register's narrowing: a team with how many open orders it has.
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api } from '../app/connection'
import { useHouse } from '../app/house'
import { narrowedBy } from './narrowing'
import type { Narrowing } from './narrowing'

/** The teams in one line over the list; a person chosen on the board is said beside it and can be given back. */
export function NarrowSelect({ narrowing, onTeam, onPerson }: { narrowing: Narrowing; onTeam: (team: string | null) => void; onPerson: (person: string | null) => void }) {
  const { t } = useTranslation('work-orders')
  const house = useHouse()
  const board = useQuery(api.workOrders.board.queryOptions({ input: narrowedBy(narrowing) }))
  const teams = board.data?.teams ?? []
  return (
    <div className="narrow-line">
      <select className="input narrow-team" aria-label={t('board.team')} value={narrowing.team ?? ''} onChange={event => onTeam(event.target.value === '' ? null : event.target.value)}>
        <option value="">{t('board.allTeams')}</option>
        {teams.map(({ team, count }) => (
          <option key={team?.id ?? 'none'} value={team?.id ?? 'none'}>
            {t('board.teamCount', { team: team === null ? t('board.noTeam') : house.name(team), count })}
          </option>
        ))}
      </select>
      {narrowing.person !== null && (
        <button type="button" className="link-button" onClick={() => onPerson(null)}>
          {t('board.onlyPerson', { person: narrowing.person })}
        </button>
      )}
    </div>
  )
}
