// What narrows the board: teams with how many open orders each has, and the people of the one chosen.
import { useTranslation } from 'react-i18next'
import type { KeyboardEvent } from 'react'
import type { BoardCounts } from '../../shared/work-orders/contract'
import { useHouse } from '../app/house'
import type { Narrowing } from './narrowing'

interface TeamsProps {
  readonly counts: BoardCounts | undefined
  readonly narrowing: Narrowing
  readonly onTeam: (team: string | null) => void
}

/** Teams without an open order are left out, but for the one chosen. Arrows move and choose, as in any group of which one is chosen. */
export function BoardTeams({ counts, narrowing, onTeam }: TeamsProps) {
  const { t } = useTranslation('work-orders')
  const house = useHouse()
  if (counts === undefined) return <div className="order-teams" />
  const teams = counts.teams.map(({ team, count }) => ({ id: team?.id ?? 'none', label: team === null ? t('board.noTeam') : house.name(team), count }))
  const all = { id: null, label: t('board.allTeams'), count: teams.reduce((sum, { count }) => sum + count, 0) }
  const shown = [all, ...teams.filter(({ id, count }) => count > 0 || id === narrowing.team)]
  const move = (event: KeyboardEvent<HTMLElement>) => {
    const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0
    const next = shown[shown.findIndex(({ id }) => id === narrowing.team) + by]
    if (by === 0 || next === undefined) return
    event.preventDefault()
    onTeam(next.id)
    event.currentTarget.querySelector<HTMLElement>(`[data-team="${next.id ?? ''}"]`)?.focus()
  }
  return (
    <div className="order-teams team-row" role="radiogroup" aria-label={t('board.team')} onKeyDown={move}>
      {shown.map(({ id, label, count }) => (
        <button key={id ?? ''} type="button" role="radio" data-team={id ?? ''} aria-checked={id === narrowing.team} tabIndex={id === narrowing.team ? 0 : -1} onClick={() => onTeam(id)}>
          {label} <span className="register-count">{count}</span>
        </button>
      ))}
    </div>
  )
}

interface PeopleProps {
  readonly counts: BoardCounts | undefined
  readonly narrowing: Narrowing
  readonly onPerson: (person: string | null) => void
}

/** Nothing where nobody is named. */
export function BoardPeople({ counts, narrowing: { person: chosen }, onPerson }: PeopleProps) {
  const { t } = useTranslation('work-orders')
  const named = counts?.people ?? []
  const people = chosen === null || named.some(({ person }) => person === chosen) ? named : [...named, { person: chosen, count: 0 }]
  if (people.length === 0) return null
  return (
    <label className="order-person">
      {t('fields.person')}
      <select className="input" value={chosen ?? ''} onChange={event => onPerson(event.target.value === '' ? null : event.target.value)}>
        <option value="">{t('board.anybody')}</option>
        {people.map(({ person, count }) => (
          <option key={person} value={person}>
            {t('board.teamCount', { team: person, count })}
          </option>
        ))}
      </select>
    </label>
  )
}
